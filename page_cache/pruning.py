"""Forget changes that no process still has to learn of."""

from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Max

from page_cache.models import Change

# Longer than any answer is kept, and than any process may not look.
KEPT_FOR = timedelta(days=1)
# In the order in which transactions end: what is older than one of these goes with it.
_IN_ORDER = {"postgresql": "transaction", "sqlite": "id"}


def prune(*, at: datetime) -> int:
    """Remove what is older than a day; how many there were.

    The newest of the old ones stays, so that the table tells how far back it reaches.
    """
    order = _IN_ORDER[connection.vendor]
    old = Change.objects.filter(noted_at__lt=at - KEPT_FOR)
    last = old.aggregate(last=Max(order))["last"]
    if last is None:
        return 0
    removed, _by_model = Change.objects.filter(**{f"{order}__lt": last}).delete()
    return removed
