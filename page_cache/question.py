"""What is asked for, as far as an answer may depend on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from django.conf import settings

Environ = Mapping[str, Any]

# Longer ones are asked of Django each time.
LONGEST_PATH = 500
LONGEST_QUERY = 500
MOST_VALUES = 8
# Who has one of these may be shown something of their own. Django takes the spaces away
# around a name; that of another cookie may end alike, which does no harm.
PERSONAL_COOKIES = re.compile(
    rf"(?:{re.escape(settings.SESSION_COOKIE_NAME)}|messages)\s*="
)


class Address(NamedTuple):
    """Where an answer is found: the same for everybody who asks for it."""

    scheme: str
    host: str
    path: str


class Shape(NamedTuple):
    """On which parameters the answers of an address depend.

    With one of `never_with` there are answers without number: none is kept.
    """

    parameters: tuple[str, ...] = ()
    never_with: tuple[str, ...] = ()


# For addresses where no parameter counts.
ONE_ANSWER = Shape()


class Question(NamedTuple):
    """An address and the query after it, as it was sent."""

    address: Address
    query: str

    @property
    def place(self) -> str:
        """Under what the shape of the address is kept. No two addresses share one."""
        scheme, host, path = self.address
        return f"{len(path)}:{scheme}:{host}{path}"

    def is_canonical(self, shape: Shape) -> bool:
        """Whether no other query asks for the same answer in fewer signs."""
        return self.query == canonical_query(self.query, shape.parameters)

    def key(self, shape: Shape) -> str | None:
        """Under what an answer is kept; None for one that is not."""
        if not self.query or not shape.parameters:
            return f"{self.place}?"
        if len(self.query) > LONGEST_QUERY:
            return None
        asked = asked_parameters(self.query, shape.parameters)
        if len(asked) > MOST_VALUES or any(n in shape.never_with for n, _v in asked):
            return None
        return f"{self.place}?{urlencode(asked)}"


def question_of(environ: Environ) -> Question | None:
    """The question, or None where the answer could be for one person only."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        return None
    cookies = environ.get("HTTP_COOKIE")
    if cookies and PERSONAL_COOKIES.search(cookies):
        return None
    path = environ.get("PATH_INFO", "")
    if len(path) > LONGEST_PATH or environ.get("SCRIPT_NAME"):
        return None
    host = environ.get("HTTP_HOST", "")
    if not host or environ.get("HTTP_AUTHORIZATION"):
        return None
    return Question(
        Address(_scheme(environ), host, path), environ.get("QUERY_STRING", "")
    )


def canonical_query(query: str, parameters: tuple[str, ...]) -> str:
    """The parameters that count, in one order and written in one way."""
    return urlencode(asked_parameters(query, parameters))


def asked_parameters(query: str, parameters: tuple[str, ...]) -> list[tuple[str, str]]:
    """Names and values of the parameters that count, in their order."""
    # A server hands over bytes as Latin-1; browsers write UTF-8.
    text = query.encode("latin-1", "replace").decode("utf-8", "replace")
    given = parse_qsl(text, errors="replace")
    return [
        (name, value)
        for parameter in parameters
        for name, value in given
        if name == parameter
    ]


def _scheme(environ: Environ) -> str:
    """As Django sees it: what is secure says so in the header that a proxy sets."""
    header = settings.SECURE_PROXY_SSL_HEADER
    if header is not None:
        value = environ.get(header[0])
        if value is not None:
            first = value.split(",", 1)[0].strip()
            return "https" if first == header[1] else "http"
    scheme: str = environ["wsgi.url_scheme"]
    return scheme
