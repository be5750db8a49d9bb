"""The status of an opportunity: one list for pages, lists, e-mails and data.

What was decided comes first; where nothing was, the clock says it. Nothing is stored
that the passing of time could make wrong.
"""

from datetime import UTC, datetime, timedelta

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from opportunities.life.clock import ONE_SECOND, time_until, whole_second
from page_cache.clock import holds_until


class Status(TextChoices):
    """What visitors are told; the values stand in addresses and in data."""

    OPEN = "open", _("Open")
    CLOSING_SOON = "closing-soon", _("Closing soon")
    CLOSED = "closed", _("Closed, being evaluated")
    SUSPENDED = "suspended", _("Suspended")
    CANCELLED = "cancelled", pgettext_lazy("an opportunity", "Cancelled")
    AWARDED = "awarded", _("Awarded")
    NO_AWARD = "no-award", _("Closed without an award")
    DELIVERED = "delivered", _("Delivered, being checked")
    ACCEPTED = "accepted", _("Accepted")
    NOT_DELIVERED = "not-delivered", _("Not delivered")
    PAID = "paid", _("Delivered and paid")


class NotPublic(TextChoices):
    """What only the team sees: visitors know nothing of it, or not any more."""

    DRAFT = "draft", pgettext_lazy("status of an opportunity", "Draft")
    IN_REVIEW = "in-review", _("In review")
    SCHEDULED = "scheduled", pgettext_lazy("status of an opportunity", "Scheduled")
    WITHDRAWN = "withdrawn", _("Withdrawn")


# These come and go with the clock. Every other one was decided by a person.
BY_THE_CLOCK = frozenset({Status.OPEN, Status.CLOSING_SOON, Status.CLOSED})
DECIDED = frozenset(Status) - BY_THE_CLOCK
# "Closing soon" is open as well: for a rule that treats both alike.
NEVER_SOON = timedelta(0)
# Suppliers may still apply.
TAKING_APPLICATIONS = frozenset({Status.OPEN, Status.CLOSING_SOON})
# Nothing follows any more.
FINAL = frozenset(
    {Status.CANCELLED, Status.NO_AWARD, Status.NOT_DELIVERED, Status.PAID}
)


def status_of(
    decided: str,
    closes_at: datetime | None,
    *,
    at: datetime,
    closing_soon: timedelta,
) -> Status:
    """The status at an instant.

    `decided` is the value of a status that a person decided, or empty: then the clock
    says it, from the closing. `closing_soon` is how long before closing it says so.
    Both instants must be aware. Raises ValueError where `decided` is no decision.
    """
    if decided:
        status = Status(decided)
        if status not in DECIDED:
            raise ValueError(f"Nobody decides that an opportunity is {decided}.")
        return status
    if closes_at is None:
        return Status.OPEN  # a draft, as its preview shows it
    left = time_until(closes_at, at=at)
    if left < timedelta(0):
        return Status.CLOSED
    closing = whole_second(closes_at).astimezone(UTC)
    soon = closing - closing_soon if left > closing_soon else None
    holds_until(soon, closing + ONE_SECOND)
    return Status.CLOSING_SOON if left <= closing_soon else Status.OPEN
