"""What this process knows of changes, and how far its knowledge reaches.

A *position* is a place in the order in which transactions end: whoever looked at the
database at a position has seen every change below it. On SQLite it counts changes, since
writers follow one another. On PostgreSQL, where they overlap, it is the oldest transaction
that was still running: a change that stands at or above it may not have been seen, so it
counts as newer. That errs to the safe side while a long transaction runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import NamedTuple

from django.db import connections
from django.db.utils import DEFAULT_DB_ALIAS

from page_cache.watched import is_pair, row_key

# The first row always comes, with nothing in it where nothing changed.
SINCE = {
    "sqlite": """
        SELECT reach.position, note.id, note.place, note.key
        FROM (SELECT coalesce(max(seq), 0) + 1 AS position
              FROM sqlite_sequence WHERE name = 'page_cache_change') AS reach
        LEFT JOIN page_cache_change AS note ON note.id >= %s
    """,
    "postgresql": """
        SELECT reach.position, note.transaction, note.place, note.key
        FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS position)
            AS reach
        LEFT JOIN page_cache_change AS note ON note.transaction >= %s
    """,
}
OLDEST = {
    "sqlite": "SELECT min(id) FROM page_cache_change",
    "postgresql": "SELECT min(transaction) FROM page_cache_change",
}
# More names than this are not remembered one by one.
MOST_NAMES = 50_000
# After so long, changes may have been pruned that this process has not seen.
FORGOTTEN_AFTER_SECONDS = 30 * 60


class Note(NamedTuple):
    """A change: where it stands in the order, its table, and what is narrower."""

    at: int
    place: str
    key: str

    @property
    def names(self) -> Iterator[str]:
        """What is asked after: the table, the pair or the row, rows of a pair in a table."""
        yield self.place
        if self.key:
            yield self.key
        if is_pair(self.key):
            yield row_key(self.place, self.key)


class Changes:
    """What changed, as far as one process knows; asked at most once an interval.

    `seconds` is how long an answer may be old: the cost is a query an interval.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        # Seconds of a clock that only runs forward; when it was last asked.
        self.looked_at = float("-inf")
        # Grows whenever something changed.
        self.generation = 0
        # Everything from the floor up to the position is known.
        self.floor = self.position = 0
        self._is_told = False
        self._latest: dict[str, int] = {}
        # Where changes stand that are known, and that the database will tell again.
        self._told_again: set[int] = set()
        self._lock = Lock()

    def look_again(self) -> None:
        """Ask the database next time, however short ago it was asked."""
        self._is_told = True

    def look(self) -> None:
        """Learn what changed. Raises DatabaseError where the database is away."""
        if self._is_recent():
            return
        with self._lock:
            if not self._is_recent():
                self._look()

    def changed_since(self, names: Iterable[str], position: int) -> bool:
        """Whether something of these names changed since, or may have."""
        # First: where it is about to be emptied, the floor has risen by then.
        latest = self._latest
        if not self.floor <= position <= self.position:
            return True
        return any(latest.get(name, -1) >= position for name in names)

    def forget(self) -> None:
        """Know nothing: whatever was made before now is out of date."""
        self.looked_at = float("-inf")

    def _is_recent(self) -> bool:
        age = time.monotonic() - self.looked_at
        return age < self.seconds and not self._is_told

    def _look(self) -> None:
        self._is_told = False
        started = time.monotonic()
        if started - self.looked_at > FORGOTTEN_AFTER_SECONDS:
            self._begin()
        else:
            self._go_on()
        if len(self._latest) > MOST_NAMES:
            self.floor = self.position
            # What may not be seen by everybody yet is still asked for.
            latest = self._latest.items()
            self._latest = {name: at for name, at in latest if at >= self.position}
        self.looked_at = started

    def _begin(self) -> None:
        """Know what is kept of changes, and nothing from before."""
        connection = connections[DEFAULT_DB_ALIAS]
        with connection.cursor() as cursor:
            cursor.execute(OLDEST[connection.vendor])
            (oldest,) = cursor.fetchone()
        position, notes = self._notes_since(0)
        # Until all is known, everything counts as changed.
        self.floor = sys.maxsize
        self._latest = {}
        self._learn(notes, position)
        self.position = position
        self.floor = position if oldest is None else min(oldest, position)
        self.generation += 1

    def _go_on(self) -> None:
        position, notes = self._notes_since(self.position)
        if position < self.position:
            # Another database answers, or an older copy of this one.
            self._begin()
            return
        if self._learn(notes, position):
            self.generation += 1
        self.position = position

    def _notes_since(self, position: int) -> tuple[int, list[Note]]:
        connection = connections[DEFAULT_DB_ALIAS]
        with connection.cursor() as cursor:
            cursor.execute(SINCE[connection.vendor], [position])
            rows = cursor.fetchall()
        return rows[0][0], [Note(*row[1:]) for row in rows if row[1] is not None]

    def _learn(self, notes: list[Note], position: int) -> bool:
        """Whether any of it was not known yet.

        Of two transactions that overlap, the one that began first may end last: what it
        changed is news even where a later one changed the same.
        """
        for note in notes:
            for name in note.names:
                if self._latest.get(name, -1) < note.at:
                    self._latest[name] = note.at
        places = {note.at for note in notes}
        is_new = not places <= self._told_again
        self._told_again = {at for at in places if at >= position}
        return is_new
