"""The machine and the versions that were measured, in a sentence or two."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from bench import databases, front

GIGABYTE = 1024**3


def described() -> str:
    """For the top of the tables."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIGABYTE
    packages = ", ".join(
        f"{name} {version(name.lower())}" for name in ("Django", "Wagtail", "granian")
    )
    day = datetime.now().astimezone().strftime("%Y-%m-%d")
    return (
        f"Measured on {day}: {os.cpu_count()} cores ({_processor()}), {memory:.0f} GB, "
        f"{platform.system()} {_short(platform.release())}, shared by the servers and by wrk "
        f"itself. Python {platform.python_version()}, {packages}{_programs()}."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if "model name" in line]
    return names[0] if names else platform.machine()


def _programs() -> str:
    found = [f"nginx {front.version()}"] if front.is_there() else []
    if folder := databases.programs():
        found.append(f"PostgreSQL {_number([str(folder / 'postgres'), '--version'])}")
    if databases.REDIS:
        found.append(f"Redis {_number([databases.REDIS, '--version'])}")
    return "".join(f", {one}" for one in found)


def _number(command: list[str]) -> str:
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"\d+(\.\d+)+", said)
    return found.group() if found else ""


def _short(release: str) -> str:
    """Of a kernel, what everybody's begins with."""
    return ".".join(release.split(".")[:2])
