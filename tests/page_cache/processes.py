"""Other processes of the site: forked, each with a memory and a database of its own."""

from __future__ import annotations

import os
import sys
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from django.db import DEFAULT_DB_ALIAS, connections

from page_cache.remembering import forget_parts
from page_cache.service import changes
from tests.page_cache.asking import Answer, Site

# How long a process may take for one answer, on a busy machine.
PATIENCE_SECONDS = 60


class Process:
    """A process of the site, and what it answers."""

    def __init__(self, end: Connection) -> None:
        self._end = end

    def get(self, address: str) -> Answer:
        """As a visitor, by way of its cache."""
        self._end.send(address)
        assert self._end.poll(PATIENCE_SECONDS), "The process does not answer."
        answer: Answer | str = self._end.recv()
        assert isinstance(answer, Answer), answer
        return answer


@contextmanager
def another_process() -> Iterator[Process]:
    """It lives until the block ends, and remembers nothing of this one."""
    ours, its = Pipe()
    sys.stdout.flush()
    # A connection, and what SQLite knows of its locks, belongs to one process.
    connections[DEFAULT_DB_ALIAS].close()
    with warnings.catch_warnings():
        # Python warns of locks that other threads hold: none here has one of ours.
        warnings.simplefilter("ignore", DeprecationWarning)
        number = os.fork()
    if number == 0:
        ours.close()
        _live(its)
    its.close()
    try:
        yield Process(ours)
    finally:
        ours.close()
        os.waitpid(number, 0)


def _live(end: Connection) -> None:
    """Answer until nobody asks any more; never come back to the tests."""
    try:
        site = Site()
        changes.forget()
        forget_parts()
        # Not what is shared.
        site.cache.shelf._near.clear()
        while True:
            end.send(site.get(end.recv()))
    except EOFError:
        pass
    except BaseException:  # noqa: BLE001 - a fork must not run the tests once more
        end.send(traceback.format_exc())
    finally:
        os._exit(0)
