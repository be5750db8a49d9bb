"""Answer before Django does, where the answer is known to be right."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, InterfaceError, connections

from page_cache.front import is_told, note_sent
from page_cache.making import Made, make
from page_cache.question import Question, Shape, question_of
from page_cache.sending import StartResponse, chosen, send
from page_cache.service import changes
from page_cache.shelf import Shelf
from page_cache.stored import Stored

Application = Callable[[Any, StartResponse], Iterable[bytes]]

# How long an old answer may stand in while the new one is made.
GRACE_SECONDS = 1.0
# How long a visitor waits for an answer that somebody else makes.
WAIT_SECONDS = 2.0
# How long a visitor waits for a database that is being started again.
DATABASE_WAIT_SECONDS = 8.0
A_MOMENT = 0.005
A_SECOND = 1


class PageCache:
    """A WSGI application in front of another."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.shelf = Shelf()
        self._turns: dict[str, Lock] = {}

    def __call__(
        self, environ: dict[str, Any], start_response: StartResponse
    ) -> Iterable[bytes]:
        question = question_of(environ)
        if question is None:
            return self._pass_on(environ, start_response)
        if not self._look():
            return self.application(environ, start_response)
        shape = Shape() if not question.query else self.shelf.shape(question)
        key = question.key(shape) if shape is not None else None
        stored = self.shelf.near(key) if key else None
        if stored is not None and self._is_right(stored, time.time()):
            return self._send(question, stored, environ, start_response)
        return self._find_or_make(question, key, stored, environ, start_response)

    def _pass_on(
        self, environ: dict[str, Any], start_response: StartResponse
    ) -> Iterable[bytes]:
        """Somebody's own request. Who changes something sees it at once."""
        try:
            return self.application(environ, start_response)
        finally:
            if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
                changes.look_again()

    def _find_or_make(
        self,
        question: Question,
        key: str | None,
        old: Stored | None,
        environ: dict[str, Any],
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        shape = self.shelf.shape(question)
        if shape is None and question.query:
            return self._make(question, environ, start_response)
        key = question.key(shape or Shape())
        if key is None:
            # Never kept, and still made of parts that are.
            return self._make(question, environ, start_response)
        stored = self._right_one(key)
        if stored is not None:
            return self._send(question, stored, environ, start_response)
        with self._turn(key) as is_ours:
            if is_ours:
                # Somebody may have made it between the last look and this one.
                stored = self._right_one(key)
                if stored is None:
                    return self._make(question, environ, start_response)
        stored = stored or self._old_one(old) or self._wait_for(key)
        if stored is not None:
            return self._send(question, stored, environ, start_response)
        return self._make(question, environ, start_response)

    def _make(
        self,
        question: Question,
        environ: dict[str, Any],
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        made = make(self.application, environ)
        if isinstance(made, Made):
            return made.send(start_response)
        shape, stored = made
        key = question.key(shape)
        if key is not None and stored.expires_at > time.time():
            # Compressed before it is shared, as most others will ask for it.
            chosen(stored, environ)
            self.shelf.put(question, shape, key, stored)
            if is_told() and question.is_canonical(shape):
                note_sent(question, stored)
        return self._send(question, stored, environ, start_response)

    def _send(
        self,
        question: Question,
        stored: Stored,
        environ: dict[str, Any],
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        front = settings.FRONT_CACHE_SECONDS
        if front > A_SECOND and question.query:
            shape = self.shelf.shape(question)
            if shape is None or not question.is_canonical(shape):
                # Nobody could name it to a cache in front when something changes.
                front = A_SECOND
        return send(stored, environ, start_response, now=time.time(), front=front)

    def _right_one(self, key: str) -> Stored | None:
        """What is kept and right, wherever it was made."""
        for find in (self.shelf.near, self.shelf.far):
            stored = find(key)
            if stored is not None and self._is_right(stored, time.time()):
                return stored
        return None

    def _is_right(self, stored: Stored, now: float) -> bool:
        if now >= stored.expires_at:
            return False
        # Read before what is asked next: another thread may learn more in between.
        generation, looked_at = changes.generation, changes.looked_at
        if stored.generation != generation:
            if changes.changed_since(stored.names, stored.position):
                return False
            stored.generation = generation
        stored.right_at = looked_at
        return True

    def _old_one(self, old: Stored | None) -> Stored | None:
        """What was right a moment ago, and never past an instant of the clock."""
        if old is None or time.time() >= old.expires_at:
            return None
        return old if time.monotonic() - old.right_at < GRACE_SECONDS else None

    def _wait_for(self, key: str) -> Stored | None:
        """What somebody else is making; None where it takes too long, or is not kept."""
        ends = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < ends:
            # Asked first: an answer is kept before its turn ends.
            is_being_made = key in self._turns or self.shelf.is_taken(key)
            stored = self._right_one(key)
            if stored is not None or not is_being_made:
                return stored
            time.sleep(A_MOMENT)
        return None

    @contextmanager
    def _turn(self, key: str) -> Iterator[bool]:
        """Whether it is for us to make it: one thread of one process at a time."""
        lock = self._turns.setdefault(key, Lock())
        if not lock.acquire(blocking=False):
            yield False
            return
        try:
            is_ours = self.shelf.take_turn(key)
            try:
                yield is_ours
            finally:
                if is_ours:
                    self.shelf.end_turn(key)
        finally:
            self._turns.pop(key, None)
            lock.release()

    def _look(self) -> bool:
        """Learn what changed; False where the database stays away."""
        ends = time.monotonic() + DATABASE_WAIT_SECONDS
        while True:
            try:
                changes.look()
            except (DatabaseError, InterfaceError):
                connections[DEFAULT_DB_ALIAS].close()
                if time.monotonic() > ends:
                    return False
                time.sleep(0.1)
            else:
                return True
