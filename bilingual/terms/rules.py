"""What a row of the term base must be, with a message for each field that is not.

The form of the admin and the import of files ask the same rules.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.languages import LANGUAGES
from bilingual.terms.words import words_of

LONGEST_TERM = 150
LONGEST_ACRONYM = 30
LONGEST_SOURCE = 200
LONGEST_TEXT = 1000
ONE_LINE = ("term_en", "term_fr", "acronym_en", "acronym_fr", "source")
LINES = ("forbidden_en", "forbidden_fr")
NOTES = ("note_en", "note_fr")
# Every text of a row, in the order of its columns.
TEXTS = (*ONE_LINE[:4], *LINES, *NOTES, "source")

_LIMITS = {
    "term": LONGEST_TERM,
    "acronym": LONGEST_ACRONYM,
    "forbidden": LONGEST_TEXT,
    "note": LONGEST_TEXT,
    "source": LONGEST_SOURCE,
}
_SPACE = re.compile(r"\s+")
# Control signs, and those that turn the direction of a line around.
_NO_TEXT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# They are of those categories and do no harm: a soft hyphen, and a line break.
_HARMLESS = frozenset("\u00ad\n")


def tidied(name: str, text: str) -> str:
    """The text of a field with one kind of space, apostrophe and line break."""
    text = unicodedata.normalize("NFC", text)
    if name in LINES:
        return "\n".join(_different(text.splitlines()))
    if name in NOTES:
        lines = (line.replace("\t", " ").rstrip() for line in text.splitlines())
        return "\n".join(lines).strip()
    return _one_line(text)


def problems_of(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """What is wrong with tidied texts, by field; nothing where all is right."""
    problems: dict[str, list[str]] = {}
    for name in TEXTS:
        found = [*_in_any_text(name, texts[name])]
        if name in LINES:
            found += _in_words_to_avoid(texts[name], texts, name[-2:])
        if found:
            problems[name] = found
    for language in LANGUAGES:
        term, acronym = texts[f"term_{language}"], texts[f"acronym_{language}"]
        if not words_of(term):
            problems.setdefault(f"term_{language}", [_("Write the term in letters.")])
        if acronym and _same(acronym, term):
            problems.setdefault(f"acronym_{language}", []).append(
                _("This is the term itself: leave the acronym empty.")
            )
    return problems


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip().replace("'", "’")


def _different(lines: list[str]) -> Iterator[str]:
    """Each line once, capitals aside, in the order of the first ones."""
    seen = set()
    for line in map(_one_line, lines):
        if line and line.casefold() not in seen:
            seen.add(line.casefold())
            yield line


def _in_any_text(name: str, text: str) -> Iterator[str]:
    if "<" in text:
        yield _("Take out the sign “<”: this is plain text.")
    if any(
        unicodedata.category(sign) in _NO_TEXT and sign not in _HARMLESS
        for sign in text
    ):
        yield _(
            "There is an invisible character in this text that can't be kept. Type the "
            "text again instead of pasting it."
        )
    limit = _LIMITS[name.split("_")[0]]
    if len(text) > limit:
        over = len(text) - limit
        yield ngettext(
            "Shorten this text to %(limit)d characters: there is one too many.",
            "Shorten this text to %(limit)d characters: there are %(over)d too many.",
            over,
        ) % {"limit": limit, "over": over}


def _in_words_to_avoid(
    text: str, texts: Mapping[str, str], language: str
) -> Iterator[str]:
    used = (texts[f"term_{language}"], texts[f"acronym_{language}"])
    for line in text.splitlines():
        if any(_same(line, one) for one in used):
            yield _("“%(words)s” is to be used: it can't be avoided as well.") % {
                "words": line
            }
        elif not words_of(line):
            yield _("There is no word on the line “%(words)s”.") % {"words": line}
        elif len(line) > LONGEST_TERM:
            yield _("A line is longer than %(limit)d characters: %(words)s…") % {
                "limit": LONGEST_TERM,
                "words": line[:40],
            }


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
