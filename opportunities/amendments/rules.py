"""What an amendment needs, and what can't be amended any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bilingual.formatting import EASTERN, canadian_date
from opportunities.amendments.changes import Change, changes_scope
from opportunities.life.moves import RULES, Move
from opportunities.life.states import TAKING_APPLICATIONS, Status
from opportunities.posting import Problem


class Kind(TextChoices):
    """What the editor says of a new version that suppliers will read."""

    AMENDMENT = (
        "amendment",
        gettext_lazy("An amendment: suppliers are told what changed"),
    )
    CORRECTION = "correction", gettext_lazy("A correction of typing errors")


# Once nobody can apply any more, only these may still move.
STILL_OPEN = {
    Status.CLOSED: frozenset({"selection_date", "delivery_at"}),
    Status.AWARDED: frozenset({"delivery_at"}),
}


@dataclass(frozen=True)
class Amended:
    """A new version beside the one that suppliers read.

    `minimum_days` are calendar days that suppliers get after a change of scope.
    """

    changes: list[Change]
    kind: str
    has_reason: bool
    status: Status
    closed_at: datetime
    closes_at: datetime
    minimum_days: int


def amendment_problems(amended: Amended, *, at: datetime) -> list[Problem]:
    """What must be mended before the new version can be submitted or published."""
    if not amended.changes:
        return []
    return [
        *_of_the_kind(amended),
        *_of_the_status(amended),
        *_of_the_closing(amended, at),
    ]


def _of_the_kind(amended: Amended) -> Iterator[Problem]:
    decisive = any(one.is_decisive for one in amended.changes)
    if not amended.kind:
        yield Problem(
            "change_kind",
            _("Say whether this is an amendment or a correction of typing errors."),
        )
    elif decisive and amended.kind == Kind.CORRECTION:
        yield Problem(
            "change_kind",
            _(
                "The price, a date, the scope or a criterion changes: that is an "
                "amendment, and suppliers are told."
            ),
        )
    elif amended.kind == Kind.AMENDMENT and not amended.has_reason:
        yield Problem("amendment_reason", _("Say why it changes, in one sentence."))


def _of_the_status(amended: Amended) -> Iterator[Problem]:
    if amended.status in TAKING_APPLICATIONS or amended.status == Status.SUSPENDED:
        return
    allowed = STILL_OPEN.get(amended.status, frozenset())
    standing = {"status": amended.status.label}
    late = [
        change
        for change in amended.changes
        if change.is_decisive and change.field not in allowed
    ]
    for change in late:
        message = _("This can't change any more: the opportunity is “%(status)s”.")
        yield Problem(change.field, message % standing)
    is_too_late = amended.status not in RULES[Move.AMEND].after
    if is_too_late and not late and amended.kind == Kind.AMENDMENT:
        message = _("Nothing is amended any more: the opportunity is “%(status)s”.")
        yield Problem("change_kind", message % standing)


def _of_the_closing(amended: Amended, at: datetime) -> Iterator[Problem]:
    if amended.closes_at < amended.closed_at:
        yield Problem(
            "closes_at",
            _("A closing that suppliers rely on only moves to a later day."),
        )
        return
    if not changes_scope(amended.changes) or amended.status == Status.SUSPENDED:
        return
    earliest = at + timedelta(days=amended.minimum_days)
    if amended.closes_at < earliest:
        yield Problem(
            "closes_at",
            ngettext(
                "Suppliers need %(count)d day after this change. Move the closing to "
                "%(earliest)s or later.",
                "Suppliers need %(count)d days after this change. Move the closing to "
                "%(earliest)s or later.",
                amended.minimum_days,
            )
            % {
                "count": amended.minimum_days,
                "earliest": canadian_date(earliest.astimezone(EASTERN)),
            },
        )
