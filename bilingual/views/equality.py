"""The equality report: what differs between the languages, and a button to look again."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from bilingual.desk.places import PageMap
from bilingual.equality import Difference, make_report
from bilingual.models import EqualityReport, PagePair
from bilingual.permissions import may_see_equality

PER_PAGE = 50


@dataclass(frozen=True)
class Shown:
    """A difference with its place in words and the screen of its pair."""

    difference: Difference
    pair: PagePair | None
    place: str


@require_http_methods(["GET", "POST"])
def equality(request: HttpRequest) -> HttpResponse:
    """The last report, or the one that `?report=` names; POST makes a new one."""
    if not may_see_equality(request.user):
        raise PermissionDenied
    if request.method == "POST":
        made = make_report()
        messages.success(
            request,
            ngettext(
                "%(count)d pair of pages is compared.",
                "%(count)d pairs of pages are compared.",
                made.pairs,
            )
            % {"count": made.pairs},
        )
        return redirect("bilingual:equality")
    report = _chosen(request)
    differences = [
        Difference.from_json(one) for one in (report.differences if report else [])
    ]
    page = Paginator(differences, PER_PAGE).get_page(request.GET.get("p"))
    return TemplateResponse(
        request,
        "bilingual/admin/equality.html",
        {
            "page_title": _("Equality report"),
            "header_title": _("Equality report"),
            "header_icon": "wagtail-localize-language",
            "report": report,
            "reports": EqualityReport.objects.all(),
            "page": page,
            "differences": _shown(page),
        },
    )


def _chosen(request: HttpRequest) -> EqualityReport | None:
    wanted = request.GET.get("report", "")
    if wanted.isdecimal() and len(wanted) < 10:
        return get_object_or_404(EqualityReport, pk=int(wanted))
    return EqualityReport.objects.first()


def _shown(differences: Any) -> list[Shown]:
    """Differences with their pairs and the names of their places, in few queries."""
    keys = {one.translation_key for one in differences if one.translation_key}
    pairs = {
        str(pair.translation_key): pair
        for pair in PagePair.objects.filter(translation_key__in=keys)
    }
    maps = _page_maps({one.translation_key for one in differences if one.place})
    return [
        Shown(
            one,
            pairs.get(one.translation_key),
            _named(maps.get(one.translation_key), one.place),
        )
        for one in differences
    ]


def _page_maps(keys: set[str]) -> dict[str, PageMap]:
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale")
    return {
        str(page.translation_key): PageMap(type(page), page.serializable_data())
        for page in pages.order_by("-locale__language_code").specific()
    }


def _named(page_map: PageMap | None, place: str) -> str:
    """The place as the editor's form names it; its path where the page is gone."""
    if page_map is None or not place:
        return place
    return page_map.place(place).label or place


class EqualityMenuItem(MenuItem):
    """The entry under Reports."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_equality(request.user)


def equality_menu_item() -> EqualityMenuItem:
    """For Wagtail's hook `register_reports_menu_item`."""
    return EqualityMenuItem(
        gettext_lazy("Equality report"),
        reverse("bilingual:equality"),
        icon_name="wagtail-localize-language",
        name="equality",
        order=100,
    )
