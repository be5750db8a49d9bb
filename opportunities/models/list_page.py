"""The list of opportunities: search, filters, order, pages."""

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from home.models import SitePage
from opportunities.feeds.names import BELOW_THE_LIST
from opportunities.feeds.subscriptions import subscriptions_to
from opportunities.life.next_closing import holds_until_next_closing
from opportunities.listing import Listing
from opportunities.models.limits import PostingLimitsSetting
from page_cache.clock import is_watched
from page_cache.question import Shape
from page_cache.recording import must_not_be_kept
from page_cache.remembering import site_setting

FILTERS = ("q", "skill", "status", "sort")
# There are too many words to keep an answer to each.
COUNTED = Shape((*FILTERS, "page"), never_with=("q",))
COUNTED_IN_FEEDS = Shape(FILTERS, never_with=("q",))


class OpportunityListPage(SitePage):
    """Open opportunities first, soonest closing first; then the closed ones."""

    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("What visitors find here, in one or two sentences."),
    )

    content_panels = [
        TitleFieldPanel("title", help_text=_("For example “Opportunities”.")),
        FieldPanel("lead"),
    ]

    template = "opportunities/opportunity_list_page.html"
    addresses_below = BELOW_THE_LIST
    counts = COUNTED
    parent_page_types = ["home.LandingPage"]
    subpage_types = ["opportunities.OpportunityPage"]
    max_count_per_parent = 1
    page_description = _("Lists all opportunities, with search and filters.")

    class Meta:
        verbose_name = _("opportunity list")
        verbose_name_plural = _("opportunity lists")

    def listing(self, request: HttpRequest, *, at: datetime) -> Listing:
        """What the address asks for, and what is found at that instant."""
        limits = site_setting(PostingLimitsSetting, request)
        holds_until_next_closing(at=at, closing_soon=limits.closing_soon)
        listing = Listing(
            request.GET,
            language=self.language,
            at=at,
            closing_soon=limits.closing_soon,
        )
        if is_watched() and not listing.is_plain:
            must_not_be_kept()
        return listing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        context = super().get_context(request, *args, **kwargs)
        listing = self.listing(request, at=timezone.now())
        context["listing"] = listing
        context["subscriptions"] = subscriptions_to(
            self.url or "", listing, self.language
        )
        return context
