"""Terms out of the base into files, and back after a look at what would happen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.formatting import eastern_day
from bilingual.models import Term
from bilingual.people import Person
from bilingual.terms.csv_files import csv_lines
from bilingual.terms.entries import TermEntry
from bilingual.terms.importing import (
    Kind,
    Plan,
    PlannedRow,
    apply,
    as_data,
    from_data,
    plan,
)
from bilingual.terms.loading import entries_of
from bilingual.terms.permissions import may_approve_terms, may_see_terms
from bilingual.terms.reading import read_terms, too_large
from bilingual.terms.rows import MOST_BYTES, MOST_ROWS, TermFile, TermFileError
from bilingual.terms.tbx_writing import tbx_of

# A preview is confirmed the same day.
SECONDS_TO_CONFIRM = 24 * 60 * 60
# More rows of a kind than a person reads are counted, not shown.
ROWS_SHOWN = 200
ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Section:
    """The rows of which the same becomes, as the preview shows them."""

    kind: Kind
    heading: str
    count: int
    rows: list[PlannedRow]

    @property
    def left_out(self) -> int:
        """How many rows are not shown."""
        return self.count - len(self.rows)


# ---- Out


@require_GET
def export_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The whole base for a spreadsheet, sent row by row."""
    _require(may_see_terms(request.user))
    return StreamingHttpResponse(
        csv_lines(_all_entries()),
        content_type="text/csv; charset=utf-8",
        headers=_as_download("csv"),
    )


@require_GET
def export_tbx(request: HttpRequest) -> HttpResponse:
    """The whole base for translation tools."""
    _require(may_see_terms(request.user))
    return HttpResponse(
        tbx_of(_all_entries(), title=_("Terminology")),
        content_type="application/x-tbx; charset=utf-8",
        headers=_as_download("tbx"),
    )


def _all_entries() -> Iterator[TermEntry]:
    return entries_of(Term.objects.order_by("term_en", "term_fr", "pk"), ROWS_AT_ONCE)


def _as_download(ending: str) -> dict[str, str]:
    name = f"{_('terms')}-{eastern_day(timezone.now()):%Y-%m-%d}.{ending}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}


# ---- In


@require_http_methods(["GET", "POST"])
def import_terms(request: HttpRequest) -> HttpResponse:
    """Choose a file; see what it would do; confirm. Only the last step changes terms.

    Between the two the rows travel in the form, signed for this person: what is
    confirmed is what this site has read and shown.
    """
    _require(may_approve_terms(request.user))
    if request.method == "GET":
        return _choose(request)
    if "terms" in request.POST:
        return _confirm(request)
    return _preview(request)


def _choose(request: HttpRequest, problem: str = "") -> HttpResponse:
    context = {
        "problem": problem,
        "most_bytes": MOST_BYTES,
        "most_rows": MOST_ROWS,
    }
    return _page(request, "bilingual/admin/terms_import.html", context)


def _preview(request: HttpRequest) -> HttpResponse:
    file = request.FILES.get("file")
    if file is None:
        return _choose(request, _("Choose a file."))
    try:
        if file.size is None or file.size > MOST_BYTES:
            raise TermFileError(too_large())
        read = read_terms(file.read())
    except TermFileError as error:
        return _choose(request, str(error))
    return _show(request, read)


def _show(request: HttpRequest, read: TermFile, problem: str = "") -> HttpResponse:
    planned = plan(read)
    payload = {"file": as_data(read), "sign": planned.sign}
    context = {
        "problem": problem,
        "plan": planned,
        "sections": _sections(planned),
        "count": len(planned.to_save),
        "terms": signing.dumps(payload, salt=_salt(request.user), compress=True),
    }
    return _page(request, "bilingual/admin/terms_preview.html", context)


def _confirm(request: HttpRequest) -> HttpResponse:
    try:
        payload = signing.loads(
            request.POST["terms"],
            salt=_salt(request.user),
            max_age=SECONDS_TO_CONFIRM,
        )
    except signing.BadSignature:
        return _choose(request, _("This preview is too old. Choose the file again."))
    read = from_data(payload["file"])
    planned = plan(read)
    meanwhile = _("The terms changed meanwhile. Look at it again, then confirm.")
    if planned.sign != payload["sign"]:
        return _show(request, read, meanwhile)
    try:
        apply(planned, user=request.user)
    except IntegrityError:
        return _show(request, read, meanwhile)
    count = len(planned.to_save)
    messages.success(
        request,
        ngettext("%(count)d term is imported.", "%(count)d terms are imported.", count)
        % {"count": count},
    )
    return redirect("terms:index")


def _sections(planned: Plan) -> list[Section]:
    headings = {
        Kind.REFUSED: _("Refused: these rows are left out"),
        Kind.NEW: pgettext("terms of a file", "New"),
        Kind.CHANGED: pgettext("terms of a file", "Changed"),
        Kind.UNCHANGED: pgettext("terms of a file", "Unchanged"),
    }
    sections = []
    for kind, heading in headings.items():
        rows = planned.of_kind(kind)
        shown = [] if kind == Kind.UNCHANGED else rows[:ROWS_SHOWN]
        sections.append(Section(kind, heading, len(rows), shown))
    return sections


def _page(
    request: HttpRequest, template: str, context: dict[str, Any]
) -> TemplateResponse:
    title = _("Import terms")
    breadcrumbs = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse("terms:index"), "label": _("Terminology")},
        {"url": "", "label": title},
    ]
    return TemplateResponse(
        request,
        template,
        {
            "header_title": title,
            "page_title": title,
            "header_icon": "upload",
            "breadcrumbs_items": breadcrumbs,
            **context,
        },
    )


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _salt(user: Person) -> str:
    return f"bilingual.terms.import:{user.pk}"
