"""The files against the official schemas, and against the reference software."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from ocdsmerge.rules import get_merge_rules

from bilingual.languages import LANGUAGES
from opportunities.open_data.packages import MERGE_RULES
from tests.opportunities.open_data import official
from tests.opportunities.open_data.fields_in import paths_in
from tests.opportunities.open_data.stories import STORIES

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_story = pytest.mark.parametrize("name", STORIES)
OCDSKIT = Path(sys.executable).parent / "ocdskit"


def resolved(schema, node):
    while "$ref" in node:
        node = schema["definitions"][node["$ref"].rpartition("/")[2]]
    return node


def is_known(schema, path):
    node = schema
    for name in path.split("/"):
        node = resolved(schema, node)
        node = resolved(schema, node.get("items", node))
        if name not in node.get("properties", {}):
            return False
        node = node["properties"][name]
    return True


@by_story
@by_language
def test_releases_are_valid(files, name, language):
    STORIES[name]()

    package = files.releases(language)

    assert package["releases"]
    assert official.problems(official.package_schema("releases"), package) == []
    for release in package["releases"]:
        assert official.problems(official.plain_release_schema(), release) == []


@by_language
def test_every_record_is_valid(files, language):
    for story in STORIES.values():
        story()

    package = files.records(language)

    assert len(package["records"]) == len(STORIES)
    assert official.problems(official.package_schema("records"), package) == []


@by_language
def test_files_without_anything_are_empty_packages(files, language):
    """The standard knows no empty package; ours has nothing else wrong with it."""
    releases, records = files.releases(language), files.records(language)

    assert (releases["releases"], records["records"]) == ([], [])
    wanted = {"releases": releases, "records": records}
    for kind, package in wanted.items():
        problems = official.problems(official.package_schema(kind), package)
        assert all(one.startswith(f"{kind}: [] should") for one in problems), problems


def test_a_wrong_date_would_be_found(files):
    """The schemas check formats only with a library that is easily missing."""
    STORIES["posted"]()
    package = files.releases()
    package["releases"][0]["date"] = "2021-06-23"

    problems = official.problems(official.package_schema("releases"), package)

    assert any("date-time" in one for one in problems)


def test_no_field_is_invented(files):
    for story in STORIES.values():
        story()

    schema = official.plain_release_schema()
    unknown = {
        path
        for path in paths_in(files.releases()["releases"])
        if not is_known(schema, path)
    }

    assert {
        path for path in unknown if not path.startswith("tender/enquiries")
    } == set()
    assert "tender/enquiries/answer" in unknown
    assert files.releases()["extensions"]


@by_language
def test_ocdskit_makes_the_same_records(files, language, tmp_path):
    for story in STORIES.values():
        story()
    schema = tmp_path / "release-schema.json"
    schema.write_text(json.dumps(official.release_schema()), encoding="utf-8")
    ours = files.records(language)

    done = subprocess.run(  # noqa: S603 - the tool of the environment, our own words
        [
            *(OCDSKIT, "compile", "--package", "--linked-releases"),
            *("--schema", schema, "--uri", ours["uri"]),
            *("--published-date", ours["publishedDate"]),
        ],
        input=json.dumps(files.releases(language)).encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )

    theirs = json.loads(done.stdout)
    records = sorted(ours.pop("records"), key=lambda one: one["ocid"])
    assert records == theirs.pop("records")
    assert ours == theirs


def test_rules_of_merging_are_those_of_the_schema(files):
    """Every field of ours that is not merged by itself."""
    for story in STORIES.values():
        story()
    ours = {tuple(path.split("/")) for path in paths_in(files.releases()["releases"])}

    rules = get_merge_rules(official.plain_release_schema())

    assert {path: rules[path] for path in ours if path in rules} == MERGE_RULES
