"""When what the feeds say was last something else.

An answer for programs that send `If-Modified-Since` alone; an ETag, which nearly all
send, is made of the file itself and is always right.
"""

from datetime import datetime, timedelta

from django.db.models import Max, Q
from django.utils import timezone

from bilingual.languages import Language
from opportunities.life.clock import next_midnight, whole_second
from opportunities.models.list_entry import ListEntry
from page_cache.clock import holds_until

ONE_SECOND = timedelta(seconds=1)


def last_change(
    language: Language, *, at: datetime, closing_soon: timedelta
) -> datetime:
    """The latest of publishing, events, closing, “closing soon” and midnight; one query.

    A withdrawn opportunity leaves no instant behind: by this answer it is gone at the
    midnight after, because entries say of which day their state is.
    """
    now = whole_second(at)
    latest = ListEntry.objects.readable_in(language).aggregate(
        news=Max("news_at"),
        closed=Max("closes_at", filter=Q(closes_at__lt=now)),
        closing=Max("closes_at", filter=Q(closes_at__lte=now + closing_soon)),
    )
    holds_until(next_midnight(at))
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    moments = [midnight]
    if latest["news"]:
        moments.append(latest["news"])
    if latest["closed"]:
        moments.append(latest["closed"] + ONE_SECOND)
    if latest["closing"]:
        moments.append(latest["closing"] - closing_soon)
    return max(moments)
