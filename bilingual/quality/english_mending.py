"""How each mechanical fault of English typography is mended."""

import re
from collections.abc import Callable

from bilingual.quality.english_typography import PATTERNS, EnglishRule
from bilingual.quality.lines import SPACES, Changes, Line
from bilingual.quality.quotation import apostrophes, straight_pairs

MENDED = frozenset(EnglishRule)

_GUILLEMETS = re.compile(
    rf"«(?P<after>[{SPACES}]*)|(?<![{SPACES}])(?P<before>[{SPACES}]*)»"
)


def quotation_marks(line: Line) -> Changes:
    """Straight marks as “ ”."""
    changes: Changes = {}
    for first, last in straight_pairs(line):
        changes |= {first: "“", last: "”"}
    return changes


def guillemets(line: Line) -> Changes:
    """« and » as “ and ”, without their spaces."""
    changes: Changes = {}
    for found in _GUILLEMETS.finditer(line.prose):
        is_opening = found.group().startswith("«")
        spaces = found.span("after" if is_opening else "before")
        changes |= dict.fromkeys(range(*spaces), "")
        changes[found.start() if is_opening else found.end() - 1] = (
            "“" if is_opening else "”"
        )
    return changes


def straight_apostrophes(line: Line) -> Changes:
    """don’t and not don't."""
    return apostrophes(line, PATTERNS[EnglishRule.APOSTROPHE])


def spaces_before(line: Line) -> Changes:
    """No space before a punctuation mark."""
    changes: Changes = {}
    for found in PATTERNS[EnglishRule.SPACE_BEFORE].finditer(line.prose):
        spaces = len(found.group()) - 1
        changes |= dict.fromkeys(range(found.start(), found.start() + spaces), "")
    return changes


STEPS: tuple[Callable[[Line], Changes], ...] = (
    quotation_marks,
    guillemets,
    straight_apostrophes,
    spaces_before,
)
