"""Where answers are kept: in this process, and where processes share one in Redis too."""

from __future__ import annotations

import logging
import time
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.utils.functional import cached_property

from page_cache.memory import MemoryCache
from page_cache.question import Question, Shape
from page_cache.release import release
from page_cache.stored import Stored

log = logging.getLogger(__name__)

# An answer that nobody asked for in a day is forgotten.
KEPT_SECONDS = 24 * 60 * 60
# One process makes an answer, for at most this long, while others wait for it.
TURN_SECONDS = 10
# Where the shared cache is away, it is left alone for so long.
PAUSE_SECONDS = 1.0


class Shelf:
    """Answers by their question. A cache that is away is an empty one."""

    def __init__(self) -> None:
        self._away_until = float("-inf")

    @cached_property
    def _near(self) -> MemoryCache:
        store = caches[settings.PAGE_CACHE_ALIAS]
        return store if isinstance(store, MemoryCache) else MemoryCache("near", {})

    @cached_property
    def _far(self) -> Any:
        """The shared cache; None where each process has its own."""
        store = caches[settings.PAGE_CACHE_ALIAS]
        return None if isinstance(store, MemoryCache) else store

    def shape(self, question: Question) -> Shape | None:
        """What is known of the address."""
        name = f"shape:{question.place}"
        found: Shape | None = self._near.get(name)
        if found is None:
            found = self._ask_far("get", name)
            if found is not None:
                self._near.set(name, found, KEPT_SECONDS)
        return found

    def near(self, key: str) -> Stored | None:
        """What this process has."""
        found: Stored | None = self._near.get(key)
        return found

    def far(self, key: str) -> Stored | None:
        """What another process has made."""
        found: Stored | None = self._ask_far("get", key)
        if found is not None:
            self._near.set(key, found, KEPT_SECONDS)
        return found

    def put(self, question: Question, shape: Shape, key: str, stored: Stored) -> None:
        """Keep an answer, here and for the others."""
        name = f"shape:{question.place}"
        for told, value in ((name, shape), (key, stored)):
            self._near.set(told, value, KEPT_SECONDS)
            self._ask_far("set", told, value, KEPT_SECONDS)

    def take_turn(self, key: str) -> bool:
        """Whether no other process is making this answer."""
        if self._far is None or self._is_away:
            return True
        taken = self._ask_far("add", f"turn:{key}", 1, TURN_SECONDS)
        return taken is not False

    def is_taken(self, key: str) -> bool:
        """Whether another process is making this answer."""
        return self._ask_far("get", f"turn:{key}") is not None

    def end_turn(self, key: str) -> None:
        """Let others make it."""
        self._ask_far("delete", f"turn:{key}")

    def clear(self) -> None:
        """Forget every answer."""
        self._near.clear()
        self._ask_far("clear")

    @property
    def _is_away(self) -> bool:
        return time.monotonic() < self._away_until

    def _ask_far(self, verb: str, *arguments: Any) -> Any:
        """None where there is no shared cache, or where it does not answer."""
        if self._far is None or self._is_away:
            return None
        if arguments:
            arguments = (f"{release()}:{arguments[0]}", *arguments[1:])
        try:
            return getattr(self._far, verb)(*arguments)
        except Exception:
            # Whatever is wrong with it, pages are made without it.
            log.warning("The shared page cache does not answer.", exc_info=True)
            self._away_until = time.monotonic() + PAUSE_SECONDS
            return None
