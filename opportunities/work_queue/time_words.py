"""When something is due, and how late it is, in words of people who work weekdays.

Days are those of Eastern time. Business days are counted as federal offices keep them.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from bilingual.formatting import eastern_day
from opportunities.calendar_rules import business_days_between
from opportunities.life.clock import time_until


@dataclass(frozen=True)
class Timing:
    """How far something is from its day, in the language being spoken."""

    words: str
    is_late: bool = False


NO_TIMING = Timing("")


def until_day(due: date, *, today: date) -> Timing:
    """How long until the end of a day, or how late it is."""
    if due == today:
        return Timing(pgettext("when it is due", "today"))
    if due > today:
        return Timing(_until(today, due))
    return Timing(_late(due, today), is_late=True)


def until_instant(due: datetime, *, at: datetime) -> Timing:
    """How long until an instant, its second included, or how late it is."""
    day, today = eastern_day(due), eastern_day(at)
    if day == today and time_until(due, at=at).total_seconds() < 0:
        return Timing(_("late since earlier today"), is_late=True)
    return until_day(day, today=today)


def waiting_since(day: date, *, today: date) -> Timing:
    """How long something waits that nobody has set a day for."""
    if day >= today:
        return Timing(_("since today"))
    count = business_days_between(day, today)
    if not count:
        return Timing(_("since the last business day"))
    return Timing(
        ngettext(
            "waits for %(count)d business day",
            "waits for %(count)d business days",
            count,
        )
        % {"count": count}
    )


def _until(today: date, due: date) -> str:
    count = business_days_between(today, due)
    if count:
        return ngettext(
            "in %(count)d business day", "in %(count)d business days", count
        ) % {"count": count}
    days = (due - today).days
    return ngettext("in %(count)d day", "in %(count)d days", days) % {"count": days}


def _late(due: date, today: date) -> str:
    """In days of the calendar where no office was open since."""
    count = business_days_between(due, today)
    if count:
        return ngettext(
            "%(count)d business day late", "%(count)d business days late", count
        ) % {"count": count}
    days = (today - due).days
    return ngettext("%(count)d day late", "%(count)d days late", days) % {"count": days}
