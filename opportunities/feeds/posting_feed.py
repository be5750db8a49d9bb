"""The feed of a list: what was posted and what changed, latest first."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from django.template.loader import get_template
from django.utils.translation import gettext as _
from wagtail.models import Page

from bilingual.formatting import EASTERN
from bilingual.languages import Language, other_language
from home.models import SiteIdentity, SitePage
from opportunities.feeds.atom import (
    ATOM,
    CALENDAR,
    HTML,
    AtomFeed,
    Author,
    Category,
    Link,
)
from opportunities.feeds.identifiers import entry_tag, feed_tag, tag
from opportunities.feeds.names import FEED_NAMES
from opportunities.feeds.plain_text import on_one_line, writable
from opportunities.feeds.standing import standing_of, with_standing
from opportunities.feeds.subscriptions import (
    Subscriptions,
    filters_of,
    subscriptions_to,
)
from opportunities.list_index.queryset import LATEST_NEWS
from opportunities.listing import Listing
from opportunities.models.list_page import OpportunityListPage
from opportunities.models.page import OpportunityPage
from page_cache.recording import reading_pairs

MOST_ENTRIES = 50
ENTRY_TEMPLATE = "opportunities/feed_entry.html"
# Pages that no publishing brought here, such as a migration's, have no date.
BEFORE_EVERYTHING = datetime(2026, 1, 1, tzinfo=UTC)


def feed_of(
    list_page: OpportunityListPage, listing: Listing, identity: SiteIdentity
) -> AtomFeed:
    """The feed of what a list shows, whatever its order, in its language."""
    pages = _latest(listing)
    address = list_page.full_url or ""
    here = subscriptions_to(address, listing, list_page.language)
    feed = AtomFeed(
        title=list_title(list_page, listing, identity),
        link=address,
        description="",
        subtitle=on_one_line(list_page.lead),
        language=list_page.language,
        feed_guid=feed_tag(address, filters_of(listing), list_page.language),
        links=_links_of_feed(list_page, listing, here),
        author=Author(
            on_one_line(identity.department or identity.site_name),
            identity.contact_email,
        ),
        updated=_eastern(max(map(changed_at, [list_page, *pages]))),
    )
    _add_entries(feed, pages, listing, address)
    return feed


def list_title(
    list_page: OpportunityListPage, listing: Listing, identity: SiteIdentity
) -> str:
    """What a feed or a calendar of the list is called, with the filters in force."""
    title = list_page.title
    filters = ", ".join(str(one.label) for one in listing.active_filters)
    if filters:
        title = _("%(list)s: %(filters)s") % {"list": title, "filters": filters}
    return on_one_line(f"{title} – {identity.site_name}")


def changed_at(page: SitePage) -> datetime:
    """When visitors last got something new to read on a live page, or beside it."""
    return page.modified_at or _published(page)


def _published(page: Page) -> datetime:
    """When the page first went live."""
    return page.first_published_at or page.last_published_at or BEFORE_EVERYTHING


def _eastern(instant: datetime) -> datetime:
    return instant.astimezone(EASTERN)


def _latest(listing: Listing) -> list[OpportunityPage]:
    entries = listing.entries.order_by(*LATEST_NEWS)
    latest = list(with_standing(entries[:MOST_ENTRIES].pages()))
    for page in latest:
        page.language = listing.language
    return latest


def _links_of_feed(
    list_page: OpportunityListPage, listing: Listing, here: Subscriptions
) -> list[Link]:
    language = list_page.language
    filters = filters_of(listing)
    address = f"{list_page.full_url}{filters}"
    links = [
        Link("self", ATOM, language, here.feed),
        Link("alternate", HTML, language, address),
        Link("related", CALENDAR, language, here.calendar),
    ]
    with reading_pairs() as read:
        read.add_signs(list_page.translation_key)
        twin = list_page.live_twin()
    if twin is not None:
        other = other_language(language)
        address = f"{twin.full_url}{FEED_NAMES[other]}{filters}"
        links.append(Link("alternate", ATOM, other, address))
    return links


def _add_entries(
    feed: AtomFeed, pages: list[OpportunityPage], listing: Listing, address: str
) -> None:
    template = get_template(ENTRY_TEMPLATE)
    twins = _twin_addresses(pages, listing.language)
    for page in pages:
        standing = standing_of(page, at=listing.at, closing_soon=listing.closing_soon)
        content = template.render(
            {"page": page, "standing": standing, "at": listing.at}
        )
        links = [Link("alternate", HTML, page.language, page.full_url or "")]
        if twin := twins.get(page.translation_key):
            links.append(Link("alternate", HTML, other_language(page.language), twin))
        skills = tag(address, "skills")
        feed.add_item(
            title=on_one_line(page.title),
            link=page.full_url or "",
            description="",
            unique_id=entry_tag(page),
            pubdate=_eastern(_published(page)),
            updateddate=_eastern(changed_at(page)),
            links=links,
            author=Author(on_one_line(page.client_team), page.contact_email),
            topics=[
                Category(tag(address, "status"), standing.code, standing.label),
                *(
                    Category(skills, skill.slug, on_one_line(skill.name))
                    for skill in page.skills.all()
                ),
            ],
            content=writable(content.strip()),
        )


def _twin_addresses(
    pages: Iterable[OpportunityPage], language: Language
) -> dict[uuid.UUID, str]:
    """The addresses of the same opportunities in the other language; one query."""
    keys = [page.translation_key for page in pages]
    with reading_pairs() as read:
        read.add_signs(*keys)
        twins = Page.objects.live().filter(
            translation_key__in=keys,
            locale__language_code=other_language(language),
        )
        return {twin.translation_key: twin.full_url or "" for twin in twins}
