"""Straight quotation marks in pairs, as they are to be written."""

import re
from collections.abc import Iterator

from bilingual.quality.lines import LINE_END, Changes, Line


def straight_pairs(line: Line) -> Iterator[tuple[int, int]]:
    """The places of the marks that open and close each quotation.

    None in a line with an odd number of them: nobody can tell which one is missing. A
    mark behind a digit, with no quotation open, is a length in inches.
    """
    start = 0
    for text in line.prose.split(LINE_END):
        places: list[int] = []
        for found in re.finditer('"', text):
            place = found.start()
            is_inch = not len(places) % 2 and text[place - 1 : place].isdigit()
            if not is_inch:
                places.append(start + place)
        if not len(places) % 2:
            yield from zip(places[::2], places[1::2], strict=True)
        start += len(text) + 1


def apostrophes(line: Line, pattern: re.Pattern[str]) -> Changes:
    """Straight apostrophes within words, made typographic."""
    return dict.fromkeys((one.start() for one in pattern.finditer(line.prose)), "’")
