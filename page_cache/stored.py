"""An answer as it is kept: compressed once, when first asked for, and sent often."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from hashlib import sha256
from typing import Any, NamedTuple

import brotli

Headers = list[tuple[str, str]]

# Made anew for each answer, or by whoever sends it on.
NOT_KEPT = frozenset(
    {
        "cache-control",
        "connection",
        "content-encoding",
        "content-length",
        "date",
        "etag",
        "expires",
        "set-cookie",
        "vary",
        "x-request-id",
    }
)
# Fast enough to be made while somebody waits, and within 3 % of the smallest.
BROTLI_QUALITY = 5
GZIP_LEVEL = 6
# The smallest first.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, quality=BROTLI_QUALITY),
    # The time in its header would make other bytes of the same page.
    "gzip": partial(gzip.compress, compresslevel=GZIP_LEVEL, mtime=0),
}
COMPRESSED_TYPES = ("text/", "application/json", "application/atom+xml", "image/svg")


class Variant(NamedTuple):
    """The same answer in one encoding; identity is called ""."""

    encoding: str
    body: bytes
    etag: str


@dataclass
class Stored:
    """An answer, what it was made from and until when it is right.

    `position` is where its makers stood in the order of changes, `expires_at` is in
    seconds since 1970: from then on the clock says something else.
    """

    headers: Headers
    variants: dict[str, Variant | None]
    names: frozenset[str]
    position: int
    expires_at: float
    seconds_in_browsers: int = 0
    # What this process found last: when it was right, and after which change.
    generation: int = field(default=-1, compare=False)
    right_at: float = field(default=float("-inf"), compare=False)
    # Headers by encoding, as they are during one second.
    ready: dict[str, tuple[tuple[int, int], Headers]] = field(
        default_factory=dict, compare=False
    )

    def __getstate__(self) -> dict[str, Any]:
        """Without what only this process knows."""
        own = {"generation": -1, "right_at": float("-inf"), "ready": {}}
        return {**self.__dict__, **own}

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        # With the encodings that nobody has asked for yet, about a quarter each.
        return len(self.identity.body) * 3 // 2 + 60 * len(self.names) + 2000

    @property
    def identity(self) -> Variant:
        """The body as it was made."""
        variant = self.variants[""]
        assert variant is not None  # noqa: S101 - said to mypy
        return variant

    def variant(self, encoding: str) -> Variant | None:
        """The body in an encoding, made when first asked for; None where it is no smaller."""
        if encoding not in self.variants:
            self.variants[encoding] = compressed(self.identity, encoding)
        return self.variants[encoding]


def variants_of(body: bytes, content_type: str) -> dict[str, Variant | None]:
    """The body as it is, and the encodings that it must not have."""
    identity = Variant("", body, f'"{sha256(body).hexdigest()[:24]}"')
    may_be = content_type.startswith(COMPRESSED_TYPES)
    return {"": identity} if may_be else {"": identity, **dict.fromkeys(ENCODINGS)}


def compressed(identity: Variant, encoding: str) -> Variant | None:
    """The same body, smaller; None where it is not."""
    body = ENCODINGS[encoding](identity.body)
    if len(body) >= len(identity.body):
        return None
    return Variant(encoding, body, f'{identity.etag[:-1]}-{encoding}"')


def kept_headers(headers: Iterable[tuple[str, str]]) -> Headers:
    """The headers that every answer has, with its encoding named as a variant."""
    kept = [(name, value) for name, value in headers if name.lower() not in NOT_KEPT]
    return [*kept, ("Vary", "Accept-Encoding")]


@lru_cache(maxsize=256)
def accepted(header: str) -> tuple[str, ...]:
    """The encodings that a browser takes, the smallest first, "" for none at all."""
    weights = {}
    for part in header.lower().split(","):
        name, _, parameters = part.partition(";")
        weights[name.strip()] = _weight(parameters)
    everything = weights.get("*", 0.0)
    taken = [name for name in ENCODINGS if weights.get(name, everything) > 0]
    return (*taken, "")


def _weight(parameters: str) -> float:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return _number(value)
    return 1.0


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
