"""Opportunities with what happened to them, as the events and their rows say it."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from bilingual.formatting import EASTERN
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityEvent


def eastern(*parts: int) -> datetime:
    """An instant by the clocks of Ottawa."""
    return datetime(*parts, tzinfo=EASTERN)


def posted(at: datetime, *, reason: str = "", **facts: Any) -> Opportunity:
    """An opportunity that was posted then; what happened later is on its row."""
    number = Opportunity.objects.count() + 1
    opportunity = Opportunity.objects.create(
        translation_key=uuid4(), year=at.year, number=number, created_at=at, **facts
    )
    happened(opportunity, 1, Move.POST, at)
    if opportunity.decided == Status.NO_AWARD:
        happened(opportunity, 2, Move.CLOSE_WITHOUT_AWARD, at, reason=reason)
    if opportunity.decided == Status.CANCELLED:
        happened(opportunity, 2, Move.CANCEL, at, reason=reason)
    return opportunity


def happened(
    opportunity: Opportunity, number: int, move: Move, at: datetime, **more: Any
) -> OpportunityEvent:
    """An event that visitors read."""
    return OpportunityEvent.objects.create(
        opportunity=opportunity,
        number=number,
        move=move,
        source_language="en",
        stage=OpportunityEvent.Stage.PUBLISHED,
        published_at=at,
        **more,
    )


def the_pilot() -> Opportunity:
    """As it was: four applied, one passed and was chosen, nothing was delivered."""
    return posted(
        eastern(2021, 6, 21, 9),
        decided=Status.NOT_DELIVERED,
        applications=4,
        passed=1,
        award_value=Decimal("6500.00"),
        decided_on=date(2021, 7, 14),
    )


def some_of_every_kind() -> None:
    """The pilot, and years with every ending."""
    the_pilot()
    for month, decided, facts in (
        (4, Status.PAID, {"applications": 3, "passed": 2}),
        (6, Status.PAID, {"applications": 12, "passed": 1}),
        (9, Status.AWARDED, {"applications": 5, "passed": 5}),
        (10, Status.NO_AWARD, {"applications": 0, "passed": 0}),
        (11, Status.CANCELLED, {}),
        (12, "", {}),
    ):
        at = eastern(2025, month, 3, 10)
        if decided in {Status.PAID, Status.AWARDED}:
            facts |= {"award_value": Decimal("8123.50")}
        if facts:
            facts |= {"decided_on": at.date() + timedelta(20)}
        if decided == Status.PAID:
            facts |= {
                "delivered_on": at.date() + timedelta(50),
                "paid_on": at.date() + timedelta(60 + month),
            }
        reason = {Status.NO_AWARD: "no-application", Status.CANCELLED: "no-money"}
        posted(at, decided=decided, reason=reason.get(decided, ""), **facts)
