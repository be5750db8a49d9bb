"""What a browser can unpack: everybody gets the same words, packed as asked."""

from itertools import product

import pytest

from tests.page_cache.content import address_of
from tests.page_cache.hostility import assert_harmless, decoded, shortened

NAMES = ("br", "gzip", "identity", "*")
WEIGHTS = ("", ";q=0", ";q=0.001", "; Q = 1")
COMBINED = [
    ", ".join(f"{name}{weight}" for name, weight in zip(NAMES, chosen, strict=True))
    for chosen in product(WEIGHTS, repeat=len(NAMES))
]
ODD = [
    "",
    "br",
    "gzip",
    "BR, GZIP",
    "deflate",
    "zstd, compress",
    "gzip;q=nan",
    "gzip;q=-1",
    "gzip;q=inf",
    "gzip;q=",
    "gzip;;;;",
    "gzip;q=0.0.0",
    ",,,,",
    ";",
    "*;q=0",
    "gzip\x00",
    "brgzip",
    "br" * 30_000,
    ", ".join(["gzip"] * 10_000),
    "gzip;q=1, gzip;q=0",
]
REFUSES_BROTLI = [
    "gzip",
    "br;q=0",
    "br;q=0, gzip",
    "br;q=0, *",
    "*;q=0",
    "identity",
    "",
]


@pytest.mark.parametrize("accept", ODD, ids=shortened)
def test_an_odd_one(visited, shown, accept):
    address = address_of(shown.opening.en)
    words = visited.ordinary(address).body

    answer = assert_harmless(visited, address, HTTP_ACCEPT_ENCODING=accept)

    assert decoded(answer) == words


def test_every_combination(visited, shown):
    address = address_of(shown.opening.en)
    words = visited.ordinary(address).body

    for accept in COMBINED:
        answer = visited.get(address, HTTP_ACCEPT_ENCODING=accept)
        packed = answer.headers.get("Content-Encoding", "identity")
        assert decoded(answer) == words, accept
        refused = f"{packed};q=0" in accept.replace("0.001", "1").split(", ")
        assert not refused or packed == "identity", accept
        assert visited.get(address).headers.get("Content-Encoding") is None, accept


@pytest.mark.parametrize("accept", REFUSES_BROTLI)
def test_nobody_gets_what_they_refuse(visited, shown, accept):
    address = address_of(shown.opening.en)
    visited.get(address, HTTP_ACCEPT_ENCODING="br")

    answer = visited.get(address, HTTP_ACCEPT_ENCODING=accept)

    assert answer.headers.get("Content-Encoding") != "br"


def test_a_weight_after_another_parameter_counts(visited, shown):
    address = address_of(shown.opening.en)

    answer = visited.get(address, HTTP_ACCEPT_ENCODING="gzip;level=1;q=0")

    assert answer.headers.get("Content-Encoding") is None
