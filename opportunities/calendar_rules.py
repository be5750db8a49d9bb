"""The business days of the federal public service.

Which days are holidays comes from the library `holidays`, Canada, category
"government": the days of the Canada Labour Code, with the day off that replaces one
that falls on a weekend. The library's category "public" leaves out Victoria Day,
Thanksgiving and Remembrance Day, on which no federal office answers. Easter Monday is
added, because federal collective agreements give it. The provincial or civic holiday
of those agreements (often the first Monday in August) is not: its day differs from one
place of work to the next.
"""

from datetime import date, timedelta

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from holidays.constants import GOVERNMENT
from holidays.countries import Canada

SATURDAY = 5
ONE_DAY = timedelta(days=1)
EASTER_MONDAY = "Easter Monday"
# What the library adds to the name of a day that replaces one on a weekend.
OBSERVED = " (observed)"

# The library's French leaves Boxing Day in English, so the names are ours.
HOLIDAY_NAMES = {
    "New Year's Day": _("New Year’s Day"),
    "Good Friday": _("Good Friday"),
    EASTER_MONDAY: _("Easter Monday"),
    "Victoria Day": _("Victoria Day"),
    "Canada Day": _("Canada Day"),
    "Labour Day": _("Labour Day"),
    "National Day for Truth and Reconciliation": _(
        "National Day for Truth and Reconciliation"
    ),
    "Thanksgiving Day": _("Thanksgiving Day"),
    "Remembrance Day": _("Remembrance Day"),
    "Christmas Day": _("Christmas Day"),
    "Boxing Day": _("Boxing Day"),
}


class FederalHolidays(Canada):
    """Days on which federal offices are closed, with their English names."""

    def _populate(self, year: int) -> None:
        super()._populate(year)
        self._add_easter_monday(EASTER_MONDAY)


_HOLIDAYS = FederalHolidays(categories=(GOVERNMENT,), language="en_CA")


def holiday_name(day: date) -> str:
    """The holiday in the language being spoken; empty on any other day."""
    library_name = _HOLIDAYS.get(day, "")
    name = library_name.removesuffix(OBSERVED)
    shown = str(HOLIDAY_NAMES.get(name, name))
    if name == library_name:
        return shown
    return gettext("%(holiday)s (observed)") % {"holiday": shown}


def is_weekend(day: date) -> bool:
    """Whether the day is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


def is_business_day(day: date) -> bool:
    """Whether federal offices work on that day."""
    return not is_weekend(day) and day not in _HOLIDAYS


def next_business_day(day: date) -> date:
    """The first business day after the day."""
    return business_days_after(day, 1)


def business_days_after(day: date, count: int) -> date:
    """The business day that many business days after the day; the day itself for 0.

    Raises ValueError for a negative count.
    """
    if count < 0:
        raise ValueError(f"Business days are counted forward, not {count}.")
    while count:
        day += ONE_DAY
        count -= is_business_day(day)
    return day


def business_days_between(first: date, last: date) -> int:
    """How many business days come after the first day, up to and with the last.

    0 where the last day is not after the first.
    """
    days = (last - first).days
    return sum(is_business_day(first + timedelta(n)) for n in range(1, days + 1))
