"""The panels of the dashboard: what each person can do now, and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.forms import Media
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from bilingual import worklist
from bilingual.fixes import fixes_to_review
from bilingual.languages import other_language
from bilingual.models import LanguageFix, PagePair
from bilingual.models.pair import PagePairQuerySet
from bilingual.pair_rows import PairRow, rows_of
from bilingual.people import Person
from bilingual.worklist import concerned, on_their_way

ROWS_A_PANEL = 10
FIRST_ON_THE_DASHBOARD = 100
# What ours say in words that are not of Wagtail's trade.
REPLACED = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)


@dataclass(frozen=True)
class Work:
    """One row of a panel: a pair or a fix, and the screen where it goes on."""

    title: str
    language: str
    other_title: str
    other_language: str
    state: str
    since: datetime | None
    who: str
    problem: str
    address: str


@dataclass(frozen=True)
class Queue:
    """What a panel is about: which pairs, and the one button of each row.

    `name` is also the value of the filter "Waiting for you" in the list.
    """

    name: str
    heading: str | Promise
    button: str | Promise
    pairs: Callable[[Person], PagePairQuerySet]
    address: Callable[[PagePair], str]


def _page_form(pair: PagePair) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pair.source.pk])


def _desk(pair: PagePair) -> str:
    return reverse("bilingual:desk", args=[pair.pk])


def _pair_screen(pair: PagePair) -> str:
    return reverse("bilingual:pair", args=[pair.pk])


QUEUES = (
    Queue(
        "write",
        gettext_lazy("To write"),
        gettext_lazy("Write"),
        worklist.to_write,
        _page_form,
    ),
    Queue(
        "translate",
        gettext_lazy("To translate"),
        gettext_lazy("Translate"),
        worklist.to_translate,
        _desk,
    ),
    Queue(
        "review",
        gettext_lazy("To review"),
        gettext_lazy("Review"),
        worklist.to_review,
        _pair_screen,
    ),
    Queue(
        "approve",
        gettext_lazy("To approve"),
        gettext_lazy("Read and decide"),
        worklist.to_approve,
        _pair_screen,
    ),
    Queue(
        "sent",
        gettext_lazy("With others"),
        gettext_lazy("See"),
        worklist.with_others,
        _pair_screen,
    ),
)


@dataclass(eq=False)
class WorkPanel(Component):
    """One panel: at most ten rows, how many there are, and a link to all of them."""

    name: str
    heading: str | Promise
    button: str | Promise
    order: int
    count: int = 0
    rows: list[Work] = field(default_factory=list)

    template_name = "bilingual/admin/dashboard_panel.html"
    media = Media(css={"all": ["bilingual/lists.css"]})

    @property
    def element_id(self) -> str:
        """What the panel is called in the page, for links to it."""
        return f"work-{self.name}"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        query = urlencode({"waiting": self.name})
        return {
            "panel": self,
            "all_of_them": f"{reverse('bilingual:translations')}?{query}",
        }


class NothingToDoPanel(Component):
    """A friendly word for somebody for whom nothing waits."""

    order = FIRST_ON_THE_DASHBOARD
    template_name = "bilingual/admin/dashboard_nothing.html"
    media = Media(css={"all": ["bilingual/lists.css"]})


def show_work(request: HttpRequest, panels: list[Any]) -> None:
    """Wagtail's hook `construct_homepage_panels`: ours in the place of two of its own."""
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    ours = work_panels(request.user, at=timezone.now())
    panels += ours or [NothingToDoPanel()]


def work_panels(user: Person, *, at: datetime) -> list[WorkPanel]:
    """The panels that have something in them, in the order of the work."""
    first = {queue.name: _first(queue.pairs(user)) for queue in QUEUES}
    suspects = list(on_their_way(concerned(user)).order_by("waiting_since", "pk"))
    fixes = list(fixes_to_review(user).order_by("proposed_at", "pk"))
    rows = _rows(
        [
            *(pair for _count, pairs in first.values() for pair in pairs),
            *suspects,
            *(fix.pair for fix in fixes[:ROWS_A_PANEL]),
        ],
        user,
        at,
    )
    panels = [
        _panel(queue, order, first[queue.name], rows)
        for order, queue in enumerate(QUEUES, start=FIRST_ON_THE_DASHBOARD)
    ]
    _add_fixes(panels, fixes, rows)
    panels.append(_attention([rows[pair.pk] for pair in suspects]))
    return [panel for panel in panels if panel.count]


def _first(waiting: PagePairQuerySet) -> tuple[int, list[PagePair]]:
    """How many there are, and those that a panel shows: the longest waiting first."""
    pairs = list(waiting.order_by("waiting_since", "pk")[: ROWS_A_PANEL + 1])
    count = len(pairs) if len(pairs) <= ROWS_A_PANEL else waiting.count()
    return count, pairs[:ROWS_A_PANEL]


def _rows(pairs: list[PagePair], user: Person, at: datetime) -> dict[int, PairRow]:
    """Asked for once: a pair may be in more than one panel."""
    different = {pair.pk: pair for pair in pairs}
    return {row.pair.pk: row for row in rows_of(different.values(), user, at=at)}


def _panel(
    queue: Queue,
    order: int,
    found: tuple[int, list[PagePair]],
    rows: dict[int, PairRow],
) -> WorkPanel:
    count, pairs = found
    work = [_work(rows[one.pk], queue.address(rows[one.pk].pair)) for one in pairs]
    return WorkPanel(queue.name, queue.heading, queue.button, order, count, work)


def _add_fixes(
    panels: list[WorkPanel], fixes: list[LanguageFix], rows: dict[int, PairRow]
) -> None:
    """Corrections of one language are reviews too, and short ones: they come first."""
    panel = next(one for one in panels if one.name == "review")
    panel.count += len(fixes)
    work = [_fix(fix, rows[fix.pair_id]) for fix in fixes[:ROWS_A_PANEL]]
    panel.rows = [*work, *panel.rows][:ROWS_A_PANEL]


def _attention(suspects: list[PairRow]) -> WorkPanel:
    """What must be solved first, then what to watch."""
    rows = [row for row in suspects if row.problems]
    rows.sort(key=lambda row: not row.problems[0].is_error)
    return WorkPanel(
        "attention",
        gettext_lazy("Needs attention"),
        gettext_lazy("See"),
        order=FIRST_ON_THE_DASHBOARD + len(QUEUES),
        count=len(rows),
        rows=[
            _work(row, _pair_screen(row.pair), row.problems[0].message)
            for row in rows[:ROWS_A_PANEL]
        ],
    )


def _work(row: PairRow, address: str, problem: str = "") -> Work:
    language = row.pair.source_language
    return Work(
        title=row.title(language),
        language=language,
        other_title=row.title(other_language(language)),
        other_language=other_language(language),
        state=str(row.standing.state.label),
        since=row.pair.waiting_since,
        who=row.next_step.who,
        problem=problem,
        address=address,
    )


def _fix(fix: LanguageFix, row: PairRow) -> Work:
    other = other_language(fix.language)
    return Work(
        title=row.title(fix.language),
        language=fix.language,
        other_title=row.title(other),
        other_language=other,
        state=_("Correction of one language: %(reason)s") % {"reason": fix.reason},
        since=fix.proposed_at,
        who="",
        problem="",
        address=reverse("bilingual:fix_review", args=[fix.pk]),
    )
