"""Forms of people are taken, those of programs are not."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from opportunities.questions.proof import (
    LONGEST,
    QUICKEST,
    Doubt,
    Proof,
    doubt_about,
    token_for,
)

SHOWN = datetime(2026, 11, 23, 12, tzinfo=UTC)


def doubt(after, subject="MA-2026-0001", trap=""):
    with time_machine.travel(SHOWN, tick=False):
        token = token_for("MA-2026-0001")
    with time_machine.travel(SHOWN + after, tick=False):
        return doubt_about(Proof(token, trap), subject)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(0), Doubt.TOO_QUICK),
        (QUICKEST, Doubt.TOO_QUICK),
        (QUICKEST + timedelta(seconds=1), None),
        (timedelta(hours=20), None),
        (LONGEST, None),
        (LONGEST + timedelta(seconds=1), Doubt.TOO_OLD),
    ],
)
def test_the_time_a_person_takes(after, expected):
    assert doubt(after) == expected


def test_a_form_about_something_else_is_forged():
    assert doubt(timedelta(minutes=5), subject="MA-2026-0002") == Doubt.FORGED


def test_whoever_fills_in_what_nobody_sees_is_a_program():
    assert doubt(timedelta(minutes=5), trap="x") == Doubt.TRAPPED


@given(st.text())
def test_whatever_stands_for_a_token_is_no_token(text):
    assert doubt_about(Proof(text, ""), "MA-2026-0001") == Doubt.FORGED
