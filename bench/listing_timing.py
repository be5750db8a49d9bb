"""How long the public pages take, on the database that DATABASE_URL names.

    manage.py migrate && manage.py load_demo --size 10000
    python bench/listing_timing.py [--rounds 20]

Each address is asked once to warm up, then in rounds, one address after the other,
so that a slow moment of the machine falls on all of them. Prints the median, the
90th percentile and the number of queries; the landing page is the unit of ratios.
"""

import argparse
import os
import statistics
import time

import django

ADDRESSES = {
    "landing": "/en/",
    "list, first page": "/en/opportunities/",
    "list, page 100": "/en/opportunities/?page=100",
    "list, last page": "/en/opportunities/?page=100000",
    "list, open ones": "/en/opportunities/?status=open",
    "list, two skills": "/en/opportunities/?skill=python&skill=accessibility",
    "list, closed, one skill": "/en/opportunities/?skill=python&status=closed",
    "list, by price": "/en/opportunities/?sort=price",
    "search, a rare word": "/en/opportunities/?q=powershell",
    "search, a common word": "/en/opportunities/?q=code",
    "search, French": "/fr/occasions/?q=developpement",
    "search, filters, price": "/fr/occasions/?q=code&skill=python&sort=price",
    "figures": "/en/figures/",
    "sitemap": "/sitemap.xml",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="counted rounds")
    rounds = parser.parse_args().rounds
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ["DEBUG"] = "false"
    django.setup()
    times, queries = measure(rounds)
    report(times, queries)


def measure(rounds: int) -> tuple[dict[str, list[float]], dict[str, int]]:
    """Milliseconds of each round and the number of queries, by name of address."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "127.0.0.1"})
    queries = {}
    for name, address in ADDRESSES.items():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
        if response.status_code != 200:
            raise SystemExit(f"{address} answered {response.status_code}: load a demo?")
        queries[name] = len(captured)
    times: dict[str, list[float]] = {name: [] for name in ADDRESSES}
    for number in range(1, rounds + 1):
        print(f"\rround {number} of {rounds}", end="", flush=True)
        for name, address in ADDRESSES.items():
            started = time.perf_counter()
            client.get(address)
            times[name].append((time.perf_counter() - started) * 1000)
    print()
    return times, queries


def report(times: dict[str, list[float]], queries: dict[str, int]) -> None:
    """Print a table: milliseconds, ratio to the landing page, queries."""
    from django.db import connection

    from opportunities.models import OpportunityPage

    unit = statistics.median(times["landing"])
    print(f"{connection.vendor}, {OpportunityPage.objects.live().count()} live pages")
    print(f"{'address':26}{'median ms':>10}{'p90 ms':>10}{'ratio':>8}{'queries':>9}")
    for name, values in times.items():
        median = statistics.median(values)
        p90 = statistics.quantiles(values, n=10)[-1]
        ratio = median / unit
        print(f"{name:26}{median:10.1f}{p90:10.1f}{ratio:8.1f}{queries[name]:9}")


if __name__ == "__main__":
    main()
