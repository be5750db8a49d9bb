"""What the public figures are made of, and what they say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import NamedTuple

# No event of ours lacks a reason; if one did, it would not be left out.
UNKNOWN_REASON = ""
_WHOLE_PERCENT = Decimal(1)


class Story(NamedTuple):
    """One opportunity that was posted: what is known of it now.

    `posted_on` is a day in Eastern time; `decided` is the value of a `Status` or
    empty, `reason` why it ended without an award; amounts are in dollars before tax.
    What is None is not known, or has not happened.
    """

    posted_on: date
    decided: str = ""
    reason: str = UNKNOWN_REASON
    applications: int | None = None
    passed: int | None = None
    award_value: Decimal | None = None
    decided_on: date | None = None
    delivered_on: date | None = None
    paid_on: date | None = None


@dataclass(frozen=True)
class Sum:
    """What is known of some numbers, together, and of how many it is the sum."""

    total: Decimal
    count: int

    @classmethod
    def of(cls, numbers: Iterable[Decimal | int | None]) -> "Sum":
        """The sum of those that are known."""
        known = [number for number in numbers if number is not None]
        return cls(Decimal(sum(known)), len(known))


@dataclass(frozen=True)
class Median:
    """The middle of some numbers, and of how many; None where none is known."""

    value: Decimal | None
    count: int

    @classmethod
    def of(cls, numbers: Iterable[int | None]) -> "Median":
        """The median of those that are known."""
        known = [number for number in numbers if number is not None]
        middle = Decimal(str(median(known))) if known else None
        return cls(middle, len(known))


@dataclass(frozen=True)
class Share:
    """How many of those of which it is decided."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """In whole percent, half a percent rounded up; None of nothing."""
        if not self.whole:
            return None
        return (Decimal(100 * self.part) / self.whole).quantize(
            _WHOLE_PERCENT, rounding=ROUND_HALF_UP
        )


@dataclass(frozen=True)
class Figures:
    """The figures of some opportunities, such as those of a fiscal year.

    Days are days of the calendar. `no_award` and `cancelled` count by reason.
    """

    posted: int
    applications: Sum
    applications_each: Median
    passed: Sum
    days_to_decision: Median
    awarded: int
    award_value: Sum
    delivered: Share
    paid: int
    days_to_payment: Median
    no_award: Mapping[str, int]
    cancelled: Mapping[str, int]

    @property
    def not_delivered(self) -> int:
        """How many were awarded and ended without a delivery."""
        return self.delivered.whole - self.delivered.part


@dataclass(frozen=True)
class Year:
    """A fiscal year, by the year in which it begins, with its figures."""

    begins: int
    figures: Figures
    is_current: bool

    @property
    def is_gap(self) -> bool:
        """Whether nothing was posted in it, so that there is nothing to tell."""
        return not self.figures.posted


@dataclass(frozen=True)
class AllYears:
    """Every fiscal year from the first posting to now, and all of them together."""

    years: tuple[Year, ...]
    total: Figures
