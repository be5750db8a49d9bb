"""Read what is public, a few hundred opportunities at a time.

Each part is a query of its own, and nothing stays open between two of them: whoever
downloads slowly holds up nobody, and memory does not grow with the number of rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from bilingual.languages import LANGUAGES, Language
from bilingual.models.notice import BilingualNotice
from opportunities.models.event import OpportunityEvent
from opportunities.models.opportunity import Opportunity
from opportunities.models.page import OpportunityPage
from opportunities.models.question import Question

ROWS_AT_ONCE = 200

# Nobody's name, and nothing of how a text was made, is even read.
_OF_A_NOTICE = ("opportunity_id", "stage", "number", "published_at")
_EVENT_FIELDS = (*_OF_A_NOTICE, "move", "reason", "words_en", "words_fr", "facts")
_QUESTION_FIELDS = (
    *_OF_A_NOTICE,
    *("arrived_at", "question_en", "question_fr", "answer_en", "answer_fr"),
)


class Row(NamedTuple):
    """One opportunity with all that is public of it.

    `pages` are absolute addresses by language; none while it is withdrawn.
    """

    reference: str
    events: Sequence[OpportunityEvent]
    questions: Sequence[Question]
    pages: dict[Language, str]


def public_events(*, until: datetime) -> QuerySet[OpportunityEvent]:
    """What happened and was told to everybody by that instant."""
    return OpportunityEvent.objects.filter(
        stage=BilingualNotice.Stage.PUBLISHED, published_at__lte=until
    )


def public_questions(*, until: datetime) -> QuerySet[Question]:
    """What was asked, answered and told to everybody by that instant."""
    return Question.objects.filter(
        stage=BilingualNotice.Stage.PUBLISHED, published_at__lte=until
    )


def public_opportunities(*, until: datetime) -> QuerySet[Opportunity]:
    """Those that were posted by that instant, in the order of their making."""
    events = public_events(until=until).filter(opportunity=OuterRef("pk"))
    return Opportunity.objects.filter(Exists(events)).order_by("pk")


def rows(*, until: datetime, request: Any = None) -> Iterator[Row]:
    """Every public opportunity as it was at that instant; four queries for each part.

    `request` keeps the addresses of the site between two pages.
    """
    last = 0
    while True:
        part = list(
            public_opportunities(until=until)
            .filter(pk__gt=last)
            .only("pk", "year", "number")[:ROWS_AT_ONCE]
        )
        if not part:
            return
        yield from _rows(part, until, request)
        last = part[-1].pk
        if len(part) < ROWS_AT_ONCE:
            return


def _rows(part: list[Opportunity], until: datetime, request: Any) -> Iterator[Row]:
    keys = [one.pk for one in part]
    events: dict[int, list[OpportunityEvent]] = defaultdict(list)
    for event in (
        public_events(until=until)
        .filter(opportunity_id__in=keys)
        .order_by("opportunity_id", "number")
        .only(*_EVENT_FIELDS)
    ):
        events[event.opportunity_id].append(event)
    questions: dict[int, list[Question]] = defaultdict(list)
    for question in (
        public_questions(until=until)
        .filter(opportunity_id__in=keys)
        .order_by("opportunity_id", "number")
        .only(*_QUESTION_FIELDS)
    ):
        questions[question.opportunity_id].append(question)
    pages = _addresses(keys, request)
    for one in part:
        yield Row(one.reference, events[one.pk], questions[one.pk], pages[one.pk])


def _addresses(keys: list[int], request: Any) -> dict[int, dict[Language, str]]:
    """Where each is read now, by language, for those that are."""
    found: dict[int, dict[Language, str]] = defaultdict(dict)
    for language in LANGUAGES:
        pages = (
            OpportunityPage.objects.live()
            .in_language(language)
            .filter(opportunity_id__in=keys)
            .only("opportunity_id", "url_path")
        )
        for page in pages:
            address = page.get_full_url(request=request)
            if address:
                found[page.opportunity_id][language] = address
    return found
