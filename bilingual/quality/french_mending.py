"""How each mechanical fault of French typography is mended."""

import re
from collections.abc import Callable

from bilingual.quality.lines import (
    LINE_END,
    NO_BREAK,
    NO_BREAK_SPACES,
    ONE_NO_BREAK_SPACE,
    SPACES,
    Changes,
    Line,
)
from bilingual.quality.quotation import apostrophes, straight_pairs
from bilingual.typography import FRENCH_MONTHS, Rule
from bilingual.visible_text import OPAQUE

# Of these, a person decides: what the word or the number should have been.
MENDED = frozenset(Rule) - {
    Rule.HALF_DAY,
    Rule.FIRST_DAY,
    Rule.MONTH,
    Rule.FILE_SIZE,
}

_S = f"[{SPACES}]"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])'(?=[\w«{OPAQUE}])")
_SPACE_BEFORE = re.compile(rf"(?<=[^«{SPACES}{LINE_END}])(?P<gap>{_S}+)[;!?]+")
# Not at the start of a line.
_COLON = re.compile(rf"(?<=[^:{SPACES}{LINE_END}]){_S}*(?P<sign>:)")
_OPENING = re.compile(rf"«(?P<gap>{_S}*)(?=[^{SPACES}{LINE_END}])")
_CLOSING = re.compile(rf"(?<=[^{SPACES}{LINE_END}])(?P<gap>{_S}*)»")
_SIGN = re.compile(rf"(?<=\d)(?P<gap>{_S}*)[%$](?!\w)")
_DOLLAR_FIRST = re.compile(
    rf"(?<![\w$.,])(?<!\d{_S})\${_S}?(?P<amount>[1-9]\d{{0,2}}(?:,\d{{3}})+(?:\.\d\d)?"
    rf"|\d+(?:[.,]\d\d)?)(?![\w.,]\d|\d|{_S}?(?:millions?|milliards?|[kM]\b|mille))"
)
# With one comma only round thousands are certain: 1,250 may be 1.25 and a zero.
_THOUSANDS = re.compile(
    rf"(?<![\w.,/-])(?<!\d{_S})[1-9]\d{{0,2}}(?:[ \n]\d{{3}})+(?![\w-]|[ \xa0]\d)"
    rf"|(?<![\w.,-])(?:[1-9]\d{{0,2}}(?:,\d{{3}}){{2,}}|[1-9]\d{{0,2}},000"
    rf"|[1-9]\d{{0,2}},\d{{3}}(?={_S}?\$))(?![\w,]|\.\d|{_S}?%)"
)
_DECIMAL = re.compile(
    rf"(?<![\d.,])\d+(?P<point>\.)\d+(?={_S}?(?:[%$]|[KMG]o\b|k\$|M\$|milli(?:on|ard)s?\b))"
)
_HOUR = re.compile(
    rf"(?<![\w.,:-])(?P<hour>\d{{1,2}})(?P<before>{_S}?)h"
    rf"(?:(?P<after>{_S}?)(?P<minute>\d{{2}}))?(?!\w)"
)
_DATE_SPACE = re.compile(
    rf"(?<![\d.,-])(?:1er|\d{{1,2}})(?P<gap>[ \n])(?:{FRENCH_MONTHS})\b"
)


def quotation_marks(line: Line) -> Changes:
    """Straight marks as « », and inside another quotation as “ ”."""
    changes: Changes = {}
    for first, last in straight_pairs(line):
        before = line.prose[max(0, first - 2000) : first]
        if before.rfind("«") > before.rfind("»"):
            changes |= {first: "“", last: "”"}
        else:
            changes |= {first: f"«{NO_BREAK}", last: f"{NO_BREAK}»"}
    return changes


def straight_apostrophes(line: Line) -> Changes:
    """l’occasion and not l'occasion."""
    return apostrophes(line, _APOSTROPHE)


