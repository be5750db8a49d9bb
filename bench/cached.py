"""What a kept page costs, against everything else that could answer it."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from bench import front, load
from bench.load import Contender
from bench.paths import HOME
from bench.servers import Server, Servers
from bench.site import Environment, Say, environment
from bench.table import Table

STATIC, PACKED = "nginx, static file", "nginx, static file, compressed before"
EMPTY = "an empty WSGI application"
SAME = "an empty WSGI application that sends the same bytes"
OURS, OURS_PACKED = "our page cache", "our page cache, compressed (br)"
SHARED = "our page cache, Redis shared"
DJANGO = "Django's cache middleware, local memory"
OFF = "the same site, page cache off"
FRONT, FRONT_PACKED = (
    "nginx in front of ours",
    "nginx in front of ours, compressed (br)",
)
# What browsers say that they take.
BROWSER = "gzip, deflate, br, zstd"
ADDED = {"server", "date", "connection"}


@dataclass(frozen=True)
class Goal:
    """A ratio that was promised."""

    one: str
    other: str
    least: float


GOALS = (
    Goal(OURS, DJANGO, 6),
    Goal(OURS, EMPTY, 0.6),
    Goal(OURS, SAME, 0.6),
    Goal(OURS, STATIC, 0.3),
    Goal(FRONT, STATIC, 0.9),
    Goal(FRONT_PACKED, PACKED, 0.9),
)


def measure(
    servers: Servers,
    data: Path,
    static: Path,
    *,
    redis: str | None,
    rounds: int,
    seconds: int,
    say: Say,
) -> tuple[Table, Table]:
    """Requests a second, and whether what was promised is kept."""
    contenders = _contenders(servers, data, static, redis=redis)
    load.interleaved(contenders, rounds=rounds, seconds=seconds, say=say)
    return _rates(contenders), _goals(contenders)


def _contenders(
    servers: Servers, data: Path, static: Path, *, redis: str | None
) -> list[Contender]:
    usual = environment(data, static)
    wsgi = "config.wsgi:application"
    ours = servers.granian("ours", wsgi, usual, path=HOME)
    off = servers.granian("off", wsgi, {**usual, "PAGE_CACHE": "false"}, path=HOME)
    django = servers.granian(
        "django",
        wsgi,
        {**usual, "DJANGO_SETTINGS_MODULE": "bench.django_cache"},
        path=HOME,
    )
    empty = servers.granian("empty", "bench.empty_application:application", usual)
    found = [
        Contender(EMPTY, empty, HOME),
        Contender(SAME, _same_bytes(servers, ours, usual), HOME),
        Contender(OURS, ours, HOME),
        Contender(OURS_PACKED, ours, HOME, encoding=BROWSER),
        Contender(DJANGO, django, HOME),
        Contender(OFF, off, HOME),
    ]
    if redis:
        shared = servers.granian("shared", wsgi, {**usual, "CACHE_URL": redis})
        found.append(Contender(SHARED, shared, HOME))
    if front.is_there():
        found += _with_nginx(servers, ours, static)
    return found


def _same_bytes(servers: Servers, ours: Server, usual: Environment) -> Server:
    file = servers.folder / "answer.json"
    with urlopen(ours.address(HOME)) as answer:
        # What the server adds by itself it would send twice.
        headers = [one for one in answer.getheaders() if one[0].lower() not in ADDED]
        answer_of_ours = {"headers": headers, "body": answer.read().decode()}
    file.write_text(json.dumps(answer_of_ours))
    variables = {**usual, "BENCH_ANSWER": str(file)}
    return servers.granian("same bytes", "bench.same_bytes:application", variables)


def _with_nginx(servers: Servers, ours: Server, static: Path) -> list[Contender]:
    folder = servers.folder / "files"
    folder.mkdir(exist_ok=True)
    with urlopen(ours.address(HOME)) as answer:
        page, headers = answer.read(), answer.getheaders()
    (folder / "page.html").write_bytes(page)
    (folder / "page.html.gz").write_bytes(gzip.compress(page, 9))
    files = front.files(servers, folder, headers)
    nginx = front.front(servers, [ours], static)
    return [
        Contender(STATIC, files, "/page.html"),
        Contender(PACKED, files, "/page.html", encoding="gzip"),
        Contender(FRONT, nginx, HOME, behind=[ours]),
        Contender(FRONT_PACKED, nginx, HOME, encoding=BROWSER, behind=[ours]),
    ]


def _rates(contenders: list[Contender]) -> Table:
    by_name = {one.name: one for one in contenders}
    table = Table(
        "A page that is kept (home, English)",
        ["what answers", "requests a second", "to Django's cache", "p99 ms", "CPU ms"],
    )
    for one in sorted(contenders, key=lambda one: -one.rate):
        table.add(
            one.name,
            f"{one.rate:,.0f}",
            f"{one.ratio_to(by_name[DJANGO]):.2f}",
            f"{sorted(one.p99)[len(one.p99) // 2]:.1f}",
            f"{sorted(one.cpu)[len(one.cpu) // 2]:.3f}",
        )
        if one.errors:
            table.note(f"{one.name}: {one.errors} answers were errors.")
    return table


def _goals(contenders: list[Contender]) -> Table:
    by_name = {one.name: one for one in contenders}
    table = Table(
        "What was promised of it", ["ratio in the same rounds", "aim", "measured"]
    )
    for goal in GOALS:
        if goal.one in by_name and goal.other in by_name:
            ratio = by_name[goal.one].ratio_to(by_name[goal.other])
            table.add(
                f"{goal.one} / {goal.other}", f"{goal.least:g}", f"**{ratio:.2f}**"
            )
    return table
