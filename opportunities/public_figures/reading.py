"""Reads what is known of every opportunity that was posted.

One pass over plain values, and not sums in the database: medians by fiscal year are
beyond SQLite, and a day in Eastern time is more than a year in UTC. What the rows say
is counted in `counting`, where tests need no database.
"""

from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Max
from django.utils import timezone

from bilingual.formatting import EASTERN, eastern_day
from opportunities.life.clock import next_midnight
from opportunities.life.moves import Move
from opportunities.models.event import OpportunityEvent
from opportunities.public_figures.counting import all_years
from opportunities.public_figures.fiscal_years import first_day_of, fiscal_year_of
from opportunities.public_figures.kinds import UNKNOWN_REASON, AllYears, Story
from page_cache.clock import holds_until

# They end an opportunity without an award, and say why.
ENDS = (Move.CLOSE_WITHOUT_AWARD, Move.CANCEL)
_COLUMNS = (
    "decided",
    "applications",
    "passed",
    "award_value",
    "decided_on",
    "delivered_on",
    "paid_on",
)


class Read(NamedTuple):
    """The figures at an instant, and when they were last something else."""

    figures: AllYears
    changed_at: datetime


def read_figures(*, at: datetime) -> Read:
    """All figures at that instant, and since when they are what they are."""
    today = eastern_day(at)
    holds_until(next_midnight(at))
    return Read(all_years(stories(), today=today), _last_change(today))


def stories() -> list[Story]:
    """Every opportunity that was ever posted, public or withdrawn; two queries.

    A draft has no event of its posting. What was withdrawn keeps its own.
    """
    happened = OpportunityEvent.objects.filter(number__isnull=False).order_by()
    reasons = dict(
        happened.filter(move__in=ENDS).values_list("opportunity_id", "reason")
    )
    posted = happened.filter(move=Move.POST).values_list(
        "opportunity_id",
        "published_at",
        *(f"opportunity__{name}" for name in _COLUMNS),
    )
    return [
        Story(
            published_at.astimezone(EASTERN).date(),
            decided,
            reasons.get(key, UNKNOWN_REASON),
            *numbers_and_days,
        )
        for key, published_at, decided, *numbers_and_days in posted
    ]


def _last_change(today: date) -> datetime:
    """The last event, or the first instant of this fiscal year; one query."""
    first_day = first_day_of(fiscal_year_of(today))
    new_year = datetime(first_day.year, first_day.month, first_day.day, tzinfo=EASTERN)
    last: datetime | None = OpportunityEvent.objects.aggregate(
        last=Max("published_at")
    )["last"]
    return max(new_year, last or new_year).astimezone(timezone.get_default_timezone())
