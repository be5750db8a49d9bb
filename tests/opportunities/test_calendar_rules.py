"""Business days of the federal public service."""

from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from opportunities.calendar_rules import (
    HOLIDAY_NAMES,
    OBSERVED,
    FederalHolidays,
    business_days_after,
    business_days_between,
    holiday_name,
    is_business_day,
    next_business_day,
)

FEDERAL_HOLIDAYS = [
    (date(2026, 1, 1), "New Year’s Day"),
    (date(2026, 4, 3), "Good Friday"),
    (date(2026, 4, 6), "Easter Monday"),
    (date(2026, 5, 18), "Victoria Day"),
    (date(2026, 7, 1), "Canada Day"),
    (date(2026, 9, 7), "Labour Day"),
    (date(2026, 9, 30), "National Day for Truth and Reconciliation"),
    (date(2026, 10, 12), "Thanksgiving Day"),
    (date(2026, 11, 11), "Remembrance Day"),
    (date(2026, 12, 25), "Christmas Day"),
    (date(2026, 12, 28), "Boxing Day (observed)"),
    (date(2027, 12, 27), "Christmas Day (observed)"),
    (date(2027, 12, 28), "Boxing Day (observed)"),
    (date(2028, 1, 3), "New Year’s Day (observed)"),
    (date(2023, 7, 3), "Canada Day (observed)"),
    (date(2023, 10, 2), "National Day for Truth and Reconciliation (observed)"),
    (date(2023, 11, 13), "Remembrance Day (observed)"),
]


@pytest.mark.parametrize(("day", "name"), FEDERAL_HOLIDAYS)
def test_no_business_on_a_federal_holiday(day, name):
    assert not is_business_day(day)
    with translation.override("en"):
        assert holiday_name(day) == name


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 8, 3),  # civic holiday in Ontario: not everywhere, so not federal
        date(2026, 6, 24),  # Quebec only
        date(2026, 2, 16),  # Family Day: provinces only
        date(2020, 9, 30),  # the year before the first day for reconciliation
        date(2026, 4, 2),
        date(2026, 4, 7),
        date(2026, 12, 24),
        date(2026, 12, 31),
    ],
)
def test_business_as_usual(day):
    assert is_business_day(day)
    assert holiday_name(day) == ""


@pytest.mark.parametrize("day", [date(2026, 7, 18), date(2026, 7, 19)])
def test_no_business_at_the_weekend(day):
    assert not is_business_day(day)
    assert holiday_name(day) == ""


def test_holidays_have_french_names():
    with translation.override("fr"):
        assert holiday_name(date(2026, 7, 1)) == "fête du Canada"
        assert holiday_name(date(2026, 12, 28)).startswith("lendemain de Noël")


def test_every_holiday_of_the_library_has_a_name_of_ours():
    names = {
        name.removesuffix(OBSERVED)
        for year in range(2000, 2100)
        for name in FederalHolidays(
            categories=("government",), language="en_CA", years=year
        ).values()
    }

    assert names == set(HOLIDAY_NAMES)


def test_the_day_after_a_long_weekend():
    assert next_business_day(date(2026, 4, 2)) == date(2026, 4, 7)
    assert next_business_day(date(2026, 4, 6)) == date(2026, 4, 7)
    assert next_business_day(date(2021, 12, 24)) == date(2021, 12, 29)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        # The pilot: closed Monday July 12, 2021, result two business days later.
        (date(2021, 7, 12), 2, date(2021, 7, 14)),
        (date(2021, 7, 12), 0, date(2021, 7, 12)),
        (date(2021, 7, 16), 1, date(2021, 7, 19)),
        (date(2021, 7, 17), 1, date(2021, 7, 19)),
        (date(2021, 7, 17), 0, date(2021, 7, 17)),
        (date(2021, 6, 29), 2, date(2021, 7, 2)),
        (date(2026, 12, 23), 3, date(2026, 12, 30)),
    ],
)
def test_business_days_after(day, count, expected):
    assert business_days_after(day, count) == expected


def test_business_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="-1"):
        business_days_after(date(2021, 7, 12), -1)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2021, 7, 12), date(2021, 7, 12), 0),
        (date(2021, 7, 12), date(2021, 7, 16), 4),
        (date(2021, 7, 16), date(2021, 7, 19), 1),
        (date(2021, 7, 16), date(2021, 7, 18), 0),
        (date(2021, 6, 30), date(2021, 7, 2), 1),
        (date(2021, 7, 16), date(2021, 7, 12), 0),
    ],
)
def test_business_days_between(first, last, expected):
    assert business_days_between(first, last) == expected


days = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1))
counts = st.integers(min_value=1, max_value=60)


@given(days, counts)
def test_going_forward_and_counting_agree(day, count):
    reached = business_days_after(day, count)

    assert is_business_day(reached)
    assert business_days_between(day, reached) == count


@given(days, counts, counts)
def test_two_steps_make_one(day, first, second):
    in_one = business_days_after(day, first + second)

    assert business_days_after(business_days_after(day, first), second) == in_one


@given(days)
def test_the_next_business_day_is_the_first_one_and_near(day):
    following = next_business_day(day)

    # The longest closure is Christmas and Boxing Day on a weekend: four days off.
    assert timedelta(1) <= following - day <= timedelta(5)
    between = (day + timedelta(n) for n in range(1, (following - day).days))
    assert not any(is_business_day(each) for each in between)
