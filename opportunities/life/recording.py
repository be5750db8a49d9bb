"""An event happens: it gets its number, and the opportunity what was decided.

The caller is in a transaction; the row of the opportunity is locked here, so that of
two people who decide at the same moment the second one is told.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db.models import Max
from django.utils.translation import gettext as _

from bilingual.formatting import EASTERN, canadian_datetime
from opportunities.life.facts import FACTS_OF, Posted, read, require_fitting
from opportunities.life.moves import RULES, IllegalMoveError, Move, require_legal
from opportunities.life.states import NEVER_SOON, status_of
from opportunities.models.opportunity import Opportunity

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent
    from opportunities.models.page import OpportunityPage


def record(event: OpportunityEvent, *, at: datetime) -> None:
    """Number the event, and write what it decides; the caller saves the event.

    Raises IllegalMoveError where it can't follow what stands now, and ValidationError
    where its facts do not fit.
    """
    opportunity = Opportunity.objects.select_for_update().get(pk=event.opportunity_id)
    closes_at = require_recordable(event, opportunity, at=at)
    apply(opportunity, Move(event.move), read(event.facts), closes_at=closes_at, at=at)
    opportunity.last_told_at = at
    opportunity.save()
    event.opportunity = opportunity
    event.number = next_number(opportunity)


def require_recordable(
    event: OpportunityEvent, opportunity: Opportunity, *, at: datetime
) -> datetime:
    """The closing of the opportunity, if the event could be recorded now.

    Raises what `record` raises.
    """
    move, page = Move(event.move), _public_page(opportunity)
    closes_at = _closing_of(page)
    status = status_of(opportunity.decided, closes_at, at=at, closing_soon=NEVER_SOON)
    require_legal(move, status)
    if move == Move.RESUME:
        _require_time_left(opportunity, closes_at, at)
    facts = read(event.facts)
    require_fitting(
        move,
        facts,
        _posted(opportunity, page.price, closes_at),
        reason=event.reason,
        today=at.astimezone(EASTERN).date(),
    )
    return closes_at


def next_number(opportunity: Opportunity) -> int:
    """The number of the next event. Only while the opportunity is locked."""
    last = opportunity.events.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def apply(
    opportunity: Opportunity,
    move: Move,
    facts: dict[str, Any],
    *,
    closes_at: datetime,
    at: datetime,
) -> None:
    """Write what an event decides to the opportunity; the caller saves it."""
    decides = RULES[move].decides
    if decides is not None:
        opportunity.decided = decides
        opportunity.decided_at = at
    opportunity.left_when_suspended = (
        closes_at - at if move == Move.SUSPEND else opportunity.left_when_suspended
    )
    if move == Move.RESUME:
        opportunity.left_when_suspended = None
    if move == Move.DECLINE_AWARD:
        _forget(opportunity, FACTS_OF[Move.AWARD])
        return
    if move == Move.RETURN_WORK:
        _forget(opportunity, FACTS_OF[Move.DELIVER])
    for name in FACTS_OF.get(move, ()):
        if hasattr(opportunity, name) and name in facts:
            setattr(opportunity, name, facts[name])


def _forget(opportunity: Opportunity, names: tuple[str, ...]) -> None:
    """How many applied stays true whoever declines."""
    for name in names:
        if name not in {"applications", "passed"}:
            field = opportunity._meta.get_field(name)
            setattr(opportunity, name, None if field.null else "")


def _public_page(opportunity: Opportunity) -> OpportunityPage:
    page = opportunity.pages.filter(live=True).first()
    if page is None:
        raise IllegalMoveError(
            _("Visitors can't read this opportunity: nothing happens to it yet.")
        )
    return page


def _closing_of(page: OpportunityPage) -> datetime:
    if page.closes_at is None:
        raise IllegalMoveError(_("This opportunity has no closing."))
    return page.closes_at


def _require_time_left(
    opportunity: Opportunity, closes_at: datetime, at: datetime
) -> None:
    """Suppliers get the time back that they had left when the clock stopped."""
    left = opportunity.left_when_suspended or timedelta(0)
    if closes_at < at + left:
        raise IllegalMoveError(
            _(
                "Move the closing first, to %(time)s or later: suppliers had that much "
                "time left when the opportunity was suspended."
            )
            % {"time": canadian_datetime(at + left)}
        )


def _posted(
    opportunity: Opportunity, price: Decimal | None, closes_at: datetime
) -> Posted:
    days = [
        day
        for day in (
            opportunity.decided_on,
            opportunity.delivered_on,
            opportunity.accepted_on,
        )
        if day is not None
    ]
    return Posted(
        price=price or Decimal(0),
        closed_on=closes_at.astimezone(EASTERN).date(),
        last_on=max(days, default=None),
        award_value=opportunity.award_value,
    )
