"""What needs somebody's attention in a pair, each with a sentence that says what to do.

Nothing here asks the database: a `Standing` holds what is needed, for one pair or for
many. The rules are in RULES; adding one there shows it on every screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bilingual.formatting import canadian_datetime, eastern_day
from bilingual.lifecycle import IN_WORKFLOW, WITH_AUTHOR, State
from bilingual.next_step import in_your_language
from bilingual.people import name_of
from bilingual.standing import APPROVED, Standing

# In days on which people work; see `working_days_between`.
LONGEST_WAIT = 5
DEADLINE_IS_NEAR = 5
# The clock ticks every minute: after this it does not tick at all.
CLOCK_IS_LATE = timedelta(minutes=15)
SATURDAY = 5


class Severity(models.TextChoices):
    """How much a problem weighs."""

    ERROR = "error", gettext_lazy("Must be solved")
    WARNING = "warning", gettext_lazy("To watch")


@dataclass(frozen=True)
class Problem:
    """One thing that needs attention; `code` never changes, `message` is for people."""

    code: str
    message: str
    severity: Severity

    @property
    def is_error(self) -> bool:
        """Whether the pair can't go on before somebody has solved it."""
        return self.severity == Severity.ERROR


Rule = Callable[[Standing, datetime], Iterator[Problem]]


def problems_of(standing: Standing, *, at: datetime) -> list[Problem]:
    """What needs attention at that instant, what must be solved first."""
    found = [problem for rule in RULES for problem in rule(standing, at)]
    return sorted(found, key=lambda problem: not problem.is_error)


def working_days_between(first: date, last: date) -> int:
    """Mondays to Fridays after the first day, up to and with the last.

    Holidays count: a warning that comes a day early does no harm.
    """
    days = (last - first).days
    return sum(
        (first + timedelta(number)).weekday() < SATURDAY
        for number in range(1, days + 1)
    )


def _error(code: str, message: str) -> Problem:
    return Problem(code, message, Severity.ERROR)


def _warning(code: str, message: str) -> Problem:
    return Problem(code, message, Severity.WARNING)


# ---- Nobody can go on


def _nobody_can_take_it(standing: Standing, at: datetime) -> Iterator[Problem]:
    if standing.state not in IN_WORKFLOW:
        return
    groups = ", ".join(in_your_language(group.name) for group in standing.groups)
    if standing.task is None:
        yield _error(
            "no_step",
            _("No step of the workflow is under way. Recall it and send it again."),
        )
    elif not standing.members:
        yield _error(
            "nobody_in_group",
            _(
                "Nobody can take this step: the group “%(group)s” has no active "
                "member. Ask an administrator to add somebody."
            )
            % {"group": groups},
        )
    elif not standing.members - standing.barred:
        yield _error(
            "everybody_has_part",
            _(
                "Nobody can take this step: everybody in “%(group)s” wrote or "
                "translated a part of it. Ask an administrator to add somebody else."
            )
            % {"group": groups},
        )


def _assigned_person_left(standing: Standing, at: datetime) -> Iterator[Problem]:
    assigned = standing.pair.assigned_to
    if standing.state not in (*IN_WORKFLOW, *WITH_AUTHOR) or assigned is None:
        return
    if not assigned.is_active:
        yield _warning(
            "assigned_inactive",
            _(
                "%(name)s has it, and no longer has an account. Somebody else takes over."
            )
            % {"name": name_of(assigned)},
        )


# ---- The texts


def _text_changed(standing: Standing, at: datetime) -> Iterator[Problem]:
    if standing.changed:
        yield _error(
            "text_changed",
            _("The text changed after it was sent. Recall it and send it again."),
        )


def _incomplete(standing: Standing, at: datetime) -> Iterator[Problem]:
    left = standing.progress.left
    if standing.state in (State.LANGUAGE_REVIEW, *APPROVED) and left:
        yield _error(
            "incomplete",
            ngettext(
                "%(count)d sentence has no translation. Send the translation back.",
                "%(count)d sentences have no translation. Send the translation back.",
                left,
            )
            % {"count": left},
        )


def _machine_text(standing: Standing, at: datetime) -> Iterator[Problem]:
    count = standing.progress.unconfirmed
    if not count or standing.state not in (*IN_WORKFLOW, State.SCHEDULED):
        return
    make = _warning if standing.pair.is_in_translation else _error
    yield make(
        "machine_text",
        ngettext(
            "Nobody has checked %(count)d sentence that a machine or a file brought.",
            "Nobody has checked %(count)d sentences that a machine or a file brought.",
            count,
        )
        % {"count": count},
    )


# ---- Going live


def _clock_failed(standing: Standing, at: datetime) -> Iterator[Problem]:
    pair = standing.pair
    if pair.failure:
        yield _error(
            "schedule_failed",
            _("It could not be published or withdrawn on its own: %(reason)s")
            % {"reason": pair.failure},
        )
    elif _is_late(standing, at):
        yield _error(
            "clock_late",
            _(
                "The moment that was chosen has passed and nothing happened. Tell the "
                "people who run the site: its clock does not tick."
            ),
        )


def _is_late(standing: Standing, at: datetime) -> bool:
    pair = standing.pair
    if standing.state == State.SCHEDULED and pair.go_live_at is not None:
        return pair.go_live_at + CLOCK_IS_LATE < at
    return bool(
        pair.is_public and pair.expire_at and pair.expire_at + CLOCK_IS_LATE < at
    )


def _parent_not_public(standing: Standing, at: datetime) -> Iterator[Problem]:
    if not standing.hidden_parent or standing.state not in (
        *IN_WORKFLOW,
        State.SCHEDULED,
    ):
        return
    make = _error if standing.state in APPROVED else _warning
    yield make(
        "parent_not_public",
        _("“%(parent)s”, the page above, is not public. It must go live first.")
        % {"parent": standing.hidden_parent},
    )


# ---- Time


def _waiting_long(standing: Standing, at: datetime) -> Iterator[Problem]:
    if standing.state not in IN_WORKFLOW:
        return
    since = standing.pair.waiting_since
    days = working_days_between(eastern_day(since), eastern_day(at))
    if days > LONGEST_WAIT:
        yield _warning(
            "waiting_long",
            _("It has been waiting for %(count)d working days.") % {"count": days},
        )


def _deadline(standing: Standing, at: datetime) -> Iterator[Problem]:
    deadline = standing.deadline
    if deadline is None or standing.state in (State.PUBLISHED, State.WITHDRAWN):
        return
    go_live = standing.pair.go_live_at
    if standing.state == State.SCHEDULED and go_live and go_live <= deadline:
        return
    day = {"moment": canadian_datetime(deadline)}
    if deadline <= at:
        make = _warning if standing.pair.is_public else _error
        yield make(
            "deadline_passed",
            _("It had to be public by %(moment)s. Choose later dates in the text.")
            % day,
        )
    elif working_days_between(eastern_day(at), eastern_day(deadline)) <= (
        DEADLINE_IS_NEAR
    ):
        yield _warning("deadline_near", _("It must be public by %(moment)s.") % day)


RULES: Iterable[Rule] = (
    _nobody_can_take_it,
    _assigned_person_left,
    _text_changed,
    _incomplete,
    _machine_text,
    _clock_failed,
    _parent_not_public,
    _waiting_long,
    _deadline,
)
