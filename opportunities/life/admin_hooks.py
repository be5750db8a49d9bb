"""Where Wagtail's admin leads to what happened to an opportunity."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from bilingual.permissions import may_see
from opportunities.models import OpportunityPage


class LifeButton(PageMenuItem):
    """Leads to the screen of what happened and what may happen next."""

    label = _("What happens to it")
    icon_name = "history"

    def is_shown(self, user: Any) -> bool:
        page = self.page
        if not isinstance(page, OpportunityPage) or page.pk is None:
            return False
        return page.pair is not None and may_see(user, page.pair)

    @cached_property
    def url(self) -> str:
        """The screen of the pair."""
        return reverse("life:life", args=[self.page.pair.pk])


def listing_buttons(
    page: Page, user: Any, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    """In the list of pages."""
    yield LifeButton(page=page, priority=22)


def header_buttons(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    """In the menu of a page."""
    yield LifeButton(page=page, priority=32)
