"""The screens by which translations leave as files, and by which files come in."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual import worklist
from bilingual.files import exporting
from bilingual.files.exporting import FORMATS, Download, Format, NothingToExportError
from bilingual.files.keeping import keep
from bilingual.files.units import UnreadableError
from bilingual.files.uploads import ENDINGS, read_upload, refuse_size
from bilingual.models import PagePair
from bilingual.models.file_import import FileImport
from bilingual.models.pair import PagePairQuerySet
from bilingual.permissions import may_see

PER_PAGE = 50
MINE, EVERYTHING = "mine", "all"


@require_http_methods(["GET", "POST"])
def files(request: HttpRequest) -> HttpResponse:
    """Choose pages to download, or upload a file; POST is an upload."""
    if request.method != "POST":
        return _screen(request)
    try:
        kept = _uploaded(request)
    except UnreadableError as error:
        messages.error(request, _("Nothing was imported."))
        return _screen(request, problems=error.messages)
    return redirect("bilingual:file_import", kept.pk)


def _uploaded(request: HttpRequest) -> FileImport:
    file = request.FILES.get("file")
    if file is None:
        raise UnreadableError(_("Choose a file first."))
    refuse_size(file.size or 0)
    upload = read_upload(file.name or "", file.read())
    return keep(upload, user=request.user, at=timezone.now())


def _screen(
    request: HttpRequest, problems: list[str] | None = None
) -> TemplateResponse:
    show = _shown_list(request)
    pairs = _listed(request, show).order_by("-waiting_since", "pk")
    page = Paginator(pairs, PER_PAGE).get_page(request.GET.get("p"))
    return TemplateResponse(
        request,
        "bilingual/admin/files.html",
        {
            **heading(_("Translation files")),
            "problems": problems or [],
            "formats": FORMATS.values(),
            "accepted": ",".join(ENDINGS),
            "show": show,
            "page": page,
            "rows": [(pair, _title_of(pair)) for pair in page],
        },
    )


def heading(title: str, *above: tuple[str, str]) -> dict[str, Any]:
    """What the top of the screen and the tab of the browser say."""
    way = [(reverse("bilingual:translations"), _("Translations")), *above]
    return {
        "page_title": title,
        "header_title": title,
        "header_icon": "doc-full-inverse",
        "breadcrumbs_items": [
            *WagtailAdminTemplateMixin.breadcrumbs_items,
            *({"url": url, "label": label} for url, label in way),
            {"url": "", "label": title},
        ],
    }


def _shown_list(request: HttpRequest) -> str:
    return EVERYTHING if request.GET.get("show") == EVERYTHING else MINE


def _listed(request: HttpRequest, show: str) -> PagePairQuerySet:
    """Pages that were sent: those the person can translate now, or all they see."""
    if show == MINE:
        pairs = worklist.to_translate(request.user)
    else:
        pairs = worklist.visible_pairs(request.user)
    return worklist.with_titles(pairs.filter(sent_at__isnull=False))


def _title_of(pair: Any) -> str:
    """The title in the language that the page was written in."""
    return str(getattr(pair, f"title_{pair.source_language}") or "")


# ---- Out


@require_GET
def pair_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One page as a file, for everybody who works on it."""
    pair = get_object_or_404(PagePair, pk=pk)
    if not may_see(request.user, pair):
        raise PermissionDenied
    try:
        return _sent(exporting.file_of(pair, _format(kind), at=timezone.now()))
    except NothingToExportError as error:
        messages.error(request, str(error))
        return redirect("bilingual:desk", pair.pk)


@require_GET
def files_download(request: HttpRequest) -> HttpResponse:
    """The chosen pages in one archive; pages the person does not see are left out."""
    kind = _format(request.GET.get("format", ""))
    pairs = _chosen(request)[: exporting.MOST_PAGES + 1]
    try:
        if len(pairs) > exporting.MOST_PAGES:
            raise NothingToExportError(
                ngettext(
                    "Choose at most %(limit)d page at a time.",
                    "Choose at most %(limit)d pages at a time.",
                    exporting.MOST_PAGES,
                )
                % {"limit": exporting.MOST_PAGES}
            )
        if not pairs:
            raise NothingToExportError(_("Tick the pages that you want."))
        return _sent(exporting.archive_of(pairs, kind, at=timezone.now()))
    except NothingToExportError as error:
        messages.error(request, str(error))
        show = _shown_list(request)
        return redirect(f"{reverse('bilingual:files')}?show={show}")


def _chosen(request: HttpRequest) -> PagePairQuerySet:
    """The ticked pages, or the whole list."""
    if request.GET.get("every"):
        return _listed(request, _shown_list(request)).order_by("pk")
    ticked = {
        int(one)
        for one in request.GET.getlist("pair")
        if one.isascii() and one.isdecimal() and len(one) < 10
    }
    seen = worklist.visible_pairs(request.user)
    return seen.filter(pk__in=ticked).order_by("pk")


def _format(name: str) -> Format:
    try:
        return FORMATS[name]
    except KeyError as error:
        raise Http404 from error


def _sent(download: Download) -> HttpResponse:
    return HttpResponse(
        download.content,
        content_type=download.content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{download.name}"',
            "Cache-Control": "private, no-store",
        },
    )
