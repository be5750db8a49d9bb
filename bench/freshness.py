"""How old an answer can be: after a publication, and at the end of a deadline."""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread
from typing import NamedTuple

from bench.publishing import MARK, PATH
from bench.servers import HOST, ROOT, Server
from bench.site import Environment, Say
from bench.table import Table

VERSION = re.compile(rf"{MARK} (\d+)")
STATUS = re.compile(r"badge badge-([a-z-]+)")
EACH = 0.005
# For so long a page is asked for after it should have changed.
AFTER_SECONDS = 3


class Seen(NamedTuple):
    """When it was asked for and answered, with which status and words."""

    asked_at: float
    answered_at: float
    status: int
    words: str


class Visitor(Thread):
    """Asks for a page every few milliseconds and writes down what it reads."""

    def __init__(
        self, server: Server, path: str, words: re.Pattern[str], each: float = EACH
    ) -> None:
        super().__init__(daemon=True)
        self.server, self.path, self.words, self.each = server, path, words, each
        self.seen: list[Seen] = []
        self.refused = 0
        self._ended = Event()

    def run(self) -> None:
        connection = HTTPConnection(HOST, self.server.port, timeout=30)
        while not self._ended.wait(self.each):
            asked_at = time.time()
            try:
                connection.request("GET", self.path, headers={"Accept-Encoding": ""})
                answer = connection.getresponse()
                found = self.words.search(answer.read().decode())
            except (OSError, HTTPException):
                self.refused += 1
                connection.close()
                continue
            words = found.group(1) if found else ""
            self.seen.append(Seen(asked_at, time.time(), answer.status, words))

    def end(self) -> list[Seen]:
        """Everything that it has read."""
        self._ended.set()
        self.join()
        return self.seen


def acts(variables: Environment, *arguments: str) -> Iterator[dict[str, float | str]]:
    """What bench/publishing.py does, act by act."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.publishing", *arguments],
        env=variables,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None  # noqa: S101 - it was asked for
    for line in process.stdout:
        yield json.loads(line)
    if process.wait():
        raise RuntimeError("bench/publishing.py ended with an error.")


def oldest_answers(
    seen: Sequence[Seen], published: Sequence[dict[str, float]]
) -> list[float]:
    """After each publication: for how long somebody still read what was before it."""
    found = []
    for act in published:
        old = (
            one.asked_at - act["at"]
            for one in seen
            if one.status == 200 and int(one.words or 0) < act["number"]
        )
        found.append(max(0.0, *(late for late in old if late > 0), 0.0))
    return found


def after_publications(
    server: Server, variables: Environment, *, times: int, pause: float = 0.7
) -> tuple[list[float], list[float]]:
    """Seconds that old words were shown, and milliseconds that publishing took."""
    visitor = Visitor(server, PATH, VERSION)
    visitor.start()
    published = [
        {name: float(value) for name, value in act.items()}
        for act in acts(variables, "--times", str(times), "--pause", str(pause))
    ]
    time.sleep(AFTER_SECONDS)
    late = oldest_answers(visitor.end(), published)
    return late, [act["ms"] for act in published]


def at_a_deadline(server: Server, variables: Environment, seconds: int = 8) -> float:
    """Seconds from the end of the deadline's second to the last answer before it.

    Negative where the last "open" was answered in time.
    """
    (act,) = acts(variables, "--closing-in", str(seconds))
    closes_at = float(act["closes_at"])
    visitor = Visitor(server, str(act["path"]), STATUS)
    visitor.start()
    time.sleep(max(0, closes_at - time.time()) + AFTER_SECONDS)
    seen = visitor.end()
    closed = seen[-1].words
    before = [one for one in seen if one.words != closed]
    if not before:
        raise RuntimeError("The opportunity did not close while it was watched.")
    return before[-1].asked_at - (closes_at + 1)


def table(servers: dict[str, Server], variables: Environment, *, times: int) -> Table:
    """Both, for each way in which a visitor reaches the site."""
    made = Table(
        "How old an answer can be",
        [
            "asked every 5 ms",
            "old words after a publication, most (s)",
            "median (s)",
            "last answer “open”, from the end of its second (s)",
        ],
    )
    for name, server in servers.items():
        late, _taken = after_publications(server, variables, times=times)
        deadline = at_a_deadline(server, variables)
        made.add(
            name,
            f"{max(late):.3f}",
            f"{statistics.median(late):.3f}",
            f"{deadline:+.3f}",
        )
    made.note(
        f"{times} publications each. An opportunity that closes at 17:00:00 is open "
        "through that second, so a negative number is right."
    )
    return made


def publishing_table(
    databases: dict[str, Environment], *, times: int, say: Say
) -> Table:
    """How long the moment takes in which both languages of a page become public."""
    made = Table(
        "Publishing a pair (ms)", ["", "median", "p90", "slowest", "publications"]
    )
    for name, variables in databases.items():
        say(name)
        taken = [float(act["ms"]) for act in acts(variables, "--times", str(times))]
        made.add(
            name,
            f"{statistics.median(taken):.0f}",
            f"{statistics.quantiles(taken, n=10)[-1]:.0f}",
            f"{max(taken):.0f}",
            str(times),
        )
    made.note("Rules, fingerprints, search and both revisions, in one transaction.")
    return made
