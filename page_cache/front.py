"""Tell caches in front what changed: nginx, Varnish, Cloudflare, CloudFront.

Each answer leaves a row with its address and what it was made from. `FrontCaches` looks
for changes and has the addresses forgotten that depend on them, by Wagtail's backends.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from wagtail.contrib.frontend_cache.utils import PurgeBatch

from page_cache.changes import Changes
from page_cache.making import LONGEST_KEPT
from page_cache.models import SentAddress
from page_cache.question import Question
from page_cache.stored import Stored

# An answer that was on its way when its address was forgotten is forgotten a second time.
ONCE_MORE_AFTER = timedelta(seconds=2)


def is_told() -> bool:
    """Whether there is a cache in front that is told of changes."""
    return bool(getattr(settings, "WAGTAILFRONTENDCACHE", None))


def note_sent(question: Question, stored: Stored) -> None:
    """A cache in front may have this answer from now on."""
    SentAddress.objects.create(
        address=absolute_address(question),
        position=stored.position,
        names=sorted(stored.names),
        sent_at=timezone.now(),
    )


def absolute_address(question: Question) -> str:
    """As a cache in front calls it, query and all."""
    scheme, host, path = question.address
    return f"{scheme}://{host}{path}" + (f"?{question.query}" if question.query else "")


class FrontCaches:
    """What the caches in front may have, as far as one process knows."""

    def __init__(self) -> None:
        self.changes = Changes(seconds=0)
        self._last_row = 0
        self._sent: dict[str, list[SentAddress]] = {}
        self._once_more: list[tuple[datetime, set[str]]] = []

    def look(self, *, at: datetime) -> set[str]:
        """Have forgotten what is out of date; the addresses. Raises DatabaseError."""
        self.changes.look()
        self._read_rows()
        old = {
            address
            for address, rows in self._sent.items()
            if any(self._is_old(row) for row in rows)
        }
        again = {one for due, some in self._once_more if due <= at for one in some}
        # First this: who is stopped in between does it again, and leaves nothing out.
        _forget(old | again)
        for address in old:
            rows = self._sent.pop(address)
            SentAddress.objects.filter(pk__in=[row.pk for row in rows]).delete()
        self._once_more = [one for one in self._once_more if one[0] > at]
        if old:
            self._once_more.append((at + ONCE_MORE_AFTER, old))
        self._drop_what_ran_out(at)
        return old

    def _is_old(self, row: SentAddress) -> bool:
        return self.changes.changed_since(row.names, row.position)

    def _read_rows(self) -> None:
        rows = SentAddress.objects.filter(pk__gt=self._last_row).order_by("pk")
        for row in rows.iterator():
            self._sent.setdefault(row.address, []).append(row)
            self._last_row = row.pk

    def _drop_what_ran_out(self, at: datetime) -> None:
        """What no cache in front may still show without asking."""
        before = at - timedelta(seconds=LONGEST_KEPT + settings.FRONT_CACHE_SECONDS)
        gone = SentAddress.objects.filter(sent_at__lt=before)
        if gone.exists():
            gone.delete()
            for address, rows in list(self._sent.items()):
                kept = [row for row in rows if row.sent_at >= before]
                if kept:
                    self._sent[address] = kept
                else:
                    del self._sent[address]


def _forget(addresses: Iterable[str]) -> None:
    batch = PurgeBatch()
    batch.add_urls(sorted(addresses))
    if batch.urls:
        batch.purge()


def tell_front_caches(*, seconds: float, until: float = float("inf")) -> None:
    """Look again and again, until that moment of `time.monotonic`."""
    caches = FrontCaches()
    while time.monotonic() < until:
        try:
            caches.look(at=timezone.now())
        except (DatabaseError, TimeoutError):
            # The database is being started again, or a cache in front does not answer:
            # what has to be told is still there afterwards.
            caches = FrontCaches()
        time.sleep(seconds)
