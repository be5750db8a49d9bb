"""What is to do about opportunities that visitors read, by where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from bilingual.formatting import canadian_date, canadian_datetime, eastern_day
from bilingual.languages import active_language
from bilingual.models import PagePair
from bilingual.people import Person
from opportunities.life.clock import time_left, whole_second
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models.event import OpportunityEvent
from opportunities.models.page import OpportunityPage
from opportunities.querysets import OpportunityPageQuerySet
from opportunities.work_queue.kinds import Section, Task
from opportunities.work_queue.reach import may_record_on
from opportunities.work_queue.time_words import (
    NO_TIMING,
    Timing,
    until_day,
    until_instant,
    waiting_since,
)

# What comes up within that time is shown; what is late, however old it is.
AHEAD = timedelta(days=7)

# Events with which nothing is left to do.
SETTLED = (OpportunityEvent.Stage.PUBLISHED, OpportunityEvent.Stage.DROPPED)

# When it is due, in words, and how far that is.
When = tuple[str, Timing]
Tell = Callable[[Any, datetime], When]


def _public(user: Person) -> OpportunityPageQuerySet:
    """Public opportunities on which the person may act.

    With the key of their pair, and the move that somebody prepares already.
    """
    pairs = PagePair.objects.filter(translation_key=OuterRef("translation_key"))
    prepared = (
        OpportunityEvent.objects.filter(opportunity=OuterRef("opportunity"))
        .exclude(stage__in=SETTLED)
        .order_by("-pk")
    )
    return (
        may_record_on(user)
        .live()
        .in_language(active_language())
        .select_related("opportunity")
        .annotate(
            pair_pk=Subquery(pairs.values("pk")[:1]),
            prepared=Subquery(prepared.values("move")[:1]),
        )
    )


def _decided(status: Status, *order: Any) -> Callable[[Person, datetime], Any]:
    def rows(user: Person, at: datetime) -> Any:
        return _public(user).filter(opportunity__decided=status).order_by(*order, "pk")

    return rows


def _closing(user: Person, at: datetime) -> Any:
    return _public(user).closing_soon(at=at, within=AHEAD).order_by("closes_at", "pk")


def _to_decide(user: Person, at: datetime) -> Any:
    """The earliest day first, so that what is late comes before what is due."""
    first = F("selection_date").asc(nulls_last=True)
    return _public(user).closed(at=at).order_by(first, "closes_at", "pk")


def _to_deliver(user: Person, at: datetime) -> Any:
    soon = Q(delivery_at=None) | Q(delivery_at__lte=whole_second(at) + AHEAD)
    first = F("delivery_at").asc(nulls_last=True)
    return _decided(Status.AWARDED, first)(user, at).filter(soon)


def _tasks(
    to_do: Promise, tell: Tell
) -> Callable[[Sequence[Any], datetime], list[Task]]:
    def tasks(rows: Sequence[OpportunityPage], at: datetime) -> list[Task]:
        return [_task(page, to_do, tell(page, at)) for page in rows]

    return tasks


def _task(page: Any, to_do: Promise, when: When) -> Task:
    due, timing = when
    return Task(
        reference=page.reference,
        title=page.title,
        language=active_language(),
        to_do=str(to_do),
        address=reverse("life:life", args=[page.pair_pk]),
        due=due,
        timing=timing,
        detail=_being_prepared(page.prepared),
    )


def _being_prepared(move: str | None) -> str:
    """So that nobody records a second time what waits for a colleague."""
    if not move:
        return ""
    return _("Being prepared: %(event)s") % {"event": Move(move).label}


def _of_closing(page: Any, at: datetime) -> When:
    words = _("Closes %(moment)s") % {"moment": canadian_datetime(page.closes_at)}
    return words, Timing(time_left(page.closes_at, at=at))


def _of_decision(page: Any, at: datetime) -> When:
    if page.selection_date is None:
        return "", NO_TIMING
    words = _("Due %(day)s") % {"day": canadian_date(page.selection_date)}
    return words, until_day(page.selection_date, today=eastern_day(at))


def _of_delivery(page: Any, at: datetime) -> When:
    if page.delivery_at is None:
        return "", NO_TIMING
    words = _("Due %(day)s") % {"day": canadian_datetime(page.delivery_at)}
    return words, until_instant(page.delivery_at, at=at)


def _of_acceptance(page: Any, at: datetime) -> When:
    day = page.opportunity.delivered_on
    return _since(_("Delivered on %(day)s"), day, at)


def _of_payment(page: Any, at: datetime) -> When:
    return _since(_("Accepted on %(day)s"), page.opportunity.accepted_on, at)


def _of_suspension(page: Any, at: datetime) -> When:
    moment = page.opportunity.decided_at
    day = None if moment is None else eastern_day(moment)
    return _since(_("Suspended on %(day)s"), day, at)


def _since(words: str, day: date | None, at: datetime) -> When:
    if day is None:
        return "", NO_TIMING
    return words % {"day": canadian_date(day)}, waiting_since(
        day, today=eastern_day(at)
    )


CLOSING = Section(
    "closing",
    gettext_lazy("Closing in the next 7 days"),
    _closing,
    _tasks(gettext_lazy("Get ready to evaluate"), _of_closing),
)
DECISIONS = Section(
    "decisions",
    gettext_lazy("Decisions due or late"),
    _to_decide,
    _tasks(gettext_lazy("Record the decision"), _of_decision),
)
DELIVERIES = Section(
    "deliveries",
    gettext_lazy("Deliveries due or late"),
    _to_deliver,
    _tasks(gettext_lazy("Record the delivery"), _of_delivery),
)
ACCEPTANCES = Section(
    "acceptances",
    gettext_lazy("Delivered, to be accepted"),
    _decided(Status.DELIVERED, F("opportunity__delivered_on").asc(nulls_last=True)),
    _tasks(gettext_lazy("Accept it or return it"), _of_acceptance),
)
PAYMENTS = Section(
    "payments",
    gettext_lazy("Accepted, to be paid"),
    _decided(Status.ACCEPTED, F("opportunity__accepted_on").asc(nulls_last=True)),
    _tasks(gettext_lazy("Record the payment"), _of_payment),
)
SUSPENDED = Section(
    "suspended",
    pgettext_lazy("work to do", "Suspended"),
    _decided(Status.SUSPENDED, F("opportunity__decided_at").asc(nulls_last=True)),
    _tasks(gettext_lazy("Resume it or cancel it"), _of_suspension),
)
