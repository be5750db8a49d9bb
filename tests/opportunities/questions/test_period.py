"""Until when suppliers may ask, to the second, over weekends and holidays."""

from datetime import datetime, timedelta

import pytest

from bilingual.formatting import EASTERN
from opportunities.life.states import TAKING_APPLICATIONS, Status
from opportunities.questions.period import may_ask, questions_close_at, time_to_ask


def eastern(*parts):
    return datetime(*parts, tzinfo=EASTERN)


# A Monday; Friday is the business day before it.
MONDAY = eastern(2026, 11, 23, 23, 59, 59)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("closes_at", "days", "expected"),
    [
        (MONDAY, 0, MONDAY),
        (MONDAY, 1, eastern(2026, 11, 20, 23, 59, 59)),
        (MONDAY, 3, eastern(2026, 11, 18, 23, 59, 59)),
        # Remembrance Day does not count.
        (eastern(2026, 11, 12, 17, 0), 2, eastern(2026, 11, 9, 23, 59, 59)),
        # The clocks change on November 1: the end of a day is the end of a day.
        (eastern(2026, 11, 2, 12, 0), 1, eastern(2026, 10, 30, 23, 59, 59)),
    ],
)
def test_the_last_second_to_ask(closes_at, days, expected):
    assert questions_close_at(closes_at, days) == expected


def test_days_are_not_counted_forward():
    with pytest.raises(ValueError, match="counted back"):
        questions_close_at(MONDAY, -1)


def test_a_second_before_at_and_after():
    last = questions_close_at(MONDAY, 2)
    for at, taken in (
        (last - SECOND, True),
        (last, True),
        (last + timedelta(milliseconds=999), True),
        (last + SECOND, False),
    ):
        assert may_ask(Status.OPEN, MONDAY, 2, at=at) is taken
        assert (time_to_ask(MONDAY, 2, at=at) is not None) is taken


@pytest.mark.parametrize("status", Status)
def test_nobody_asks_about_what_takes_no_applications(status):
    at = questions_close_at(MONDAY, 2) - SECOND
    assert may_ask(status, MONDAY, 2, at=at) is (status in TAKING_APPLICATIONS)
