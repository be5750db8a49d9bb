"""What the team is told of an opportunity, also while visitors can't read it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bilingual.lifecycle import IN_TRANSLATION, IN_WORKFLOW, State
from bilingual.models import PagePair
from opportunities.life.states import NotPublic, Status

if TYPE_CHECKING:
    from opportunities.models.page import OpportunityPage


def team_status(
    page: OpportunityPage, pair: PagePair, *, at: datetime, closing_soon: timedelta
) -> Status | NotPublic:
    """What visitors are told, or how far it is from being told to them."""
    if page.live:
        return page.status(at=at, closing_soon=closing_soon)
    if page.was_posted:
        return NotPublic.WITHDRAWN
    state = State(pair.state)
    if state == State.SCHEDULED:
        return NotPublic.SCHEDULED
    if state in IN_WORKFLOW or state in IN_TRANSLATION:
        return NotPublic.IN_REVIEW
    return NotPublic.DRAFT
