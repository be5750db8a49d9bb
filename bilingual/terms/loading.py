"""The approved terms of the database, ready to be looked for."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from bilingual.models.term import Term
from bilingual.terms.entries import TermEntry
from bilingual.terms.matching import TermMatcher

_COLUMNS = (
    *("term_en", "term_fr", "acronym_en", "acronym_fr", "forbidden_en"),
    *("forbidden_fr", "note_en", "note_fr", "source", "status", "pk"),
)

# The rows that the last matcher was made of, and that matcher: one value, so that
# another thread never sees one of them without the other.
_last: tuple[list[tuple[Any, ...]], TermMatcher] = ([], TermMatcher([]))


def current_matcher() -> TermMatcher:
    """A matcher of the terms that are approved now. One query, always.

    The query reads the terms themselves, which are few. Making the matcher is what
    costs, and is done again only where a term differs, whoever changed it and by
    whichever clock.
    """
    global _last
    rows = list(Term.objects.approved().order_by("pk").values_list(*_COLUMNS))
    known, matcher = _last
    if rows != known:
        matcher = TermMatcher(map(_entry, rows))
        _last = (rows, matcher)
    return matcher


def entries_of(terms: QuerySet[Term], rows_at_once: int) -> Iterator[TermEntry]:
    """The rows as entries, read some at a time."""
    return map(_entry, terms.values_list(*_COLUMNS).iterator(rows_at_once))


def _entry(row: tuple[Any, ...]) -> TermEntry:
    values = dict(zip(_COLUMNS, row, strict=True))
    for name in ("forbidden_en", "forbidden_fr"):
        values[name] = tuple(values[name].splitlines())
    return TermEntry(**values)
