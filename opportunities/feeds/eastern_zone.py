"""Eastern time as a calendar file has to describe it.

Written by hand: `Timezone.from_tzid` of icalendar 7.3 lets summer begin at 3:00 of
winter time, an hour late, lists the changes of some years only, and says so in a
comment. The rule here has been the law since 2007.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from bilingual.formatting import EASTERN

WINTER = timedelta(hours=-5)
SUMMER = timedelta(hours=-4)


class Change(NamedTuple):
    """A change of the clock, every year at 2:00 of the time that it ends."""

    name: str
    before: timedelta
    after: timedelta
    first: datetime
    month: int
    day: str


# The hands of the clock, in no zone: here the zone is what is being described.
MARCH = datetime(2007, 3, 11, 2)  # noqa: DTZ001 - as said above
NOVEMBER = datetime(2007, 11, 4, 2)  # noqa: DTZ001 - as said above
TO_SUMMER = Change("EDT", WINTER, SUMMER, MARCH, 3, "2SU")
TO_WINTER = Change("EST", SUMMER, WINTER, NOVEMBER, 11, "1SU")


def eastern_zone() -> Timezone:
    """The VTIMEZONE that a file names where it says `TZID=America/Toronto`."""
    zone = Timezone()
    zone.add("tzid", EASTERN.key)
    zone.add_component(_described(TimezoneDaylight(), TO_SUMMER))
    zone.add_component(_described(TimezoneStandard(), TO_WINTER))
    return zone


def _described(
    rule: TimezoneDaylight | TimezoneStandard, change: Change
) -> TimezoneDaylight | TimezoneStandard:
    rule.add("dtstart", change.first)
    rule.add("rrule", vRecur(freq="YEARLY", bymonth=change.month, byday=change.day))
    rule.add("tzoffsetfrom", change.before)
    rule.add("tzoffsetto", change.after)
    rule.add("tzname", change.name)
    return rule
