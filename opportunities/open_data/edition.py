"""Which state of the data an answer shows: for programs that ask whether it is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from django.db.models import Count, Max, TextField
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from wagtail.models import PageLogEntry

from opportunities.amendments.snapshot import KEPT_AS
from opportunities.life.clock import whole_second
from opportunities.life.moves import Move
from opportunities.models.open_data import OpenDataSetting
from opportunities.models.page import OpportunityPage
from opportunities.open_data.moments import kept_instant
from opportunities.open_data.reading import public_events, public_questions

# Another one when the form of the files changes, so that nobody keeps an old form.
FORM = 1
# Before anything was published, a file is of this instant.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
# What gives a page another address, or takes it away.
MOVING = ("wagtail.publish", "wagtail.unpublish", "wagtail.move", "wagtail.delete")


@dataclass(frozen=True)
class Edition:
    """The newest news in the files, and what tells this state from every other one.

    `until` is what the files say; `changed_at` also knows of addresses and settings.
    """

    until: datetime
    changed_at: datetime
    etag: str


def edition_of(
    name: str, *, fingerprint: str, setting: OpenDataSetting, at: datetime
) -> Edition:
    """The edition of a file now; four queries whatever there is.

    `fingerprint` stands for what is not in these tables: the publisher, the address.
    """
    events = public_events(until=at).aggregate(
        count=Count("pk"), last=Max("published_at")
    )
    questions = public_questions(until=at).aggregate(
        count=Count("pk"), last=Max("published_at")
    )
    pages = OpportunityPage.objects.live().aggregate(
        count=Count("pk"), last=Max("last_published_at")
    )
    moved = PageLogEntry.objects.filter(action__in=MOVING).aggregate(
        last=Max("pk"), at=Max("timestamp")
    )
    news = [one for one in (events["last"], questions["last"]) if one]
    changes = [one for one in (pages["last"], setting.changed_at) if one]
    state = (
        *(FORM, name, fingerprint, events["count"], events["last"]),
        *(questions["count"], questions["last"], pages["count"], pages["last"]),
        *(moved["last"], setting.changed_at),
    )
    until = max(news, default=NEVER)
    return Edition(
        until=until,
        changed_at=max([until, *changes, *([moved["at"]] if moved["at"] else [])]),
        etag=sha256(repr(state).encode()).hexdigest()[:32],
    )


def last_news(*, at: datetime) -> datetime | None:
    """When the newest event or answer in the files was published; None before any."""
    found = (
        rows.aggregate(last=Max("published_at"))["last"]
        for rows in (public_events(until=at), public_questions(until=at))
    )
    return max((one for one in found if one), default=None)


def closings_until(at: datetime) -> tuple[int, datetime | None]:
    """How many closings have passed, and the last one: with another, a status changes.

    Kept instants are texts in universal time, which sort as the instants do.
    """
    now = whole_second(at).astimezone(UTC).isoformat(timespec="seconds")
    passed = (
        public_events(until=at)
        .filter(move__in=(Move.POST, Move.AMEND))
        .annotate(closes_at=Cast(KT(f"facts__{KEPT_AS}__closes_at"), TextField()))
        .filter(closes_at__gt="", closes_at__lt=now)
        .aggregate(count=Count("pk"), last=Max("closes_at"))
    )
    return passed["count"], kept_instant(passed["last"] or "")
