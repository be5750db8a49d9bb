"""An answer as it is kept: compressed once, and sent as often as it is asked for."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
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
    variants: dict[str, Variant]
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
        bodies = sum(len(one.body) for one in self.variants.values())
        return bodies + 60 * len(self.names) + 2000


def variants_of(body: bytes, content_type: str) -> dict[str, Variant]:
    """The body in every encoding that is worth it."""
    digest = sha256(body).hexdigest()[:24]
    made = {"": Variant("", body, f'"{digest}"')}
    if content_type.startswith(COMPRESSED_TYPES):
        smaller = {
            "br": brotli.compress(body, quality=BROTLI_QUALITY),
            # The time in its header would make other bytes of the same page.
            "gzip": gzip.compress(body, GZIP_LEVEL, mtime=0),
        }
        for encoding, compressed in smaller.items():
            if len(compressed) < len(body):
                etag = f'"{digest}-{encoding}"'
                made[encoding] = Variant(encoding, compressed, etag)
    return made


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
    taken = [name for name in ("br", "gzip") if weights.get(name, everything) > 0]
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
