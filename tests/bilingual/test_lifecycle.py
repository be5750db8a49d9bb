"""The states of a pair and the moves between them, against a table written out here."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.translation import override

from bilingual import lifecycle
from bilingual.lifecycle import IllegalMoveError, Move, State, advance
from bilingual.models import PagePair
from tests import cast, walks
from tests.factories import OpportunityPageFactory

EARLIER = datetime(2026, 3, 2, 15, tzinfo=UTC)
NOW = EARLIER + timedelta(days=1)

# What is expected, as somebody would tell it: from, move, to while nothing is public,
# to while an older version is public. A minus is a move that can't be made.
EXPECTED = """
drafting         edit                drafting         drafting
drafting         submit              content_review   content_review
changed          edit                changed          changed
changed          submit              content_review   content_review
changed          withdraw            -                drafting
changed          expire              -                drafting
content_review   edit                content_review   content_review
content_review   reject_text         drafting         changed
content_review   accept_text         to_translate     to_translate
content_review   recall              drafting         changed
content_review   withdraw            -                content_review
content_review   expire              -                content_review
to_translate     start_translation   translating      translating
to_translate     finish_translation  language_review  language_review
to_translate     recall              drafting         changed
to_translate     withdraw            -                to_translate
to_translate     expire              -                to_translate
translating      start_translation   translating      translating
translating      finish_translation  language_review  language_review
translating      recall              drafting         changed
translating      withdraw            -                translating
translating      expire              -                translating
language_review  reject_translation  translating      translating
language_review  accept_translation  approval         approval
language_review  recall              drafting         changed
language_review  withdraw            -                language_review
language_review  expire              -                language_review
approval         reject_text         drafting         changed
approval         reject_translation  translating      translating
approval         schedule            scheduled        scheduled
approval         publish             published        published
approval         recall              drafting         changed
approval         withdraw            -                approval
approval         expire              -                approval
scheduled        schedule            scheduled        scheduled
scheduled        publish             published        published
scheduled        recall              drafting         changed
scheduled        withdraw            -                scheduled
scheduled        expire              -                scheduled
published        edit                changed          changed
published        submit              content_review   content_review
published        withdraw            -                withdrawn
published        expire              -                withdrawn
withdrawn        edit                drafting         drafting
withdrawn        submit              content_review   content_review
"""


def expected_moves():
    """Where each legal move leads, by state, move and what visitors see."""
    table = {}
    for line in EXPECTED.split("\n"):
        if line:
            before, move, unseen, seen = line.split()
            for is_public, after in ((False, unseen), (True, seen)):
                if after != "-":
                    table[before, move, is_public] = after
    return table


LEGAL = expected_moves()
EVERY_CASE = [
    pytest.param(state, move, is_public, id=f"{state.value}-{move.value}-{is_public}")
    for state in State
    for move in Move
    for is_public in (False, True)
]


def a_pair(state=State.DRAFTING, **attributes):
    """A pair as `advance` needs it, which counts how often it was saved."""
    empty = dict.fromkeys(
        (
            *("author", "translator", "reviewer", "approver", "assigned_to"),
            *("sent_at", "approved_at", "published_at", "withdrawn_at"),
            *("go_live_at", "expire_at", "next_expire_at"),
        )
    )
    known = {"state": state, "is_public": False, "waiting_since": EARLIER, "saved": 0}
    pair = SimpleNamespace(**{**empty, **known, **attributes})

    def save():
        pair.saved += 1

    pair.save = save
    return pair


def without_counting(pair):
    return {name: value for name, value in vars(pair).items() if name != "save"}


class TestTheTable:
    @pytest.mark.parametrize(("state", "move", "is_public"), EVERY_CASE)
    def test_a_move_leads_where_it_should_or_nowhere(self, state, move, is_public):
        pair = a_pair(state, is_public=is_public)
        before = without_counting(pair)
        after = LEGAL.get((state.value, move.value, is_public))

        assert lifecycle.is_legal(state, move, is_public=is_public) == bool(after)
        if after:
            advance(pair, move, user="somebody", at=NOW)
            assert pair.state == after
            assert pair.saved == 1
        else:
            with pytest.raises(IllegalMoveError) as refused:
                advance(pair, move, user="somebody", at=NOW)
            assert without_counting(pair) == before
            assert (refused.value.state, refused.value.move) == (state, move)

    def test_the_table_speaks_of_states_and_moves_that_exist(self):
        assert {state for state, _move, _public in LEGAL} == set(State.values)
        assert {move for _state, move, _public in LEGAL} == set(Move.values)
        assert set(LEGAL.values()) == set(State.values)

    def test_every_state_is_reached_from_the_first_one(self):
        assert reached_from((State.DRAFTING, False)) >= {
            (State.DRAFTING, False),
            (State.CHANGED, True),
            (State.PUBLISHED, True),
            (State.WITHDRAWN, False),
            *((state, public) for state in WAITING for public in (False, True)),
        }

    def test_what_makes_no_sense_is_never_reached(self):
        """Being written anew needs visitors; being withdrawn needs none."""
        assert (
            reached_from((State.DRAFTING, False))
            & {
                (State.DRAFTING, True),
                (State.CHANGED, False),
                (State.PUBLISHED, False),
                (State.WITHDRAWN, True),
            }
            == set()
        )

    def test_no_state_is_a_dead_end(self):
        for start in reached_from((State.DRAFTING, False)):
            ends = reached_from(start)

            assert (State.PUBLISHED, True) in ends, start
            assert (State.DRAFTING, False) in ends, start

    def test_whatever_is_with_others_can_be_taken_back_by_its_author(self):
        for state in WAITING:
            for is_public in (False, True):
                back = lifecycle.state_after(state, Move.RECALL, is_public=is_public)
                assert back in lifecycle.WITH_AUTHOR

    def test_a_frozen_text_is_not_edited(self):
        for state in State:
            frozen = state in lifecycle.FROZEN
            editable = lifecycle.is_legal(state, Move.EDIT, is_public=True)
            assert frozen != editable, state


WAITING = (*lifecycle.IN_WORKFLOW, State.SCHEDULED)


def reached_from(start):
    """Every state, and whether visitors see something, that moves can lead to."""
    found, waiting = set(), [start]
    while waiting:
        state, is_public = waiting.pop()
        if (state, is_public) in found:
            continue
        found.add((state, is_public))
        for move in Move:
            if lifecycle.is_legal(state, move, is_public=is_public):
                pair = a_pair(state, is_public=is_public)
                advance(pair, move, user=None, at=NOW)
                waiting.append((State(pair.state), pair.is_public))
    return found


class TestPeopleAndMoments:
    @pytest.mark.parametrize(
        ("state", "move", "noted"),
        [
            (State.DRAFTING, Move.SUBMIT, {"author": "her"}),
            (State.CONTENT_REVIEW, Move.ACCEPT_TEXT, {"sent_at": NOW}),
            (
                State.TO_TRANSLATE,
                Move.START_TRANSLATION,
                {"translator": "her", "assigned_to": "her"},
            ),
            (State.TRANSLATING, Move.FINISH_TRANSLATION, {"translator": "her"}),
            (State.LANGUAGE_REVIEW, Move.ACCEPT_TRANSLATION, {"reviewer": "her"}),
            (State.APPROVAL, Move.SCHEDULE, {"approver": "her", "approved_at": NOW}),
            (
                State.APPROVAL,
                Move.PUBLISH,
                {"approver": "her", "published_at": NOW, "is_public": True},
            ),
            (State.PUBLISHED, Move.EDIT, {}),
        ],
        ids=lambda one: getattr(one, "value", ""),
    )
    def test_a_move_notes_who_and_when_and_nothing_else(self, state, move, noted):
        pair = a_pair(state)
        before = without_counting(pair)

        advance(pair, move, user="her", at=NOW)

        changed = {
            name: value
            for name, value in without_counting(pair).items()
            if value != before[name] and name not in ("state", "saved", "waiting_since")
        }
        assert changed == noted
        assert pair.waiting_since == (NOW if pair.state != state else EARLIER)

    def test_a_rejected_translation_is_its_translators_again(self):
        pair = a_pair(State.APPROVAL, translator="him")

        advance(pair, Move.REJECT_TRANSLATION, user="her", at=NOW)

        assert pair.assigned_to == "him"

    @pytest.mark.parametrize("move", [Move.RECALL, Move.REJECT_TEXT])
    def test_a_text_that_comes_back_is_its_authors_and_no_longer_scheduled(self, move):
        pair = a_pair(State.APPROVAL, author="her", go_live_at=NOW)

        advance(pair, move, user="him", at=NOW)

        assert (pair.assigned_to, pair.go_live_at) == ("her", None)
        assert pair.author == "her"

    def test_the_clock_publishes_in_the_name_of_who_approved(self):
        pair = a_pair(State.SCHEDULED, approver="her", go_live_at=EARLIER)

        advance(pair, Move.PUBLISH, user=None, at=NOW)

        assert (pair.approver, pair.published_at) == ("her", NOW)
        assert pair.go_live_at is None

    @pytest.mark.parametrize("move", [Move.WITHDRAW, Move.EXPIRE])
    def test_what_is_withdrawn_is_not_public_and_expires_no_more(self, move):
        pair = a_pair(State.PUBLISHED, is_public=True, expire_at=NOW)

        advance(pair, move, user=None, at=NOW)

        assert not pair.is_public
        assert (pair.withdrawn_at, pair.expire_at) == (NOW, None)

    def test_a_move_within_a_state_leaves_it_to_whoever_has_it(self):
        pair = a_pair(State.TRANSLATING, assigned_to="him")

        advance(pair, Move.START_TRANSLATION, user="her", at=NOW)

        assert pair.assigned_to == "her"
        assert pair.waiting_since == EARLIER


@pytest.mark.django_db
class TestTheStoredPair:
    def test_a_new_page_begins_one(self, site):
        page = OpportunityPageFactory(
            parent=site.opportunities.fr, language="fr", draft=True, owner=cast.alice()
        )

        pair = walks.pair_of(page)

        assert (pair.state, pair.is_public) == (State.DRAFTING, False)
        assert (pair.source_language, pair.author) == ("fr", cast.alice())

    def test_a_move_is_stored(self, site):
        page = OpportunityPageFactory(parent=site.opportunities.en, draft=True)
        pair = walks.pair_of(page)

        advance(pair, Move.SUBMIT, user=cast.alice(), at=NOW)

        stored = PagePair.objects.get(pk=pair.pk)
        assert (stored.state, stored.author) == (State.CONTENT_REVIEW, cast.alice())
        assert stored.waiting_since == NOW


class TestWords:
    @pytest.mark.parametrize("choices", [State, Move], ids=lambda one: one.__name__)
    def test_each_has_words_of_its_own(self, choices):
        labels = [str(one.label) for one in choices]

        assert len(set(labels)) == len(labels)
        assert all(label and label != name for name, label in choices.choices)

    @pytest.mark.parametrize(
        "choice", [*State, *Move], ids=lambda one: f"{type(one).__name__}-{one.value}"
    )
    def test_each_speaks_french_as_well(self, choice):
        with override("en"):
            english = str(choice.label)
        with override("fr"):
            assert str(choice.label) != english

    def test_a_refusal_says_what_and_where(self):
        error = IllegalMoveError(State.APPROVAL, Move.EDIT)

        assert isinstance(error, PermissionDenied)
        assert str(State.APPROVAL.label) in str(error)
        assert str(Move.EDIT.label) in str(error)
