"""Both languages of a new version go live: the event of it, in the same transaction."""

from __future__ import annotations

from datetime import datetime

from bilingual.people import Person
from opportunities.amendments.changes import Pages, changes_between
from opportunities.amendments.rules import Kind
from opportunities.amendments.snapshot import KEPT_AS, snapshot_of
from opportunities.life.moves import Move
from opportunities.life.recording import next_number
from opportunities.models.event import OpportunityEvent
from opportunities.models.opportunity import Opportunity


def record_version(
    before: Pages,
    after: Pages,
    *,
    source_language: str,
    user: Person | None,
    at: datetime,
) -> OpportunityEvent | None:
    """Note that it was posted, or what was amended; None for a correction.

    `before` are the pages as visitors read them until now, empty where they read none.
    Raises IllegalMoveError where it can't be amended any more.
    """
    page = after["en"]
    opportunity = Opportunity.objects.select_for_update().get(pk=page.opportunity_id)
    event = OpportunityEvent(
        opportunity=opportunity,
        source_language=source_language,
        stage=OpportunityEvent.Stage.PUBLISHED,
        number=next_number(opportunity),
        published_at=at,
        published_by_id=user.pk if user else None,
    )
    told = _amended(event, before, after) if before else _posted(event, after)
    if told is not None:
        opportunity.last_told_at = at
        opportunity.save(update_fields=["last_told_at"])
    return told


def _posted(event: OpportunityEvent, after: Pages) -> OpportunityEvent | None:
    """Once: what was withdrawn and is shown again was posted before."""
    event.move = Move.POST
    if event.opportunity.events.filter(move=Move.POST, number__isnull=False).exists():
        return None
    event.facts = {KEPT_AS: snapshot_of(after)}
    event.save()
    return event


def _amended(
    event: OpportunityEvent, before: Pages, after: Pages
) -> OpportunityEvent | None:
    changes = changes_between(before, after)
    if not changes or after["en"].change_kind != Kind.AMENDMENT:
        return None
    event.move = Move.AMEND
    event.words_en = after["en"].amendment_reason
    event.words_fr = after["fr"].amendment_reason
    event.facts = {
        "amendment": _number_of(event.opportunity),
        "changes": [change.as_json() for change in changes],
        KEPT_AS: snapshot_of(after),
    }
    event.save()
    return event


def _number_of(opportunity: Opportunity) -> int:
    """Amendments are counted from 1."""
    amended = opportunity.events.filter(move=Move.AMEND, number__isnull=False)
    return int(amended.count()) + 1
