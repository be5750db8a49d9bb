"""The addresses of feeds and calendars. Each takes the page that it lies below."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from home.models import SiteIdentity
from opportunities.feeds.answers import FRESH_FOR_SECONDS, answer
from opportunities.feeds.closing_calendar import calendar_of, closings_of
from opportunities.feeds.freshness import last_change
from opportunities.feeds.posting_feed import changed_at, feed_of, list_title
from opportunities.feeds.subscriptions import subscriptions_to
from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.list_page import COUNTED_IN_FEEDS, OpportunityListPage
from opportunities.models.page import OpportunityPage
from page_cache.asking import answer_for_everybody
from page_cache.remembering import site_setting

CALENDAR_TYPE = "text/calendar; charset=utf-8"


@require_safe
def show_feed(request: HttpRequest, page: OpportunityListPage) -> HttpResponse:
    """The latest of what the list shows with the same filters, as Atom."""
    answer_for_everybody(
        request, COUNTED_IN_FEEDS, seconds_in_browsers=FRESH_FOR_SECONDS
    )
    listing = page.listing(request, at=timezone.now())
    identity = site_setting(SiteIdentity, request)
    feed = feed_of(page, listing, identity)
    return answer(
        request,
        feed.writeString("utf-8").encode(),
        content_type=feed.content_type,
        changed_at=last_change(
            page.language, at=listing.at, closing_soon=listing.closing_soon
        ),
    )


@require_safe
def show_calendar(request: HttpRequest, page: OpportunityListPage) -> HttpResponse:
    """The closings of what the list shows with the same filters, as a calendar."""
    answer_for_everybody(
        request, COUNTED_IN_FEEDS, seconds_in_browsers=FRESH_FOR_SECONDS
    )
    listing = page.listing(request, at=timezone.now())
    identity = site_setting(SiteIdentity, request)
    here = subscriptions_to(page.full_url or "", listing, page.language)
    body = calendar_of(
        closings_of(listing),
        title=list_title(page, listing, identity),
        language=page.language,
        at=listing.at,
        closing_soon=listing.closing_soon,
        address=here.calendar,
    )
    return answer(
        request,
        body,
        content_type=CALENDAR_TYPE,
        changed_at=last_change(
            page.language, at=listing.at, closing_soon=listing.closing_soon
        ),
    )


@require_safe
def download_closing(request: HttpRequest, page: OpportunityPage) -> HttpResponse:
    """The closing of one opportunity, to be put into a calendar once."""
    answer_for_everybody(request, seconds_in_browsers=FRESH_FOR_SECONDS)
    limits = site_setting(PostingLimitsSetting, request)
    body = calendar_of(
        [page],
        language=page.language,
        at=timezone.now(),
        closing_soon=limits.closing_soon,
    )
    return answer(
        request,
        body,
        content_type=CALENDAR_TYPE,
        changed_at=changed_at(page),
        file_name=f"{page.reference}.ics",
    )
