"""What the rules of a posting look at: its facts, the limits and the moment."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from bilingual.formatting import eastern_day
from opportunities.calendar_rules import business_days_after

CENT = Decimal("0.01")


@dataclass(frozen=True)
class PostingFacts:
    """What the rules judge; None where the editor has not filled in a field yet."""

    price: Decimal | None  # dollars, before tax
    closes_at: datetime | None
    selection_date: date | None
    delivery_at: datetime | None
    posted_from: datetime | None  # first publication, else the instant judged
    already_published: bool = False
    calculated_price: Decimal | None = None  # dollars, from the rate and the hours


@dataclass(frozen=True)
class PostingLimits:
    """What differs between departments and years."""

    price_cap: Decimal  # dollars, tax included
    highest_tax_rate: Decimal  # percent
    minimum_posting_days: int
    selection_business_days: int

    @property
    def highest_price(self) -> Decimal:
        """The highest price before tax, to the cent, that the cap leaves room for."""
        share = self.price_cap * 100 / (100 + self.highest_tax_rate)
        return share.quantize(CENT, rounding=ROUND_DOWN)


class Problem(NamedTuple):
    """A rule that is broken: the field to mend, and how, in the language spoken."""

    field: str
    message: str


class Posting(NamedTuple):
    """All that a rule may look at."""

    facts: PostingFacts
    limits: PostingLimits
    at: datetime

    @property
    def posted_day(self) -> date:
        """The first day on which suppliers can read the posting."""
        return eastern_day(self.facts.posted_from or self.at)

    @property
    def earliest_closing_day(self) -> date:
        """The first day that leaves suppliers the minimum posting period."""
        return self.posted_day + timedelta(days=self.limits.minimum_posting_days)

    @property
    def closing_day(self) -> date | None:
        """The day of the closing."""
        return eastern_day(self.facts.closes_at) if self.facts.closes_at else None

    @property
    def promised_business_days(self) -> int:
        """Business days from closing to selection: one at least, they never share a day."""
        return max(1, self.limits.selection_business_days)

    def promised_selection_day(self, closing_day: date) -> date:
        """The last day on which a selection keeps the promise."""
        return business_days_after(closing_day, self.promised_business_days)

    @property
    def closes_in_the_past(self) -> bool:
        """Whether nobody could apply any more to a posting that nobody has seen."""
        closes_at = self.facts.closes_at
        return (
            closes_at is not None
            and not self.facts.already_published
            and closes_at <= self.at
        )
