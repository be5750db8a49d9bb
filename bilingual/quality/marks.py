"""Whether the formatting and the links of a translation can be shown."""

import re
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from bilingual.desk import markup
from bilingual.quality.kinds import Check, Finding
from bilingual.quality.reading import CACHED

_UNFINISHED = re.compile(r"<[a-zA-Z/!?]")


def broken_lines(words: str) -> Finding | None:
    """The finding for a line break in a text that has one line."""
    if "\n" not in words.strip():
        return None
    return Finding(Check.MARKUP, _("Write this text on one line."), "line break")


def broken_marks(source: str, translation: str, *, is_rich: bool) -> Finding | None:
    """The finding for marks that are broken, lost or of no source; the first one."""
    neutral = _problem(source, translation, is_rich=is_rich)
    if not neutral:
        return None
    message = _message(source, translation, is_rich=is_rich)
    return Finding(Check.MARKUP, message, neutral[:500])


def is_unfinished(stored: str) -> bool:
    """Whether a mark begins that does not end."""
    return any(
        _UNFINISHED.search(piece.text)
        for piece in markup.pieces_of(stored)
        if not piece.name
    )


@lru_cache(maxsize=CACHED)
def _problem(source: str, translation: str, *, is_rich: bool) -> str:
    """What is wrong, untranslated; empty if nothing is."""
    with override(None):
        return _message(source, translation, is_rich=is_rich)


def _message(source: str, translation: str, *, is_rich: bool) -> str:
    """What to mend, in the reader's language; empty if nothing is wrong."""
    if is_unfinished(translation):
        return _("A mark is not finished: there is a “<” without its “>”.")
    typed = markup.as_typed(translation, is_rich=is_rich)
    try:
        markup.to_store(typed, source, is_rich=is_rich)
    except ValidationError as error:
        return " ".join(error.messages)
    except RecursionError:
        return _("Take out marks: too many stand inside each other.")
    return ""
