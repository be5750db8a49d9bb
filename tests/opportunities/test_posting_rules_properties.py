"""The rules of a posting, whatever the facts and the limits are."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bilingual.formatting import EASTERN
from opportunities.calendar_rules import business_days_after, is_business_day
from opportunities.posting_rules import (
    PostingFacts,
    posting_problems,
    posting_warnings,
)
from tests.opportunities.test_posting_rules import LIMITS

instants = st.datetimes(
    min_value=datetime.combine(date(2021, 1, 1), time()),
    max_value=datetime.combine(date(2023, 1, 1), time()),
    timezones=st.just(EASTERN),
)
prices = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(50000), places=2)
any_facts = st.builds(
    PostingFacts,
    price=st.none() | prices,
    closes_at=st.none() | instants,
    selection_date=st.none() | st.dates(date(2021, 1, 1), date(2023, 1, 1)),
    delivery_at=st.none() | instants,
    posted_from=st.none() | instants,
    already_published=st.booleans(),
)


@given(any_facts, instants)
def test_whatever_is_missing_nothing_crashes(facts, at):
    for problem in [
        *posting_problems(facts, LIMITS, at=at),
        *posting_warnings(facts, LIMITS, at=at),
    ]:
        assert getattr(facts, problem.field) is not None
        assert "%(" not in problem.message


@given(
    st.decimals(min_value=Decimal(1), max_value=Decimal(100000), places=2),
    st.decimals(min_value=Decimal(0), max_value=Decimal(30), places=3),
)
def test_the_highest_price_is_the_highest(cap, rate):
    limits = replace(LIMITS, price_cap=cap, highest_tax_rate=rate)
    highest, factor = limits.highest_price, 1 + rate / 100

    assert highest * factor <= cap < (highest + Decimal("0.01")) * factor


@given(instants, st.integers(10, 60), st.integers(1, 2), st.integers(0, 40))
def test_what_the_messages_propose_keeps_every_rule(posted, open_days, wait, work):
    closing_day = posted.date() + timedelta(days=open_days)
    selection = business_days_after(closing_day, wait)
    facts = PostingFacts(
        price=LIMITS.highest_price,
        closes_at=datetime.combine(closing_day, time(23, 59), tzinfo=EASTERN),
        selection_date=selection,
        delivery_at=datetime.combine(
            selection + timedelta(days=work), time(23, 59), tzinfo=EASTERN
        ),
        posted_from=posted,
    )

    assert is_business_day(selection)
    assert posting_problems(facts, LIMITS, at=posted) == []
    assert posting_warnings(facts, LIMITS, at=posted) == []
