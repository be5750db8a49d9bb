"""Ask servers as fast as they answer, one after the other, in rounds."""

from __future__ import annotations

import math
import re
import shutil
import statistics
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench.servers import Server

CONNECTIONS = 16
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass
class Contender:
    """An address, what a browser says with it, and what was measured of it."""

    name: str
    server: Server
    path: str
    encoding: str = ""
    # Further servers that work for the same answer.
    behind: Sequence[Server] = ()
    per_second: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    errors: int = 0
    requests: int = 0

    @property
    def rate(self) -> float:
        """Requests a second, the median of the rounds."""
        return statistics.median(self.per_second)

    def ratio_to(self, other: Contender) -> float:
        """Of requests a second: a slow moment falls on both."""
        return _median_ratio(self.per_second, other.per_second)

    def work_to(self, other: Contender) -> float:
        """Of CPU time per request."""
        return _median_ratio(self.cpu, other.cpu)


def _median_ratio(mine: Sequence[float], its: Sequence[float]) -> float:
    """The median of the ratios of each round."""
    rounds = zip(mine, its, strict=True)
    ratios = [one / other for one, other in rounds if other]
    # In a very short round a slow page may not be answered once.
    return statistics.median(ratios) if ratios else math.nan


def is_there() -> bool:
    """Whether wrk is installed."""
    return shutil.which("wrk") is not None


def interleaved(
    contenders: Sequence[Contender],
    *,
    rounds: int,
    seconds: int,
    say: Callable[[str], None],
) -> None:
    """Every contender in every round; the first, short one warms all of them up."""
    for one in contenders:
        ask(one, 1)
    for one in contenders:
        one.per_second.clear()
        one.p99.clear()
        one.cpu.clear()
    for number in range(1, rounds + 1):
        # Now from the first, now from the last: nobody always follows the same one.
        order = contenders if number % 2 else list(reversed(contenders))
        for one in order:
            ask(one, seconds)
        best = max(contenders, key=lambda one: one.per_second[-1])
        say(f"round {number} of {rounds}; {best.per_second[-1]:,.0f} a second at most")


def ask(one: Contender, seconds: int, script: Sequence[str] = ()) -> None:
    """One round for one of them."""
    servers = [one.server, *one.behind]
    before = sum(server.cpu_seconds() for server in servers)
    command = [
        *("wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--latency"),
        *("--timeout", "20s", "--duration", f"{seconds}s"),
        *(("--header", f"Accept-Encoding: {one.encoding}") if one.encoding else ()),
        *script,
        one.server.address(one.path),
    ]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    worked = sum(server.cpu_seconds() for server in servers) - before
    requests = int(_number(r"(\d+) requests in", output))
    one.requests += requests
    one.per_second.append(_number(r"Requests/sec:\s+([\d.]+)", output))
    one.p99.append(_milliseconds(output))
    one.cpu.append(1000 * worked / max(requests, 1))
    one.errors += int(_number(r"Non-2xx or 3xx responses: (\d+)", output))


def _number(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    return float(found.group(1)) if found else 0.0


def _milliseconds(text: str) -> float:
    found = re.search(r"99%\s+([\d.]+)(us|ms|s|m)\b", text)
    return float(found.group(1)) * UNITS[found.group(2)] if found else 0.0
