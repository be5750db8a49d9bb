"""Closings as a calendar (RFC 5545): one event without length for each opportunity."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vDuration

from bilingual.formatting import (
    EASTERN,
    canadian_datetime,
    canadian_money,
)
from bilingual.languages import Language
from opportunities.feeds.eastern_zone import eastern_zone
from opportunities.feeds.identifiers import event_identifier
from opportunities.feeds.plain_text import on_one_line
from opportunities.feeds.posting_feed import changed_at
from opportunities.feeds.standing import Standing, standing_of, with_standing
from opportunities.life.clock import whole_second
from opportunities.listing import Listing
from opportunities.models.list_entry import ListEntry
from opportunities.models.page import OpportunityPage

KEPT_AFTER_CLOSING = timedelta(days=30)
# A calendar program reads the file whole. What closes later comes when it is nearer.
MOST_TO_COME = MOST_PAST = 250
ASK_AGAIN_AFTER = timedelta(hours=6)


def closings_of(listing: Listing) -> list[OpportunityPage]:
    """What a list shows and what closes from a month ago on, soonest first."""
    now = whole_second(listing.at)
    to_come = listing.entries.filter(closes_at__gte=now).order_by("closes_at", "pk")
    past = listing.entries.filter(
        closes_at__lt=now, closes_at__gte=now - KEPT_AFTER_CLOSING
    ).order_by("-closes_at", "-pk")
    keys = [
        key
        for entries in (past[:MOST_PAST], to_come[:MOST_TO_COME])
        for key in entries.values_list("pk", flat=True)
    ]
    chosen = ListEntry.objects.filter(pk__in=keys).order_by("closes_at", "pk")
    closings = list(with_standing(chosen.pages()))
    for page in closings:
        page.language = listing.language
    return closings


def calendar_of(
    pages: Iterable[OpportunityPage],
    *,
    language: Language,
    at: datetime,
    closing_soon: timedelta,
    title: str = "",
    address: str = "",
) -> bytes:
    """The calendar file of those closings.

    With a title and the address to ask for it again, it is a calendar to subscribe
    to; without, its events go into a calendar that is there already.

    It has no METHOD: then DTSTAMP says when an event last changed, and the file stays
    the same as long as nothing did.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Micro-acquisition//Opportunities//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if title:
        _add_subscription(calendar, title, address)
    # Always there: a calendar without any component is not valid.
    calendar.add_component(eastern_zone())
    for page in pages:
        standing = standing_of(page, at=at, closing_soon=closing_soon)
        calendar.add_component(_event(page, standing, language))
    return calendar.to_ical(sorted=False)


def _add_subscription(calendar: Calendar, title: str, address: str) -> None:
    """Its name, its address and how often to ask; also as before RFC 7986 said how."""
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("source", iri_to_uri(address), parameters={"VALUE": "URI"})
    period = vDuration(ASK_AGAIN_AFTER)
    calendar.add("refresh-interval", period, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", period)


def _event(page: OpportunityPage, standing: Standing, language: Language) -> Event:
    words: dict[str, str] = {"LANGUAGE": language}
    event = Event()
    event.add("uid", event_identifier(page))
    event.add("dtstamp", changed_at(page).astimezone(UTC))
    if page.first_published_at:
        event.add("created", page.first_published_at.astimezone(UTC))
    event.add("last-modified", changed_at(page).astimezone(UTC))
    event.add("sequence", standing.amendments)
    if page.closes_at:
        event.add("dtstart", _start(page.closes_at))
    event.add("summary", _summary(page, standing), parameters=words)
    event.add("description", _description(page, standing), parameters=words)
    event.add("url", iri_to_uri(page.full_url or ""))
    skills = [on_one_line(skill.name) for skill in page.skills.all()]
    if skills:
        event.add("categories", skills, parameters=words)
    event.add("status", _calendar_status(standing))
    # A deadline takes no time: whoever has one is still free.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    return event


def _calendar_status(standing: Standing) -> str:
    if standing.is_cancelled:
        return "CANCELLED"
    return "TENTATIVE" if standing.is_suspended else "CONFIRMED"


def _start(closes_at: datetime) -> datetime:
    """The closing in Eastern time; the hour that autumn repeats, in universal time.

    A local time can only mean the first of the two 1:30.
    """
    local = closes_at.astimezone(EASTERN).replace(microsecond=0)
    return local.astimezone(UTC) if local.fold else local


def _summary(page: OpportunityPage, standing: Standing) -> str:
    title = {"title": on_one_line(page.title)}
    if standing.is_cancelled:
        return _("Cancelled: %(title)s") % title
    if standing.is_suspended:
        return _("Suspended: %(title)s") % title
    return _("Closing: %(title)s") % title


def _description(page: OpportunityPage, standing: Standing) -> str:
    lines = [on_one_line(page.short_description)]
    if standing.change:
        lines.append(_("What changed: %(change)s") % {"change": standing.change})
    if page.closes_at and not (standing.is_cancelled or standing.is_suspended):
        deadline = {"deadline": canadian_datetime(page.closes_at)}
        lines.append(_("Applications are accepted until %(deadline)s.") % deadline)
    if page.price is not None:
        lines.append(_("Fixed price, before tax: %(price)s") % _money(page.price))
    lines.append(_("Reference number: %(reference)s") % {"reference": page.reference})
    lines.append(page.full_url or "")
    return "\n".join(lines)


def _money(price: Decimal) -> dict[str, str]:
    return {"price": canadian_money(price)}
