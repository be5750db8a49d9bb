"""Questions that lists, feeds and screens ask about opportunities."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.db.models import QuerySet
from wagtail.models import PageQuerySet

from opportunities.life.clock import whole_second
from opportunities.life.states import DECIDED, Status


class QuestionsOfTheClock(QuerySet[Any]):
    """Asked of pages and of their list entries alike.

    Open or closed is a matter of the clock alone, unless somebody decided otherwise.
    """

    decision = "decided"
    """The way from a row to what was decided."""

    def open(self, *, at: datetime) -> Self:
        """Still taking applications at that instant, its last second included."""
        return self.undecided().filter(closes_at__gte=whole_second(at))

    def closed(self, *, at: datetime) -> Self:
        """Closed by the clock at that instant, and nothing decided yet."""
        return self.undecided().filter(closes_at__lt=whole_second(at))

    def undecided(self) -> Self:
        """Nobody suspended, cancelled, awarded or ended it: the clock says the rest."""
        return self.filter(**{self.decision: ""})

    def closing_soon(self, *, at: datetime, within: timedelta) -> Self:
        """Open, and closing within that time."""
        too_late = whole_second(at) + within + timedelta(seconds=1)
        return self.open(at=at).filter(closes_at__lt=too_late)

    def with_status(self, status: Status, *, at: datetime, within: timedelta) -> Self:
        """Those of one status; open includes those that close soon."""
        if status in DECIDED:
            return self.filter(**{self.decision: status})
        if status == Status.CLOSED:
            return self.closed(at=at)
        if status == Status.CLOSING_SOON:
            return self.closing_soon(at=at, within=within)
        return self.open(at=at)


class OpportunityPageQuerySet(QuestionsOfTheClock, PageQuerySet):
    """Opportunity pages. Lists find them by their entries: see `list_index`."""

    decision = "opportunity__decided"

    def in_language(self, language: str) -> Self:
        """Pages written in `en` or `fr`."""
        return self.filter(locale__language_code=language)

    def for_cards(self) -> Self:
        """With all that a card shows, in three queries.

        Each finds its rows by their keys; a join may read the whole of a table for it.
        """
        return self.prefetch_related("opportunity", "skills")
