"""What stands after the question mark: noise never counts, and never fills the cache."""

from hashlib import sha256
from urllib.parse import quote

import pytest

from tests.page_cache.content import address_of
from tests.page_cache.hostility import (
    assert_harmless,
    assert_same_words,
    kept_names,
    shortened,
)

NOISE = [
    "utm_source=letter",
    "x=1&x=2&x=3",
    "x",
    "=",
    "&&&&",
    "?",
    "?page=2",
    "page",
    "%00",
    "x=%00",
    "page%00=2",
    "%FF%FE=%80",
    "x=%zz",
    "PAGE=2",
    "page%20=2",
    "+page=2",
    "a%26page=2",
    "page%3D2",
    "sessionid=1",
    "x=" + "y" * 70_000,
    "x&" * 3000,
    "\xff\xfe=\x80",
    "x;page=2",
    "<script>alert(1)</script>",
    "next=//evil.example",
]
DECLARED = [
    "page=1",
    "page=2",
    "page=-1",
    "page=0",
    "page=last",
    "page=1&page=2",
    "page=2&page=1",
    "page=%31",
    "page=٢",
    "page=1e9",
    "page=" + "9" * 400,
    "page=",
    "status=open&page=1",
    "page=1&status=open",
    "status=open&status=closed",
    "status=OPEN",
    "status=open%00",
    "sort=price&sort=newest",
    "sort=%20price",
    "skill=python",
    "skill=python&skill=python",
    "skill=python&skill=accessibility-testing",
    "skill=%00",
    "skill=\xff",
    "q=",
    "q=%20",
    "q=charts",
    "q=charts&page=2",
    "q=%00charts",
    "status=open&x=%26status%3Dclosed",
    "&".join(f"skill={number}" for number in range(20)),
    "status=open#closed",
]
# The list counts pages; calendars count what feeds do.
FILES = ["", "feed.atom"]


@pytest.fixture
def listed(shown):
    return address_of(shown.site.opportunities.en)


@pytest.mark.parametrize("noise", NOISE, ids=shortened)
@pytest.mark.parametrize("kind", ["page", "feed"])
def test_noise_is_of_no_consequence(visited, shown, listed, kind, noise):
    page = address_of(shown.opening.en)
    address = {"page": page, "feed": f"{listed}feed.atom"}[kind]

    answer = assert_harmless(visited, address, f"{address}?{noise}")

    assert_same_words(answer, visited.fresh(f"{address}?{noise}"))
    # One shape and one answer, whatever came.
    assert len(kept_names(visited)) == 2
    assert_same_words(answer, visited.ordinary(address))


@pytest.mark.parametrize("query", DECLARED, ids=shortened)
@pytest.mark.parametrize("file", FILES)
def test_parameters_that_count(visited, listed, file, query):
    address = f"{listed}{file}?{query}"

    answer = assert_harmless(visited, f"{listed}{file}", address)

    fresh = visited.fresh(address)
    assert_same_words(answer, fresh)
    assert_same_words(visited.get(address), fresh)


def test_one_question_asked_in_another_order_is_one_answer(visited, listed):
    visited.get(f"{listed}?status=open&skill=python&x=1")

    assert visited.get(f"{listed}?skill=python&y=%00&status=%6Fpen").is_kept


def test_each_question_has_its_own_answer(visited, listed):
    """In one order and in the other, each again and again."""
    addresses = [f"{listed}?{query}" for query in DECLARED] + [listed]
    fresh = {address: visited.fresh(address) for address in addresses}

    for address in [*addresses, *reversed(addresses)]:
        assert_same_words(visited.get(address), fresh[address])


def test_noise_never_fills_the_cache(visited, listed):
    """A thousand addresses of one page: the first one is kept, and no other."""
    visited.get(listed)
    before = kept_names(visited)

    for number in range(1000):
        noise = quote(sha256(b"%d" % number).digest()[: number % 30 + 1])
        visited.get(f"{listed}?n{number}={noise}&{noise}={number}")

    assert kept_names(visited) == before


@pytest.mark.parametrize(
    "pattern",
    [
        "page={}",
        "page=1&page={}",
        "skill=s{}",
        "status=s{}",
        "sort=s{}",
        "skill=python&skill=s{}",
        "q=word{}",
    ],
)
@pytest.mark.parametrize("file", FILES)
def test_values_that_mean_nothing_never_fill_the_cache(visited, listed, file, pattern):
    """Two thousand million numbers of pages, and as many skills that nobody has."""
    visited.get(f"{listed}{file}")

    for number in range(3, 9):
        visited.get(f"{listed}{file}?{pattern.format(number)}")

    assert len(kept_names(visited)) <= 4
