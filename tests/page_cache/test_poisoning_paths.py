"""Paths that look alike: each reads its own answer, and a wrong one is kept for nobody."""

import pytest

from tests.page_cache.content import address_of
from tests.page_cache.hostility import (
    assert_harmless,
    assert_same_words,
    kept_names,
    shortened,
)

# In the place of the page's own address; {path} has no slash at its ends.
TRICKS = [
    "//{path}/",
    "/{path}//",
    "///{path}///",
    "/./{path}/",
    "/x/../{path}/",
    "/{path}",
    "/{path}/.",
    "/{path}/;x=1/",
    "/{path}%2F",
    "/{path}/%2F",
    "/{path}/%3F",
    "/{path}/%3Fpage=2",
    "/{path}%3Fpage=2",
    "/{path}/%00",
    "/{path}%00/",
    "/{path}/%0d%0aSet-Cookie:%20x=1",
    "/{path}/%FF/",
    "/{path}/%20",
    "/{path}/index.html",
    "/{path}/style.css",
    "/{path}/%23",
    "{path}/",
    "*",
    "http://evil.example/{path}/",
    "/{path}/" + "x/" * 2000,
    "/{path}/" + "é" * 300,
]


@pytest.fixture
def address(shown):
    return address_of(shown.opening.en)


@pytest.mark.parametrize("trick", TRICKS, ids=shortened)
def test_a_path_that_looks_alike(visited, address, trick):
    hostile = trick.format(path=address.strip("/"))

    answer = assert_harmless(visited, address, hostile)

    assert_same_words(answer, visited.fresh(hostile))
    assert_same_words(visited.get(hostile), visited.fresh(hostile))


def test_an_address_in_capitals(visited, address):
    assert_harmless(visited, address, address.upper())
    assert_harmless(visited, address, address.title())


def test_a_question_mark_in_the_path_is_none(visited, shown):
    """`/en/opportunities/%3Fpage=2` is an address, and no second page."""
    listed = address_of(shown.site.opportunities.en)
    second = visited.get(f"{listed}?page=2")

    path = visited.get(f"{listed}%3Fpage=2")

    assert second.status == 200
    assert path.status == 404
    assert_same_words(visited.get(f"{listed}?page=2"), second)


def test_the_name_of_a_host_and_a_path_never_run_into_each_other(visited, address):
    """`a` + `b/c` is not `a/b` + `c`, whatever a server lets through."""
    environ = {"HTTP_HOST": "testserver/en", "PATH_INFO": address.removeprefix("/en")}
    visited.get(address)

    assert visited.get(address, **environ).status == 400
    assert_same_words(visited.get(address), visited.fresh(address))


def test_addresses_of_nothing_never_fill_the_cache(visited, address):
    visited.get(address)
    before = kept_names(visited)

    for number in range(20):
        visited.get(f"/en/nowhere-{number}/")
        visited.get(f"{address}%2F{number}")

    assert kept_names(visited) == before


@pytest.mark.parametrize(
    "double", ["/{}/", "//{}//", "/{}", "/{}/?", "/{}//?x=1"], ids=shortened
)
def test_several_ways_to_write_a_path_never_fill_the_cache(visited, address, double):
    for slashes in range(1, 9):
        path = address.strip("/").replace("/", "/" * slashes)
        visited.get(double.format(path))

    assert len(kept_names(visited)) <= 4
