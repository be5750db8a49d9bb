"""The work queue on the dashboard: how much waits, and the way to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from bilingual.dashboard import FIRST_ON_THE_DASHBOARD, NothingToDoPanel
from opportunities.work_queue.kinds import Section
from opportunities.work_queue.sections import counts


@dataclass(eq=False)
class WorkCountsPanel(Component):
    """One line a section, with its count."""

    counts: list[tuple[Section, int]]

    order = FIRST_ON_THE_DASHBOARD - 1
    template_name = "opportunities/admin/work_queue_panel.html"
    media = Media(css={"all": ["opportunities/work_queue.css"]})

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "counts": self.counts,
            "total": sum(count for _section, count in self.counts),
        }


def show_counts(request: HttpRequest, panels: list[Any]) -> None:
    """Wagtail's hook `construct_homepage_panels`, after that of the pairs.

    Who has something to do here is not told that nothing waits.
    """
    found = counts(request.user, at=timezone.now())
    if not found:
        return
    panels[:] = [one for one in panels if not isinstance(one, NothingToDoPanel)]
    panels.append(WorkCountsPanel(found))
