"""Counts the figures of opportunities, all together and by fiscal year.

An opportunity belongs to the fiscal year in which it was posted, with all that came
of it later: each counts once, and the years add up to the total.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from opportunities.life.states import Status
from opportunities.public_figures.fiscal_years import fiscal_year_of
from opportunities.public_figures.kinds import (
    AllYears,
    Figures,
    Median,
    Share,
    Story,
    Sum,
    Year,
)

# Somebody was chosen, and did not decline.
AWARDED = frozenset(
    {
        Status.AWARDED,
        Status.DELIVERED,
        Status.ACCEPTED,
        Status.NOT_DELIVERED,
        Status.PAID,
    }
)
# Work that is still being checked may be returned: nothing is decided of it yet.
ACCEPTED = frozenset({Status.ACCEPTED, Status.PAID})
DELIVERY_DECIDED = ACCEPTED | {Status.NOT_DELIVERED}


def all_years(stories: Iterable[Story], *, today: date) -> AllYears:
    """The figures of every fiscal year from the first posting to that of today.

    `today` is a day in Eastern time. There is no year where nothing was ever posted.
    """
    posted = list(stories)
    by_year: dict[int, list[Story]] = defaultdict(list)
    for story in posted:
        by_year[fiscal_year_of(story.posted_on)].append(story)
    current = fiscal_year_of(today)
    years = range(min(by_year), max(current, *by_year) + 1) if by_year else ()
    return AllYears(
        years=tuple(
            Year(year, figures_of(by_year.get(year, ())), is_current=year == current)
            for year in years
        ),
        total=figures_of(posted),
    )


def figures_of(stories: Sequence[Story]) -> Figures:
    """The figures of these opportunities; what is not known is in none of them."""
    awarded = [story for story in stories if story.decided in AWARDED]
    return Figures(
        posted=len(stories),
        applications=Sum.of(story.applications for story in stories),
        applications_each=Median.of(story.applications for story in stories),
        passed=Sum.of(story.passed for story in stories),
        days_to_decision=Median.of(
            days_between(story.posted_on, story.decided_on) for story in stories
        ),
        awarded=len(awarded),
        award_value=Sum.of(story.award_value for story in awarded),
        delivered=Share(
            part=_count(awarded, ACCEPTED), whole=_count(awarded, DELIVERY_DECIDED)
        ),
        paid=_count(awarded, {Status.PAID}),
        days_to_payment=Median.of(
            days_between(story.delivered_on, story.paid_on) for story in awarded
        ),
        no_award=_by_reason(stories, Status.NO_AWARD),
        cancelled=_by_reason(stories, Status.CANCELLED),
    )


def days_between(first: date | None, last: date | None) -> int | None:
    """Days of the calendar from one day to the other; None unless both are known."""
    if first is None or last is None:
        return None
    return (last - first).days


def _count(stories: Iterable[Story], statuses: Iterable[str]) -> int:
    wanted = set(statuses)
    return sum(story.decided in wanted for story in stories)


def _by_reason(stories: Iterable[Story], status: Status) -> dict[str, int]:
    return Counter(story.reason for story in stories if story.decided == status)
