"""What is recorded with an event: its numbers, dates and names, and how they fit.

Facts travel as JSON: amounts as text with two decimals, dates as YYYY-MM-DD.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from opportunities.life.moves import Move, NoAwardReason

# What each move records; the names are those of the columns of `Opportunity`.
FACTS_OF: Mapping[Move, tuple[str, ...]] = {
    Move.AWARD: ("supplier", "award_value", "applications", "passed", "decided_on"),
    Move.CLOSE_WITHOUT_AWARD: ("applications", "passed", "decided_on"),
    Move.DECLINE_AWARD: ("declined_on",),
    Move.DELIVER: ("delivered_url", "delivered_on"),
    Move.ACCEPT: ("accepted_on",),
    Move.END_WITHOUT_DELIVERY: ("ended_on",),
    Move.PAY: ("paid_amount", "paid_on"),
}
OPTIONAL = frozenset({"delivered_url"})

_READERS: Mapping[str, Callable[[str], Any]] = {
    "award_value": Decimal,
    "paid_amount": Decimal,
    "applications": int,
    "passed": int,
    **dict.fromkeys(
        (
            *("decided_on", "declined_on", "delivered_on"),
            *("accepted_on", "ended_on", "paid_on"),
        ),
        date.fromisoformat,
    ),
}

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Posted:
    """What was posted and decided so far, as the facts of an event must fit to it.

    `price` is before tax; `closed_on` is the last day of applications, and `last_on`
    the day of the newest event that has one, in Eastern time.
    """

    price: Decimal
    closed_on: date
    last_on: date | None = None
    award_value: Decimal | None = None


def as_json(facts: Facts) -> dict[str, Any]:
    """The facts as they are kept."""
    return {
        name: value if isinstance(value, int) else str(value)
        for name, value in facts.items()
        if value not in (None, "")
    }


def read(kept: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with their types. Raises ValueError for what no form of ours kept."""
    return {
        name: _READERS[name](str(value)) if name in _READERS else value
        for name, value in kept.items()
    }


def require_fitting(
    move: Move, facts: Facts, posted: Posted, *, reason: str, today: date
) -> None:
    """Raise ValidationError, by the name of the fact, unless all fit together."""
    errors = {
        name: message
        for name, message in _problems(move, facts, posted, reason, today)
        if message
    }
    if errors:
        raise ValidationError(errors)


def _problems(
    move: Move, facts: Facts, posted: Posted, reason: str, today: date
) -> list[tuple[str, str]]:
    wanted = FACTS_OF.get(move, ())
    found = [
        (name, _("Write this."))
        for name in wanted
        if facts.get(name) is None and name not in OPTIONAL
    ]
    if found:
        return found
    found = [(name, _day_problem(facts[name], posted, today)) for name in _days(wanted)]
    if "award_value" in wanted:
        found.append(
            ("award_value", _value_problem(facts["award_value"], posted.price))
        )
    if "paid_amount" in wanted:
        most = posted.award_value or posted.price
        found.append(("paid_amount", _value_problem(facts["paid_amount"], most)))
    if "applications" in wanted:
        found.append(("passed", _count_problem(move, facts, reason)))
    return found


def _days(names: tuple[str, ...]) -> list[str]:
    return [name for name in names if name.endswith("_on")]


def _day_problem(day: date, posted: Posted, today: date) -> str:
    if day > today:
        return _("This day has not come yet.")
    if day < posted.closed_on:
        return _("This day is before applications closed.")
    if posted.last_on is not None and day < posted.last_on:
        return _("This day is before what was recorded last.")
    return ""


def _value_problem(value: Decimal, most: Decimal) -> str:
    if value <= 0:
        return _("Write an amount above zero.")
    if value > most:
        return _("This is more than the fixed price.")
    return ""


def _count_problem(move: Move, facts: Facts, reason: str) -> str:
    applications, passed = facts["applications"], facts["passed"]
    if not 0 <= passed <= applications:
        return _("No more can pass than applied.")
    if move == Move.AWARD:
        return "" if passed else _("Who is chosen has passed: at least one passed.")
    expected = {
        NoAwardReason.NO_APPLICATION: applications == 0,
        NoAwardReason.NONE_PASSED: applications > 0 and passed == 0,
        NoAwardReason.DECLINED: passed > 0,
    }
    fits = expected.get(NoAwardReason(reason), True) if reason else True
    return "" if fits else _("These numbers do not fit the reason.")
