"""Lists and searches of 100, 1,000 and 10,000 opportunities, on both databases."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.databases import PostgreSQL
from bench.servers import ROOT
from bench.site import Environment, Say, load
from bench.table import Table

Measured = dict[str, dict[str, Any]]


def measure(
    databases: dict[str, Environment],
    folder: Path,
    *,
    sizes: Sequence[int],
    rounds: int,
    postgresql: PostgreSQL | None,
    say: Say,
) -> list[Table]:
    """A table a database. Each is filled further and further, to these sizes."""
    tables = []
    for name, variables in databases.items():
        by_size: dict[int, Measured] = {}
        loaded = 0
        for size in sorted(sizes):
            say(f"{name}: loading {size:,} opportunities")
            load(variables, size - loaded)
            loaded = size
            if postgresql is not None and "DATABASE_URL" in variables:
                postgresql.analyse(variables["DATABASE_URL"])
            say(f"{name}: asking {rounds} times")
            by_size[size] = _asked(variables, folder / "growth.json", rounds)
        tables.append(_table(name, by_size))
    return tables


def _asked(variables: Environment, results: Path, rounds: int) -> Measured:
    command = [sys.executable, "bench/listing_timing.py", "--rounds", str(rounds)]
    subprocess.run(
        [*command, "--json", str(results)],
        env=variables,
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    measured: Measured = json.loads(results.read_text())
    return measured


def _table(name: str, by_size: dict[int, Measured]) -> Table:
    smallest, largest = min(by_size), max(by_size)
    table = Table(
        f"Lists and searches that nobody keeps, on {name} (ms)",
        [
            "opportunities",
            *(f"{size:,}" for size in by_size),
            f"{largest:,} to {smallest:,}",
            "queries",
        ],
    )
    for address in by_size[smallest]:
        rows = [measured[address] for measured in by_size.values()]
        growth = rows[-1]["median_ms"] / rows[0]["median_ms"]
        queries = sorted({row["queries"] for row in rows})
        table.add(
            address,
            *(f"{row['median_ms']:.1f}" for row in rows),
            f"{growth:.2f}",
            " to ".join(str(one) for one in (queries[0], queries[-1])[: len(queries)]),
        )
    return table
