"""Where Wagtail's admin meets the guardrails: menus of a page, and its button “Copy”."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from opportunities.guardrails.permissions import may_copy
from opportunities.models import OpportunityPage


class ShareDraftButton(PageMenuItem):
    """Leads to the screen that makes links to a draft."""

    label = _("Share the draft")
    icon_name = "link"

    def is_shown(self, user: Any) -> bool:
        page = self.page
        if not isinstance(page, OpportunityPage) or page.pk is None:
            return False
        return bool(page.permissions_for_user(user).can_share_draft())

    @cached_property
    def url(self) -> str:
        """The screen of the pair."""
        return reverse("guardrails:draft_links", args=[self.page.pair.pk])


def listing_buttons(
    page: Page, user: Any, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    """In the list of pages."""
    yield ShareDraftButton(page=page, priority=21)


def header_buttons(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    """In the menu of a page."""
    yield ShareDraftButton(page=page, priority=31)


def copy_with_fresh_dates(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Wagtail would copy the dates as well; our screen proposes new ones."""
    page = page.specific
    if not isinstance(page, OpportunityPage):
        return None
    if page.pair is None or not may_copy(request.user, page.pair):
        raise PermissionDenied
    return redirect("guardrails:copy", page.pair.pk)
