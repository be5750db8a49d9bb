"""No finding is without a test that shows our promise kept."""

import re
from pathlib import Path

import pytest

from tests.findings import ROWS

HERE = Path(__file__).parent
# Written down by hand from the measurements, by how they were marked there.
FAILED = {
    *(1, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 17, 18, 20, 22, 24, 25, 26, 30, 31),
    *(32, 34, 36, 49, 50, 51, 52, 55, 58, 63),
}
RISKS = {
    *(8, 16, 19, 27, 28, 33, 35, 37, 39, 41, 42, 43, 47, 48, 53, 59, 61, 64, 65, 67),
}
# A file that makes the server stumble: no breach of the promise, and no good answer.
ERRORS = {60}


def rows_tested():
    """Which rows the tests of each file are named after."""
    found = {}
    for path in HERE.glob("test_*.py"):
        names = re.findall(r"^def test_row_(\w+)\(", path.read_text(), re.MULTILINE)
        found[path.stem.removeprefix("test_")] = {
            int(number)
            for name in names
            for number in re.match(r"\d+(?:_and_\d+)?", name)[0].split("_and_")
        }
    return found


def test_the_table_has_every_finding():
    assert set() == FAILED & RISKS
    assert set(ROWS) == FAILED | RISKS | ERRORS


@pytest.mark.parametrize("row", sorted(FAILED | RISKS | ERRORS))
def test_a_finding_has_a_test_where_the_table_says(row):
    file, _what = ROWS[row]

    assert row in rows_tested()[file]


def test_no_test_is_named_after_a_row_that_does_not_exist():
    named = set().union(*rows_tested().values())

    assert named - set(ROWS) == set()
