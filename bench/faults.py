"""Two processes behind nginx, one PostgreSQL, one Redis: what visitors see when one fails.

`make faults` runs only this. Everything is started for it, on free ports of this machine,
in a folder of its own, and ends with it. Visitors ask through nginx all the time, somebody publishes, and then: a
process is killed, Redis is killed, PostgreSQL is started again.
"""

from __future__ import annotations

import re
import signal
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from bench import databases, front
from bench.freshness import VERSION, Seen, Visitor, acts, oldest_answers
from bench.paths import PAGES
from bench.publishing import PATH
from bench.servers import Server, Servers
from bench.site import Environment, Say
from bench.table import Table

TITLE = re.compile(r"<title>\s*(.*?)\s*</title>", re.DOTALL)
# Each visitor asks so often, in seconds.
EACH = 0.02
# For so long something is gone, and for so long it is watched afterwards.
GONE_SECONDS = 3
AFTER_SECONDS = 3


@dataclass
class Observation:
    """What visitors have seen while something happened."""

    name: str
    answers: int = 0
    errors: int = 0
    wrong: int = 0
    taken: list[float] = field(default_factory=list)
    oldest: float = 0.0


class Stage:
    """The whole cast, and what can happen to it."""

    def __init__(
        self,
        servers: Servers,
        static: Path,
        postgresql: databases.PostgreSQL,
        content: Environment,
        say: Say,
    ) -> None:
        self.servers, self.say, self.postgresql = servers, say, postgresql
        self.redis = databases.redis(servers)
        self.variables: Environment = {
            **content,
            "CACHE_URL": databases.redis_address(self.redis),
        }
        self.sites = [self._site(), self._site()]
        self.front = front.front(servers, self.sites, static)
        self.number = 0

    def _site(self, port: int | None = None) -> Server:
        return self.servers.granian(
            "site",
            "config.wsgi:application",
            self.variables,
            port=port,
            path="/healthz",
        )

    def publish(self, times: int, pause: float = 0.5) -> Iterator[dict[str, float]]:
        """New words, so many times; each as soon as it is public."""
        first = self.number + 1
        self.number += times
        arguments = ["--times", str(times), "--pause", str(pause)]
        for act in acts(self.variables, *arguments, "--first", str(first)):
            yield {name: float(value) for name, value in act.items()}

    # ---- What can happen

    def nothing(self) -> list[dict[str, float]]:
        """A calm day: somebody publishes."""
        return list(self.publish(4))

    def a_process_is_killed(self) -> list[dict[str, float]]:
        """One of the two, at once and without a word; it is started again later."""
        killed = self.sites[0]
        return self._while_gone(
            lambda: killed.end(signal.SIGKILL),
            lambda: self.sites.__setitem__(0, self._site(killed.port)),
        )

    def redis_is_killed(self) -> list[dict[str, float]]:
        """It comes back empty."""
        return self._while_gone(
            lambda: self.redis.end(signal.SIGKILL),
            lambda: setattr(
                self, "redis", databases.redis(self.servers, port=self.redis.port)
            ),
        )

    def postgresql_is_started_again(self) -> list[dict[str, float]]:
        """As a new version of it would; nobody can publish meanwhile."""
        published = list(self.publish(1))
        self.postgresql.server.end()
        self.postgresql.start()
        return [*published, *self.publish(1)]

    def postgresql_is_killed(self) -> list[dict[str, float]]:
        """As when its machine fails; it recovers by itself when it is started."""
        published = list(self.publish(1))
        self.postgresql.server.end(signal.SIGKILL)
        self.postgresql.start()
        return [*published, *self.publish(1)]

    def _while_gone(
        self, goes: Callable[[], None], comes_back: Callable[[], None]
    ) -> list[dict[str, float]]:
        published: list[dict[str, float]] = []
        for act in self.publish(6):
            published.append(act)
            if len(published) == 1:
                goes()
                later = Thread(target=_after, args=(GONE_SECONDS, comes_back))
                later.start()
        later.join()
        return published


def observe(
    stage: Stage, name: str, happens: Callable[[], list[dict[str, float]]]
) -> Observation:
    """Visitors ask for every page while it happens."""
    stage.say(name)
    versioned = Visitor(stage.front, PATH, VERSION, EACH)
    others = [
        Visitor(stage.front, path, TITLE, EACH)
        for path in PAGES.values()
        if path != PATH
    ]
    for visitor in (versioned, *others):
        visitor.start()
    time.sleep(1)
    published = happens()
    time.sleep(AFTER_SECONDS)
    seen = versioned.end()
    found = Observation(name, errors=versioned.refused)
    found.oldest = max(oldest_answers(seen, published))
    found.wrong = sum(1 for one in seen if one.status == 200 and not one.words)
    _count(found, seen)
    for visitor in others:
        seen = visitor.end()
        found.errors += visitor.refused
        found.wrong += sum(
            1 for one in seen if one.status == 200 and one.words != seen[0].words
        )
        _count(found, seen)
    return found


def _count(found: Observation, seen: list[Seen]) -> None:
    found.answers += len(seen)
    found.errors += sum(1 for one in seen if one.status != 200)
    found.taken += [(one.answered_at - one.asked_at) * 1000 for one in seen]


def _after(seconds: float, happens: Callable[[], None]) -> None:
    time.sleep(seconds)
    happens()


def measure(
    servers: Servers,
    static: Path,
    postgresql: databases.PostgreSQL,
    content: Environment,
    say: Say,
) -> Table:
    """Everything that can happen, one after the other. It changes this content."""
    stage = Stage(servers, static, postgresql, content, say)
    list(stage.publish(1))
    table = Table(
        "What visitors see when something fails",
        [
            "two processes behind nginx, PostgreSQL, Redis",
            "answers",
            "errors",
            "other words than they should",
            "old words after a publication, most (s)",
            "median ms",
            "slowest ms",
        ],
    )
    events = {
        "nothing fails": stage.nothing,
        f"one process killed, back after {GONE_SECONDS} s": stage.a_process_is_killed,
        f"Redis killed, back after {GONE_SECONDS} s": stage.redis_is_killed,
        "PostgreSQL stopped and started": stage.postgresql_is_started_again,
        "PostgreSQL killed and started": stage.postgresql_is_killed,
    }
    for name, happens in events.items():
        found = observe(stage, name, happens)
        table.add(
            name,
            f"{found.answers:,}",
            str(found.errors),
            str(found.wrong),
            f"{found.oldest:.2f}",
            f"{statistics.median(found.taken):.1f}",
            f"{max(found.taken):,.0f}",
        )
    table.note(
        f"{len(PAGES)} visitors, each asking for a page of its own every "
        f"{EACH * 1000:.0f} ms through the nginx of docs/operating.md, while somebody "
        "publishes."
    )
    return table
