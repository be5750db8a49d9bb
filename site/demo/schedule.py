"""When an opportunity is posted, closes and is delivered, seen from any moment."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bilingual.formatting import EASTERN, eastern_day
from opportunities.calendar_rules import (
    business_days_after,
    is_business_day,
    next_business_day,
)

OPENING_HOUR = time(9, 0)
END_OF_DAY = time(23, 59, 59)
PROMISED_BUSINESS_DAYS = 2


@dataclass(frozen=True)
class Timing:
    """Days from the moment of loading: negative before it, positive after it.

    `delivery` counts from the selection. `exact` keeps the closing on its day even
    where that is a weekend.
    """

    posted: int
    closes: int
    delivery: int
    exact: bool = False


@dataclass(frozen=True)
class FixedDates:
    """Days that history fixed."""

    posted: date
    closes: date
    selection: date
    delivery: date


@dataclass(frozen=True)
class Moments:
    """The instants (Eastern time) and the day of one opportunity."""

    posted_at: datetime
    closes_at: datetime
    selection_date: date
    delivery_at: datetime


def moments(timing: Timing | FixedDates, *, at: datetime) -> Moments:
    """The moments of an opportunity as seen at an instant."""
    if isinstance(timing, FixedDates):
        return Moments(
            posted_at=_eastern(timing.posted, OPENING_HOUR),
            closes_at=_eastern(timing.closes, END_OF_DAY),
            selection_date=timing.selection,
            delivery_at=_eastern(timing.delivery, END_OF_DAY),
        )
    today = eastern_day(at)
    closing = _closing_day(today, timing)
    selection = business_days_after(closing, PROMISED_BUSINESS_DAYS)
    delivery = _business_day_from(selection + timedelta(timing.delivery))
    return Moments(
        posted_at=_eastern(_near(today, timing.posted), OPENING_HOUR),
        closes_at=_eastern(closing, END_OF_DAY),
        selection_date=selection,
        delivery_at=_eastern(delivery, END_OF_DAY),
    )


def _closing_day(today: date, timing: Timing) -> date:
    if timing.exact:
        return today + timedelta(timing.closes)
    return _near(today, timing.closes)


def _near(today: date, days: int) -> date:
    """A business day that far from today, and never on the other side of it."""
    day = today + timedelta(days)
    if days > 0:
        return _business_day_from(day)
    while not is_business_day(day):
        day -= timedelta(1)
    return day


def _business_day_from(day: date) -> date:
    return day if is_business_day(day) else next_business_day(day)


def at_opening(day: date) -> datetime:
    """The hour at which a team begins its day."""
    return _eastern(day, OPENING_HOUR)


def at_end_of_day(day: date) -> datetime:
    """The last second of a day."""
    return _eastern(day, END_OF_DAY)


def _eastern(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=EASTERN)
