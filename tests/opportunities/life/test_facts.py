"""What is recorded with an event has to fit together."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from opportunities.life.facts import FACTS_OF, Posted, as_json, read, require_fitting
from opportunities.life.moves import Move, NoAwardReason

TODAY = date(2026, 11, 20)
POSTED = Posted(price=Decimal("6500.00"), closed_on=date(2026, 11, 12))
AWARD = {
    "supplier": "Small Code Inc.",
    "award_value": Decimal("6500.00"),
    "applications": 4,
    "passed": 1,
    "decided_on": date(2026, 11, 16),
}


def wrong(move, facts, posted=POSTED, reason=""):
    try:
        require_fitting(move, facts, posted, reason=reason, today=TODAY)
    except ValidationError as error:
        return set(error.message_dict)
    return set()


class TestAward:
    def test_one_that_fits(self):
        assert wrong(Move.AWARD, AWARD) == set()

    @pytest.mark.parametrize("name", FACTS_OF[Move.AWARD])
    def test_nothing_may_be_missing(self, name):
        facts = {key: value for key, value in AWARD.items() if key != name}
        assert wrong(Move.AWARD, facts) == {name}

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"award_value": Decimal("6500.01")}, "award_value"),
            ({"award_value": Decimal(0)}, "award_value"),
            ({"passed": 0}, "passed"),
            ({"passed": 5}, "passed"),
            ({"passed": -1}, "passed"),
            ({"decided_on": date(2026, 11, 21)}, "decided_on"),
            ({"decided_on": date(2026, 11, 11)}, "decided_on"),
        ],
    )
    def test_what_does_not_fit(self, change, field):
        assert wrong(Move.AWARD, AWARD | change) == {field}

    def test_the_day_of_closing_and_today_are_days_to_decide(self):
        for day in (POSTED.closed_on, TODAY):
            assert wrong(Move.AWARD, AWARD | {"decided_on": day}) == set()


@pytest.mark.parametrize(
    ("reason", "applications", "passed", "fits"),
    [
        (NoAwardReason.NO_APPLICATION, 0, 0, True),
        (NoAwardReason.NO_APPLICATION, 1, 0, False),
        (NoAwardReason.NONE_PASSED, 3, 0, True),
        (NoAwardReason.NONE_PASSED, 3, 1, False),
        (NoAwardReason.NONE_PASSED, 0, 0, False),
        (NoAwardReason.DECLINED, 3, 1, True),
        (NoAwardReason.DECLINED, 3, 0, False),
        (NoAwardReason.NO_NEED, 3, 2, True),
    ],
)
def test_the_numbers_fit_the_reason(reason, applications, passed, fits):
    facts = {
        "applications": applications,
        "passed": passed,
        "decided_on": date(2026, 11, 16),
    }
    assert (wrong(Move.CLOSE_WITHOUT_AWARD, facts, reason=reason) == set()) is fits


def test_days_follow_each_other():
    posted = Posted(
        price=Decimal(100), closed_on=date(2026, 11, 1), last_on=date(2026, 11, 16)
    )
    facts = {"delivered_on": date(2026, 11, 15)}
    assert wrong(Move.DELIVER, facts, posted) == {"delivered_on"}
    assert wrong(Move.DELIVER, {"delivered_on": date(2026, 11, 16)}, posted) == set()


def test_no_more_is_paid_than_was_agreed():
    posted = Posted(
        price=Decimal(900), closed_on=date(2026, 11, 1), award_value=Decimal(800)
    )
    facts = {"paid_amount": Decimal(850), "paid_on": TODAY}
    assert wrong(Move.PAY, facts, posted) == {"paid_amount"}
    assert wrong(Move.PAY, facts | {"paid_amount": Decimal(800)}, posted) == set()


@given(
    st.fixed_dictionaries(
        {
            "supplier": st.text(min_size=1),
            "award_value": st.decimals(0, 99999, places=2),
            "applications": st.integers(0, 10_000),
            "passed": st.integers(0, 10_000),
            "decided_on": st.dates(),
        }
    )
)
def test_facts_come_back_as_they_were(facts):
    assert read(as_json(facts)) == facts
