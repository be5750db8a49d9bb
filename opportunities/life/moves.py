"""Which event may follow which: the one table of legal moves.

A move says what a person does; the status that it leads to is what visitors then read.
Applications close by the clock and not by a move.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from opportunities.life.states import Status


class Move(TextChoices):
    """What can happen to an opportunity; the label says what was done."""

    POST = "post", gettext_lazy("Posted")
    AMEND = "amend", gettext_lazy("Amended")
    SUSPEND = "suspend", gettext_lazy("Suspended")
    RESUME = "resume", gettext_lazy("Resumed")
    CANCEL = "cancel", pgettext_lazy("an opportunity", "Cancelled")
    AWARD = "award", gettext_lazy("Awarded")
    DECLINE_AWARD = "decline-award", gettext_lazy("Declined by the supplier")
    CLOSE_WITHOUT_AWARD = "no-award", gettext_lazy("Closed without an award")
    DELIVER = "deliver", gettext_lazy("Delivered")
    RETURN_WORK = "return-work", gettext_lazy("Returned to be corrected")
    ACCEPT = "accept", gettext_lazy("Accepted")
    END_WITHOUT_DELIVERY = "not-delivered", gettext_lazy("Not delivered")
    PAY = "pay", gettext_lazy("Paid")


class IllegalMoveError(PermissionDenied):
    """The event can't happen to an opportunity as it stands; the message says so."""


@dataclass(frozen=True)
class Rule:
    """Where a move is legal, and what comes of it.

    `decides` is the status that a person decided with it: "" where the clock says it
    again, None where the status stays as it was.
    """

    after: frozenset[Status]
    decides: str | None
    # Visitors are told why, in a few words in both languages.
    needs_words: bool = False
    reasons: tuple[str, ...] = field(default=())


def _after(*statuses: Status) -> frozenset[Status]:
    return frozenset(statuses)


class NoAwardReason(TextChoices):
    """Why nobody was chosen."""

    NO_APPLICATION = "no-application", gettext_lazy("Nobody applied.")
    NONE_PASSED = "none-passed", gettext_lazy("No application passed every criterion.")
    DECLINED = "declined", gettext_lazy("The supplier who was chosen declined.")
    NO_NEED = "no-need", gettext_lazy("The work is not needed any more.")


class CancelReason(TextChoices):
    """Why an opportunity ends before anybody is chosen."""

    NO_NEED = "no-need", gettext_lazy("The work is not needed any more.")
    NO_MONEY = "no-money", gettext_lazy("The money is needed elsewhere.")
    MISTAKE = "mistake", gettext_lazy("What was posted is wrong, and can't be amended.")
    OTHER = "other", gettext_lazy("Another reason, given below.")


RULES: Mapping[Move, Rule] = {
    Move.POST: Rule(after=frozenset(), decides=""),
    Move.AMEND: Rule(
        # After the closing only some dates still move: see `amendments.rules`.
        after=_after(
            Status.OPEN,
            Status.CLOSING_SOON,
            Status.SUSPENDED,
            Status.CLOSED,
            Status.AWARDED,
        ),
        decides=None,
        needs_words=True,
    ),
    Move.SUSPEND: Rule(
        after=_after(Status.OPEN, Status.CLOSING_SOON),
        decides=Status.SUSPENDED,
        needs_words=True,
    ),
    Move.RESUME: Rule(after=_after(Status.SUSPENDED), decides=""),
    Move.CANCEL: Rule(
        after=_after(Status.OPEN, Status.CLOSING_SOON, Status.SUSPENDED, Status.CLOSED),
        decides=Status.CANCELLED,
        needs_words=True,
        reasons=tuple(CancelReason.values),
    ),
    Move.AWARD: Rule(after=_after(Status.CLOSED), decides=Status.AWARDED),
    Move.DECLINE_AWARD: Rule(after=_after(Status.AWARDED), decides=""),
    Move.CLOSE_WITHOUT_AWARD: Rule(
        after=_after(Status.CLOSED),
        decides=Status.NO_AWARD,
        reasons=tuple(NoAwardReason.values),
    ),
    Move.DELIVER: Rule(after=_after(Status.AWARDED), decides=Status.DELIVERED),
    Move.RETURN_WORK: Rule(
        after=_after(Status.DELIVERED), decides=Status.AWARDED, needs_words=True
    ),
    Move.ACCEPT: Rule(after=_after(Status.DELIVERED), decides=Status.ACCEPTED),
    Move.END_WITHOUT_DELIVERY: Rule(
        after=_after(Status.AWARDED, Status.DELIVERED),
        decides=Status.NOT_DELIVERED,
        needs_words=True,
    ),
    Move.PAY: Rule(after=_after(Status.ACCEPTED), decides=Status.PAID),
}
# The pair records these itself, when it publishes both pages.
BY_THE_PAIR = frozenset({Move.POST, Move.AMEND})


def legal_moves(status: Status) -> list[Move]:
    """What a person may record next, in the order of the table."""
    return [
        move
        for move, rule in RULES.items()
        if status in rule.after and move not in BY_THE_PAIR
    ]


def require_legal(move: Move, status: Status) -> None:
    """Raise IllegalMoveError unless the move may follow that status."""
    if status not in RULES[move].after:
        raise IllegalMoveError(
            _("“%(move)s” can't follow “%(status)s”.")
            % {"move": move.label, "status": status.label}
        )
