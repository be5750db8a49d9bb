"""A site without a database: slow when a test says so, changed when a test says so."""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from threading import Event, Lock, Semaphore
from typing import Any

import pytest
from django.db.utils import OperationalError

from page_cache import layer, making, remembering
from page_cache.changes import Changes, Note
from page_cache.clock import holds_until
from page_cache.layer import PageCache
from page_cache.question import ONE_ANSWER
from page_cache.recording import may_be_kept
from page_cache.watched import EVERYTHING
from tests.page_cache.asking import environ_of

# Nothing here takes so long, even on a busy machine.
TOO_LONG = 20
# Longer: who waits for nothing is found out, and then let go.
A_LONG_WAIT = 25


class Told(Changes):
    """What changed, as a test tells it."""

    def __init__(self) -> None:
        super().__init__(seconds=0)
        self.looked_at = time.monotonic()
        self.floor = self.position = 1
        self.told: list[Note] = []
        self.is_away = False

    def change(self, *names: str) -> None:
        """Something of these names is another one."""
        for name in names:
            self.told.append(Note(len(self.told) + 1, name, ""))

    def _notes_since(self, position: int) -> tuple[int, list[Note]]:
        if self.is_away:
            raise OperationalError("The database is away.")
        return len(self.told) + 1, [one for one in self.told if one.at >= position]


class SlowSite:
    """One page, that says how often it was made; made only while it may go on."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.changes = Told()
        for module in (layer, making, remembering):
            patch.setattr(module, "changes", self.changes)
        self.cache = PageCache(self._make)
        self.cache.shelf.clear()
        self.made = 0
        self.until: datetime | None = None
        self.is_kept = True
        self.fails = False
        self.may_go_on = Event()
        self.may_go_on.set()
        self.is_making = Semaphore(0)
        self.is_waiting = Semaphore(0)
        self._count = Lock()
        wait_for = self.cache._wait_for

        def told_wait_for(key: str) -> Any:
            self.is_waiting.release()
            return wait_for(key)

        patch.setattr(self.cache, "_wait_for", told_wait_for)
        self._threads = ThreadPoolExecutor(16)

    def _make(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        with self._count:
            self.made += 1
            words = b"made %d" % self.made
        # The words are those of before the wait, as those of a slow query would be.
        self.is_making.release()
        assert self.may_go_on.wait(TOO_LONG)
        if self.fails:
            raise ZeroDivisionError
        if self.is_kept:
            may_be_kept(ONE_ANSWER)
        holds_until(self.until)
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [words]

    def get(self, address: str = "/en/", **headers: str) -> bytes:
        """What a visitor reads."""
        environ = environ_of(address, "GET", headers)
        return b"".join(self.cache(environ, lambda _status, _headers: None))

    def visit(self) -> Future[bytes]:
        """A visitor whose answer is waited for later."""
        return self._threads.submit(self.get)

    def maker(self) -> Future[bytes]:
        """A visitor for whom the page is being made, and who has to wait."""
        self.may_go_on.clear()
        maker = self.visit()
        assert self.is_making.acquire(timeout=TOO_LONG)
        return maker

    def waiting(self, count: int) -> list[Future[bytes]]:
        """As many visitors who wait for what another one makes."""
        visitors = [self.visit() for _one in range(count)]
        for _one in visitors:
            assert self.is_waiting.acquire(timeout=TOO_LONG)
        return visitors

    def go_on(self, *visitors: Future[bytes]) -> list[bytes]:
        """Whatever is being made may be ready; what these visitors read."""
        self.may_go_on.set()
        return [one.result(TOO_LONG) for one in visitors]

    def change(self) -> None:
        """The page is another one from now on."""
        self.changes.change(EVERYTHING)

    def close(self) -> None:
        """Let every thread end."""
        self.may_go_on.set()
        self._threads.shutdown()
        self.cache.shelf.clear()
