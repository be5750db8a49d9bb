"""Dates of a copy: proposed by the rules that the copy will have to keep."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bilingual.formatting import EASTERN, eastern_day
from opportunities.calendar_rules import business_days_between, is_business_day
from opportunities.guardrails.fresh_dates import DAYS_UNTIL_POSTED, fresh_dates
from opportunities.posting import PostingFacts, PostingLimits
from opportunities.posting_rules import posting_problems, posting_warnings


def limits(**changes):
    return PostingLimits(
        **{
            "price_cap": Decimal(10000),
            "highest_tax_rate": Decimal(15),
            "minimum_posting_days": 10,
            "selection_business_days": 2,
            **changes,
        }
    )


def dates(at, *, selection=None, delivery=None, **changes):
    return fresh_dates(
        at=at,
        limits=limits(**changes),
        selection_before=selection,
        delivery_before=delivery,
    )


@given(
    day=st.dates(date(2021, 1, 1), date(2035, 12, 31)),
    hour=st.times(timezones=st.just(UTC)),
    minimum=st.integers(0, 60),
    promised=st.integers(0, 10),
)
# The clocks are set forward between the copy and the posting.
@example(day=date(2022, 2, 28), hour=time(4, tzinfo=UTC), minimum=1, promised=0)
def test_they_keep_every_rule_for_a_posting_two_weeks_later(
    day, hour, minimum, promised
):
    at = datetime.combine(day, hour)
    rules = limits(minimum_posting_days=minimum, selection_business_days=promised)
    found = fresh_dates(
        at=at, limits=rules, selection_before=None, delivery_before=None
    )
    # Days of the calendar in Eastern time: 24 hours may be another day.
    posted = at.astimezone(EASTERN) + timedelta(days=DAYS_UNTIL_POSTED)
    facts = PostingFacts(
        price=Decimal(100),
        closes_at=found.closes_at,
        selection_date=found.selection_date,
        delivery_at=found.delivery_at,
        posted_from=posted,
    )

    assert posting_problems(facts, rules, at=posted) == []
    assert posting_warnings(facts, rules, at=posted) == []
    assert is_business_day(eastern_day(found.closes_at))
    assert is_business_day(eastern_day(found.delivery_at))


def test_the_work_gets_as_many_days_as_before():
    found = dates(
        datetime(2026, 3, 2, 15, tzinfo=UTC),
        selection=date(2021, 7, 16),
        delivery=datetime(2021, 7, 23, 23, 59, 59, tzinfo=EASTERN),
    )

    assert found.closes_at == datetime(2026, 3, 26, 23, 59, 59, tzinfo=EASTERN)
    assert found.selection_date == date(2026, 3, 30)
    assert business_days_between(date(2026, 3, 26), found.selection_date) == 2
    # The seventh day after it is Easter Monday: the day that follows is the next.
    assert eastern_day(found.delivery_at) == date(2026, 4, 7)


@pytest.mark.parametrize(
    "delivery", [None, datetime(2021, 7, 1, 23, 59, tzinfo=EASTERN)]
)
def test_a_delivery_that_makes_no_sense_is_not_repeated(delivery):
    found = dates(
        datetime(2026, 3, 2, 15, tzinfo=UTC),
        selection=date(2021, 7, 16),
        delivery=delivery,
    )

    assert eastern_day(found.delivery_at) > found.selection_date
