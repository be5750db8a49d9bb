"""What each page costs when it is made anew, now and in an earlier version."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench import load
from bench.load import Contender
from bench.paths import HOME, PAGES
from bench.servers import Server, Servers
from bench.site import Environment, Say
from bench.stock import new_wagtail_site
from bench.table import Table

# The cache is on and does not have the page; it is off; an earlier version of the site.
FIRST, OFF, BEFORE = "not kept yet", "page cache off", "before"
# Its welcome page, which asks nothing of a database but where it is.
NEW = "a new Wagtail site's home"
WSGI, NOTHING_KEPT = "config.wsgi:application", "bench.nothing_kept:application"
SETTINGS = "config.settings.production"


def measure(
    servers: Servers,
    databases: dict[str, Environment],
    *,
    earlier: Path | None,
    rounds: int,
    seconds: int,
    say: Say,
) -> list[Table]:
    """A table a database; with an earlier copy of the site, it is asked in turn."""
    tables = []
    for name, variables in databases.items():
        found = {
            FIRST: servers.granian("first", NOTHING_KEPT, variables, path=HOME),
            OFF: servers.granian(
                "off", WSGI, {**variables, "PAGE_CACHE": "false"}, path=HOME
            ),
        }
        if earlier is not None and "DATABASE_URL" not in variables:
            found[BEFORE] = _earlier(servers, variables, earlier)
        if "DATABASE_URL" not in variables:
            # It has its own content, on SQLite.
            found[NEW] = new_wagtail_site(servers)
        tables.append(_asked(name, found, rounds=rounds, seconds=seconds, say=say))
        for server in found.values():
            server.end()
    return tables


def _earlier(servers: Servers, variables: Environment, folder: Path) -> Server:
    """The site as it was, in a folder that is ready, with its own content on SQLite."""
    return servers.granian(
        "before",
        WSGI,
        {
            **variables,
            "PYTHONPATH": f"{folder}:{folder / 'site'}",
            "DJANGO_SETTINGS_MODULE": SETTINGS,
            "DATA_DIR": str(folder / "var"),
        },
        path=HOME,
        folder=folder,
    )


def _asked(
    name: str,
    found: dict[str, Server],
    *,
    rounds: int,
    seconds: int,
    say: Say,
) -> Table:
    versions = list(found)
    table = Table(
        f"Pages that are made anew, on {name}",
        [
            "",
            *(f"{one}: a second" for one in versions),
            *(f"{one}: CPU ms" for one in versions),
        ],
    )
    if BEFORE in found:
        table.columns.append(f"{FIRST}: CPU, to {BEFORE}")
        table.note(
            f"“{BEFORE}” is an earlier version of the site with its own content of the "
            "same size, asked in the same rounds."
        )
    if NEW in found:
        table.columns.append(f"{FIRST}: CPU, to {NEW}")
    for page, path in PAGES.items():
        say(f"{name}, {page}")
        contenders = [
            Contender(one, server, "/" if one == NEW else path)
            for one, server in found.items()
        ]
        load.interleaved(contenders, rounds=rounds, seconds=seconds, say=lambda _: None)
        cells = [f"{one.rate:,.0f}" for one in contenders]
        cells += [f"{statistics.median(one.cpu):.1f}" for one in contenders]
        cells += [
            f"{contenders[0].work_to(contenders[versions.index(one)]):.2f}"
            for one in (BEFORE, NEW)
            if one in found
        ]
        table.add(page, *cells)
        if any(one.errors for one in contenders):
            table.note(f"{page}: some answers were errors.")
    return table
