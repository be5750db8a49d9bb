"""When the clock next closes an opportunity, or says that one closes soon."""

from datetime import datetime, timedelta

from django.db.models import Min, Q

from opportunities.life.clock import ONE_SECOND, whole_second
from opportunities.models.page import OpportunityPage
from page_cache.clock import holds_until, is_watched
from page_cache.remembering import remembered


def holds_until_next_closing(*, at: datetime, closing_soon: timedelta) -> None:
    """A list of opportunities holds until one of them is another one by the clock."""
    if is_watched():
        key = ("next closing", closing_soon)
        remembered(key, lambda: _next_closing(at, closing_soon))


def _next_closing(at: datetime, closing_soon: timedelta) -> None:
    now = whole_second(at)
    found = (
        OpportunityPage.objects.live()
        .filter(opportunity__decided="")
        .aggregate(
            closing=Min("closes_at", filter=Q(closes_at__gte=now)),
            soon=Min("closes_at", filter=Q(closes_at__gt=now + closing_soon)),
        )
    )
    if found["closing"]:
        holds_until(whole_second(found["closing"]) + ONE_SECOND)
    if found["soon"]:
        holds_until(whole_second(found["soon"]) - closing_soon)
