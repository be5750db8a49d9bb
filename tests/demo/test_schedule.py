"""Dates of the demonstration hold on whatever day it is loaded."""

from datetime import date, datetime, time, timedelta

import pytest

from bilingual.formatting import EASTERN
from demo.generated.composing import compose
from demo.schedule import FixedDates, Timing, moments
from demo.texts import POSTINGS
from opportunities.life.states import Status, status_of
from opportunities.models import PostingLimitsSetting
from opportunities.posting_rules import (
    PostingFacts,
    posting_problems,
    posting_warnings,
)

LIMITS = PostingLimitsSetting().as_limits()
CLOSING_SOON = timedelta(hours=72)


def days(first, count):
    """Noon of each day, over all holidays and both changes of the clocks."""
    return [
        datetime.combine(first + timedelta(n), time(12), tzinfo=EASTERN)
        for n in range(count)
    ]


def facts(text, at):
    when = moments(text.timing, at=at)
    is_published = when.posted_at <= at
    return PostingFacts(
        price=text.price,
        closes_at=when.closes_at,
        selection_date=when.selection_date,
        delivery_at=when.delivery_at,
        posted_from=when.posted_at,
        already_published=is_published,
    )


@pytest.mark.parametrize("text", POSTINGS, ids=lambda text: text.name)
def test_every_rule_holds_on_every_day_of_two_years(text):
    for at in days(date(2026, 9, 1), 730):
        assert posting_problems(facts(text, at), LIMITS, at=at) == [], at


@pytest.mark.parametrize(
    "text", [one for one in POSTINGS if isinstance(one.timing, Timing)], ids=str
)
def test_selection_keeps_its_promise(text):
    for at in days(date(2026, 12, 1), 60):
        assert posting_warnings(facts(text, at), LIMITS, at=at) == [], at


def test_generated_ones_keep_every_rule():
    for number in range(1500):
        (at,) = days(date(2026, 9, 1) + timedelta(number % 400), 1)
        text = compose(number)

        assert posting_problems(facts(text, at), LIMITS, at=at) == [], number


@pytest.mark.parametrize("clock", [time(0, 0, 1), time(12), time(23, 59, 59)])
def test_states_are_those_that_the_timing_means(clock):
    for noon in days(date(2026, 9, 1), 365):
        at = datetime.combine(noon.date(), clock, tzinfo=EASTERN)
        soon = moments(Timing(-12, 2, 21, exact=True), at=at).closes_at
        closed = moments(Timing(-17, -1, 21), at=at).closes_at
        open_ = moments(Timing(-9, 5, 21), at=at).closes_at

        # An hour more on the night when the clocks are set back.
        within = CLOSING_SOON + timedelta(hours=1)
        assert status_of("", soon, at=at, closing_soon=within) == Status.CLOSING_SOON
        assert status_of("", closed, at=at, closing_soon=within) == Status.CLOSED
        assert status_of("", open_, at=at, closing_soon=within) == Status.OPEN


def test_history_does_not_move():
    dates = FixedDates(
        posted=date(2021, 6, 23),
        closes=date(2021, 7, 12),
        selection=date(2021, 7, 16),
        delivery=date(2021, 7, 23),
    )
    first, later = (moments(dates, at=at) for at in days(date(2026, 9, 1), 2))

    assert first == later
    assert first.closes_at.isoformat() == "2021-07-12T23:59:59-04:00"
