"""What an amendment needs: its kind, its reason, and time for suppliers."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bilingual.formatting import EASTERN
from opportunities.amendments.changes import Change
from opportunities.amendments.rules import Amended, Kind, amendment_problems
from opportunities.life.states import Status

NOW = datetime(2021, 6, 30, 10, 0, tzinfo=EASTERN)
BEFORE = datetime(2021, 7, 5, 23, 59, 59, tzinfo=EASTERN)
AFTER = datetime(2021, 7, 12, 23, 59, 59, tzinfo=EASTERN)


def change(field, old="1", new="2"):
    return Change(field, {"en": old, "fr": old}, {"en": new, "fr": new})


PILOT = Amended(
    changes=[change("closes_at")],
    kind=Kind.AMENDMENT,
    has_reason=True,
    status=Status.OPEN,
    closed_at=BEFORE,
    closes_at=AFTER,
    minimum_days=5,
)


def fields(amended, at=NOW):
    return [problem.field for problem in amendment_problems(amended, at=at)]


def test_the_pilots_own_amendment_is_sound():
    assert fields(PILOT) == []


def test_nothing_is_asked_where_nothing_changes():
    assert fields(replace(PILOT, changes=[], kind="", has_reason=False)) == []


def test_the_editor_says_what_it_is_and_why():
    assert fields(replace(PILOT, kind="")) == ["change_kind"]
    assert fields(replace(PILOT, has_reason=False)) == ["amendment_reason"]
    letter = change("background", "teh", "the")
    kind = Kind.CORRECTION
    assert fields(replace(PILOT, changes=[letter], kind=kind, has_reason=False)) == []


@pytest.mark.parametrize(
    "changed",
    [
        change("price"),
        change("closes_at"),
        change("skills", "Python", "Rust"),
        change("deliverables", "A tool for 3 files", "A tool for 4 files"),
        change("deliverables", "Two tools", "Three tools"),
        change("acceptance_criteria", "", "It runs on a phone"),
        change("evaluation_criteria", "Describe a tool", ""),
    ],
)
def test_what_suppliers_decide_by_is_no_typing_error(changed):
    amended = replace(PILOT, changes=[changed], kind=Kind.CORRECTION)
    assert "change_kind" in fields(amended)


def test_a_letter_in_a_criterion_is_a_typing_error():
    changed = change("acceptance_criteria", "It runs on teh web", "It runs on the web")
    assert fields(replace(PILOT, changes=[changed], kind=Kind.CORRECTION)) == []


class TestTime:
    def test_a_closing_never_moves_to_an_earlier_day(self):
        amended = replace(
            PILOT, closed_at=AFTER, closes_at=AFTER - timedelta(seconds=1)
        )
        assert fields(amended) == ["closes_at"]

    @pytest.mark.parametrize(
        ("left", "found"),
        [
            (timedelta(days=5, seconds=1), []),
            (timedelta(days=5), []),
            (timedelta(days=5) - timedelta(seconds=1), ["closes_at"]),
        ],
    )
    def test_suppliers_get_their_days_after_a_change_of_scope(self, left, found):
        amended = replace(PILOT, changes=[change("price")])
        assert fields(amended, at=AFTER - left) == found

    def test_a_later_closing_alone_needs_no_days(self):
        assert fields(PILOT, at=AFTER - timedelta(minutes=1)) == []

    def test_nobody_waits_while_the_clock_is_stopped(self):
        amended = replace(PILOT, changes=[change("price")], status=Status.SUSPENDED)
        assert fields(amended, at=AFTER - timedelta(hours=1)) == []


@pytest.mark.parametrize(
    ("status", "field", "allowed"),
    [
        (Status.CLOSED, "selection_date", True),
        (Status.CLOSED, "delivery_at", True),
        (Status.CLOSED, "price", False),
        (Status.CLOSED, "closes_at", False),
        (Status.AWARDED, "delivery_at", True),
        (Status.AWARDED, "selection_date", False),
        (Status.PAID, "delivery_at", False),
        (Status.CANCELLED, "price", False),
    ],
)
def test_after_the_closing_only_some_dates_move(status, field, allowed):
    amended = replace(PILOT, changes=[change(field)], status=status)
    assert (field not in fields(amended)) is allowed
