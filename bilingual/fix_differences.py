"""Which words of a sentence differ, for people who read a correction."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from bilingual.desk.markup import as_typed

# A word, a mark, or one sign: white space is a sign too, because it may be the error.
_TOKEN = re.compile(r"</?[a-z][^<>]*>|\w+|\s|[^\w\s]")
# What can't be seen, and is often what was wrong.
_UNSEEN = str.maketrans({"\xa0": "⍽", "\N{NARROW NO-BREAK SPACE}": "⍽", "\n": "↵"})


@dataclass(frozen=True)
class Piece:
    """A run of words that stands in both texts, or in this one only."""

    text: str
    differs: bool


def differing_pieces(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Both stored sentences in pieces; spaces that differ are made visible."""
    old, new = _tokens(before), _tokens(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    old_pieces: list[tuple[str, bool]] = []
    new_pieces: list[tuple[str, bool]] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        differs = tag != "equal"
        old_pieces.append(("".join(old[start:end]), differs))
        new_pieces.append(("".join(new[new_start:new_end]), differs))
    return _joined(old_pieces), _joined(new_pieces)


def _tokens(stored: str) -> list[str]:
    return _TOKEN.findall(as_typed(stored, is_rich=True))


def _joined(pieces: list[tuple[str, bool]]) -> list[Piece]:
    found = []
    for differs, group in groupby(pieces, key=lambda piece: piece[1]):
        text = "".join(text for text, _differs in group)
        if text:
            found.append(Piece(text.translate(_UNSEEN) if differs else text, differs))
    return found
