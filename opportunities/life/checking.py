"""Compares what an opportunity says was decided with its events.

Nothing of ours writes one without the other. A restored table, a repair by hand or a
page of before there were events does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from bilingual.languages import ENGLISH, Language, as_language
from opportunities.amendments.recording import record_version
from opportunities.life.facts import FACTS_OF, read
from opportunities.life.moves import BY_THE_PAIR, Move
from opportunities.life.recording import apply
from opportunities.models.event import OpportunityEvent
from opportunities.models.opportunity import Opportunity

if TYPE_CHECKING:
    from opportunities.models.page import OpportunityPage

# The time left at a suspension can't be computed again once the closing moved.
COMPARED = (
    "decided",
    "decided_at",
    *dict.fromkeys(
        name
        for names in FACTS_OF.values()
        for name in names
        if hasattr(Opportunity, name)
    ),
)
BATCH_SIZE = 500


@dataclass(frozen=True)
class Finding:
    """What is wrong with one opportunity; `can_be_mended` where its posting misses."""

    opportunity: Opportunity
    message: str
    can_be_mended: bool = False


def findings() -> Iterator[Finding]:
    """Everything that is wrong, in a constant number of queries a batch."""
    events = OpportunityEvent.objects.published()
    opportunities = Opportunity.objects.prefetch_related(
        Prefetch("events", queryset=events, to_attr="known_events"), "pages"
    )
    for opportunity in opportunities.iterator(chunk_size=BATCH_SIZE):
        yield from _findings_of(opportunity)


def _findings_of(opportunity: Opportunity) -> Iterator[Finding]:
    events = opportunity.published_events()
    pages = list(opportunity.pages.all())
    if not events:
        if any(page.live for page in pages):
            message = _("Visitors read it, and nothing says when it was posted.")
            yield Finding(opportunity, message, can_be_mended=True)
        return
    yield from _numbers(opportunity, events)
    expected = _replayed(events)
    for name in COMPARED:
        found, wanted = getattr(opportunity, name), getattr(expected, name)
        if found != wanted:
            message = _("%(name)s is “%(found)s”; its events say “%(wanted)s”.")
            field = Opportunity._meta.get_field(name)
            yield Finding(
                opportunity,
                message
                % {
                    "name": getattr(field, "verbose_name", name),
                    "found": found,
                    "wanted": wanted,
                },
            )


def _numbers(
    opportunity: Opportunity, events: list[OpportunityEvent]
) -> Iterator[Finding]:
    numbers = [event.number for event in events]
    if numbers != list(range(1, len(events) + 1)):
        message = _("The numbers of its events are not 1, 2, 3 and so on.")
        yield Finding(opportunity, message)


def _replayed(events: list[OpportunityEvent]) -> Opportunity:
    """An opportunity, not saved, after all that happened."""
    opportunity = Opportunity()
    for event in events:
        move = Move(event.move)
        if move in BY_THE_PAIR:
            continue  # the clock goes on
        known = {
            name: value
            for name, value in event.facts.items()
            if name in FACTS_OF.get(move, ())
        }
        at: datetime = event.published_at
        apply(opportunity, move, read(known), closes_at=at, at=at)
    return opportunity


@transaction.atomic
def mend(finding: Finding) -> None:
    """Record the posting that misses, at the instant of its first publication."""
    opportunity = finding.opportunity
    pages: dict[Language, OpportunityPage] = {
        as_language(page.locale.language_code): page
        for page in opportunity.pages.filter(live=True).select_related("locale")
    }
    posted = [page.first_published_at for page in pages.values()]
    record_version(
        {},
        pages,
        source_language=ENGLISH,
        user=None,
        at=min(instant for instant in posted if instant),
    )
