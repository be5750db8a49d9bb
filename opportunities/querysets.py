"""Questions that lists, feeds and pages ask about opportunities."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce, Greatest
from wagtail.models import PageQuerySet

from opportunities.life.clock import whole_second
from opportunities.life.states import DECIDED, Status

if TYPE_CHECKING:
    from opportunities.models.skill import Skill

# Before any page: what has no instant comes last.
LONG_AGO = Value(datetime(2000, 1, 1, tzinfo=UTC))


class OpportunityPageQuerySet(PageQuerySet):
    """Opportunity pages; open or closed is a matter of the clock alone."""

    def in_language(self, language: str) -> Self:
        """Pages written in `en` or `fr`."""
        return self.filter(locale__language_code=language)

    def open(self, *, at: datetime) -> Self:
        """Still taking applications at that instant, its last second included."""
        return self.undecided().filter(closes_at__gte=whole_second(at))

    def closed(self, *, at: datetime) -> Self:
        """Closed by the clock at that instant, and nothing decided yet."""
        return self.undecided().filter(closes_at__lt=whole_second(at))

    def undecided(self) -> Self:
        """Nobody suspended, cancelled, awarded or ended it: the clock says the rest."""
        return self.filter(opportunity__decided="")

    def closing_soon(self, *, at: datetime, within: timedelta) -> Self:
        """Open, and closing within that time."""
        too_late = whole_second(at) + within + timedelta(seconds=1)
        return self.open(at=at).filter(closes_at__lt=too_late)

    def with_status(self, status: Status, *, at: datetime, within: timedelta) -> Self:
        """Pages of one status; open includes those that close soon."""
        if status in DECIDED:
            return self.filter(opportunity__decided=status)
        if status == Status.CLOSED:
            return self.closed(at=at)
        if status == Status.CLOSING_SOON:
            return self.closing_soon(at=at, within=within)
        return self.open(at=at)

    def asking_for(self, skills: Iterable["Skill"]) -> Self:
        """Pages that ask for at least one of the skills."""
        asked = self.model.skills.through.objects.filter(
            opportunitypage_id=OuterRef("pk"), skill__in=list(skills)
        )
        return self.filter(Exists(asked))

    def soonest_closing_first(self, *, at: datetime) -> Self:
        """Open ones, soonest closing first; then all others, newest first."""
        is_open = Q(opportunity__decided="", closes_at__gte=whole_second(at))
        comes_later = Case(
            When(is_open, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        open_order = Case(When(is_open, then=F("closes_at")))
        return self.order_by(comes_later, open_order, "-closes_at", "-pk")

    def newest_first(self) -> Self:
        """Latest posting first."""
        return self.order_by("-first_published_at", "-pk")

    def latest_news_first(self) -> Self:
        """What was published or happened last first."""
        published = Coalesce("last_published_at", LONG_AGO)
        told = Coalesce("opportunity__last_told_at", LONG_AGO)
        return self.order_by(Greatest(published, told).desc(), "-pk")

    def highest_price_first(self) -> Self:
        """Highest price first."""
        return self.order_by("-price", "closes_at", "-pk")

    def for_cards(self) -> Self:
        """With all that a card shows, in a constant number of queries."""
        return self.select_related("opportunity").prefetch_related("skills")
