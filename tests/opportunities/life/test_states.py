"""The status at an instant: a second before, at, and after the closing."""

from datetime import UTC, datetime, timedelta

import pytest

from bilingual.formatting import EASTERN
from opportunities.life.states import BY_THE_CLOCK, DECIDED, Status, status_of

# The clocks change that night: 72 hours are counted in UTC, as they pass.
CLOSING = datetime(2026, 11, 1, 23, 59, 59, tzinfo=EASTERN).astimezone(UTC)
SOON = timedelta(hours=72)
SECOND = timedelta(seconds=1)


def status(at, decided="", closes_at=CLOSING):
    return status_of(decided, closes_at, at=at, closing_soon=SOON)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (CLOSING - SOON - SECOND, Status.OPEN),
        (CLOSING - SOON, Status.CLOSING_SOON),
        (CLOSING - SECOND, Status.CLOSING_SOON),
        (CLOSING, Status.CLOSING_SOON),
        (CLOSING + timedelta(milliseconds=999), Status.CLOSING_SOON),
        (CLOSING + SECOND, Status.CLOSED),
    ],
)
def test_the_clock_says_it_where_nobody_decided(at, expected):
    assert status(at) == expected


@pytest.mark.parametrize("decided", sorted(DECIDED))
def test_what_was_decided_comes_before_the_clock(decided):
    for at in (CLOSING - SOON, CLOSING, CLOSING + SECOND):
        assert status(at, decided) == decided


@pytest.mark.parametrize("decided", sorted(BY_THE_CLOCK))
def test_nobody_decides_what_the_clock_says(decided):
    with pytest.raises(ValueError, match="Nobody decides"):
        status(CLOSING, decided)
