"""Open or closed, by the clock alone.

A deadline is the last second at which an application counts: an opportunity that
closes at 23:59:59 is open during the whole of that second, and closed when the next
one begins. A list query says the same with `closes_at >= whole_second(at)`.
"""

from datetime import UTC, datetime, time, timedelta

from django.utils.translation import gettext, ngettext

from bilingual.formatting import EASTERN, NO_BREAK_SPACE
from page_cache.clock import holds_until

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
ONE_SECOND = timedelta(seconds=1)
# From here on, the months since closing say more than the days.
DAYS_COUNTED_ONE_BY_ONE = 60


def whole_minute(deadline: datetime) -> datetime:
    """The last second of a deadline typed to the minute: 11:59 pm lasts until midnight.

    Seconds that somebody chose stay as they are.
    """
    if deadline.second:
        return deadline
    return deadline.replace(second=59, microsecond=0)


def whole_second(at: datetime) -> datetime:
    """The instant cut to its second: an opportunity is open if it closes then or later."""
    return at.replace(microsecond=0)


def time_until(closes_at: datetime, *, at: datetime) -> timedelta:
    """How long it stays open, to the second; negative once it is closed.

    Both instants must be aware.
    """
    return _time_between(whole_second(at), whole_second(closes_at))


def has_closed(closes_at: datetime | None, *, at: datetime) -> bool:
    """Whether the closing has passed; False for a draft without one."""
    return closes_at is not None and time_until(closes_at, at=at) < timedelta(0)


def time_left(closes_at: datetime | None, *, at: datetime) -> str:
    """“3 days and 4 hours left”, or “Closed 3 days ago”, in the language being spoken.

    A day is 24 hours: what is left is a length of time, whatever the clocks do. Empty
    for a draft without a closing. Both instants must be aware.
    """
    if closes_at is None:
        return ""
    left = time_until(closes_at, at=at)
    if left < timedelta(0):
        return _time_since_closing(closes_at, at)
    holds_until(_next_words(whole_second(closes_at), left))
    if left < timedelta(minutes=1):
        return gettext("Less than a minute left")
    return gettext("%(duration)s left") % {"duration": length_in_words(left)}


def _next_words(closing: datetime, left: timedelta) -> datetime:
    """When the two units in which the time left is told say something else."""
    unit = timedelta(hours=1) if left >= timedelta(days=1) else timedelta(minutes=1)
    return closing.astimezone(UTC) - left // unit * unit + ONE_SECOND


def _time_since_closing(closes_at: datetime, at: datetime) -> str:
    since = _time_between(closes_at, at)
    holds_until(_next_count(closes_at, since, at))
    if since < timedelta(minutes=1):
        return gettext("Closed less than a minute ago")
    if since.days < DAYS_COUNTED_ONE_BY_ONE:
        text = _largest_unit(since)
    else:
        text = _months_or_years(closes_at.astimezone(EASTERN), at.astimezone(EASTERN))
    return gettext("Closed %(duration)s ago") % {"duration": text}


def _next_count(closes_at: datetime, since: timedelta, at: datetime) -> datetime:
    """When one unit more has passed, or may have: months have no fixed length."""
    if since.days >= DAYS_COUNTED_ONE_BY_ONE:
        closing, today = closes_at.astimezone(EASTERN), at.astimezone(EASTERN).date()
        same_time = datetime.combine(today, closing.time(), tzinfo=EASTERN)
        return same_time if same_time > at else next_midnight(at)
    if since >= timedelta(days=1):
        unit = timedelta(days=1)
    elif since >= timedelta(hours=1):
        unit = timedelta(hours=1)
    else:
        unit = timedelta(minutes=1)
    return closes_at.astimezone(UTC) + (since // unit + 1) * unit


def next_midnight(at: datetime) -> datetime:
    """The first instant of the next day in Eastern time."""
    tomorrow = at.astimezone(EASTERN).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), tzinfo=EASTERN)


def length_in_words(length: timedelta) -> str:
    """“3 days and 4 hours”: the two largest units; the second one only if it counts."""
    seconds = int(length.total_seconds())
    days, hours, minutes = (
        seconds // DAY,
        seconds % DAY // HOUR,
        seconds % HOUR // MINUTE,
    )
    if days:
        larger, smaller = _days(days), _hours(hours) if hours else ""
    elif hours:
        larger, smaller = _hours(hours), _minutes(minutes) if minutes else ""
    else:
        larger, smaller = _minutes(minutes), ""
    if not smaller:
        return larger
    return gettext("%(larger)s and %(smaller)s") % {
        "larger": larger,
        "smaller": smaller,
    }


def _largest_unit(length: timedelta) -> str:
    seconds = int(length.total_seconds())
    if seconds >= DAY:
        return _days(seconds // DAY)
    if seconds >= HOUR:
        return _hours(seconds // HOUR)
    return _minutes(seconds // MINUTE)


def _months_or_years(earlier: datetime, later: datetime) -> str:
    """Whole months of the calendar, and whole years from the first one on."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    if (later.day, later.time()) < (earlier.day, earlier.time()):
        months -= 1
    if months >= 12:
        years = months // 12
        return _counted(ngettext("%(count)d year", "%(count)d years", years), years)
    return _counted(ngettext("%(count)d month", "%(count)d months", months), months)


def _days(count: int) -> str:
    return _counted(ngettext("%(count)d day", "%(count)d days", count), count)


def _hours(count: int) -> str:
    return _counted(ngettext("%(count)d hour", "%(count)d hours", count), count)


def _minutes(count: int) -> str:
    return _counted(ngettext("%(count)d minute", "%(count)d minutes", count), count)


def _counted(text: str, count: int) -> str:
    """The number and its unit, kept on one line."""
    return (text % {"count": count}).replace(" ", NO_BREAK_SPACE)


def _time_between(earlier: datetime, later: datetime) -> timedelta:
    """The time that passes. Python subtracts two instants of one zone by their clocks,

    which is an hour wrong when the clocks change in between; in UTC they never do.
    """
    return later.astimezone(UTC) - earlier.astimezone(UTC)
