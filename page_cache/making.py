"""Make an answer with Django, and write down what it is made from."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from page_cache.question import Shape
from page_cache.recording import Record, recording
from page_cache.sending import StartResponse
from page_cache.service import changes
from page_cache.stored import Headers, Stored, kept_headers, variants_of

# The longest that an answer is kept without being made again, in seconds. Nothing
# relies on it: it bounds what a mistake could cost.
LONGEST_KEPT = 60 * 60


@dataclass
class Made:
    """An answer that is for this visitor only, or that is too large to be kept."""

    status: str
    headers: Headers
    body: Iterable[bytes]

    def send(self, start_response: StartResponse) -> Iterable[bytes]:
        """As it was made."""
        start_response(self.status, self.headers)
        return self.body


def make(
    application: Callable[..., Iterable[bytes]], environ: dict[str, Any]
) -> Made | tuple[Shape, Stored]:
    """What the application answers, with its shape where it may be kept."""
    started: list[tuple[str, Headers]] = []

    def start_response(status: str, headers: Headers, _error: Any = None) -> None:
        started.append((status, headers))

    generation, looked_at = changes.generation, changes.looked_at
    with recording(changes.position) as record:
        body = application(environ, start_response)
        status, headers = started[-1]
        if not _may_be_kept(record, status, headers):
            return Made(status, headers, body)
        try:
            content = b"".join(body)
        finally:
            with suppress(AttributeError):
                body.close()  # type: ignore[attr-defined] # a server would close it too
    assert record.shape is not None  # noqa: S101 - said to mypy
    stored = _stored(record, headers, content)
    stored.generation, stored.right_at = generation, looked_at
    return record.shape, stored


def _stored(record: Record, headers: Headers, content: bytes) -> Stored:
    latest = time.time() + LONGEST_KEPT
    ends = record.expires_at.timestamp() if record.expires_at else latest
    content_type = next(v for n, v in headers if n.lower() == "content-type")
    return Stored(
        headers=kept_headers(headers),
        variants=variants_of(content, content_type),
        names=frozenset(record.names),
        position=record.position,
        expires_at=min(ends, latest),
        seconds_in_browsers=record.seconds_in_browsers,
    )


def _may_be_kept(record: Record, status: str, headers: Headers) -> bool:
    """Only what everybody may have, whatever a view says."""
    if not record.may_be_kept or not status.startswith(str(HTTPStatus.OK.value)):
        return False
    return not any(_is_personal(name.lower(), value) for name, value in headers)


def _is_personal(name: str, value: str) -> bool:
    if name == "vary":
        # All are made as somebody asks who sends none of the headers.
        return value.strip().lower() not in {"", "accept-encoding"}
    if name == "cache-control":
        words = ("private", "no-store", "no-cache")
        return any(word in value.lower() for word in words)
    return name in {"set-cookie", "content-encoding"}
