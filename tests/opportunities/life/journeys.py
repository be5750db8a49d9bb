"""The way of an opportunity through its statuses, by the people whose steps these are."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from bilingual.notices import steps
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import OpportunityEvent
from tests import cast

WHY = {"en": "The team moves to another building.", "fr": "L’équipe déménage."}
REPOSITORY = "https://git.example.org/charts"
# What leads to each status that a person decides, from an open opportunity or, where a
# day of decision is recorded, from a closed one.
WAYS = {
    Status.SUSPENDED: (Move.SUSPEND,),
    Status.CANCELLED: (Move.CANCEL,),
    Status.NO_AWARD: (Move.CLOSE_WITHOUT_AWARD,),
    Status.AWARDED: (Move.AWARD,),
    Status.DELIVERED: (Move.AWARD, Move.DELIVER),
    Status.ACCEPTED: (Move.AWARD, Move.DELIVER, Move.ACCEPT),
    Status.NOT_DELIVERED: (Move.AWARD, Move.END_WITHOUT_DELIVERY),
    Status.PAID: (Move.AWARD, Move.DELIVER, Move.ACCEPT, Move.PAY),
}
FROM_OPEN = frozenset({Status.SUSPENDED, Status.CANCELLED})
WITH_WORDS = frozenset({Move.SUSPEND, Move.CANCEL, Move.END_WITHOUT_DELIVERY})
REASONS = {Move.CANCEL: "no-need", Move.CLOSE_WITHOUT_AWARD: "none-passed"}


def prepared(
    pages: Any, move: Move, *, language: str = "en", reason: str = "", **facts: Any
) -> OpportunityEvent:
    """What somebody has started to write."""
    return OpportunityEvent.objects.create(
        opportunity=pages.en.opportunity,
        move=move,
        source_language=language,
        reason=reason,
        facts=facts,
    )


def confirmed(
    pages: Any,
    move: Move,
    *,
    words: dict[str, str] | None = None,
    at: datetime | None = None,
    **details: Any,
) -> OpportunityEvent:
    """An event that visitors read."""
    event, at = prepared(pages, move, **details), at or timezone.now()
    if words:
        event = steps.write(
            event, {"words": words["en"]}, version=None, user=cast.alice(), at=at
        )
    event = steps.send(event, version=None, user=cast.alice(), at=at)
    if words:
        user = cast.thierry()
        event = steps.translate(
            event, {"words": words["fr"]}, version=None, user=user, at=at
        )
        event = steps.finish(event, version=None, user=user, at=at)
    return steps.publish(event, version=None, user=cast.mona(), at=at)


def facts_for(move: Move, price: Any = "6500.00") -> dict[str, Any]:
    """Facts that fit, on the day of today."""
    today = str(timezone.localdate())
    return {
        Move.AWARD: {
            "supplier": "Small Code Inc.",
            "award_value": str(price),
            "applications": 4,
            "passed": 1,
            "decided_on": today,
        },
        Move.CLOSE_WITHOUT_AWARD: {
            "applications": 3,
            "passed": 0,
            "decided_on": today,
        },
        Move.DECLINE_AWARD: {"declined_on": today},
        Move.DELIVER: {"delivered_url": REPOSITORY, "delivered_on": today},
        Move.ACCEPT: {"accepted_on": today},
        Move.END_WITHOUT_DELIVERY: {"ended_on": today},
        Move.PAY: {"paid_amount": str(price), "paid_on": today},
    }.get(move, {})


def happens(pages: Any, move: Move) -> OpportunityEvent:
    """One move, with all that it needs."""
    return confirmed(
        pages,
        move,
        words=WHY if move in WITH_WORDS else None,
        reason=REASONS.get(move, ""),
        **facts_for(move, pages.en.price),
    )


def reach(pages: Any, status: Status) -> None:
    """Every move that leads to a status."""
    for move in WAYS[status]:
        happens(pages, move)
