"""Sentences that a person or a file translated are written to the database."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from bilingual.desk.segments import TITLE, Desk
from bilingual.desk.sentence import Sentence
from bilingual.people import Person

_WRITTEN = [
    "data",
    "translation_type",
    "tool_name",
    "field_error",
    "has_error",
    "last_translated_by",
    "updated_at",
]


def write(
    desk: Desk,
    changed: list[tuple[Sentence, str]],
    *,
    user: Person,
    at: datetime,
    unconfirmed: Mapping[int, str],
) -> None:
    """Store texts; two queries, however many there are.

    They are a person's, except those whose key is in `unconfirmed`: these wait for a
    person to check them, and carry the name of the tool that they came from.
    """
    new: list[Sentence] = []
    known: list[Sentence] = []
    for one, data in changed:
        (known if one.stored else new).append(one)
        one.stored = one.stored or _row(desk, one)
        one.stored.data = data
        one.stored.tool_name = unconfirmed.get(one.key, "")[:255]
        one.stored.translation_type = (
            StringTranslation.TRANSLATION_TYPE_MACHINE
            if one.key in unconfirmed
            else StringTranslation.TRANSLATION_TYPE_MANUAL
        )
        one.stored.field_error = ""
        one.stored.has_error = False
        one.stored.last_translated_by = user
        one.stored.updated_at = at
    StringTranslation.objects.bulk_create(one.stored for one in new)
    StringTranslation.objects.bulk_update(
        [one.stored for one in known], _WRITTEN, batch_size=100
    )
    name_target(desk, [one for one, _data in changed])


def _row(desk: Desk, one: Sentence) -> StringTranslation:
    return StringTranslation(
        translation_of_id=one.string_id,
        context_id=one.context_id,
        locale_id=desk.translation.target_locale_id,
    )


def name_target(desk: Desk, changed: list[Sentence]) -> None:
    """Give the page's draft its translated title, by which the admin lists it.

    wagtail-localize does it when a single text is saved; nobody but editors sees it.
    """
    for one in changed:
        if one.path == TITLE and desk.pair.target is not None:
            Page.objects.filter(pk=desk.pair.target.pk).update(draft_title=one.kept)


def take_out(emptied: list[Sentence]) -> None:
    """Forget texts that were emptied."""
    StringTranslation.objects.filter(pk__in=[one.stored.pk for one in emptied]).delete()
    for one in emptied:
        one.stored = None
        one.typed = None
