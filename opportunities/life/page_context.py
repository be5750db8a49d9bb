"""What the template of an opportunity is told of its life."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from opportunities.life.outcome import outcome_of
from opportunities.life.public_record import record_of
from opportunities.life.states import TAKING_APPLICATIONS

if TYPE_CHECKING:
    from opportunities.models.page import OpportunityPage


def life_context(
    page: OpportunityPage, *, at: datetime, closing_soon: timedelta
) -> dict[str, Any]:
    """Its status, what became of it and what happened; one query."""
    status = page.status(at=at, closing_soon=closing_soon)
    record = record_of(page)
    return {
        "status": status,
        "is_open": status in TAKING_APPLICATIONS,
        "time_left": page.time_left(at=at),
        "record": record,
        "outcome": outcome_of(page, record, status, at=at),
    }
