"""Dates for a posting that starts anew, by the rules that it will have to keep."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bilingual.formatting import EASTERN, eastern_day
from opportunities.calendar_rules import (
    business_days_after,
    is_business_day,
    next_business_day,
)
from opportunities.posting import PostingLimits

# Writing, review, translation and approval take time before the posting can begin.
DAYS_UNTIL_POSTED = 14
# Where the work had no length of its own.
USUAL_WORK = timedelta(days=14)
LAST_SECOND = time(23, 59, 59, tzinfo=EASTERN)


@dataclass(frozen=True)
class FreshDates:
    """The three dates of a posting."""

    closes_at: datetime
    selection_date: date
    delivery_at: datetime


def fresh_dates(
    *,
    at: datetime,
    limits: PostingLimits,
    selection_before: date | None,
    delivery_before: datetime | None,
) -> FreshDates:
    """Dates for a posting that is copied now.

    Closing on a business day that leaves the minimum posting period after two weeks of
    preparation; the selection as promised; as many days for the work as before.
    """
    closing = eastern_day(at) + timedelta(
        days=DAYS_UNTIL_POSTED + limits.minimum_posting_days
    )
    if not is_business_day(closing):
        closing = next_business_day(closing)
    promised = max(1, limits.selection_business_days)
    selection = business_days_after(closing, promised)
    delivery = selection + _length_of_work(selection_before, delivery_before)
    if not is_business_day(delivery):
        delivery = next_business_day(delivery)
    return FreshDates(
        closes_at=datetime.combine(closing, LAST_SECOND),
        selection_date=selection,
        delivery_at=datetime.combine(delivery, LAST_SECOND),
    )


def _length_of_work(selection: date | None, delivery: datetime | None) -> timedelta:
    if selection is None or delivery is None:
        return USUAL_WORK
    return max(eastern_day(delivery) - selection, timedelta(days=1))
