"""Until when suppliers may ask: some business days before the closing."""

from datetime import datetime, time, timedelta

from bilingual.formatting import EASTERN
from opportunities.calendar_rules import ONE_DAY, is_business_day
from opportunities.life.clock import ONE_SECOND, whole_second
from opportunities.life.states import TAKING_APPLICATIONS, Status
from page_cache.clock import holds_until

LAST_SECOND = time(23, 59, 59)


def questions_close_at(closes_at: datetime, business_days: int) -> datetime:
    """The last second to ask: the end of the day that many business days before.

    The team needs these days to answer, to translate and to publish. With 0 days it is
    the closing itself. Raises ValueError for a negative count.
    """
    if business_days < 0:
        raise ValueError(f"Business days are counted back, not {business_days}.")
    if business_days == 0:
        return closes_at
    day, left = closes_at.astimezone(EASTERN).date(), business_days
    while left:
        day -= ONE_DAY
        left -= is_business_day(day)
    return datetime.combine(day, LAST_SECOND, tzinfo=EASTERN)


def may_ask(
    status: Status, closes_at: datetime, business_days: int, *, at: datetime
) -> bool:
    """Whether a question is taken at that instant, its last second included."""
    if status not in TAKING_APPLICATIONS:
        return False
    last = questions_close_at(closes_at, business_days)
    is_open = whole_second(at) <= last
    holds_until(last + ONE_SECOND if is_open else None)
    return is_open


def time_to_ask(
    closes_at: datetime, business_days: int, *, at: datetime
) -> timedelta | None:
    """How long questions are still taken; None once they are not."""
    left = questions_close_at(closes_at, business_days) - whole_second(at)
    return left if left >= timedelta(0) else None
