"""The one table of legal moves: every move from every status."""

import pytest

from opportunities.life.moves import (
    BY_THE_PAIR,
    RULES,
    IllegalMoveError,
    Move,
    legal_moves,
    require_legal,
)
from opportunities.life.states import DECIDED, FINAL, TAKING_APPLICATIONS, Status
from tests.opportunities.life.standings import LEGAL


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("move", Move)
def test_every_move_from_every_status(move, status):
    if move.value in LEGAL[status]:
        require_legal(move, status)
        return
    with pytest.raises(IllegalMoveError) as refused:
        require_legal(move, status)
    assert str(status.label) in str(refused.value)


def test_nothing_follows_the_end():
    assert {status for status in Status if not LEGAL[status]} == FINAL


def test_who_decides_by_hand_is_offered_what_a_person_records():
    for status in Status:
        offered = {move.value for move in legal_moves(status)}
        assert offered == set(LEGAL[status]) - {move.value for move in BY_THE_PAIR}


def test_every_move_has_a_rule_and_decides_a_status_that_people_decide():
    assert set(RULES) == set(Move)
    decides = {rule.decides for rule in RULES.values()} - {None, ""}
    assert decides == DECIDED


def test_open_and_closing_soon_are_the_same_to_every_move():
    for rule in RULES.values():
        assert len(rule.after & TAKING_APPLICATIONS) in {0, 2}
