"""What an uploaded file would do, the button that does it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from bilingual.files.applying import apply, outcomes_in, overwrite_name
from bilingual.files.keeping import pages_in, problems_in
from bilingual.files.plan import QUIET, WRITTEN, Fate, PagePlan, PlannedUnit, plans_of
from bilingual.models.file_import import FileImport
from bilingual.views.files import heading

APPLY, DISCARD = "apply", "discard"
EVERYTHING = "all"
# More rows than anybody reads would only make the screen slow.
MOST_ROWS = 1_000


@dataclass(frozen=True)
class Row:
    """One text on the screen, with the box by which the file wins a conflict."""

    planned: PlannedUnit
    box: str = ""


@dataclass(frozen=True)
class Block:
    """One page on the screen: its plan, and those of its texts that are shown."""

    plan: PagePlan
    counts: list[tuple[str, int]]
    rows: list[Row]


@require_http_methods(["GET", "POST"])
def file_import(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An upload of this person: its plan until they decide, and then its result."""
    kept = get_object_or_404(FileImport, pk=pk, user=request.user)
    if request.method == "POST":
        return _decided(request, kept)
    return _result(request, kept) if kept.applied_at else _plan(request, kept)


def _decided(request: HttpRequest, kept: FileImport) -> HttpResponse:
    if request.POST.get("verb") == DISCARD and kept.applied_at is None:
        kept.delete()
        messages.success(request, _("The file is forgotten. Nothing was changed."))
        return redirect("bilingual:files")
    if request.POST.get("verb") != APPLY:
        return redirect("bilingual:file_import", kept.pk)
    if kept.applied_at is not None:
        messages.info(
            request, _("This file was imported already. Nothing new was done.")
        )
        return redirect("bilingual:file_import", kept.pk)
    outcomes = apply(kept, request.POST, user=request.user, at=timezone.now())
    saved = sum(one.saved for one in outcomes)
    if saved:
        messages.success(
            request,
            ngettext("%(count)d text is saved.", "%(count)d texts are saved.", saved)
            % {"count": saved},
        )
    else:
        messages.info(request, _("There was nothing new to save."))
    return redirect("bilingual:file_import", kept.pk)


# ---- Before


def _plan(request: HttpRequest, kept: FileImport) -> HttpResponse:
    plans = list(plans_of(pages_in(kept), request.user))
    show = request.GET.get("show", "")
    blocks, hidden = _blocks(plans, _fates_of(show))
    return TemplateResponse(
        request,
        "bilingual/admin/files_plan.html",
        {
            **_heading(kept),
            "kept": kept,
            "problems": problems_in(kept),
            "blocks": blocks,
            "hidden": hidden,
            "kinds": _kinds(plans, show),
            "to_save": _how_many(plans, WRITTEN),
            "conflicts": _how_many(plans, {Fate.CONFLICT}),
            "unconfirmed": sum(
                one.is_marked_unreviewed for plan in plans for one in plan.units
            ),
            "blocked": sum(
                bool(one.blocking) for plan in plans for one in plan.with_fate(WRITTEN)
            ),
        },
    )


def _fates_of(show: str) -> frozenset[Fate]:
    """The kinds of texts that a filter shows; without one, all there is to read."""
    if show in Fate.values:
        return frozenset({Fate(show)})
    return frozenset(Fate) if show == EVERYTHING else frozenset(Fate) - QUIET


def _blocks(plans: list[PagePlan], fates: frozenset[Fate]) -> tuple[list[Block], int]:
    """The pages with the rows that fit on the screen, and how many do not."""
    blocks, room, hidden = [], MOST_ROWS, 0
    for plan in plans:
        chosen = plan.with_fate(fates)
        rows = [_row(plan, one) for one in chosen[:room]]
        room -= len(rows)
        hidden += len(chosen) - len(rows)
        counts = [(str(Fate(one).label), n) for one, n in plan.counts.items()]
        blocks.append(Block(plan, counts, rows))
    return blocks, hidden


def _row(plan: PagePlan, planned: PlannedUnit) -> Row:
    if planned.fate != Fate.CONFLICT or plan.pair is None:
        return Row(planned)
    return Row(planned, overwrite_name(plan.pair, planned))


def _kinds(plans: list[PagePlan], show: str) -> list[dict[str, Any]]:
    """The links above the tables, each with its count."""
    each = [(fate.value, str(fate.label), {fate}) for fate in Fate]
    links: list[tuple[str, str, Iterable[Fate]]] = [
        ("", _("All there is to read"), frozenset(Fate) - QUIET),
        *each,
        (EVERYTHING, _("Everything"), frozenset(Fate)),
    ]
    return [
        {
            "show": value,
            "label": label,
            "count": count,
            "is_current": value == show,
        }
        for value, label, fates in links
        if (count := _how_many(plans, fates)) or value in {"", EVERYTHING}
    ]


def _how_many(plans: list[PagePlan], fates: Iterable[Fate]) -> int:
    return sum(plan.counts.get(fate.value, 0) for plan in plans for fate in fates)


# ---- After


def _result(request: HttpRequest, kept: FileImport) -> HttpResponse:
    outcomes = outcomes_in(kept)
    return TemplateResponse(
        request,
        "bilingual/admin/files_result.html",
        {
            **_heading(kept),
            "kept": kept,
            "problems": problems_in(kept),
            "outcomes": [
                (
                    one,
                    [(str(Fate(fate).label), n) for fate, n in one.counts.items()],
                )
                for one in outcomes
            ],
            "saved": sum(one.saved for one in outcomes),
        },
    )


def _heading(kept: FileImport) -> dict[str, Any]:
    above = (reverse("bilingual:files"), _("Translation files"))
    return heading(_("Import of %(file)s") % {"file": kept.name}, above)
