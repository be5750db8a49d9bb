"""What a page is made from, written down while it is made.

Every query is seen: the tables that it reads are what the page depends on. Where a query
reads the rows of a few pairs only, whoever asks it says so with `reading_pairs`, and the
page depends on those pairs instead. Who says nothing depends on more, never on less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import Model
from django.db.utils import DEFAULT_DB_ALIAS

from page_cache.clock import Holding, watching_the_clock
from page_cache.question import Shape
from page_cache.reading import tables_read
from page_cache.watched import (
    EVERYTHING,
    is_pair,
    pair_tables,
    row_key,
    sign_key,
    unwatched,
)

Execute = Callable[..., Any]


class Record:
    """What was read, up to which instant it holds, and whether it may be kept."""

    def __init__(self, position: int, holding: Holding) -> None:
        self.position = position
        self.holding = holding
        self.names: set[str] = {EVERYTHING}
        # Which parameters of the address count; None while nobody said so.
        self.shape: Shape | None = None
        self.is_allowed = False
        self.seconds_in_browsers = 0
        self._scopes: list[Scope] = []

    @property
    def may_be_kept(self) -> bool:
        """Whether a view allowed it and every change of what it read is noted."""
        tables = (name for name in self.names if _is_table(name))
        return self.is_allowed and not unwatched(tables)

    @property
    def expires_at(self) -> datetime | None:
        """When the clock alone makes other words of it; None for never."""
        return self.holding.until

    def take(self, names: Iterable[str], expires_at: datetime | None) -> None:
        """Depend on all that a part depends on."""
        self.names.update(names)
        if expires_at is not None:
            self.holding.end_at(expires_at)

    def note_query(
        self, execute: Execute, sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        """For `execute_wrapper`."""
        # Otherwise a part is being made inside, which has a record of its own.
        if _current.get() is self:
            self._note(tables_read(sql))
        return execute(sql, params, many, context)

    def _note(self, tables: frozenset[str]) -> None:
        if self._scopes:
            tables = self._scopes[-1].leave_over(tables)
        self.names |= tables

    def enter(self, scope: Scope) -> None:
        """Queries belong to this scope from here on."""
        self._scopes.append(scope)

    def leave(self) -> None:
        """The scope ends: it depends on its pairs, or without any on its tables."""
        self.names |= self._scopes.pop().names


class Scope:
    """Queries that read the rows of a few pairs, and single rows of other tables."""

    def __init__(
        self, models: Iterable[type[Model]], only: Iterable[type[Model]] = ()
    ) -> None:
        self._by_row = {model._meta.db_table for model in models}
        self._only = {model._meta.db_table for model in only}
        self._pairs: set[str] = set()
        self._rows: set[str] = set()
        self._tables: set[str] = set()

    def add(self, *translation_keys: UUID | None) -> None:
        """What is read depends on these pairs."""
        self._pairs.update(key.hex for key in translation_keys if key is not None)

    def add_signs(self, *translation_keys: UUID | None) -> None:
        """Of these pairs only titles and addresses are read, and whether they are live."""
        self._pairs.update(sign_key(key) for key in translation_keys if key is not None)

    def add_row(self, model: type[Model], key: object) -> None:
        """What is read depends on this row, unless its pair says so already."""
        table = model._meta.db_table
        if table not in pair_tables():
            self._rows.add(row_key(table, key))

    def leave_over(self, tables: frozenset[str]) -> frozenset[str]:
        """Tables of which more is read than the scope tells."""
        told = self._only or pair_tables()
        of_pairs = {one for one in tables if one.partition(":")[0] in told}
        self._tables |= of_pairs
        return tables - of_pairs - self._by_row

    @property
    def names(self) -> set[str]:
        """Its pairs and rows; where it has no pairs, every table of them."""
        if self._only:
            pairs = {row_key(table, key) for table in self._only for key in self._pairs}
            return self._rows | (pairs or self._tables)
        return self._rows | (self._pairs or self._tables)


_current: ContextVar[Record | None] = ContextVar("page_cache_record", default=None)


def current_record() -> Record | None:
    """The record of what is being made; None where none is kept."""
    return _current.get()


@contextmanager
def recording(position: int) -> Iterator[Record]:
    """Write down what is read inside."""
    with watching_the_clock() as holding:
        record = Record(position, holding)
        token = _current.set(record)
        try:
            with connections[DEFAULT_DB_ALIAS].execute_wrapper(record.note_query):
                yield record
        finally:
            _current.reset(token)


@contextmanager
def reading_pairs(
    *translation_keys: UUID | None,
    rows_of: Iterable[type[Model]] = (),
    only: Iterable[type[Model]] = (),
) -> Iterator[Scope]:
    """Queries inside read the rows of these pairs, and of those that are added.

    Whatever would make such a query find something else must be a change of one of
    them. Where none is known in the end, the whole tables count. Of the models in
    `rows_of` only rows are read that are added as well. With `only`, nothing else of the
    pairs is read than their rows of these models.
    """
    scope = Scope(rows_of, only)
    scope.add(*translation_keys)
    record = _current.get()
    if record is None:
        yield scope
        return
    record.enter(scope)
    try:
        yield scope
    finally:
        record.leave()


def may_be_kept(shape: Shape, *, seconds_in_browsers: int = 0) -> None:
    """A view allows that its answer is kept for everybody.

    It depends on nothing of the request but its address and the parameters of `shape`.
    """
    record = _current.get()
    if record is not None:
        record.shape = shape
        record.is_allowed = True
        record.seconds_in_browsers = seconds_in_browsers


def must_not_be_kept() -> None:
    """A view takes that back, for this answer only."""
    record = _current.get()
    if record is not None:
        record.is_allowed = False


def _is_table(name: str) -> bool:
    """Keys of pairs are hexadecimal digits; keys of rows have a colon."""
    return ":" not in name and name != EVERYTHING and not is_pair(name)
