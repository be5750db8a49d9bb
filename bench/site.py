"""The site as it is measured: its environment, its content, its static files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.servers import HOST, ROOT

Environment = dict[str, str]
Say = Callable[[str], None]


def environment(
    data: Path, static: Path, *, settings: str = "bench.production", **more: str
) -> Environment:
    """Variables of production, for content in a folder; `more` adds or replaces."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        "DJANGO_SETTINGS_MODULE": settings,
        "SECRET_KEY": "of-the-bench-only-" * 4,
        "ALLOWED_HOSTS": HOST,
        "SECURE_SSL_REDIRECT": "false",
        "DATA_DIR": str(data),
        "BENCH_STATIC_ROOT": str(static),
        "LOG_LEVEL": "WARNING",
        **more,
    }


def manage(*arguments: str, variables: Environment) -> str:
    """A command of manage.py; what it printed."""
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=variables,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"manage.py {' '.join(arguments)}\n{done.stderr[-3000:]}")
    return done.stdout


def collect(static: Path, data: Path) -> None:
    """Static files with their compressed copies, as production has them."""
    variables = environment(data, static)
    manage("collectstatic", "--noinput", "--verbosity", "0", variables=variables)


def load(variables: Environment, size: int) -> None:
    """The demo, and so many generated opportunities. The demo is for development."""
    developing = {**variables, "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    manage("migrate", "--verbosity", "0", variables=developing)
    manage("load_demo", "--verbosity", "0", "--size", str(size), variables=developing)


def copied(data: Path, name: str) -> Path:
    """A copy of a content folder beside it, to be changed or made larger."""
    copy = data.with_name(name)
    shutil.copytree(data, copy, dirs_exist_ok=True)
    return copy
