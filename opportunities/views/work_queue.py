"""All that waits for a person about opportunities, on one screen."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from opportunities.work_queue.sections import SECTIONS, section_called, waiting_in

# A look at everything, and then everything of one sort.
ROWS_A_SECTION = 10
ROWS_A_PAGE = 50
# Who has one of these on some page may find work here.
WORKING = ("add", "change", "publish")


class WorkQueueView(WagtailAdminTemplateMixin, TemplateView):
    """Each person sees what they may act on; `?show=` names one section alone."""

    template_name = "opportunities/admin/work_queue.html"
    page_title = gettext_lazy("Work to do")
    header_icon = "tasks"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        at, user = timezone.now(), self.request.user
        only = section_called(self.request.GET.get("show"))
        if only is not None:
            page = self.request.GET.get("p")
            found = [waiting_in(only, user, at=at, rows=ROWS_A_PAGE, page=page)]
        else:
            found = [
                waiting_in(one, user, at=at, rows=ROWS_A_SECTION) for one in SECTIONS
            ]
        return super().get_context_data(
            only=only,
            waiting=[one for one in found if one.count],
            media=Media(
                css={"all": ["bilingual/lists.css", "opportunities/work_queue.css"]}
            ),
            **kwargs,
        )


class WorkMenuItem(MenuItem):
    """The entry in the main menu."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For whoever works on pages; asked on every screen, it costs no query."""
        policy = policy_registry.get_by_type(Page)
        return bool(policy.user_has_any_permission(request.user, WORKING))


def work_menu_item() -> WorkMenuItem:
    """For Wagtail's hook `register_admin_menu_item`, above the pages."""
    return WorkMenuItem(
        gettext_lazy("Work to do"),
        reverse_lazy("work_queue:work"),
        name="work-to-do",
        icon_name="tasks",
        order=90,
    )
