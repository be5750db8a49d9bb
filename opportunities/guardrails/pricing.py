"""How a fixed price is found: an hourly rate, the hours of work, those of administration."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Calculation:
    """What a price is made of. Money is in dollars before tax."""

    hourly_rate: Decimal
    hours: int
    administration_hours: int

    @property
    def total_hours(self) -> int:
        """The hours that are paid: those of the work, and those around it."""
        return self.hours + self.administration_hours

    @property
    def price(self) -> Decimal:
        """The price before tax, to the cent."""
        return (self.hourly_rate * self.total_hours).quantize(CENT, ROUND_HALF_UP)


def calculation_of(
    hourly_rate: Decimal | None, hours: int | None, administration_hours: int
) -> Calculation | None:
    """The calculation, or None while a part of it is missing."""
    if hourly_rate is None or hours is None:
        return None
    return Calculation(hourly_rate, hours, administration_hours)


def with_tax(price: Decimal, tax_rate: Decimal) -> Decimal:
    """The price with a tax in percent, to the cent."""
    return (price * (100 + tax_rate) / 100).quantize(CENT, ROUND_HALF_UP)
