"""What visitors will see of each language, assembled in memory and never saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.models import MissingRelatedObjectError

from bilingual.baking import NotReadyError, assembled, translation_of
from bilingual.languages import ENGLISH
from bilingual.lifecycle import FROZEN, State
from bilingual.models import PagePair


@dataclass(frozen=True)
class Preview:
    """A page in memory, or None, and what its reader must know about it, or nothing."""

    page: Any
    note: str = ""


def preview_of(pair: PagePair, language: str) -> Preview:
    """The draft in that language as it would go live, as far as it is written."""
    page = pair.page(language)
    if language == pair.source_language:
        return Preview(page.get_latest_revision_as_object())
    if page is None or (pair.sent_at is None and not pair.is_public):
        return Preview(None, _("There is no translation yet: the text was never sent."))
    if pair.is_in_translation:
        return _in_translation(pair, page)
    note = ""
    if pair.state not in (*FROZEN, State.PUBLISHED):
        note = _(
            "This is the translation of the version before: the new text has not been "
            "sent for translation yet."
        )
    return Preview(page.get_latest_revision_as_object(), note)


def _in_translation(pair: PagePair, page: Any) -> Preview:
    try:
        return Preview(assembled(pair))
    except NotReadyError as error:
        reason = str(error)
    except ValidationError as error:
        reason = " ".join(error.messages)
    return _with_gaps(pair, page, reason)


def _with_gaps(pair: PagePair, page: Any, reason: str) -> Preview:
    """The page with sentences of the source where there is no translation yet."""
    translation = translation_of(pair)
    language = _("English") if pair.source_language == ENGLISH else _("French")
    if translation is None:
        return Preview(page.get_latest_revision_as_object(), reason)
    try:
        gapped = translation.source.get_ephemeral_translated_instance(
            translation.target_locale, fallback=True
        )
    except (MissingRelatedObjectError, ValidationError):
        return Preview(None, reason)
    note = _(
        "Not complete: sentences that are not translated yet are shown in %(language)s. "
        "%(reason)s"
    ) % {"language": language, "reason": reason}
    return Preview(gapped, note)
