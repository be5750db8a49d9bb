"""A stored sentence as the checks read it: its words, without its marks.

Nothing here follows marks into each other, so that a thousand of them cost no more
than a thousand words.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bilingual.desk import markup
from bilingual.quality.placeholders import without_placeholders
from bilingual.visible_text import OPAQUE, TextRun, without_addresses

# Texts of one page and of its neighbours; a page has some 500 at most.
CACHED = 2048


@dataclass(frozen=True)
class Reading:
    """The words of a sentence.

    `words` is all of them, a line break for each `<br/>`; `prose` is as long, with
    code, addresses and placeholders made opaque.
    """

    words: str
    prose: str


@lru_cache(maxsize=CACHED)
def reading_of(stored: str) -> Reading:
    """How the checks read a stored text, whatever it is."""
    pieces = list(_read(stored))
    return Reading(
        "".join(words for words, _ in pieces), "".join(prose for _, prose in pieces)
    )


def runs_of(stored: str) -> list[TextRun]:
    """The lines of a stored text, as the typography rules read them."""
    runs = [TextRun()]
    for piece, is_code in _with_code(stored):
        if piece.name == "br":
            runs.append(TextRun())
        elif piece.name:
            runs[-1].joints.add(len(runs[-1].text))
        else:
            words = html.unescape(piece.text)
            opaque = OPAQUE * len(words) if is_code else without_placeholders(words)
            runs[-1].add(opaque)
    return [run for run in runs if run.text.strip(f" {OPAQUE}")]


def as_prose(words: str) -> str:
    """Words with their addresses and placeholders made opaque, of the same length."""
    return without_addresses(without_placeholders(words))


def _read(stored: str) -> Iterator[tuple[str, str]]:
    """The words and the prose of each piece."""
    for piece, is_code in _with_code(stored):
        if piece.name == "br":
            yield "\n", "\n"
        elif not piece.name:
            words = html.unescape(piece.text)
            yield words, OPAQUE * len(words) if is_code else as_prose(words)


def _with_code(stored: str) -> Iterator[tuple[markup.Piece, bool]]:
    """The pieces, and whether each stands inside `<code>`."""
    depth = 0
    for piece in markup.pieces_of(stored):
        if piece.name == "code":
            depth = max(0, depth + (-1 if piece.closes else 1))
        yield piece, depth > 0
