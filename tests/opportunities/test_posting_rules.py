"""The rules of a posting, each broken alone, and what the editor is told."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from bilingual.formatting import EASTERN
from bilingual.typography import french_typography_problems
from opportunities.posting_rules import (
    PostingFacts,
    PostingLimits,
    posting_problems,
    posting_warnings,
)


def eastern(year, month, day, *clock):
    return datetime(year, month, day, *clock, tzinfo=EASTERN)


LIMITS = PostingLimits(
    price_cap=Decimal(10000),
    highest_tax_rate=Decimal(15),
    minimum_posting_days=10,
    selection_business_days=2,
)
# The pilot's opportunity, with the selection that was promised.
POSTED = eastern(2021, 6, 23, 10)
PILOT = PostingFacts(
    price=Decimal(6500),
    closes_at=eastern(2021, 7, 12, 23, 59, 59),
    selection_date=date(2021, 7, 14),
    delivery_at=eastern(2021, 7, 23, 23, 59, 59),
    posted_from=POSTED,
)
NOTHING_YET = PostingFacts(
    price=None,
    closes_at=None,
    selection_date=None,
    delivery_at=None,
    posted_from=None,
)


def problems(facts, limits=LIMITS, at=POSTED, rules=posting_problems):
    with translation.override("en"):
        return [
            (field, message.replace("\xa0", "~"))
            for field, message in rules(facts, limits, at=at)
        ]


def only_problem(**changes):
    (problem,) = problems(replace(PILOT, **changes))
    return problem


def warnings(**changes):
    return problems(replace(PILOT, **changes), rules=posting_warnings)


def test_the_pilot_keeps_every_rule():
    assert problems(PILOT) == []
    assert warnings() == []


class TestPrice:
    @pytest.mark.parametrize("price", [Decimal(0), Decimal("-0.01")])
    def test_above_zero(self, price):
        assert only_problem(price=price) == ("price", "Enter a price above $0.")

    def test_the_highest_price_of_the_pilot_fits(self):
        assert problems(replace(PILOT, price=Decimal(8690))) == []

    def test_the_highest_price_to_the_cent_fits_and_one_cent_more_does_not(self):
        assert problems(replace(PILOT, price=Decimal("8695.65"))) == []
        assert only_problem(price=Decimal("8695.66")) == (
            "price",
            (
                "With 15% tax, $8,695.66 would cost more than the cap of $10,000. "
                "Enter $8,695.65 or less."
            ),
        )

    def test_other_departments_have_other_limits(self):
        limits = replace(
            LIMITS, price_cap=Decimal("25000.50"), highest_tax_rate=Decimal("14.975")
        )
        ((field, message),) = problems(replace(PILOT, price=Decimal(22000)), limits)

        assert field == "price"
        assert "14.975% tax" in message
        assert message.endswith("Enter $21,744.29 or less.")


class TestClosing:
    def test_in_the_future_for_a_new_posting(self):
        at = eastern(2021, 7, 13, 9)
        facts = replace(PILOT, posted_from=at)

        assert problems(facts, at=at) == [
            (
                "closes_at",
                "The closing is in the past. Choose July~23, 2021 or a later day.",
            )
        ]

    def test_the_very_moment_is_already_too_late(self):
        at = PILOT.closes_at

        assert [field for field, _ in problems(PILOT, at=at)] == ["closes_at"]
        assert problems(PILOT, at=at - timedelta(seconds=1)) == []

    def test_a_published_posting_may_be_corrected_after_its_closing(self):
        facts = replace(PILOT, already_published=True)

        assert problems(facts, at=eastern(2022, 1, 1, 9)) == []

    def test_leaves_the_minimum_posting_period(self):
        assert only_problem(closes_at=eastern(2021, 7, 2, 23, 59)) == (
            "closes_at",
            (
                "Suppliers need at least 10 calendar days from the posting (June~23, "
                "2021) to the closing. Choose July~3, 2021 or a later day."
            ),
        )
        assert problems(replace(PILOT, closes_at=eastern(2021, 7, 3, 23, 59))) == []

    def test_the_period_is_in_whole_days_whatever_the_hour(self):
        late = replace(
            PILOT,
            posted_from=eastern(2021, 6, 23, 23, 30),
            closes_at=eastern(2021, 7, 3, 0, 1),
        )

        assert problems(late) == []

    def test_one_day_is_said_in_the_singular(self):
        limits = replace(LIMITS, minimum_posting_days=1)
        facts = replace(PILOT, closes_at=eastern(2021, 6, 23, 23, 59))
        ((_, message),) = problems(facts, limits)

        assert "at least 1 calendar day from" in message

    def test_the_period_of_an_amended_posting_starts_with_its_first_publication(self):
        facts = replace(
            PILOT, already_published=True, closes_at=eastern(2021, 7, 2, 23, 59)
        )

        assert [f for f, _ in problems(facts, at=eastern(2021, 6, 30, 9))] == [
            "closes_at"
        ]

    def test_the_period_counts_from_now_where_nothing_else_is_known(self):
        facts = replace(PILOT, posted_from=None)
        at = eastern(2021, 7, 5, 9)
        ((field, message),) = problems(facts, at=at)

        assert field == "closes_at"
        assert "Choose July~15, 2021 or a later day." in message

    @pytest.mark.parametrize("clock", [(0, 0), (0, 0, 59)])
    def test_not_at_midnight(self, clock):
        assert only_problem(closes_at=eastern(2021, 7, 13, *clock)) == (
            "closes_at",
            (
                "People read midnight as the start or as the end of a day. Write "
                "July~12, 2021, 11:59~pm Eastern time instead."
            ),
        )

    def test_one_minute_past_midnight_is_clear(self):
        assert problems(replace(PILOT, closes_at=eastern(2021, 7, 13, 0, 1))) == []


class TestSelection:
    def test_after_the_day_of_closing(self):
        assert only_problem(selection_date=date(2021, 7, 12)) == (
            "selection_date",
            (
                "The selection comes after the day of closing, July~12, 2021. Choose a "
                "later business day, for example Wednesday, July~14, 2021."
            ),
        )

    def test_the_day_of_closing_is_the_eastern_one(self):
        # Closing at 23:59:59 on July 12 in the East is July 13 in Greenwich.
        assert problems(replace(PILOT, selection_date=date(2021, 7, 13))) == []

    def test_a_weekend_before_the_closing_gets_one_message(self):
        field, message = only_problem(selection_date=date(2021, 7, 11))

        assert field == "selection_date"
        assert "for example Wednesday, July~14, 2021" in message

    def test_not_at_the_weekend(self):
        assert only_problem(selection_date=date(2021, 7, 17)) == (
            "selection_date",
            (
                "July~17, 2021 is a Saturday. Choose a business day, for example Monday, "
                "July~19, 2021."
            ),
        )

    def test_not_on_a_federal_holiday(self):
        facts = replace(
            PILOT,
            closes_at=eastern(2026, 3, 31, 23, 59),
            selection_date=date(2026, 4, 3),
            delivery_at=eastern(2026, 4, 30, 16),
        )

        assert problems(facts) == [
            (
                "selection_date",
                (
                    "April~3, 2026 is a federal holiday (Good Friday). Choose a business "
                    "day, for example Tuesday, April~7, 2026."
                ),
            )
        ]

    def test_a_weekend_is_refused_without_a_closing_too(self):
        facts = replace(PILOT, closes_at=None, selection_date=date(2021, 7, 17))

        assert [field for field, _ in problems(facts)] == ["selection_date"]

    def test_later_than_promised_is_a_warning(self):
        assert warnings(selection_date=date(2021, 7, 16)) == [
            (
                "selection_date",
                (
                    "Suppliers are promised the result 2 business days after closing; "
                    "July~16, 2021 is 4 business days after it. Wednesday, July~14, "
                    "2021 would keep the promise."
                ),
            )
        ]
        assert problems(replace(PILOT, selection_date=date(2021, 7, 16))) == []

    def test_a_promise_of_one_day_is_said_in_the_singular(self):
        limits = replace(LIMITS, selection_business_days=1)
        ((_, message),) = problems(PILOT, limits, rules=posting_warnings)

        assert "the result 1 business day after" in message

    def test_a_promise_of_no_day_means_the_next_business_day(self):
        limits = replace(LIMITS, selection_business_days=0)
        next_day = replace(PILOT, selection_date=date(2021, 7, 13))

        assert problems(next_day, limits, rules=posting_warnings) == []
        ((_, message),) = problems(PILOT, limits, rules=posting_warnings)
        assert "Tuesday, July~13, 2021 would keep the promise." in message


class TestDelivery:
    def test_not_before_the_selection(self):
        assert only_problem(delivery_at=eastern(2021, 7, 13, 23, 59)) == (
            "delivery_at",
            (
                "The work can't be delivered before a supplier is selected. Choose "
                "July~14, 2021 or a later day, or an earlier selection."
            ),
        )

    def test_on_the_day_of_selection_is_enough(self):
        assert problems(replace(PILOT, delivery_at=eastern(2021, 7, 14, 9))) == []

    def test_not_before_the_closing_where_no_selection_is_given_yet(self):
        assert only_problem(selection_date=None, delivery_at=PILOT.closes_at) == (
            "delivery_at",
            (
                "The work can't be delivered before the closing, July~12, 2021, "
                "11:59~pm Eastern time. Choose a later day."
            ),
        )

    def test_not_at_midnight(self):
        field, message = only_problem(delivery_at=eastern(2021, 7, 24))

        assert field == "delivery_at"
        assert "July~23, 2021, 11:59~pm Eastern time" in message


def test_several_broken_rules_are_all_told_from_top_to_bottom():
    facts = replace(
        PILOT,
        price=Decimal(9000),
        closes_at=eastern(2021, 6, 25, 12),
        selection_date=date(2021, 6, 26),
        delivery_at=eastern(2021, 6, 25, 12),
    )

    assert [field for field, _ in problems(facts)] == [
        "price",
        "closes_at",
        "selection_date",
        "delivery_at",
    ]


def test_messages_speak_the_language_of_the_editor():
    facts = replace(PILOT, price=Decimal(9000), selection_date=date(2021, 7, 17))
    with translation.override("fr"):
        price, selection = posting_problems(facts, LIMITS, at=POSTED)
        (warning,) = posting_warnings(facts, LIMITS, at=POSTED)

    assert "8\xa0695,65\xa0$" in price.message
    assert "15\xa0%" in price.message
    assert "17\xa0juillet 2021" in selection.message
    assert "lundi 19\xa0juillet 2021" in selection.message
    assert "2\xa0jours ouvrables" in warning.message
    for problem in (price, selection, warning):
        assert french_typography_problems(problem.message) == []


def test_an_empty_form_breaks_no_rule():
    assert problems(NOTHING_YET) == []
    assert problems(NOTHING_YET, rules=posting_warnings) == []
