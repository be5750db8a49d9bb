"""A hostile request first, an ordinary visitor next: what the second one reads."""

from __future__ import annotations

import gzip
from typing import Any
from urllib.parse import quote

import brotli

from tests.page_cache.asking import Answer, Site


def decoded(answer: Answer) -> bytes:
    """The body as it was before it was compressed."""
    decode = {"br": brotli.decompress, "gzip": gzip.decompress}
    encoding = answer.headers.get("Content-Encoding")
    return decode[encoding](answer.body) if encoding else answer.body


def assert_same_words(kept: Answer, fresh: Answer) -> None:
    """Status, headers and body are those of an answer made now."""
    status, headers, _body = kept.words
    assert (status, headers) == fresh.words[:2]
    assert decoded(kept) == fresh.body


def assert_harmless(
    site: Site, address: str, hostile: str | None = None, **environ: Any
) -> Answer:
    """Whoever asks in an ordinary way reads the same as without any cache.

    For content that stays as it is, at one instant. The hostile answer is returned. It comes first, then again where something is kept.
    """
    answer = site.get(hostile or address, **environ)
    assert_same_words(site.get(address), site.ordinary(address))
    # And it reads what is kept, where it may, without harm to anybody.
    site.get(hostile or address, **environ)
    assert_same_words(site.get(address), site.ordinary(address))
    return answer


def ask(site: Site, address: str, method: str, **environ: Any) -> Answer:
    """By way of the cache, with another method."""
    return site.ask(site.cache, address, method, **environ)


def kept_names(site: Site) -> set[str]:
    """What is kept in the memory of the process."""
    return set(site.cache.shelf._near._values)


def bytes_of(text: str) -> str:
    """Text in an address, as every browser writes it."""
    return quote(text, safe="")


def shortened(value: object) -> str:
    """How a test calls what it is given."""
    return repr(value)[:60]
