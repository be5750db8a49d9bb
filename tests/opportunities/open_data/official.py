"""The official schemas of the standard, from the sources that set-up fetched."""

import json
import os
import sys
import tarfile
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, FormatChecker

FOLDER = Path(sys.prefix) / "ocds"
# In the source of ocdskit: packages of 1.1.5 with every reference resolved, and the
# schema of one release. They know every extension too, and are as strict otherwise but
# for one: it has another list of what may start a process.
PACKAGES = {
    "releases": "tests/fixtures/b/release-package-schema-dereferenced.json",
    "records": "tests/fixtures/b/record-package-schema-dereferenced.json",
}
ONE_RELEASE = "tests/fixtures/b/release-schema.json"
# In the source of ocdsmerge: a release of 1.1.4 as the standard has it, and no more.
PLAIN_RELEASE = "tests/fixtures/release-schema-1__1__4.json"


def source(package, name):
    """The text of a file in the source distribution of a package."""
    found = sorted(FOLDER.glob(f"{package}-*.tar.gz"))
    if not found:
        message = f"No source of {package} in {FOLDER}: run make test, with a network."
        must_run = os.environ.get("REQUIRE_OCDS") == "1"
        (pytest.fail if must_run else pytest.skip)(message)
    with tarfile.open(found[-1]) as archive:
        root = archive.getnames()[0].split("/")[0]
        file = archive.extractfile(f"{root}/{name}")
        assert file is not None
        return file.read().decode()


@cache
def package_schema(kind):
    """The schema of a package, with the list that the standard itself has."""
    schema = json.loads(source("ocdskit", PACKAGES[kind]))
    items = schema["properties"][kind]["items"]
    if kind == "records":
        items = items["properties"]["compiledRelease"]
    name = "initiationType"
    items["properties"][name] = plain_release_schema()["properties"][name]
    return schema


@cache
def release_schema():
    return json.loads(source("ocdskit", ONE_RELEASE))


@cache
def plain_release_schema():
    return json.loads(source("ocdsmerge", PLAIN_RELEASE))


def problems(schema, data):
    """What a validator says, formats of dates and addresses included."""
    validator = Draft4Validator(schema, format_checker=FormatChecker())
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
        for error in validator.iter_errors(data)
    ]
