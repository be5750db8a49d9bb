"""Lines of a CSV file (RFC 4180) that no spreadsheet computes."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from bilingual.views.translations import BEGINS_A_FORMULA

# Tells spreadsheets that the letters are UTF-8; without it accents are garbled.
BYTE_ORDER_MARK = "\ufeff"


def csv_lines(table: Iterable[Iterable[str]]) -> Iterator[str]:
    """Each row as a line, quoted where it must be; the mark comes before the first."""
    mark = BYTE_ORDER_MARK
    for row in table:
        line = StringIO()
        csv.writer(line).writerow([as_text(cell) for cell in row])
        yield mark + line.getvalue()
        mark = ""


def as_text(cell: str) -> str:
    """Text as text: an apostrophe comes before what a spreadsheet would compute.

    Some leave out the spaces that a cell begins with, so they do not hide a formula.
    """
    cell = cell.replace("\x00", "")
    begins = (cell[:1], cell.lstrip()[:1])
    return f"'{cell}" if any(one in BEGINS_A_FORMULA for one in begins) else cell
