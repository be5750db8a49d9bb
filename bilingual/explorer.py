"""The state of both languages in the list of pages below a page.

Wagtail takes the columns of that list from the view set of all pages, so there is one
for every page type, and no page type is named here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageListingMixin
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from bilingual.languages import LANGUAGES, Language
from bilingual.models import BilingualPage, PagePair
from bilingual.next_step import NextStep, next_step_of
from bilingual.standing import Standing, standings_of
from bilingual.views.ordering import PairPositionView
from bilingual.views.wagtail_doors import (
    PairCreateView,
    PairEditView,
    PairWorkflowActionView,
)


@dataclass(frozen=True)
class PairInList:
    """What a list of pages tells of one pair."""

    standing: Standing
    next_step: NextStep

    @property
    def pair(self) -> PagePair:
        """The pair."""
        return self.standing.pair

    @property
    def languages(self) -> list[tuple[Language, str]]:
        """Each language with its state in a few words, English first."""
        return [
            (language, words_for(self.standing, language)) for language in LANGUAGES
        ]


def words_for(standing: Standing, language: Language) -> str:
    """How far one language is, in a few words."""
    pair = standing.pair
    if pair.is_public:
        return _("public")
    if pair.page(language) is None:
        return _("not begun")
    if language != pair.source_language and pair.is_in_translation:
        return _("%(share)d%% translated") % {"share": standing.progress.share}
    return _("draft")


def remember_pairs(pages: Iterable[Page]) -> None:
    """Give pages their pair, their twin and the standing of both, in few queries.

    What a list asks of each of its pages costs no query then.
    """
    listed = [page for page in pages if isinstance(page, BilingualPage)]
    keys = {page.translation_key for page in listed}
    standings = standings_of(PagePair.objects.filter(translation_key__in=keys))
    for page in listed:
        standing = standings.get(page.translation_key)
        if standing is not None:
            _remember(page, standing)


def _remember(page: Any, standing: Standing) -> None:
    page.pair = standing.pair
    page.known_twin = standing.pair.page(page.twin_language())
    page.pair_in_list = PairInList(standing, next_step_of(standing))
    task_state = page.current_workflow_task_state
    if task_state is not None and standing.task is not None:
        standing.task.__dict__["known_members"] = standing.members
        task_state.task = standing.task


class PairColumn(BaseColumn):
    """Where both languages stand, and who goes on with them."""

    cell_template_name = "bilingual/admin/explorer_cell.html"

    def get_cell_context_data(
        self, instance: Page, parent_context: Any
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(
            instance, parent_context
        )
        context["listed"] = getattr(instance, "pair_in_list", None)
        return context


class PairExplorerView(ExplorableIndexView):
    """Wagtail's list of the pages below a page, with a column for both languages."""

    base_columns = [
        *PageListingMixin.base_columns,
        PairColumn("pair", label=gettext_lazy("English and French"), width="24%"),
    ]

    def get_table(self, object_list: Iterable[Page]) -> Any:
        remember_pairs(object_list)
        return super().get_table(object_list)


class PairPageViewSet(PageViewSet):
    """Wagtail's screens for pages of every type, where ours take their place."""

    index_view_class = PairExplorerView
    add_view_class = PairCreateView
    edit_view_class = PairEditView
    workflow_action_view_class = PairWorkflowActionView
    set_page_position_view_class = PairPositionView


pair_page_viewset = PairPageViewSet()


def register_pair_page_viewset() -> PairPageViewSet:
    """What Wagtail's hook `register_admin_viewset` asks for; ours replaces its own."""
    return pair_page_viewset