def spaces_before(line: Line) -> Changes:
    """No space before ; ! and ?"""
    changes: Changes = {}
    for found in _SPACE_BEFORE.finditer(line.prose):
        if line.ends_a_word(found.end()):
            changes |= dict.fromkeys(range(*found.span("gap")), "")
    return changes


def colons(line: Line) -> Changes:
    """One no-break space before a colon that ends a phrase."""
    changes: Changes = {}
    for found in _COLON.finditer(line.prose):
        start, end = found.span("sign")
        before, after = line.prose[start - 1 : start], line.prose[end : end + 1]
        is_ratio = before.isdigit() and after.isdigit()
        if before not in NO_BREAK_SPACES and not is_ratio and line.ends_a_word(end):
            changes |= _one_space(line, found.start(), start)
    return changes


def opening_marks(line: Line) -> Changes:
    """One no-break space after «."""
    changes: Changes = {}
    for found in _OPENING.finditer(line.prose):
        start, end = found.span("gap")
        if found["gap"] not in ONE_NO_BREAK_SPACE:
            changes |= dict.fromkeys(range(start, end), "")
            changes[found.start()] = f"«{NO_BREAK}"
    return changes


def closing_marks(line: Line) -> Changes:
    """One no-break space before »."""
    changes: Changes = {}
    for found in _CLOSING.finditer(line.prose):
        if found["gap"] not in ONE_NO_BREAK_SPACE:
            changes |= _one_space(line, *found.span("gap"))
    return changes


def signs(line: Line) -> Changes:
    """One no-break space before % and $."""
    changes: Changes = {}
    for found in _SIGN.finditer(line.prose):
        if found["gap"] not in ONE_NO_BREAK_SPACE:
            changes |= _one_space(line, *found.span("gap"))
    return changes


def dollars(line: Line) -> Changes:
    """25,50 $ and not $25.50."""
    changes: Changes = {}
    for found in _DOLLAR_FIRST.finditer(line.prose):
        amount = found["amount"]
        if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d\d)?", amount):
            amount = amount.replace(",", NO_BREAK)
        places = range(*found.span())
        changes |= dict.fromkeys(places, "")
        changes[places[0]] = f"{amount.replace('.', ',')}{NO_BREAK}$"
    return changes


def thousands(line: Line) -> Changes:
    """10 000 with a no-break space, and not 10,000."""
    changes: Changes = {}
    for found in _THOUSANDS.finditer(line.prose):
        for place in range(*found.span()):
            if not line.prose[place].isdigit():
                changes[place] = NO_BREAK
    return changes


def decimal_commas(line: Line) -> Changes:
    """2,5 % and not 2.5 %."""
    found = _DECIMAL.finditer(line.prose)
    return dict.fromkeys((one.start("point") for one in found), ",")


def hours(line: Line) -> Changes:
    """9 h and 9 h 30, with no-break spaces and without zeros before or behind."""
    changes: Changes = {}
    for found in _HOUR.finditer(line.prose):
        hour, minute = found["hour"], found["minute"]
        places = range(*found.span())
        if int(hour) > 23 or not line.joints.isdisjoint(places[1:]):
            continue
        wanted = f"{int(hour)}{NO_BREAK}h"
        if minute and minute != "00":
            wanted += f"{NO_BREAK}{minute}"
        if wanted != found.group():
            changes |= dict.fromkeys(places, "")
            changes[places[0]] = wanted
    return changes


def dates(line: Line) -> Changes:
    """One no-break space between a day and its month."""
    found = _DATE_SPACE.finditer(line.prose)
    return dict.fromkeys((one.start("gap") for one in found), NO_BREAK)


def _one_space(line: Line, start: int, end: int) -> Changes:
    """The spaces from `start` to `end` as a single one that does not break."""
    return dict.fromkeys(range(start, end), "") | {end: NO_BREAK + line.prose[end]}


STEPS: tuple[Callable[[Line], Changes], ...] = (
    quotation_marks,
    straight_apostrophes,
    opening_marks,
    closing_marks,
    spaces_before,
    colons,
    dollars,
    decimal_commas,
    thousands,
    signs,
    hours,
    dates,
)
