"""Send a kept answer: the right encoding, or that nothing is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from email.utils import parsedate_to_datetime
from math import floor
from typing import Any

from page_cache.question import Environ
from page_cache.stored import Headers, Stored, Variant, accepted

StartResponse = Callable[..., Any]

FOR_NOTHING_NEW = frozenset(
    {
        "access-control-allow-origin",
        "content-security-policy",
        "last-modified",
        "vary",
    }
)


def send(
    stored: Stored,
    environ: Environ,
    start_response: StartResponse,
    *,
    now: float,
    front: int,
) -> Iterable[bytes]:
    """The answer; `now` is in seconds since 1970.

    `front` is for how many seconds a cache in front may show it without asking.
    """
    variant = chosen(stored, environ)
    headers = _headers(stored, variant, now, front)
    if _has_it(stored, variant, environ):
        few = [one for one in headers if _is_for_nothing_new(one[0])]
        start_response("304 Not Modified", few)
        return []
    start_response("200 OK", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [variant.body]


def cache_control(stored: Stored, now: float, front: int) -> Headers:
    """How long browsers and caches on the way may show it without asking.

    Never into the second in which the clock makes another page of it, even where it is
    sent at the end of this one.
    """
    left = max(0, floor(stored.expires_at - floor(now) - 1))
    browsers = min(stored.seconds_in_browsers, left)
    shared = min(front, left)
    value = f"public, max-age={browsers}, s-maxage={shared}"
    if left >= shared + 1 and shared:
        value += ", stale-while-revalidate=1"
    # nginx counts whole seconds: what is good until the end of this one is named by it.
    until = floor(now) + shared - 1
    accelerated = f"@{until}" if until + 1 <= stored.expires_at and shared else "0"
    return [("Cache-Control", value), ("X-Accel-Expires", accelerated)]


def chosen(stored: Stored, environ: Environ) -> Variant:
    """The smallest encoding that the browser takes."""
    for encoding in accepted(environ.get("HTTP_ACCEPT_ENCODING", "")):
        variant = stored.variant(encoding)
        if variant is not None:
            return variant
    return stored.identity


def _headers(stored: Stored, variant: Variant, now: float, front: int) -> Headers:
    """The same list during a whole second: most of an answer's cost is its headers."""
    second = floor(now)
    ready = stored.ready.get(variant.encoding)
    if ready is not None and ready[0] == (second, front):
        return ready[1]
    headers = [
        *stored.headers,
        ("ETag", variant.etag),
        ("Content-Length", str(len(variant.body))),
        *cache_control(stored, now, front),
    ]
    if variant.encoding:
        headers.append(("Content-Encoding", variant.encoding))
    stored.ready[variant.encoding] = ((second, front), headers)
    return headers


def _has_it(stored: Stored, variant: Variant, environ: Environ) -> bool:
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known is not None:
        if known.strip() == "*":
            return True
        etags = {one.strip().removeprefix("W/") for one in known.split(",")}
        return variant.etag in etags
    since = environ.get("HTTP_IF_MODIFIED_SINCE")
    return since is not None and _is_unmodified(stored, since)


def _is_unmodified(stored: Stored, since: str) -> bool:
    modified = next((v for n, v in stored.headers if n.lower() == "last-modified"), "")
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except (OverflowError, TypeError, ValueError):
        return False


def _is_for_nothing_new(name: str) -> bool:
    lower = name.lower()
    return lower in FOR_NOTHING_NEW or lower in {
        "cache-control",
        "etag",
        "x-accel-expires",
    }
