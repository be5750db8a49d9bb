"""The texts of a notice: what is asked of each, and what the checks find in it."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.desk.markup import LINE_BREAK, refuse_unseen, tidy
from bilingual.languages import as_language
from bilingual.quality.findings import findings_of
from bilingual.quality.kinds import Finding, Wording

if TYPE_CHECKING:
    from bilingual.models.notice import BilingualNotice


@dataclass(frozen=True)
class NoticeText:
    """One text of a notice, which has a column in each language: `<stem>_en`, `_fr`.

    `max_length` is in characters. One that is not required may be empty, but only in
    both languages.
    """

    stem: str
    label: Any
    max_length: int
    is_required: bool = True
    is_one_line: bool = False


def checked(text: NoticeText, typed: str) -> str:
    """What was typed as it is kept. Raises ValidationError with what to mend."""
    kept = tidy(typed)
    refuse_unseen(kept)
    if text.is_one_line and "\n" in kept:
        raise ValidationError(_("Write this text on one line."))
    over = len(kept) - text.max_length
    if over > 0:
        raise ValidationError(
            ngettext(
                "Shorten this text to %(limit)d characters: there is one too many.",
                "Shorten this text to %(limit)d characters: there are %(over)d too "
                "many.",
                over,
            )
            % {"limit": text.max_length, "over": over}
        )
    return kept


def checked_texts(notice: BilingualNotice, typed: Mapping[str, str]) -> dict[str, str]:
    """Every text that was typed, by its stem.

    Raises ValidationError with the message of each text that can't be kept, and
    KeyError for a text that the notice does not have.
    """
    known = {text.stem: text for text in notice.texts}
    kept, errors = {}, {}
    for stem, words in typed.items():
        try:
            kept[stem] = checked(known[stem], words)
        except ValidationError as error:
            errors[stem] = error.messages
    if errors:
        raise ValidationError(errors)
    return kept


def findings_by_stem(notice: BilingualNotice) -> dict[str, list[Finding]]:
    """What the checks find in the translation of each text that is not empty."""
    return {
        text.stem: findings_of(_wording(notice, text))
        for text in notice.texts
        if notice.text(text.stem, notice.source_language)
    }


def _wording(notice: BilingualNotice, text: NoticeText) -> Wording:
    source, target = as_language(notice.source_language), notice.target_language
    return Wording(
        source=_as_html(notice.text(text.stem, source)),
        translation=_as_html(notice.text(text.stem, target)),
        source_language=source,
        target_language=target,
        is_rich=False,
        is_one_line=text.is_one_line,
        max_length=text.max_length,
    )


def _as_html(words: str) -> str:
    """As the checks read a text: a little HTML."""
    return LINE_BREAK.join(html.escape(line, quote=False) for line in words.split("\n"))
