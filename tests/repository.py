"""The files of this repository, for tests that read them."""

import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APPS = ("bilingual", "home", "opportunities")


@cache
def our_files():
    """Every file that is, or is about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git wherever it is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / line for line in listed.stdout.splitlines())
    return sorted(path for path in paths if path.is_file())


def our(pattern):
    return [path for path in our_files() if path.match(pattern)]


def named(path):
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path):
    """A file's text, or nothing where it is a picture."""
    try:
        return path.read_text()
    except UnicodeDecodeError:
        return ""


def lines_with(pattern, paths):
    """Return where a pattern occurs, as `path:line` for a person to open."""
    search = re.compile(pattern).search
    return [
        f"{named(path)}:{number}"
        for path in paths
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if search(line)
    ]
