"""How an opportunity stands, as feeds and calendars tell it.

The one place in this package that asks what happened to it.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from opportunities.feeds.plain_text import on_one_line
from opportunities.life.moves import Move
from opportunities.life.public_record import Happening, record_of
from opportunities.life.states import Status
from opportunities.models.event import OpportunityEvent
from opportunities.models.page import OpportunityPage
from opportunities.querysets import OpportunityPageQuerySet


class Standing(NamedTuple):
    """What changes about an opportunity while its words stay the same."""

    code: str
    """The same in both languages, for programs."""
    label: str
    """The state in the language being spoken."""
    change: str
    """Why it was last changed, in the language being spoken; empty if it never was."""
    amendments: int
    """How many things happened since the posting."""
    is_cancelled: bool
    is_suspended: bool = False


def standing_of(
    page: OpportunityPage, *, at: datetime, closing_soon: timedelta
) -> Standing:
    """The standing at an instant. No query for a page of `with_standing`."""
    status: Status = page.status(at=at, closing_soon=closing_soon)
    happenings = record_of(page).happenings
    return Standing(
        code=status.value,
        label=str(status.label),
        change=_latest(page, happenings),
        amendments=max(len(happenings) - 1, 0),
        is_cancelled=status == Status.CANCELLED,
        is_suspended=status == Status.SUSPENDED,
    )


def _latest(page: OpportunityPage, happenings: list[Happening]) -> str:
    """What happened last; an answer says so, and stands on the page."""
    if not happenings or page.opportunity is None:
        return ""
    told_at = page.opportunity.last_told_at
    if told_at is not None and told_at > happenings[-1].at:
        return _("A question was answered.")
    return _change(happenings[-1])


def _change(last: Happening) -> str:
    """“Amendment 1. Suppliers asked for more time. Closing”; empty for the posting."""
    if last.move == Move.POST:
        return ""
    changed = ", ".join(change.name for change in last.changes)
    parts = [last.title, last.reason, on_one_line(last.words), changed]
    return " ".join(_sentence(part) for part in parts if part)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def with_standing(pages: OpportunityPageQuerySet) -> OpportunityPageQuerySet:
    """With all that an entry or an event shows, in a constant number of queries."""
    events = OpportunityEvent.objects.published()
    return pages.select_related("opportunity").prefetch_related(
        "skills",
        Prefetch("opportunity__events", queryset=events, to_attr="known_events"),
    )
