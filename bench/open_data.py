"""What the files of open data cost: seconds, size, queries and memory.

    python bench/open_data.py [--rows 10000]

It makes a database of its own, in memory or on the server that DATABASE_URL names, and
removes it. Each file is fetched piece by piece, as a slow program would.
"""

import argparse
import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

ADDRESSES = (
    "/en/open-data/releases.json",
    "/fr/donnees-ouvertes/livraisons.json",
    "/en/open-data/records.json",
    "/en/open-data/opportunities.csv",
    "/en/open-data/contracts-by-year.csv",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000, help="opportunities")
    rows = parser.parse_args().rows
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    # The makers of test content are not installed: they lie beside this folder.
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    django.setup()
    from django.test.utils import (
        setup_databases,
        setup_test_environment,
        teardown_databases,
    )

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        measure(rows)
    finally:
        teardown_databases(databases, verbosity=0)


def measure(rows: int) -> None:
    """Print a line a file; memory is measured in a second round, which is slower."""
    from tests import scenarios
    from tests.opportunities.open_data.many import many_stories

    scenarios.a_site()
    many_stories(rows)
    print(f"{rows} opportunities, {3 * rows} events")
    print(f"{'file':40}{'seconds':>9}{'MB':>8}{'queries':>9}{'peak MB':>9}")
    for address in ADDRESSES:
        began = time.perf_counter()
        size, queries = fetch(address)
        seconds = time.perf_counter() - began
        tracemalloc.start()
        fetch(address)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(
            f"{address:40}{seconds:9.1f}{size / 1e6:8.1f}{queries:9}{peak / 1e6:9.1f}"
        )


def fetch(address: str) -> tuple[int, int]:
    """The size of a file in bytes, and how many queries it took."""
    from django.db import connection
    from django.test import Client

    queries = 0

    def count(execute: Callable[..., Any], *details: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*details)

    with connection.execute_wrapper(count):
        response = Client().get(address)
        if response.status_code != 200:
            raise SystemExit(f"{address} answered {response.status_code}")
        size = sum(len(piece) for piece in response)
    return size, queries


if __name__ == "__main__":
    main()
