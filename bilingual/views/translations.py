"""The list of all pairs that a person works on: filters, search, CSV."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.forms import Media
from django.http import HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton

from bilingual.formatting import EASTERN, eastern_day
from bilingual.models import PagePair
from bilingual.models.pair import PagePairQuerySet
from bilingual.pair_rows import rows_of
from bilingual.views.translations_filters import PairFilterSet
from bilingual.worklist import visible_pairs, with_titles

PAIRS_A_PAGE = 50
# What a spreadsheet takes for a formula when a cell begins with it.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# Tells spreadsheets that the letters are UTF-8; without it accents are garbled.
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class RowColumn(BaseColumn):
    """A cell that knows its row."""

    def __init__(self, template: str, name: str, label: Any, **options: Any) -> None:
        super().__init__(name, label=label, **options)
        self.cell_template_name = template

    def get_cell_context_data(
        self, instance: PagePair, parent_context: Any
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(
            instance, parent_context
        )
        context["listed"] = parent_context["table"].rows_of_pairs[instance.pk]
        return context


class TitleColumn(RowColumn):
    """The title in one language, or that there is none yet."""

    def __init__(self, language: str, label: Any) -> None:
        name = f"title_{language}"
        template = "bilingual/admin/translations_title.html"
        super().__init__(template, name, label, sort_key=name, width="20%")
        self.language = language

    def get_cell_context_data(
        self, instance: PagePair, parent_context: Any
    ) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        context["language"] = self.language
        context["title"] = getattr(instance, self.name)
        return context


class TranslationsView(ReportView):
    """Every pair of which the person may see a page, what is waited for first."""

    model = PagePair
    page_title = gettext_lazy("Translations")
    header_icon = "globe"
    index_url_name = "bilingual:translations"
    index_results_url_name = "bilingual:translations_results"
    results_template_name = "bilingual/admin/translations_results.html"
    verbose_name = gettext_lazy("page")
    verbose_name_plural = gettext_lazy("pages")
    filterset_class = PairFilterSet
    is_searchable = True
    search_backend_name = None
    search_fields = ["title_en", "title_fr"]
    paginate_by = PAIRS_A_PAGE
    default_ordering = "rests"
    table_classname = "listing pair-list"
    columns = [
        TitleColumn("en", gettext_lazy("English title")),
        TitleColumn("fr", gettext_lazy("French title")),
        RowColumn(
            "bilingual/admin/translations_state.html",
            "state",
            gettext_lazy("State"),
            sort_key="state",
            width="13%",
        ),
        RowColumn(
            "bilingual/admin/translations_words_left.html",
            "words_left",
            gettext_lazy("Words left"),
        ),
        RowColumn(
            "bilingual/admin/translations_waiting_since.html",
            "waiting_since",
            gettext_lazy("Waiting since"),
            sort_key="waiting_since",
        ),
        RowColumn(
            "bilingual/admin/translations_assigned_to.html",
            "assigned_to",
            gettext_lazy("Assigned to"),
            width="10%",
        ),
        RowColumn(
            "bilingual/admin/translations_deadline.html",
            "deadline",
            gettext_lazy("Deadline"),
        ),
        RowColumn(
            "bilingual/admin/translations_problems.html",
            "problems",
            gettext_lazy("Problems"),
            width="17%",
        ),
    ]
    list_export = [
        "title_en",
        "title_fr",
        "state",
        "source_language",
        "words_left",
        "waiting_since",
        "assigned_to",
        "deadline",
        "problems",
    ]
    export_headings = {
        "title_en": gettext_lazy("English title"),
        "title_fr": gettext_lazy("French title"),
        "state": gettext_lazy("State"),
        "source_language": gettext_lazy("Written in"),
        "words_left": gettext_lazy("Words left"),
        "waiting_since": gettext_lazy("Waiting since (Eastern time)"),
        "assigned_to": gettext_lazy("Assigned to"),
        "deadline": gettext_lazy("Deadline (Eastern time)"),
        "problems": gettext_lazy("Problems"),
    }

    # ---- Which pairs

    def get_base_queryset(self) -> PagePairQuerySet:
        return with_titles(visible_pairs(self.request.user)).select_related(
            "assigned_to"
        )

    def order_queryset(self, queryset: Any) -> Any:
        """What waits comes first, the longest waiting before all; never at random."""
        chosen = () if self.ordering == self.default_ordering else (self.ordering,)
        return queryset.order_by(*chosen, "rests", "waiting_since", "pk")

    # ---- What is told of them

    @cached_property
    def at(self) -> datetime:
        """The instant of which the list tells."""
        return timezone.now()

    def get_table(self, object_list: Iterable[PagePair]) -> Any:
        rows = rows_of(object_list, self.request.user, at=self.at)
        self.rows_of_pairs = {row.pair.pk: row for row in rows}
        table = super().get_table(object_list)
        table.rows_of_pairs = self.rows_of_pairs
        return table

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """To the screen where translations leave and come as files."""
        files = _("Translation files")
        return [HeaderButton(files, reverse("bilingual:files"), icon_name="download")]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        context["media"] += Media(css={"all": ["bilingual/lists.css"]})
        return context

    # ---- As a spreadsheet

    def get_filename(self) -> str:
        return f"{_('translations')}-{eastern_day(self.at):%Y-%m-%d}"

    def to_row_dict(self, item: Any) -> OrderedDict[str, Any]:
        """The cells of one pair, in the order of `list_export`."""
        row = self.rows_of_pairs[item.pk]
        cells = (
            item.title_en or "",
            item.title_fr or "",
            row.standing.state.label,
            item.get_source_language_display(),
            "" if row.words_left is None else row.words_left,
            _in_eastern_time(row.next_step.since),
            row.next_step.who,
            _in_eastern_time(row.standing.deadline),
            "\n".join(problem.message for problem in row.problems),
        )
        return OrderedDict(zip(self.list_export, cells, strict=True))

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Text as text: nothing that somebody typed is computed by a spreadsheet."""
        value = super().preprocess_field_value(field, value, export_format)
        if isinstance(value, str) and value.startswith(BEGINS_A_FORMULA):
            return f"'{value}"
        return value

    def write_csv_response(self, queryset: Any) -> HttpResponse:
        """All at once: what is streamed later is no longer in the person's language."""
        lines = b"".join(self.stream_csv(queryset))
        name = self.get_filename()
        return HttpResponse(
            BYTE_ORDER_MARK + lines,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
        )


def translations_menu_item() -> MenuItem:
    """The list in the main menu, below the pages."""
    return MenuItem(
        gettext_lazy("Translations"),
        reverse_lazy("bilingual:translations"),
        name="translations",
        icon_name="globe",
        order=150,
    )


def _in_eastern_time(moment: datetime | None) -> str:
    """As spreadsheets of every language read and sort it: 2026-07-12 23:59."""
    return "" if moment is None else f"{moment.astimezone(EASTERN):%Y-%m-%d %H:%M}"
