"""A modest set of typographic rules for English text."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from bilingual.visible_text import OPAQUE, TextRun, excerpt_of


class EnglishRule(StrEnum):
    """What a text must do to be right."""

    SPACE_BEFORE = "no space before : ; ! ? %"
    GUILLEMETS = "“ ” and not « »"
    STRAIGHT_QUOTE = "“ ” and not straight quotation marks in English"
    APOSTROPHE = "typographic apostrophe in English"


# A ratio may have its spaces (1 : 2); after an opening quote there is no word yet. A
# straight mark after a digit is a length in inches, or ends a quotation whose
# beginning is found anyway.
PATTERNS = {
    EnglishRule.SPACE_BEFORE: re.compile(
        r"(?<=[^\s«“:;!?])[ \xa0]+(?:(?<!\d[ \xa0]):|:(?![ \xa0]\d)|[;!?])"
        rf"(?=[\s\xa0»”)!?{OPAQUE}]|\Z)|(?<=\d)[ \xa0]+%(?!\w)"
    ),
    EnglishRule.GUILLEMETS: re.compile("[«»]"),
    EnglishRule.STRAIGHT_QUOTE: re.compile(r'(?<!\d)"'),
    EnglishRule.APOSTROPHE: re.compile(rf"(?<=[^\W\d_])'(?=[\w{OPAQUE}])"),
}


def english_problems(runs: Iterable[TextRun]) -> Iterator[tuple[EnglishRule, str]]:
    """Each rule that is broken, with the words around the place."""
    for run in runs:
        for rule, pattern in PATTERNS.items():
            for found in pattern.finditer(run.text):
                yield rule, excerpt_of(run.text, *found.span())
