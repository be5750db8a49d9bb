"""Mends what a machine can mend: spaces, quotation marks, apostrophes, separators.

Marks, links, addresses, code and placeholders stay as they are, and no step is kept
that would change a letter or a fact.
"""

import html

from bilingual.facts import fact_differences
from bilingual.languages import FRENCH, Language
from bilingual.quality import english_mending, french_mending
from bilingual.quality.lines import is_readable, line_of, with_changes
from bilingual.quality.reading import reading_of
from bilingual.quality.typography import broken_rules

# One step may open the way for another: an apostrophe before a mended quotation mark.
_MOST_ROUNDS = 5


def mended(translation: str, language: Language) -> str:
    """The stored text with every mechanical fault mended; as it was if there is none.

    A text whose marks can't be read is left alone.
    """
    mending = french_mending if language == FRENCH else english_mending
    if not broken_rules(translation, language) & mending.MENDED:
        return translation
    if not is_readable(translation):
        return translation
    text = translation
    for _round in range(_MOST_ROUNDS):
        before = text
        for step in mending.STEPS:
            changed = with_changes(text, step(line_of(text)))
            if changed != text and _says_the_same(text, changed, language):
                text = changed
        if text == before:
            break
    return text


def _says_the_same(before: str, after: str, language: Language) -> bool:
    """Whether no letter and no fact changed."""
    old, new = reading_of(before).words, reading_of(after).words
    if _letters(old) != _letters(new):
        return False
    return not fact_differences(html.escape(old), language, html.escape(new), language)


def _letters(words: str) -> list[str]:
    return [sign for sign in words if sign.isalpha()]
