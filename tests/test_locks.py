"""The lock files: pinned by hash, complete, and free of any one machine."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.repository import ROOT

LOCKS = (
    "requirements.lock",
    "site/container/requirements.lock",
    "site/frontend/node-requirements.lock",
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_by_hash_and_names_no_index(lock):
    text = (ROOT / lock).read_text()
    lines = [line for line in text.splitlines() if line[:1].isalnum()]

    assert lines
    assert all("==" in line and line.endswith("\\") for line in lines)
    assert text.count("--hash=sha256:") >= len(lines)
    assert not re.search(r"^\s*--(?!hash)|://", text, re.MULTILINE)


def pinned(lock):
    """Return what a lock pins: the canonical name to the set of its versions."""
    pins = {}
    for line in (ROOT / lock).read_text().splitlines():
        if match := re.match(r"([\w.-]+)==([^\s;]+)", line):
            pins.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return pins


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (LOCKS[0], PROJECT["project"]["dependencies"]),
        (LOCKS[0], PROJECT["dependency-groups"]["dev"]),
        (LOCKS[1], PROJECT["project"]["dependencies"]),
        (LOCKS[2], PROJECT["dependency-groups"]["node"]),
    ],
)
def test_a_lock_holds_what_the_project_asks_for(lock, wanted):
    pins = pinned(lock)

    for requirement in map(Requirement, wanted):
        versions = pins.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement} is not in {lock}: run make lock"
        assert all(map(requirement.specifier.contains, versions)), requirement


def test_production_runs_what_was_tested():
    tested = pinned(LOCKS[0])

    assert all(tested[name] == versions for name, versions in pinned(LOCKS[1]).items())
