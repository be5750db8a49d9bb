"""Open or closed by the clock, and the time left in words."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from bilingual.formatting import EASTERN
from opportunities.life.clock import time_left, whole_minute, whole_second
from opportunities.life.states import Status, status_of

PILOT_CLOSING = datetime(2021, 7, 12, 23, 59, 59, tzinfo=EASTERN)
SECOND = timedelta(seconds=1)
THREE_DAYS = timedelta(days=3)


def status(at, closes_at=PILOT_CLOSING, closing_soon=THREE_DAYS):
    return status_of("", closes_at, at=at, closing_soon=closing_soon)


def words(left, closes_at=PILOT_CLOSING):
    with translation.override("en"):
        text = time_left(closes_at, at=(closes_at.astimezone(UTC) - left))
    return text.replace("\xa0", "~")


class TestClosing:
    def test_one_second_before(self):
        assert status(PILOT_CLOSING - SECOND) == Status.CLOSING_SOON

    def test_during_the_closing_second(self):
        assert status(PILOT_CLOSING) == Status.CLOSING_SOON
        assert status(PILOT_CLOSING.replace(microsecond=999_999)) == Status.CLOSING_SOON

    def test_one_second_after(self):
        assert status(PILOT_CLOSING + SECOND) == Status.CLOSED

    def test_microseconds_in_the_deadline_change_nothing(self):
        odd = PILOT_CLOSING.replace(microsecond=123_456)

        assert status(PILOT_CLOSING, closes_at=odd) == Status.CLOSING_SOON
        assert status(odd.replace(microsecond=900_000), odd) == Status.CLOSING_SOON
        assert status(PILOT_CLOSING + SECOND, closes_at=odd) == Status.CLOSED

    def test_the_zone_of_the_clock_does_not_matter(self):
        assert status(datetime(2021, 7, 13, 3, 59, 59, tzinfo=UTC)) != Status.CLOSED
        assert status(datetime(2021, 7, 13, 4, 0, 0, tzinfo=UTC)) == Status.CLOSED


class TestClosingSoon:
    def test_starts_exactly_that_long_before(self):
        assert status(PILOT_CLOSING - THREE_DAYS - SECOND) == Status.OPEN
        assert status(PILOT_CLOSING - THREE_DAYS) == Status.CLOSING_SOON

    def test_counts_the_hour_that_comes_twice_in_autumn(self):
        # Clocks go back at 2 am on November 7, 2021: that day has 25 hours.
        closing = datetime(2021, 11, 7, 12, tzinfo=EASTERN)
        clock_says_twelve_hours = datetime(2021, 11, 7, 0, tzinfo=EASTERN)

        half_a_day = timedelta(hours=12)
        assert status(clock_says_twelve_hours, closing, half_a_day) == Status.OPEN

    def test_the_first_and_the_second_half_past_one_differ(self):
        first = datetime(2021, 11, 7, 1, 30, tzinfo=EASTERN, fold=0)
        second = first.replace(fold=1)

        assert status(second, closes_at=first) == Status.CLOSED
        assert status(first, closes_at=second) == Status.CLOSING_SOON


def test_a_draft_without_a_closing_is_shown_open_and_without_time_left():
    assert status(PILOT_CLOSING, closes_at=None) == Status.OPEN
    assert time_left(None, at=PILOT_CLOSING) == ""


def test_status_values_are_those_of_addresses():
    assert [status.value for status in Status] == [
        "open",
        "closing-soon",
        "closed",
        "suspended",
        "cancelled",
        "awarded",
        "no-award",
        "delivered",
        "accepted",
        "not-delivered",
        "paid",
    ]


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (timedelta(days=3, hours=4, minutes=59), "3~days and 4~hours left"),
        (timedelta(days=3, minutes=59), "3~days left"),
        (timedelta(days=1, hours=1), "1~day and 1~hour left"),
        (timedelta(days=1), "1~day left"),
        (timedelta(days=45, hours=2), "45~days and 2~hours left"),
        (timedelta(hours=23, minutes=59, seconds=59), "23~hours and 59~minutes left"),
        (timedelta(hours=1, minutes=1), "1~hour and 1~minute left"),
        (timedelta(hours=2), "2~hours left"),
        (timedelta(minutes=59, seconds=59), "59~minutes left"),
        (timedelta(minutes=1), "1~minute left"),
        (timedelta(seconds=59), "Less than a minute left"),
        (timedelta(0), "Less than a minute left"),
        (-timedelta(seconds=1), "Closed less than a minute ago"),
        (-timedelta(minutes=1), "Closed 1~minute ago"),
        (-timedelta(minutes=59, seconds=59), "Closed 59~minutes ago"),
        (-timedelta(hours=23, minutes=59), "Closed 23~hours ago"),
        (-timedelta(days=1), "Closed 1~day ago"),
        (-timedelta(days=3, hours=23), "Closed 3~days ago"),
        (-timedelta(days=59, hours=23), "Closed 59~days ago"),
        (-timedelta(days=60), "Closed 1~month ago"),
        (-timedelta(days=62), "Closed 2~months ago"),
        (-timedelta(days=364), "Closed 11~months ago"),
        (-timedelta(days=365), "Closed 1~year ago"),
        (-timedelta(days=5 * 365 + 2), "Closed 5~years ago"),
    ],
)
def test_time_in_words(left, expected):
    assert words(left) == expected


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (timedelta(days=3, hours=4), "Il reste 3~jours et 4~heures"),
        (timedelta(days=1, hours=1), "Il reste 1~jour et 1~heure"),
        (-timedelta(days=3), "Fermée il y a 3~jours"),
        (-timedelta(days=365), "Fermée il y a 1~an"),
    ],
)
def test_time_in_french_words(left, expected):
    with translation.override("fr"):
        text = time_left(PILOT_CLOSING, at=PILOT_CLOSING.astimezone(UTC) - left)

    assert text.replace("\xa0", "~") == expected


def test_time_left_counts_the_hour_that_spring_skips():
    # Clocks go forward at 2 am on March 14, 2021: that day has 23 hours.
    closing = datetime(2021, 3, 14, 12, tzinfo=EASTERN)
    noon_before = datetime(2021, 3, 13, 12, tzinfo=EASTERN)

    with translation.override("en"):
        assert time_left(closing, at=noon_before) == "23\xa0hours left"


instants = st.integers(min_value=0, max_value=4_000_000_000_000_000).map(
    lambda microseconds: (
        datetime.fromtimestamp(0, UTC) + timedelta(microseconds=microseconds)
    )
)


@given(instants, instants)
def test_the_rule_of_list_queries_agrees(closes_at, at):
    is_open = status(at, closes_at) != Status.CLOSED
    stored = whole_second(closes_at)

    assert is_open == (stored >= whole_second(at))


@given(instants, instants, st.timedeltas(min_value=timedelta(0)))
def test_the_status_only_ever_moves_on(closes_at, at, later):
    order = list(Status)
    try:
        afterwards = at + later
    except OverflowError:
        return
    before, after = status(at, closes_at), status(afterwards, closes_at)

    assert order.index(before) <= order.index(after)


@given(instants, instants)
def test_there_always_are_words(closes_at, at):
    text = time_left(closes_at, at=at)

    assert not re.search(r"\b0\xa0", text)
    assert text.startswith("Closed") == (status(at, closes_at) == Status.CLOSED)


@pytest.mark.parametrize(
    ("typed", "last_second"),
    [("23:59:00", "23:59:59"), ("12:00:00", "12:00:59"), ("23:59:30", "23:59:30")],
)
def test_a_deadline_typed_to_the_minute_lasts_the_whole_minute(typed, last_second):
    day = "2021-07-12T"
    deadline = datetime.fromisoformat(day + typed).replace(tzinfo=EASTERN)
    assert f"{whole_minute(deadline):%H:%M:%S}" == last_second
