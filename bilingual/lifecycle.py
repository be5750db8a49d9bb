"""The states of a pair of pages, and every legal move between them.

A pair moves as a whole: neither language has a state of its own. `advance` is the only
way to change a state.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from bilingual.models import PagePair
    from bilingual.people import Person


class State(models.TextChoices):
    """Where a pair stands. Whether visitors can read it is `PagePair.is_public`."""

    DRAFTING = "drafting", gettext_lazy("Being written")
    CHANGED = "changed", gettext_lazy("Public, a new version is being written")
    CONTENT_REVIEW = "content_review", gettext_lazy("Text under review")
    TO_TRANSLATE = "to_translate", gettext_lazy("Waiting for a translator")
    TRANSLATING = "translating", gettext_lazy("Being translated")
    LANGUAGE_REVIEW = "language_review", gettext_lazy("Translation under review")
    APPROVAL = "approval", gettext_lazy("Waiting for approval")
    SCHEDULED = "scheduled", gettext_lazy("Scheduled")
    PUBLISHED = "published", gettext_lazy("Public in both languages")
    WITHDRAWN = "withdrawn", gettext_lazy("Withdrawn")


class Move(models.TextChoices):
    """What somebody, or the clock, does to a pair."""

    EDIT = "edit", gettext_lazy("Text changed")
    SUBMIT = "submit", gettext_lazy("Text sent for review")
    REJECT_TEXT = "reject_text", gettext_lazy("Text sent back to its author")
    ACCEPT_TEXT = "accept_text", gettext_lazy("Text accepted, sent for translation")
    START_TRANSLATION = "start_translation", gettext_lazy("Translation started")
    FINISH_TRANSLATION = "finish_translation", gettext_lazy("Translation finished")
    REJECT_TRANSLATION = (
        "reject_translation",
        gettext_lazy("Translation sent back to its translator"),
    )
    ACCEPT_TRANSLATION = "accept_translation", gettext_lazy("Translation accepted")
    SCHEDULE = "schedule", gettext_lazy("Both languages approved and scheduled")
    PUBLISH = "publish", gettext_lazy("Both languages published")
    RECALL = "recall", gettext_lazy("Recalled to its author")
    WITHDRAW = "withdraw", gettext_lazy("Both languages withdrawn")
    EXPIRE = "expire", gettext_lazy("Both languages expired")


# Back with its author: the state depends on whether visitors read an older version.
WITH_AUTHOR = (State.DRAFTING, State.CHANGED, State.WITHDRAWN)
# From here on the text of the source is frozen: what is translated is what goes live.
FROZEN = (
    State.TO_TRANSLATE,
    State.TRANSLATING,
    State.LANGUAGE_REVIEW,
    State.APPROVAL,
    State.SCHEDULED,
)
IN_TRANSLATION = (State.TO_TRANSLATE, State.TRANSLATING)
IN_WORKFLOW = (
    State.CONTENT_REVIEW,
    State.TO_TRANSLATE,
    State.TRANSLATING,
    State.LANGUAGE_REVIEW,
    State.APPROVAL,
)

_AUTHOR = "author"
_SAME = "same"

# Where a move leads from each state in which it is legal; what is missing is illegal.
TRANSITIONS: dict[Move, dict[State, State | str]] = {
    Move.EDIT: {
        State.DRAFTING: State.DRAFTING,
        State.CHANGED: State.CHANGED,
        State.CONTENT_REVIEW: State.CONTENT_REVIEW,
        State.PUBLISHED: State.CHANGED,
        State.WITHDRAWN: State.DRAFTING,
    },
    Move.SUBMIT: {
        State.DRAFTING: State.CONTENT_REVIEW,
        State.CHANGED: State.CONTENT_REVIEW,
        State.WITHDRAWN: State.CONTENT_REVIEW,
        State.PUBLISHED: State.CONTENT_REVIEW,
    },
    Move.REJECT_TEXT: {
        State.CONTENT_REVIEW: _AUTHOR,
        State.APPROVAL: _AUTHOR,
    },
    Move.ACCEPT_TEXT: {State.CONTENT_REVIEW: State.TO_TRANSLATE},
    Move.START_TRANSLATION: {
        State.TO_TRANSLATE: State.TRANSLATING,
        State.TRANSLATING: State.TRANSLATING,
    },
    Move.FINISH_TRANSLATION: {
        State.TO_TRANSLATE: State.LANGUAGE_REVIEW,
        State.TRANSLATING: State.LANGUAGE_REVIEW,
    },
    Move.REJECT_TRANSLATION: {
        State.LANGUAGE_REVIEW: State.TRANSLATING,
        State.APPROVAL: State.TRANSLATING,
    },
    Move.ACCEPT_TRANSLATION: {State.LANGUAGE_REVIEW: State.APPROVAL},
    Move.SCHEDULE: {
        State.APPROVAL: State.SCHEDULED,
        State.SCHEDULED: State.SCHEDULED,
    },
    Move.PUBLISH: {
        State.APPROVAL: State.PUBLISHED,
        State.SCHEDULED: State.PUBLISHED,
    },
    Move.RECALL: dict.fromkeys((*IN_WORKFLOW, State.SCHEDULED), _AUTHOR),
    Move.WITHDRAW: {
        **dict.fromkeys((*IN_WORKFLOW, State.SCHEDULED), _SAME),
        State.PUBLISHED: State.WITHDRAWN,
        State.CHANGED: State.DRAFTING,
    },
    Move.EXPIRE: {
        **dict.fromkeys((*IN_WORKFLOW, State.SCHEDULED), _SAME),
        State.PUBLISHED: State.WITHDRAWN,
        State.CHANGED: State.DRAFTING,
    },
}
# Only what visitors can read can be taken from them.
NEEDS_PUBLIC = (Move.WITHDRAW, Move.EXPIRE)


class IllegalMoveError(PermissionDenied):
    """The pair is not where that move can be made."""

    def __init__(self, state: State, move: Move) -> None:
        self.state = state
        self.move = move
        super().__init__(
            _("“%(move)s” is not possible now: the pages are “%(state)s”.")
            % {"move": move.label, "state": state.label}
        )


def state_after(state: State, move: Move, *, is_public: bool) -> State:
    """Where the move leads. Raises IllegalMoveError where it is not legal."""
    after = TRANSITIONS[move].get(state)
    if after is None or (move in NEEDS_PUBLIC and not is_public):
        raise IllegalMoveError(state, move)
    if after == _AUTHOR:
        return State.CHANGED if is_public else State.DRAFTING
    if after == _SAME:
        return state
    return State(after)


def is_legal(state: State, move: Move, *, is_public: bool) -> bool:
    """Whether the move can be made from that state."""
    try:
        state_after(state, move, is_public=is_public)
    except IllegalMoveError:
        return False
    return True


def advance(pair: PagePair, move: Move, *, user: Person | None, at: datetime) -> None:
    """Make the move and save the pair, which the caller has locked.

    Raises IllegalMoveError, and changes nothing then.
    """
    before = State(pair.state)
    pair.state = state_after(before, move, is_public=pair.is_public)
    if pair.state != before:
        pair.waiting_since = at
        pair.assigned_to = None
    _note_people(pair, move, user=user, at=at)
    pair.save()


def _note_people(
    pair: PagePair, move: Move, *, user: Person | None, at: datetime
) -> None:
    """Who did what, and when, as the move tells it."""
    match move:
        case Move.SUBMIT:
            pair.author = user
        case Move.ACCEPT_TEXT:
            pair.sent_at = at
        case Move.START_TRANSLATION:
            pair.translator = pair.assigned_to = user
        case Move.FINISH_TRANSLATION:
            pair.translator = user
        case Move.REJECT_TRANSLATION:
            pair.assigned_to = pair.translator
        case Move.ACCEPT_TRANSLATION:
            pair.reviewer = user
        case Move.RECALL | Move.REJECT_TEXT:
            pair.go_live_at = pair.next_expire_at = None
            pair.assigned_to = pair.author
        case _:
            _note_publicity(pair, move, user=user, at=at)


def _note_publicity(
    pair: PagePair, move: Move, *, user: Person | None, at: datetime
) -> None:
    """What changes for visitors, now or at an instant that was chosen."""
    match move:
        case Move.SCHEDULE:
            pair.approver = user
            pair.approved_at = at
        case Move.PUBLISH:
            pair.is_public = True
            pair.published_at = at
            pair.expire_at = pair.next_expire_at
            pair.go_live_at = pair.next_expire_at = pair.withdrawn_at = None
            pair.approver = user or pair.approver
        case Move.WITHDRAW | Move.EXPIRE:
            pair.is_public = False
            pair.withdrawn_at = at
            pair.expire_at = None
