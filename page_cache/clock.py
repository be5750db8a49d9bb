"""The clock is something that words depend on: until when they hold is written down.

Rules of the clock say it where they read the clock, and know nothing else of the cache.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime


class Holding:
    """Until when what is being made holds; None for ever, as far as it is known."""

    def __init__(self) -> None:
        self.until: datetime | None = None

    def end_at(self, instant: datetime) -> None:
        """It ends then, or earlier."""
        if self.until is None or instant < self.until:
            self.until = instant


_current: ContextVar[Holding | None] = ContextVar("page_cache_holding", default=None)


def holds_until(*instants: datetime | None) -> None:
    """What is being made says something else from these instants on; None for never.

    They must be aware. Where nothing is written down, nothing happens.
    """
    holding = _current.get()
    if holding is not None:
        for instant in instants:
            if instant is not None:
                holding.end_at(instant)


def is_watched() -> bool:
    """Whether somebody writes down until when it holds."""
    return _current.get() is not None


@contextmanager
def watching_the_clock() -> Iterator[Holding]:
    """Write down until when holds what is made inside."""
    holding = Holding()
    token = _current.set(holding)
    try:
        yield holding
    finally:
        _current.reset(token)
