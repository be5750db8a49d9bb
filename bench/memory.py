"""The memory of a worker: beside a stock Wagtail, and after a hundred thousand requests."""

from __future__ import annotations

from pathlib import Path

from bench import load
from bench.load import Contender
from bench.paths import HOME, PAGES
from bench.servers import Server, Servers, resident
from bench.site import Say, environment
from bench.stock import STOCK, new_wagtail_site
from bench.table import Table

REQUESTS = 100_000
# Asked for before memory is looked at for the first time.
FIRST_REQUESTS = 2_000
OURS, OFF = "this site", "this site, page cache off"
# One of fifty asks for a word that nobody has asked for.
SCRIPT = """
local paths = {{ {paths} }}
local number = {first}
request = function()
    number = number + 1
    local path = paths[number % #paths + 1]
    if number % 50 == 0 then path = "{list}?q=word" .. number end
    return wrk.format("GET", path)
end
"""


def measure(
    servers: Servers, data: Path, static: Path, *, requests: int, say: Say
) -> Table:
    """Kilobytes that the system counts for a worker."""
    say("a new Wagtail site")
    stock = new_wagtail_site(servers)
    usual = environment(data, static)
    wsgi = "config.wsgi:application"
    ours = servers.granian("ours", wsgi, usual, path=HOME)
    off = servers.granian("off", wsgi, {**usual, "PAGE_CACHE": "false"}, path=HOME)
    pages = list(PAGES.values())
    for server, paths in ((stock, ["/"]), (off, pages), (ours, pages)):
        _ask_each(server, paths)
    beside = (_memory(stock), _memory(off))
    table = Table(
        "Memory of a worker", ["", "MB", "to the new Wagtail site", f"to {OFF}"]
    )
    _add(table, f"{STOCK}, after its page", stock, beside)
    _add(table, f"{OFF}, after each page", off, beside)
    _add(table, f"{OURS}, after each page", ours, beside)
    for part in (FIRST_REQUESTS, requests // 2, requests):
        asked = _ask_many(servers.folder, ours, part, say)
        _add(table, f"{OURS}, after {asked:,} requests", ours, beside)
    table.note(
        "One of fifty requests is a search for a word that nobody has asked for; the "
        "others are for the pages that are measured everywhere here."
    )
    return table


def _add(table: Table, name: str, server: Server, beside: tuple[float, float]) -> None:
    memory = _memory(server)
    ratios = (f"{memory / other:.2f}" for other in beside)
    table.add(name, f"{memory:.1f}", *ratios)


def _memory(server: Server) -> float:
    """In MB; the worker that has most."""
    return max(map(resident, server.workers())) / 1024


def _ask_each(server: Server, paths: list[str]) -> None:
    for path in paths:
        one = Contender(server.name, server, path)
        load.ask(one, 1)
        if one.errors:
            raise RuntimeError(f"{server.name} answers {path} with an error.")


_asked: dict[int, int] = {}


def _ask_many(folder: Path, server: Server, until: int, say: Say) -> int:
    """Requests until there were so many in all; how many there were."""
    paths = ", ".join(f'"{path}"' for path in PAGES.values())
    while (first := _asked.get(server.port, 0)) < until:
        script = folder / "asking.lua"
        words = SCRIPT.format(paths=paths, first=first, list=PAGES["list of 20"])
        script.write_text(words)
        one = Contender(server.name, server, HOME)
        load.ask(one, 2, script=("--script", str(script)))
        _asked[server.port] = first + one.requests
        say(f"{_asked[server.port]:,} requests")
    return _asked[server.port]
