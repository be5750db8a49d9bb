"""What a file brings is saved, page by page, as the plan says at that moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from bilingual.desk import saving
from bilingual.files.keeping import pages_in
from bilingual.files.plan import (
    QUIET,
    WRITTEN,
    Fate,
    PagePlan,
    PlannedUnit,
    pair_of,
    plan_of,
    refused_again,
    told_apart,
)
from bilingual.files.units import ReadPage
from bilingual.journal import record
from bilingual.models.file_import import FileImport
from bilingual.models.pair import PagePair
from bilingual.models.translated_words import TranslatedWords
from bilingual.people import Person
from bilingual.publishing import locked_pair

# A box is named after the pair and the sentence; it holds the sign of what it replaces.
OVERWRITE = "overwrite"


@dataclass
class PageOutcome:
    """What became of one page of a file, as it is kept with the upload.

    `counts` are those of the plan after which it was done, `left` the texts that were
    not taken, each with its place and the reason. `blocked` texts are saved, and
    something in them still has to be mended at the desk.
    """

    title: str
    file: str
    pair: int | None = None
    problem: str = ""
    saved: int = 0
    unconfirmed: int = 0
    blocked: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    left: list[tuple[str, str]] = field(default_factory=list)


def overwrite_name(pair: PagePair, planned: PlannedUnit) -> str:
    """The name of the box by which a person lets the file win."""
    key = planned.sentence.key if planned.sentence else ""
    return f"{OVERWRITE}-{pair.pk}-{key}"


def apply(
    kept: FileImport, ticked: Mapping[str, str], *, user: Person, at: datetime
) -> list[PageOutcome]:
    """Save what the file brings, each page in a transaction of its own.

    `ticked` are the boxes of conflicts in which the file wins. Each page is planned
    again first: whatever changed since the person looked is not overwritten. Nothing
    is published, and a second time does nothing.
    """
    if kept.applied_at is not None:
        return outcomes_in(kept)
    outcomes = [
        _refused(refused_again(page), page)
        if is_again
        else _apply_page(page, ticked, user=user, at=at, name=kept.name)
        for page, is_again in told_apart(pages_in(kept))
    ]
    pages = {"pages": [asdict(one) for one in outcomes]}
    first = FileImport.objects.filter(pk=kept.pk, applied_at=None)
    if first.update(applied_at=at, outcome=pages):
        kept.applied_at, kept.outcome = at, pages
        return outcomes
    # Somebody pressed the button twice: the first time is the one that did it.
    kept.refresh_from_db()
    return outcomes_in(kept)


def outcomes_in(kept: FileImport) -> list[PageOutcome]:
    """What became of the pages of an upload that was applied."""
    return [PageOutcome(**page) for page in kept.outcome.get("pages", [])]


def _apply_page(
    page: ReadPage, ticked: Mapping[str, str], *, user: Person, at: datetime, name: str
) -> PageOutcome:
    pair = pair_of(page, user)
    if pair is None:
        return _refused(plan_of(page, None, user), page)
    with locked_pair(pair.translation_key) as locked:
        plan = plan_of(page, locked, user)
        if plan.problem:
            return _refused(plan, page)
        taken = [one for one in plan.units if _is_taken(one, locked, ticked)]
        saved = _save(locked, taken, plan.page.tool, user=user, at=at)
        outcome = PageOutcome(
            title=plan.title,
            file=page.file,
            pair=locked.pk,
            saved=saved,
            unconfirmed=sum(one.is_unconfirmed for one in taken),
            blocked=sum(bool(one.blocking) for one in taken),
            counts=plan.counts,
            left=[
                (_named(one), one.reason or str(Fate(one.fate).label))
                for one in plan.units
                if one.fate not in QUIET and one not in taken
            ],
        )
        if saved:
            record(
                locked,
                "import_file",
                user=user,
                comment=name,
                file=name,
                saved=saved,
                unconfirmed=outcome.unconfirmed,
                left=len(outcome.left),
            )
    return outcome


def _named(planned: PlannedUnit) -> str:
    """Its place in words, and its name in the file where only that finds it."""
    return " · ".join(filter(None, (planned.label, planned.name_in_file)))


def _refused(plan: PagePlan, page: ReadPage) -> PageOutcome:
    return PageOutcome(
        title=plan.title,
        file=page.file,
        pair=plan.pair.pk if plan.pair else None,
        problem=plan.problem,
        counts=plan.counts,
    )


def _is_taken(planned: PlannedUnit, pair: PagePair, ticked: Mapping[str, str]) -> bool:
    """Whether it is written: as planned, or because a person chose the file's."""
    if planned.fate in WRITTEN:
        return True
    if planned.fate != Fate.CONFLICT or planned.sentence is None:
        return False
    return ticked.get(overwrite_name(pair, planned)) == planned.sentence.seen


def _save(
    pair: PagePair, taken: list[PlannedUnit], tool: str, *, user: Person, at: datetime
) -> int:
    """Through the one way in; it looks at every text again."""
    typed: dict[str, str] = {}
    unconfirmed: dict[int, str] = {}
    for planned in taken:
        if planned.sentence is None:
            continue
        key = planned.sentence.key
        typed[f"text-{key}"] = planned.text
        typed[f"seen-{key}"] = planned.sentence.seen
        typed[f"origin-{key}"] = TranslatedWords.Origin.FILE
        if planned.fate == Fate.CONFIRMED:
            typed[f"checked-{key}"] = "on"
        elif planned.is_unconfirmed:
            unconfirmed[key] = tool
    if not typed:
        return 0
    return saving.save(pair, typed, user=user, at=at, unconfirmed=unconfirmed).saved
