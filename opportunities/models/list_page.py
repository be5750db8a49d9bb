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
from opportunities.listing import Listing
from opportunities.models.limits import PostingLimitsSetting


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
    parent_page_types = ["home.LandingPage"]
    subpage_types = ["opportunities.OpportunityPage"]
    max_count_per_parent = 1
    page_description = _("Lists all opportunities, with search and filters.")

    class Meta:
        verbose_name = _("opportunity list")
        verbose_name_plural = _("opportunity lists")

    def listing(self, request: HttpRequest, *, at: datetime) -> Listing:
        """What the address asks for, and what is found at that instant."""
        limits = PostingLimitsSetting.load(request_or_site=request)
        return Listing(
            request.GET,
            language=self.language,
            at=at,
            closing_soon=limits.closing_soon,
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        context = super().get_context(request, *args, **kwargs)
        listing = self.listing(request, at=timezone.now())
        context["listing"] = listing
        context["subscriptions"] = subscriptions_to(
            self.url or "", listing, self.language
        )
        return context
