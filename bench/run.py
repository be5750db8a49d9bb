"""Measure all of it on this machine and write the tables of docs/performance.md.

    make bench                          all of it, for the guide
    make bench ARGS="--quick"           the same in short rounds; only shown
    make bench ARGS="--only kept,faults"    those; other tables stay as they are

Every server is started for it, on loopback and free ports, with content of its own in a
temporary folder, and ends with it. What is compared is asked in the same rounds.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bench import (
    cached,
    faults,
    front,
    growth,
    load,
    machine,
    memory,
    searching,
    uncached,
    weight,
)
from bench.databases import REDIS, PostgreSQL, programs, redis, redis_address
from bench.freshness import publishing_table
from bench.freshness import table as freshness_table
from bench.paths import HOME
from bench.servers import HOST, ROOT, Server, Servers, free_port
from bench.site import Environment, collect, copied, environment
from bench.site import load as load_content
from bench.table import Table, write

GUIDE = ROOT / "docs" / "performance.md"
SMALL = 100
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
WSGI = "config.wsgi:application"
MISSING = {
    "wrk": "wrk is missing. Install it (Debian: apt-get install wrk).",
    "nginx": "nginx is missing: what it is compared with is left out. Install it "
    "(Debian: apt-get install --no-install-recommends nginx-light "
    "libnginx-mod-http-cache-purge).",
    "redis": "Redis is missing: it is left out (Debian: apt-get install redis-server).",
    "postgresql": "PostgreSQL is missing: it is left out (Debian: apt-get install "
    "postgresql).",
}


@dataclass
class Bench:
    """What every measurement shares, made when it is first needed."""

    servers: Servers
    folder: Path
    options: argparse.Namespace
    started: float = field(default_factory=time.monotonic)

    def say(self, line: str) -> None:
        """A line of progress, with the minutes since the start."""
        minutes, seconds = divmod(int(time.monotonic() - self.started), 60)
        print(f"{minutes:3}:{seconds:02}  {line}", flush=True)

    @cached_property
    def static(self) -> Path:
        """Static files, as production has them."""
        self.say("collecting static files")
        static = self.folder / "static"
        (self.folder / "nothing").mkdir()
        collect(static, self.folder / "nothing")
        return static

    @cached_property
    def data(self) -> Path:
        """The demo with a few generated opportunities, on SQLite; never changed."""
        self.say(f"loading the demo and {SMALL} opportunities, {SQLITE}")
        data = self.folder / "data"
        data.mkdir()
        load_content(environment(data, self.static), SMALL)
        return data

    @cached_property
    def postgresql(self) -> PostgreSQL | None:
        """A server of its own with the same content; None where it is missing."""
        if programs() is None:
            self.say(MISSING["postgresql"])
            return None
        made = PostgreSQL(self.servers)
        self.say(f"loading the demo and {SMALL} opportunities, {POSTGRESQL}")
        address = made.database("content")
        load_content(self._on(address, "content"), SMALL)
        made.analyse(address)
        return made

    def _on(self, address: str, name: str) -> Environment:
        data = self.folder / f"files-{name}"
        data.mkdir(exist_ok=True)
        return environment(data, self.static, DATABASE_URL=address)

    def copies(self, name: str) -> dict[str, Environment]:
        """The content on each database, to be changed."""
        found = {SQLITE: self._sqlite(name), POSTGRESQL: self._postgresql(name)}
        return {one: variables for one, variables in found.items() if variables}

    def copy(self, name: str) -> Environment:
        """The content, to be changed: on PostgreSQL where it is installed."""
        return self._postgresql(name) or self._sqlite(name)

    def _sqlite(self, name: str) -> Environment:
        return environment(copied(self.data, name), self.static)

    def _postgresql(self, name: str) -> Environment:
        if self.postgresql is None:
            return {}
        address = self.postgresql.database(name, like="content")
        shutil.copytree(self.folder / "files-content", self.folder / f"files-{name}")
        return self._on(address, name)

    # ---- What is measured

    def kept(self) -> list[Table]:
        """A page that is kept, against all that could answer it."""
        with Servers(self.folder) as servers:
            shared = redis_address(redis(servers)) if REDIS else None
            return list(
                cached.measure(
                    servers,
                    self.data,
                    self.static,
                    redis=shared,
                    rounds=self.options.rounds,
                    seconds=self.options.seconds,
                    say=self.say,
                )
            )

    def fresh(self) -> list[Table]:
        """How old an answer can be, on the last database that there is."""
        variables = self.copy("fresh")
        with Servers(self.folder) as servers:
            found = {"the site alone": servers.granian("site", WSGI, variables)}
            if front.is_there():
                sites = list(found.values())
                found["behind nginx, asked once a second"] = front.front(
                    servers, sites, self.static
                )
            if front.can_be_told():
                told = self._told(servers, variables)
                found["behind nginx that is told what changed"] = told
            times = self.options.publications
            self.say(f"{times} publications and a deadline, {len(found)} times")
            return [freshness_table(found, variables, times=times)]

    def _told(self, servers: Servers, variables: Environment) -> Server:
        port = free_port()
        telling = {**variables, "FRONT_CACHE_URL": f"http://{HOST}:{port}"}
        site = servers.granian("told", WSGI, telling)
        nginx = front.front(servers, [site], self.static, told_on=port)
        command = [sys.executable, "manage.py", "tell_front_caches"]
        servers.start("tell_front_caches", command, 0, environment=telling)
        return nginx

    def publishing(self) -> list[Table]:
        """How long publishing takes."""
        times = self.options.publications
        return [publishing_table(self.copies("publish"), times=times, say=self.say)]

    def anew(self) -> list[Table]:
        """Pages that are not kept yet, or never."""
        with Servers(self.folder) as servers:
            return uncached.measure(
                servers,
                self.copies("anew"),
                earlier=self.options.before,
                # Five servers for each of the pages: half of the rounds are long enough.
                rounds=(self.options.rounds + 1) // 2,
                seconds=self.options.seconds,
                say=self.say,
            )

    def memory(self) -> list[Table]:
        """Memory of a worker, and whether it stays."""
        requests = self.options.requests
        with Servers(self.folder) as servers:
            return [
                memory.measure(
                    servers, self.data, self.static, requests=requests, say=self.say
                )
            ]

    def weight(self) -> list[Table]:
        """Bytes of pages."""
        variables = environment(self.data, self.static)
        with Servers(self.folder) as servers:
            return [weight.table(servers.granian("site", WSGI, variables, path=HOME))]

    def faults(self) -> list[Table]:
        """What visitors see when something fails."""
        if self.postgresql is None or not REDIS or not front.is_there():
            self.say("It needs nginx, Redis and PostgreSQL: left out.")
            return []
        content = self.copy("faults")
        with Servers(self.folder) as servers:
            return [
                faults.measure(servers, self.static, self.postgresql, content, self.say)
            ]

    def search(self) -> list[Table]:
        """A search by itself."""
        empty = self.folder / "empty"
        empty.mkdir()
        databases = {SQLITE: environment(empty, self.static)}
        if self.postgresql is not None:
            address = self.postgresql.database("searched")
            databases[POSTGRESQL] = self._on(address, "searched")
        rounds = self.options.growth_rounds
        return [searching.measure(databases, self.folder, rounds=rounds, say=self.say)]

    def growth(self) -> list[Table]:
        """Lists and searches of more and more opportunities."""
        larger = self.folder / "larger"
        larger.mkdir()
        databases = {SQLITE: environment(larger, self.static)}
        if self.postgresql is not None:
            address = self.postgresql.database("larger")
            databases[POSTGRESQL] = self._on(address, "larger")
        return growth.measure(
            databases,
            self.folder,
            sizes=self.options.sizes,
            rounds=self.options.growth_rounds,
            postgresql=self.postgresql,
            say=self.say,
        )


PARTS: dict[str, Callable[[Bench], list[Table]]] = {
    "kept": Bench.kept,
    "fresh": Bench.fresh,
    "faults": Bench.faults,
    "anew": Bench.anew,
    "search": Bench.search,
    "growth": Bench.growth,
    "publishing": Bench.publishing,
    "memory": Bench.memory,
    "weight": Bench.weight,
}


def main() -> None:
    options = _options()
    if not load.is_there():
        raise SystemExit(MISSING["wrk"])
    if not front.is_there():
        print(MISSING["nginx"])
    if not REDIS:
        print(MISSING["redis"])
    tables, failed = _measured(options)
    if options.quick:
        print(machine.described())
    else:
        is_part = bool(failed) or set(options.only) != set(PARTS)
        write(GUIDE, machine.described(), tables, keep_others=is_part)
        print(f"Written to {GUIDE.relative_to(ROOT)}.")
    if failed:
        raise SystemExit(f"Not measured: {', '.join(failed)}. The lines above say why.")


def _measured(options: argparse.Namespace) -> tuple[list[Table], list[str]]:
    """The tables, and the parts that could not be measured: the others go on."""
    tables: list[Table] = []
    failed = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        with Servers(folder) as servers:
            bench = Bench(servers, folder, options)
            for part in options.only:
                bench.say(f"---- {part}")
                try:
                    made = PARTS[part](bench)
                except Exception:  # noqa: BLE001 - an hour's other parts are not lost
                    traceback.print_exc()
                    failed.append(part)
                    continue
                tables += made
                for table in made:
                    print(f"\n{table.text()}\n", flush=True)
            bench.say("done")
    return tables, failed


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=int, default=4, help="of a round")
    parser.add_argument("--sizes", type=_numbers, default=[100, 1_000, 10_000])
    parser.add_argument("--growth-rounds", type=int, default=20)
    parser.add_argument("--publications", type=int, default=20)
    parser.add_argument("--requests", type=int, default=memory.REQUESTS)
    parser.add_argument(
        "--only", type=_parts, default=list(PARTS), help=",".join(PARTS)
    )
    parser.add_argument("--quick", action="store_true", help="short rounds, only shown")
    parser.add_argument(
        "--before",
        type=Path,
        help="an earlier version in a folder, ready to be started with its own var/",
    )
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds, options.growth_rounds = 2, 2, 3
        options.publications, options.requests = 4, 6_000
        options.sizes = [size for size in options.sizes if size <= 1_000]
    return options


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _parts(text: str) -> list[str]:
    wanted = text.split(",")
    if unknown := set(wanted) - set(PARTS):
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: there is no such part")
    return wanted


if __name__ == "__main__":
    main()
