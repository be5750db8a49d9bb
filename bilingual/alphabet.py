"""The alphabetical order of a reader, in English and in French alike.

A database orders by bytes unless somebody told it otherwise: capitals first, and É
after Z.
"""

import unicodedata
from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def in_alphabetical_order(items: Iterable[Item]) -> list[Item]:
    """The items by the words that they print as: case and accents decide last."""
    return sorted(items, key=lambda item: _key(str(item)))


def _key(words: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    letters = (sign for sign in decomposed if not unicodedata.combining(sign))
    return "".join(letters), words
