"""Translation figures: words, days, re-use and corrections, per month and per page."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.figures.kinds import PILOT_DAYS, Scope
from bilingual.figures.reading import figures_of, with_titles
from bilingual.languages import ENGLISH, FRENCH
from bilingual.permissions import may_see_equality
from bilingual.views.figures_csv import months_as_csv, pages_as_csv

PAGES_A_PAGE = 50
MONTHS, PAGES = "months", "pages"
_DIRECTIONS = [
    ("", gettext_lazy("Both directions")),
    (FRENCH, gettext_lazy("English to French")),
    (ENGLISH, gettext_lazy("French to English")),
]


class DayField(forms.DateField):
    """A day as every browser sends it; where one has no calendar it is typed so."""

    def __init__(self, label: Any) -> None:
        invalid = gettext_lazy("Write year, month and day, such as 2026-07-12.")
        super().__init__(
            label=label,
            required=False,
            input_formats=["%Y-%m-%d"],
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={"invalid": invalid},
            # Beyond these there is no day before or after to count from.
            validators=[
                MinValueValidator(date(1900, 1, 1), message=invalid),
                MaxValueValidator(date(2999, 12, 31), message=invalid),
            ],
        )


class ScopeForm(forms.Form):
    """What the figures are narrowed to; nothing is required."""

    since = DayField(gettext_lazy("From, this day included"))
    until = DayField(gettext_lazy("To, this day included"))
    direction = forms.ChoiceField(
        label=gettext_lazy("Direction"), choices=_DIRECTIONS, required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error(
                "until",
                ValidationError(_("Choose a day that is not before the first.")),
            )
        return cleaned

    @property
    def scope(self) -> Scope:
        """What was asked for; everything where it can't be read."""
        if not self.is_valid():
            return Scope()
        return Scope(
            since=self.cleaned_data["since"],
            until=self.cleaned_data["until"],
            language=self.cleaned_data["direction"],
        )

    @property
    def query(self) -> str:
        """The choices that hold, for links to the same figures."""
        chosen = {name: self.data.get(name, "") for name in self.fields}
        return urlencode({name: value for name, value in chosen.items() if value})


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """The figures, for those who answer for the whole site; `?export=` gives CSV."""
    if not may_see_equality(request.user):
        raise PermissionDenied
    form = ScopeForm(request.GET)
    is_readable = form.is_valid()
    found = figures_of(form.scope)
    export = request.GET.get("export") if is_readable else None
    if export == MONTHS:
        return months_as_csv(found.months)
    if export == PAGES:
        return pages_as_csv(with_titles(found.pages))
    page = Paginator(found.pages, PAGES_A_PAGE).get_page(request.GET.get("p"))
    return TemplateResponse(
        request,
        "bilingual/admin/figures.html",
        {
            "page_title": _("Translation figures"),
            "header_title": _("Translation figures"),
            "header_icon": "history",
            "breadcrumbs_items": [
                *WagtailAdminTemplateMixin.breadcrumbs_items,
                {"url": "", "label": _("Translation figures")},
            ],
            "form": form,
            "query": form.query if is_readable else "",
            "total": found.total,
            "months": found.months,
            "page": page,
            "rows": with_titles(page.object_list),
            "pilot_days": PILOT_DAYS,
        },
    )


class FiguresMenuItem(MenuItem):
    """The entry under Reports."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_equality(request.user)


def figures_menu_item() -> FiguresMenuItem:
    """For Wagtail's hook `register_reports_menu_item`."""
    return FiguresMenuItem(
        gettext_lazy("Translation figures"),
        reverse("bilingual:figures"),
        icon_name="history",
        name="translation-figures",
        order=110,
    )
