"""Terminology in the admin: the list, the forms, and who gets which of them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.forms import Media, TextInput
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
)
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.admin.widgets.button import Button

from bilingual.languages import LANGUAGES, Language
from bilingual.models import Term
from bilingual.terms.importing import label_of
from bilingual.terms.permissions import APPROVE, may_approve_terms
from bilingual.terms.rules import TEXTS
from bilingual.views.terms_files import export_csv, export_tbx, import_terms

TERMS_A_PAGE = 50
TITLE = gettext_lazy("Terminology")
# Which columns hold words: they are sorted as a person sorts them.
SORTED_AS_WORDS = frozenset({"term_en", "term_fr", "source"})


class WordsColumn(Column):
    """A cell whose words are in one of the two languages."""

    cell_template_name = "bilingual/admin/terms_cell.html"

    def __init__(self, name: str, language: Language, **options: Any) -> None:
        super().__init__(name, **options)
        self.language = language

    def get_cell_context_data(
        self, instance: Term, parent_context: Any
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(
            instance, parent_context
        )
        context["language"] = self.language
        return context


class DecidedByFewMixin:
    """Opens for a term that the person may change or delete, and for no other."""

    def get_object(self, queryset: Any = None) -> Term:
        term: Term = super().get_object(queryset)  # type: ignore[misc]
        if not self.user_has_permission_for_instance(  # type: ignore[attr-defined]
            self.permission_required,  # type: ignore[attr-defined]
            term,
        ):
            raise PermissionDenied
        return term


class UnderTerminologyMixin:
    """The way back is called as the menu calls it."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = reverse("terms:index")
        return [
            {**one, "label": TITLE} if one["url"] == above else one
            for one in super().get_breadcrumbs_items()  # type: ignore[misc]
        ]


class TermIndexView(generic.IndexView):
    """Every term, in the order of the English ones."""

    page_title = TITLE
    results_template_name = "bilingual/admin/terms_results.html"

    @cached_property
    def columns(self) -> list[BaseColumn]:
        return [
            self._get_title_column("term_en", link_attrs={"lang": "en"}),
            WordsColumn(
                "term_fr", "fr", label=capfirst(_("French term")), sort_key="term_fr"
            ),
            Column("acronyms", label=gettext_lazy("Acronyms"), accessor=_acronyms),
            self._get_custom_column("status"),
            self._get_custom_column("source"),
            self._get_custom_column("updated_at", DateColumn),
        ]

    def order_queryset(self, queryset: QuerySet[Term]) -> QuerySet[Term]:
        """Capitals stand among the small letters, as in a dictionary."""
        chosen = self.ordering
        names = [chosen] if isinstance(chosen, str) else [*chosen]
        return queryset.order_by(*map(_as_words, names), "pk")

    def get_edit_url(self, instance: Term) -> str | None:
        if not self.user_has_permission_for_instance("change", instance):
            return None
        return reverse(self.edit_url_name, args=(instance.pk,))

    def get_delete_url(self, instance: Term) -> str | None:
        if not self.user_has_permission_for_instance("delete", instance):
            return None
        return reverse(self.delete_url_name, args=(instance.pk,))

    @cached_property
    def add_item_label(self) -> str:
        if may_approve_terms(self.request.user):
            return _("Add a term")
        return _("Propose a term")

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = [
            Button(
                _("Export all terms (CSV)"),
                url=reverse("terms:export_csv"),
                icon_name="download",
                priority=10,
            ),
            Button(
                _("Export all terms (TBX)"),
                url=reverse("terms:export_tbx"),
                icon_name="download",
                priority=20,
            ),
        ]
        if may_approve_terms(self.request.user):
            buttons.append(
                Button(
                    _("Import terms"),
                    url=reverse("terms:import"),
                    icon_name="upload",
                    priority=30,
                )
            )
        return buttons

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        context["media"] += Media(css={"all": ["bilingual/terms.css"]})
        return context


class TermCreateView(UnderTerminologyMixin, generic.CreateView):
    """The form of a new term, which is a proposal where few decide."""


class TermEditView(UnderTerminologyMixin, DecidedByFewMixin, generic.EditView):
    """The form of a proposal; of a decided term for those who decide."""


