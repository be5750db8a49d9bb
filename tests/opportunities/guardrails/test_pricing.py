"""A price from a rate and hours, and what is told where it differs from what was typed."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opportunities.guardrails.pricing import Calculation, calculation_of, with_tax
from opportunities.posting import PostingFacts, PostingLimits
from opportunities.posting_rules import posting_problems, posting_warnings

AT = datetime(2026, 1, 5, 15, tzinfo=UTC)
LIMITS = PostingLimits(
    price_cap=Decimal(10000),
    highest_tax_rate=Decimal(15),
    minimum_posting_days=10,
    selection_business_days=2,
)
FACTS = PostingFacts(
    price=Decimal("6500.00"),
    closes_at=None,
    selection_date=None,
    delivery_at=None,
    posted_from=None,
    calculated_price=Decimal("6500.00"),
)


def test_the_pilots_price():
    calculation = Calculation(Decimal(65), 90, 10)

    assert calculation.total_hours == 100
    assert calculation.price == Decimal("6500.00")
    assert with_tax(calculation.price, Decimal(15)) == Decimal("7475.00")


def test_the_highest_price_of_the_pilot_stays_below_the_cap_with_tax():
    assert with_tax(Decimal(8690), Decimal(15)) == Decimal("9993.50")


@pytest.mark.parametrize(
    ("rate", "hours", "price"),
    [("72.50", 80, "6525.00"), ("0.01", 1, "0.11"), ("33.33", 7, "566.61")],
)
def test_no_cent_is_lost(rate, hours, price):
    assert Calculation(Decimal(rate), hours, 10).price == Decimal(price)


@pytest.mark.parametrize(
    ("rate", "hours"), [(None, None), (Decimal(65), None), (None, 90)]
)
def test_a_missing_part_gives_no_price(rate, hours):
    assert calculation_of(rate, hours, 10) is None


@given(
    rate=st.decimals(1, 999, places=2),
    hours=st.integers(1, 1000),
    more=st.integers(0, 100),
)
def test_another_hour_costs_one_rate_more(rate, hours, more):
    price = Calculation(rate, hours, more).price

    assert Calculation(rate, hours + 1, more).price == price + rate
    assert Calculation(rate, hours, more + 1).price == price + rate


class TestTheWarning:
    def test_none_where_the_price_is_as_calculated(self):
        assert posting_warnings(FACTS, LIMITS, at=AT) == []

    @pytest.mark.parametrize("price", ["6499.99", "6500.01"])
    def test_one_cent_more_or_less_is_told_and_refuses_nothing(self, price):
        facts = replace(FACTS, price=Decimal(price))

        (warning,) = posting_warnings(facts, LIMITS, at=AT)

        assert warning.field == "price"
        assert "$6,500, the price is $" in warning.message
        assert posting_problems(facts, LIMITS, at=AT) == []

    def test_none_while_something_is_missing(self):
        assert not posting_warnings(replace(FACTS, price=None), LIMITS, at=AT)
        assert not posting_warnings(
            replace(FACTS, calculated_price=None), LIMITS, at=AT
        )
