"""The clock is written down: what holds ends in the very second that changes its words."""

from datetime import datetime, timedelta

import pytest

from bilingual.formatting import EASTERN
from opportunities.life.clock import next_midnight, time_left
from opportunities.life.states import Status, status_of
from opportunities.questions.period import may_ask, questions_close_at
from page_cache.clock import holds_until, is_watched, watching_the_clock

NOON = datetime(2026, 11, 3, 12, 0, 0, tzinfo=EASTERN)
SECOND = timedelta(seconds=1)
SOON = timedelta(hours=48)


def holding(make, at):
    """What is made at that instant, and until when it is said to hold."""
    with watching_the_clock() as holding:
        made = make(at)
    return made, holding.until


def assert_exact(make, at, *, ends):
    """It is the same in the last instant before, and another one from then on."""
    made, until = holding(make, at)
    assert until == ends
    assert holding(make, ends - timedelta(microseconds=1))[0] == made
    assert holding(make, ends)[0] != made


def test_the_earliest_instant_counts():
    with watching_the_clock() as outer:
        holds_until(None)
        assert outer.until is None
        holds_until(NOON + SECOND, None, NOON)
        holds_until(NOON + SECOND)
        with watching_the_clock() as inner:
            holds_until(NOON - SECOND)
        assert is_watched()
    assert (outer.until, inner.until) == (NOON, NOON - SECOND)
    assert not is_watched()
    holds_until(NOON)


def status(at):
    return status_of("", NOON, at=at, closing_soon=SOON)


@pytest.mark.parametrize(
    ("at", "ends"),
    [
        (NOON - timedelta(days=9), NOON - SOON),
        (NOON - SOON, NOON + SECOND),
        (NOON - SOON + timedelta(milliseconds=400), NOON + SECOND),
        (NOON + timedelta(milliseconds=999), NOON + SECOND),
    ],
)
def test_open_closing_soon_and_closed(at, ends):
    assert_exact(status, at, ends=ends)


def test_what_is_closed_or_decided_stays_so():
    assert holding(status, NOON + SECOND) == (Status.CLOSED, None)

    def decided(at):
        return status_of("cancelled", NOON, at=at, closing_soon=SOON)

    assert holding(decided, NOON - timedelta(days=9)) == (Status.CANCELLED, None)


@pytest.mark.parametrize("business_days", [0, 1, 3])
def test_the_end_of_the_time_to_ask(business_days):
    """In the second after its last one; the clocks change in between."""
    last = questions_close_at(NOON, business_days)

    def asks(at):
        return may_ask(status(at), NOON, business_days, at=at)

    at = last - timedelta(hours=1)
    with watching_the_clock() as holding:
        assert asks(at)
    assert holding.until <= last + SECOND
    assert asks(last + timedelta(milliseconds=999))
    assert not asks(last + SECOND)
    # Nothing but the status ends earlier.
    with watching_the_clock() as holding:
        assert may_ask(Status.OPEN, NOON, business_days, at=at)
    assert holding.until == last + SECOND
    with watching_the_clock() as holding:
        assert not may_ask(Status.OPEN, NOON, business_days, at=last + SECOND)
    assert holding.until is None


@pytest.mark.parametrize(
    "before",
    [
        timedelta(days=20, hours=3, minutes=7),
        timedelta(days=3),
        timedelta(days=1),
        timedelta(hours=23, minutes=59, seconds=59),
        timedelta(hours=1),
        timedelta(minutes=1),
        timedelta(seconds=59),
        timedelta(0),
        # And since.
        -timedelta(seconds=1),
        -timedelta(seconds=60),
        -timedelta(hours=2, minutes=1),
        -timedelta(days=59, seconds=3),
    ],
    ids=str,
)
def test_the_time_that_is_left_or_has_passed(before):
    at = NOON - before
    words, until = holding(lambda instant: time_left(NOON, at=instant), at)

    assert time_left(NOON, at=until - timedelta(microseconds=1)) == words
    assert time_left(NOON, at=until) != words


def test_midnight_is_that_of_the_day_in_eastern_time():
    """Also on the days that have 23 and 25 hours."""
    for day in (
        datetime(2026, 3, 8, tzinfo=EASTERN),
        datetime(2026, 11, 1, tzinfo=EASTERN),
    ):
        for hour in (0, 1, 12, 23):
            at = day.replace(hour=hour, minute=59, second=59, microsecond=999_999)
            assert next_midnight(at) == (day + timedelta(days=1)).replace(hour=0)