class TermDeleteView(UnderTerminologyMixin, DecidedByFewMixin, generic.DeleteView):
    """Asks once more. A term that was used is better marked as no longer used."""


class TermInspectView(UnderTerminologyMixin, generic.InspectView):
    """One term to read, both languages side by side."""

    page_title = gettext_lazy("Term")
    template_name = "bilingual/admin/terms_inspect.html"

    def get_edit_url(self) -> str | None:
        if not self.user_has_permission_for_instance("change", self.object):
            return None
        return reverse(self.edit_url_name, args=(self.object.pk,))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["sides"] = [_side(self.object, "en"), _side(self.object, "fr")]
        return context


class TermViewSet(ModelViewSet):
    """The term base of the site."""

    model = Term
    name = "terms"
    icon = "openquote"
    menu_label = TITLE
    menu_name = "terms"
    menu_order = 155
    add_to_admin_menu = True
    # No page refers to a row: terms are found by their words.
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = TermIndexView
    add_view_class = TermCreateView
    edit_view_class = TermEditView
    delete_view_class = TermDeleteView
    inspect_view_class = TermInspectView
    inspect_template_name = TermInspectView.template_name
    index_results_template_name = TermIndexView.results_template_name
    list_filter = ["status"]
    search_fields = [*TEXTS]
    search_backend_name = None
    list_per_page = TERMS_A_PAGE
    ordering = ["term_en", "term_fr"]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{"usage_url_name": None, **kwargs})

    def get_edit_handler(self) -> Any:
        self.panels = [_panel_of_the_words(), _panel_of_the_base()]
        return super().get_edit_handler()

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *(one for one in super().get_urlpatterns() if one.name != "usage"),
            path("import/", import_terms, name="import"),
            path("export/terms.csv", export_csv, name="export_csv"),
            path("export/terms.tbx", export_tbx, name="export_tbx"),
        ]


def register_term_viewset() -> TermViewSet:
    """For Wagtail's hook `register_admin_viewset`."""
    return TermViewSet()


def _acronyms(term: Term) -> str:
    """Once where both languages have the same one."""
    both = dict.fromkeys(filter(None, (term.acronym_en, term.acronym_fr)))
    return " / ".join(both)


def _as_words(name: str) -> Any:
    """What the database sorts by, for the name of a column, with "-" backwards."""
    column = name.removeprefix("-")
    if column not in SORTED_AS_WORDS:
        return name
    return Lower(column).desc() if name.startswith("-") else Lower(column).asc()


class ProposalPanel(HelpPanel):
    """What becomes of a term, said to those who do not decide it."""

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel on the form of one person."""

        def is_shown(self) -> bool:
            """Not for those who have the field for it."""
            return not may_approve_terms(self.request.user)


def _panel_of_the_words() -> MultiFieldPanel:
    """Both languages beside each other; below each other where there is no room."""
    line, lines = TextInput, AdminAutoHeightTextInput
    widgets = {"term": line, "acronym": line, "forbidden": lines, "note": lines}
    return MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel(
                        f"{name}_{language}", widget=widget(attrs={"lang": language})
                    )
                    for language in LANGUAGES
                ]
            )
            for name, widget in widgets.items()
        ],
        heading=gettext_lazy("The term in both languages"),
    )


def _panel_of_the_base() -> MultiFieldPanel:
    """Whoever may not approve has no field for it: the term stays a proposal."""
    return MultiFieldPanel(
        [
            FieldPanel("source"),
            FieldPanel("status", permission=APPROVE),
            ProposalPanel(template="bilingual/admin/terms_proposal.html"),
        ],
        heading=gettext_lazy("Source and status"),
    )


def _side(term: Term, language: Language) -> dict[str, Any]:
    """What the screen of one term shows of one language."""
    names = ("term", "acronym", "forbidden", "note")
    return {
        "language": language,
        "heading": _("English") if language == "en" else _("French"),
        "texts": [
            (label_of(f"{name}_{language}"), text)
            for name in names
            if (text := getattr(term, f"{name}_{language}"))
        ],
    }
