"""A search by itself among 10,000 pages: no page around it, and nothing remembered."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.servers import ROOT
from bench.site import Environment, Say
from bench.table import Table

PAGES = 10_000


def measure(
    databases: dict[str, Environment], folder: Path, *, rounds: int, say: Say
) -> Table:
    """The first twenty and how many there are, in milliseconds."""
    by_database = {}
    for name, variables in databases.items():
        say(f"{name}: {PAGES:,} pages of invented words")
        by_database[name] = _asked(variables, folder / "search.json", rounds)
    table = Table(
        f"A search by itself, among {PAGES:,} pages (ms)",
        [
            "question",
            "found",
            *(f"{name}, {what}" for name in by_database for what in ("median", "p90")),
        ],
    )
    first = next(iter(by_database.values()))
    for question, row in first.items():
        times = (
            f"{measured[question][value]:.1f}"
            for measured in by_database.values()
            for value in ("median_ms", "p90_ms")
        )
        table.add(question, f"{row['found']:,}", *times)
    return table


def _asked(variables: Environment, results: Path, rounds: int) -> Any:
    command = [sys.executable, "bench/search_timing.py", "--rounds", str(rounds)]
    subprocess.run(
        [*command, "--pages", str(PAGES), "--json", str(results)],
        env={**variables, "DJANGO_SETTINGS_MODULE": "config.settings.dev"},
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return json.loads(results.read_text())
