"""Pieces of text that a reader takes for one word, and the ways to write each.

"open-source", "Node.js", "C++17", "8,690.50" and "nom@canada.ca" are looked for whole
or in parts. A piece is therefore a few readings, each a series of plain words.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_SPELLINGS = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ´`＇", "'"),
        **dict.fromkeys("‐‑−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff™®©"),
        "♯": "#",
        "œ": "oe",
        "æ": "ae",
    }
)
_SIGN_NAMES = str.maketrans({"+": "plus", "#": "sharp"})
_IGNORED = re.compile(
    r"""
    \bhttps?://                                         # any address has it
    | (?<![^\W_])                                       # elision, not "rock'n'roll"
      (?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W_]|["«“])
    | (?<=[^\W_])'s(?![^\W_])                           # English possessive
    """,
    re.VERBOSE,
)
_CHUNK = re.compile(
    r"""
    (?P<number>
        (?<![\w.,])\d{1,3}(?:[ ,]\d{3})+(?P<decimals>[.,]\d+)?(?![\w+#])
    )
    | (?P<word>
        (?:(?<![\w.])\.)?                               # .NET
        [^\W_]
        (?:[^\W_] | [.'\-_&+](?=[^\W_]) | (?<=\d),(?=\d) | [+\#]+)*
    )
    """,
    re.VERBOSE,
)
_PART = re.compile(
    r"(?P<dot>\.)?(?P<text>[^\W_]+(?:(?<=[^\W\d_])(?:\+\+|[+#]+(?![^\W_])))?)"
)


# Ways to read one piece, each a series of words that stand together.
Readings = tuple[tuple[str, ...], ...]


class Chunk(NamedTuple):
    """One piece of text: what an index keeps of it, and the ways to look for it."""

    index_words: frozenset[str]
    readings: Readings


def chunks_of(text: str) -> Iterator[Chunk]:
    """The pieces of a text, in order. Signs that are no part of a word fall away."""
    for match in _CHUNK.finditer(_normalised(text)):
        if match["number"]:
            yield _number(match["number"], match["decimals"] or "")
        else:
            yield _word(match["word"])


def _normalised(text: str) -> str:
    """One spelling for what keyboards and editors write in several ways."""
    # Before the compatibility form, which makes the letters TM of a sign.
    text = unicodedata.normalize("NFKC", text.translate(_SPELLINGS))
    return _IGNORED.sub(" ", text.casefold().translate(_SPELLINGS))


def _number(written: str, decimals: str) -> Chunk:
    """6,500 and 6 500 as 6500; 8,690.50 as 8690 and 50."""
    whole = written.removesuffix(decimals)
    fraction = (decimals[1:],) if decimals else ()
    joined = ("".join(re.findall(r"\d+", whole)), *fraction)
    parts = (*re.findall(r"\d+", whole), *fraction)
    return Chunk(frozenset({*joined, *parts}), (joined, parts))


@lru_cache(maxsize=20_000)
def _word(written: str) -> Chunk:
    """Texts repeat their words: nearly all were read before."""
    parts, dotted = [], []
    for match in _PART.finditer(written):
        part = match["text"].translate(_SIGN_NAMES)
        parts.append(part)
        if match["dot"] and not part.isdigit():
            dotted.append(f"dot{part}")
    if len(parts) == 1:
        return Chunk(frozenset({*parts, *dotted}), (tuple(dotted or parts),))
    joined = "".join(parts)
    return Chunk(frozenset({joined, *parts, *dotted}), ((joined,), tuple(parts)))
