"""What the page of an opportunity offers to programs."""

from django import template
from django.template import Context
from django.utils import timezone

from opportunities.feeds.linked_data import Data, page_data
from opportunities.feeds.names import CALENDAR_NAMES
from opportunities.feeds.standing import standing_of
from opportunities.models import OpportunityPage
from opportunities.models.limits import PostingLimitsSetting
from page_cache.remembering import site_setting

register = template.Library()


@register.simple_tag(takes_context=True)
def opportunity_data(context: Context, page: OpportunityPage) -> Data:
    """What search engines read, for `as_linked_data`."""
    limits = site_setting(PostingLimitsSetting, context.get("request"))
    standing = standing_of(page, at=timezone.now(), closing_soon=limits.closing_soon)
    return page_data(page, standing, context["chrome"].identity)


@register.filter
def closing_calendar_url(page: OpportunityPage) -> str:
    """Where the closing is to be had for a calendar; empty for an unsaved page."""
    return f"{page.url}{CALENDAR_NAMES[page.language]}" if page.url else ""
