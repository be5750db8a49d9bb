"""What an import of terms would do, and doing it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from bilingual.models import Term
from bilingual.people import Person
from bilingual.terms.rows import COLUMNS, RefusedRow, Row, TermFile
from bilingual.terms.rules import tidied

_REASONS_SHOWN = 3


class Kind(StrEnum):
    """What becomes of one row of the file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """One field of a row that exists, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class PlannedRow:
    """One row of the file and what becomes of it; `reason` where it is refused."""

    line: int
    kind: Kind
    term: Term
    changes: tuple[Change, ...] = ()
    reason: str = ""


@dataclass
class Plan:
    """Everything that the import would do, in the order of the file."""

    rows: list[PlannedRow] = field(default_factory=list)

    def of_kind(self, kind: Kind) -> list[PlannedRow]:
        """The rows of which the same becomes."""
        return [row for row in self.rows if row.kind == kind]

    @property
    def to_save(self) -> list[PlannedRow]:
        """The rows that change something once the import is confirmed."""
        return [row for row in self.rows if row.kind in (Kind.NEW, Kind.CHANGED)]

    @property
    def sign(self) -> str:
        """The same for two plans that do the same: what was shown is what is done."""
        what = [
            (row.line, row.kind, [(one.before, one.after) for one in row.changes])
            for row in self.rows
        ]
        return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:32]


def plan(read: TermFile) -> Plan:
    """Compare a file with the terms there are. Two queries at most; changes nothing."""
    made = _Planner(Term.objects.all())
    rows = [made.planned(row) for row in read.rows]
    rows += [
        PlannedRow(row.line, Kind.REFUSED, Term(), reason=row.reason)
        for row in read.refused
    ]
    return Plan(sorted(rows, key=lambda row: row.line))


@transaction.atomic
def apply(planned: Plan, *, user: Person) -> None:
    """Save the new and the changed terms of a plan that was made just now."""
    for row in planned.to_save:
        row.term.save()
        action = "wagtail.create" if row.kind == Kind.NEW else "wagtail.edit"
        log(row.term, action, user=user)


class _Planner:
    """Judges the rows of one file, one after the other."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.exactly: dict[tuple[str, str], Term] = {}
        self.nearly: dict[tuple[str, str], Term] = {}
        for term in terms:
            self.exactly[term.term_en, term.term_fr] = term
            self.nearly.setdefault(_key(term.term_en, term.term_fr), term)
        self.lines: dict[tuple[str, str], int] = {}

    def planned(self, row: Row) -> PlannedRow:
        texts = {
            name: tidied(name, text) if name != "status" else text.strip().casefold()
            for name, text in row.texts.items()
        }
        both = texts["term_en"], texts["term_fr"]
        key = _key(*both)
        if key in self.lines:
            reason = _("Line %(line)d has the same term.") % {"line": self.lines[key]}
            return PlannedRow(
                row.line,
                Kind.REFUSED,
                Term(term_en=both[0], term_fr=both[1]),
                reason=reason,
            )
        self.lines[key] = row.line
        known = self.exactly.get(both) or self.nearly.get(key)
        before = _texts_of(known or Term())
        if not texts.get("status", "-"):
            del texts["status"]
        term = known or Term()
        for name, text in texts.items():
            setattr(term, name, text)
        return self._judged(row.line, term, before, is_new=known is None)

    def _judged(
        self, line: int, term: Term, before: dict[str, str], *, is_new: bool
    ) -> PlannedRow:
        if term.status not in Term.Status.values:
            reason = _("Status “%(status)s” is unknown: write %(known)s.") % {
                "status": term.status[:40],
                "known": ", ".join(Term.Status.values),
            }
            return PlannedRow(line, Kind.REFUSED, term, reason=reason)
        try:
            term.full_clean(validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            return PlannedRow(line, Kind.REFUSED, term, reason=_reason(error))
        if is_new:
            return PlannedRow(line, Kind.NEW, term)
        after = _texts_of(term)
        changes = tuple(
            Change(
                label_of(name), _shown(name, before[name]), _shown(name, after[name])
            )
            for name in COLUMNS
            if before[name] != after[name]
        )
        kind = Kind.CHANGED if changes else Kind.UNCHANGED
        return PlannedRow(line, kind, term, changes)


def _key(term_en: str, term_fr: str) -> tuple[str, str]:
    return term_en.casefold(), term_fr.casefold()


def _texts_of(term: Term) -> dict[str, str]:
    return {name: getattr(term, name) for name in COLUMNS}


def label_of(name: str) -> str:
    """What the forms call a field."""
    # A column of our own is never the far end of a relation.
    column = cast("models.Field[Any, Any]", Term._meta.get_field(name))
    return str(column.verbose_name)


def _shown(name: str, text: str) -> str:
    return str(Term.Status(text).label) if name == "status" else text


def _reason(error: ValidationError) -> str:
    """The first messages with the names of their fields."""
    messages: list[Any] = [
        _("%(place)s: %(part)s") % {"place": capfirst(label_of(name)), "part": texts[0]}
        for name, texts in error.message_dict.items()
    ]
    return " ".join(messages[:_REASONS_SHOWN])


def as_data(read: TermFile) -> dict[str, Any]:
    """A file that was read, as JSON can hold it."""
    return {
        "rows": [[row.line, dict(row.texts)] for row in read.rows],
        "refused": [[row.line, row.reason] for row in read.refused],
    }


def from_data(data: dict[str, Any]) -> TermFile:
    """The file again, of what `as_data` made."""
    return TermFile(
        [Row(line, texts) for line, texts in data["rows"]],
        [RefusedRow(line, reason) for line, reason in data["refused"]],
    )
