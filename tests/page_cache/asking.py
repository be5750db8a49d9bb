"""Ask the site as a server would: with the cache in front of it, and without."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple
from urllib.parse import unquote

import brotli
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection

from page_cache.layer import PageCache
from page_cache.remembering import forget_parts
from page_cache.service import changes

# What is made for each answer, or says how long it may be kept.
OF_THIS_ANSWER = frozenset(
    {
        "Cache-Control",
        "Content-Encoding",
        "Content-Length",
        "ETag",
        "Vary",
        "X-Accel-Expires",
        "X-Request-ID",
    }
)


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes
    # How often Django was asked for it.
    made: int

    @property
    def is_kept(self) -> bool:
        """Whether it came without Django."""
        return self.made == 0

    @property
    def text(self) -> str:
        encoding = self.headers.get("Content-Encoding", "")
        body = brotli.decompress(self.body) if encoding == "br" else self.body
        return body.decode()

    @property
    def words(self) -> tuple[int, dict[str, str], bytes]:
        """All that must be the same with and without a cache."""
        kept = {
            name: value
            for name, value in self.headers.items()
            if name not in OF_THIS_ANSWER
        }
        return self.status, kept, self.body


class Site:
    """One process of the site. `application` counts how often Django is asked."""

    def __init__(self, made_before: dict[str, Answer] | None = None) -> None:
        self._made_before = {} if made_before is None else made_before
        self.django = get_wsgi_application()
        self.made = 0
        self.cache = PageCache(self._counted)

    def _counted(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        self.made += 1
        return self.django(environ, start_response)

    def get(self, address: str, **headers: str) -> Answer:
        """By way of the cache."""
        return self.ask(self.cache, address, **headers)

    def fresh(self, address: str, **headers: str) -> Answer:
        """Made now, whatever is kept."""
        return self.ask(self._counted, address, **headers)

    def ordinary(self, address: str) -> Answer:
        """What everybody reads, made once of content that stays as it is."""
        if address not in self._made_before:
            self._made_before[address] = self.fresh(address)
        return self._made_before[address]

    def ask(
        self, application: Any, address: str, method: str = "GET", **headers: str
    ) -> Answer:
        """Send a request; a header is given as the environment calls it."""
        before, started = self.made, []

        def start_response(status: str, named: list[tuple[str, str]], _e: Any = None):
            started.append((status, named))

        with connections_kept():
            body = application(environ_of(address, method, headers), start_response)
            content = b"".join(body)
            if hasattr(body, "close"):
                body.close()
        status, named = started[-1]
        made = self.made - before
        return Answer(int(status.split()[0]), dict(named), content, made)


@contextmanager
def connections_kept() -> Iterator[None]:
    """The end of a request must not close the transaction that a test lives in."""
    if not connection.in_atomic_block:
        yield
        return
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


def environ_of(address: str, method: str, headers: dict[str, str]) -> dict[str, Any]:
    """What a server hands over."""
    path, _, query = address.partition("?")
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote(path, encoding="utf-8").encode().decode("latin-1"),
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "testserver",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        **headers,
    }


def forget_everything(site: Site) -> None:
    """As if the process had just begun, with an empty cache."""
    changes.forget()
    forget_parts()
    site.cache.shelf.clear()
