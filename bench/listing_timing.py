"""How long lists, searches, feeds and data take, on the database of DATABASE_URL.

    manage.py migrate && manage.py load_demo --size 10000
    python bench/listing_timing.py [--rounds 20] [--json FILE]

No whole answer is kept; what pages share, such as menus and cards, is made once, as
in production. Each address is asked twice to warm up, then in rounds, one address
after the other, so that a slow moment of the machine falls on all of them. Prints the
median, the quickest, this process's own work (CPU), and the number of queries. Compare
databases of 100 and 10,000 opportunities made on the same machine: the growth is what
counts.
"""

import argparse
import io
import json
import os
import statistics
import time
from pathlib import Path
from typing import Any

import django

HOST = "127.0.0.1"
ADDRESSES = {
    "landing": "/en/",
    "list, first page": "/en/opportunities/",
    "list, a middle page": "/en/opportunities/?page=250",
    "list, last page": "/en/opportunities/?page=100000",
    "list, open ones": "/en/opportunities/?status=open",
    "list, closed ones, last page": "/en/opportunities/?status=closed&page=100000",
    "list, awarded ones": "/en/opportunities/?status=awarded",
    "list, two skills": "/en/opportunities/?skill=python&skill=accessibility",
    "list, two skills, last page": "/en/opportunities/"
    "?skill=python&skill=accessibility&page=100000",
    "list, closed, one skill": "/en/opportunities/?skill=python&status=closed",
    "list, newest": "/en/opportunities/?sort=newest",
    "list, newest, last page": "/en/opportunities/?sort=newest&page=100000",
    "list, by price": "/en/opportunities/?sort=price",
    "list, by price, last page": "/en/opportunities/?sort=price&page=100000",
    "search, a rare word": "/en/opportunities/?q=powershell",
    "search, a common word": "/en/opportunities/?q=code",
    "search, a common word, last page": "/en/opportunities/?q=code&page=100000",
    "search, French": "/fr/occasions/?q=developpement",
    "search, filters, price": "/fr/occasions/?q=code&skill=python&sort=price",
    "feed": "/en/opportunities/feed.atom",
    "calendar": "/en/opportunities/calendar.ics",
    "figures": "/en/figures/",
    "sitemap": "/sitemap.xml",
    "sitemap, first part": "/sitemap-pages.xml",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="counted rounds")
    parser.add_argument("--json", type=Path, help="write the numbers here as well")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ["DEBUG"] = "false"
    os.environ["PAGE_CACHE"] = "true"
    django.setup()
    measured = measure(options.rounds)
    report(measured)
    if options.json:
        options.json.write_text(json.dumps(measured, indent=1))


def measure(rounds: int) -> dict[str, dict[str, Any]]:
    """By the name of each address: median_ms, least_ms, cpu_ms, p90_ms, queries."""
    from bench.nothing_kept import application

    measured: dict[str, dict[str, Any]] = {}
    for name, address in ADDRESSES.items():
        _ask(application, address)
        measured[name] = {"address": address, "queries": _queries(application, address)}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in ADDRESSES}
    for _ in range(rounds):
        for name, address in ADDRESSES.items():
            started, worked = time.perf_counter(), time.process_time()
            _ask(application, address)
            times[name].append(
                (
                    (time.perf_counter() - started) * 1000,
                    (time.process_time() - worked) * 1000,
                )
            )
    for name, pairs in times.items():
        taken, work = zip(*pairs, strict=True)
        measured[name] |= {
            "median_ms": statistics.median(taken),
            "least_ms": min(taken),
            "cpu_ms": statistics.median(work),
            "p90_ms": statistics.quantiles(taken, n=10)[-1],
        }
    return measured


def _queries(application: Any, address: str) -> int:
    """How many it takes, besides the one that asks what changed."""
    from django.db import connection

    from page_cache.changes import SINCE

    asked = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        _ask(application, address)
    return sum(sql not in SINCE.values() for sql in asked)


def _ask(application: Any, address: str) -> None:
    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": HOST,
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": HOST,
        "REMOTE_ADDR": HOST,
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
    }
    told: list[str] = []
    body = application(
        environ, lambda status, headers, _error=None: told.append(status)
    )
    for _ in body:
        pass
    # A server closes what it has sent; connections go back there.
    getattr(body, "close", lambda: None)()
    if told != ["200 OK"]:
        raise SystemExit(f"{address} answered {told}: load a demo?")


def report(measured: dict[str, dict[str, Any]]) -> None:
    """Print a table: milliseconds and queries."""
    from django.db import connection

    from opportunities.models import OpportunityPage

    print(f"{connection.vendor}, {OpportunityPage.objects.live().count()} live pages")
    print(
        f"{'address':34}{'median ms':>10}{'least ms':>10}{'CPU ms':>8}{'p90 ms':>8}"
        f"{'queries':>9}"
    )
    for name, row in measured.items():
        print(
            f"{name:34}{row['median_ms']:10.1f}{row['least_ms']:10.1f}"
            f"{row['cpu_ms']:8.1f}{row['p90_ms']:8.1f}{row['queries']:9}"
        )


if __name__ == "__main__":
    main()
