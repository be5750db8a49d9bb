"""The figures, by tables of cases."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opportunities.life.states import Status
from opportunities.public_figures.counting import all_years, days_between, figures_of
from opportunities.public_figures.fiscal_years import (
    first_day_of,
    fiscal_year_label,
    fiscal_year_of,
)
from opportunities.public_figures.kinds import Median, Share, Story, Sum
from tests.opportunities.public_figures.stories import PAID, PILOT

DAY = date(2026, 5, 1)


def ended(status, reason="", **known):
    return Story(posted_on=DAY, decided=status, reason=reason, **known)


class TestFiscalYears:
    @pytest.mark.parametrize(
        ("day", "year"),
        [
            (date(2021, 4, 1), 2021),
            (date(2021, 12, 31), 2021),
            (date(2022, 1, 1), 2021),
            (date(2022, 3, 31), 2021),
            (date(2022, 4, 1), 2022),
            (date(2024, 2, 29), 2023),
        ],
    )
    def test_from_april_to_march(self, day, year):
        assert fiscal_year_of(day) == year
        assert first_day_of(year) <= day < first_day_of(year + 1)

    @pytest.mark.parametrize(
        ("year", "english", "french"),
        [
            (2021, "2021-22", "2021-2022"),
            (2008, "2008-09", "2008-2009"),
            (2099, "2099-00", "2099-2100"),
        ],
    )
    def test_labels(self, year, english, french):
        assert fiscal_year_label(year, "en") == english
        assert fiscal_year_label(year, "fr") == french


class TestParts:
    @pytest.mark.parametrize(
        ("numbers", "middle", "count"),
        [
            ([], None, 0),
            ([None, None], None, 0),
            ([0], "0", 1),
            ([7, None], "7", 1),
            ([3, 4], "3.5", 2),
            ([9, 1, 5], "5", 3),
            ([1, 1, 2, 40], "1.5", 4),
        ],
    )
    def test_a_median_is_of_what_is_known(self, numbers, middle, count):
        found = Median.of(numbers)

        assert found == Median(middle and Decimal(middle), count)

    def test_a_sum_says_of_how_many(self):
        assert Sum.of([None, 4, Decimal("0.5")]) == Sum(Decimal("4.5"), 2)
        assert Sum.of([]) == Sum(Decimal(0), 0)

    @pytest.mark.parametrize(
        ("part", "whole", "percent"),
        [(0, 0, None), (0, 1, 0), (1, 3, 33), (2, 3, 67), (1, 200, 1), (3, 3, 100)],
    )
    def test_a_share_is_of_what_is_decided(self, part, whole, percent):
        assert Share(part, whole).percent == percent

    def test_days_are_those_of_the_calendar(self):
        assert days_between(date(2024, 2, 28), date(2024, 3, 1)) == 2
        assert days_between(date(2023, 2, 28), date(2023, 3, 1)) == 1
        assert days_between(DAY, DAY) == 0
        assert days_between(None, DAY) is None
        assert days_between(DAY, None) is None


class TestFigures:
    def test_the_pilot(self):
        found = figures_of([PILOT])

        assert (found.posted, found.awarded, found.paid) == (1, 1, 0)
        assert found.award_value == Sum(Decimal("6500.00"), 1)
        assert found.applications == Sum(Decimal(4), 1)
        assert found.passed == Sum(Decimal(1), 1)
        assert found.days_to_decision == Median(Decimal(23), 1)
        assert (found.delivered, found.not_delivered) == (Share(0, 1), 1)
        assert found.days_to_payment == Median(None, 0)
        assert (found.no_award, found.cancelled) == ({}, {})

    def test_nothing_gives_no_average(self):
        found = figures_of([])

        assert found.posted == 0
        assert found.applications_each.value is None
        assert found.days_to_decision.value is None
        assert found.delivered.percent is None

    @pytest.mark.parametrize(
        ("status", "awarded", "delivered"),
        [
            ("", 0, Share(0, 0)),
            (Status.SUSPENDED, 0, Share(0, 0)),
            (Status.CANCELLED, 0, Share(0, 0)),
            (Status.NO_AWARD, 0, Share(0, 0)),
            (Status.AWARDED, 1, Share(0, 0)),
            # It may be returned: nothing is decided while it is checked.
            (Status.DELIVERED, 1, Share(0, 0)),
            (Status.ACCEPTED, 1, Share(1, 1)),
            (Status.PAID, 1, Share(1, 1)),
            (Status.NOT_DELIVERED, 1, Share(0, 1)),
        ],
    )
    def test_what_counts_as_awarded_and_delivered(self, status, awarded, delivered):
        found = figures_of([ended(status)])

        assert (found.awarded, found.delivered) == (awarded, delivered)

    def test_reasons_are_counted_apart(self):
        found = figures_of(
            [
                ended(Status.NO_AWARD, "no-need"),
                ended(Status.NO_AWARD, "no-application", applications=0),
                ended(Status.NO_AWARD, "no-application", applications=0),
                ended(Status.CANCELLED, "no-need"),
            ]
        )

        assert found.no_award == {"no-need": 1, "no-application": 2}
        assert found.cancelled == {"no-need": 1}
        assert found.applications == Sum(Decimal(0), 2)
        assert found.applications_each == Median(Decimal(0), 2)

    def test_an_award_without_a_value_is_not_a_value_of_nothing(self):
        found = figures_of([ended(Status.AWARDED), PAID])

        assert (found.awarded, found.award_value) == (2, Sum(Decimal("8000.50"), 1))


class TestYears:
    def test_a_year_in_which_nothing_was_posted_is_a_gap(self):
        found = all_years([PILOT, PAID], today=date(2026, 11, 23))

        assert [
            (year.begins, year.figures.posted, year.is_gap, year.is_current)
            for year in found.years
        ] == [
            (2021, 1, False, False),
            (2022, 0, True, False),
            (2023, 1, False, False),
            (2024, 0, True, False),
            (2025, 0, True, False),
            (2026, 0, True, True),
        ]
        assert found.total.posted == 2

    def test_what_came_later_counts_in_the_year_of_the_posting(self):
        late = PAID._replace(posted_on=date(2024, 3, 31), paid_on=date(2024, 6, 1))
        [year, _gap] = all_years([late], today=date(2024, 6, 2)).years

        assert (year.begins, year.figures.paid) == (2023, 1)

    def test_there_is_no_year_before_the_first_posting(self):
        assert all_years([], today=DAY).years == ()

    @given(st.lists(st.dates(date(2000, 1, 1), date(2030, 12, 31)), max_size=40))
    def test_the_years_add_up_to_the_total(self, days):
        stories = [PILOT._replace(posted_on=day) for day in days]
        found = all_years(stories, today=date(2031, 1, 1))

        assert sum(year.figures.posted for year in found.years) == len(days)
        assert (
            sum(year.figures.award_value.total for year in found.years)
            == found.total.award_value.total
        )
        begins = [year.begins for year in found.years]
        assert begins == list(range(begins[0], 2031)) if begins else not days
