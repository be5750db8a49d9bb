"""A stored text as one row of characters, of which single ones are to be changed."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from bilingual.desk import markup
from bilingual.quality.marks import is_unfinished
from bilingual.quality.reading import as_prose
from bilingual.visible_text import OPAQUE

NO_BREAK = "\N{NO-BREAK SPACE}"
NO_BREAK_SPACES = "\xa0\u202f"
ONE_NO_BREAK_SPACE = frozenset(NO_BREAK_SPACES)
# Every space within a line.
SPACES = f" \t\n\r{NO_BREAK_SPACES}"
# Stands for `<br/>`; it is no space of the text.
LINE_END = "\N{PARAGRAPH SEPARATOR}"

# What takes the place of a character, by its position.
Changes = dict[int, str]

_KNOWN = frozenset(
    {"", "a", "b", "i", "em", "strong", "br", "sup", "sub", "code", "abbr"}
)


@dataclass(frozen=True)
class Line:
    """The characters of a text without its marks, and where marks stand.

    Code, addresses and placeholders are opaque in it.
    """

    prose: str
    joints: frozenset[int]

    def ends_a_word(self, position: int) -> bool:
        """Whether a sign that ends at the position is punctuation of the sentence."""
        after = self.prose[position : position + 1]
        is_end = after == "" or after in SPACES + LINE_END + "»”"
        return is_end or position in self.joints


def is_readable(stored: str) -> bool:
    """Whether every mark of the text is finished and one of ours."""
    names = {piece.name for piece in markup.pieces_of(stored)}
    return names <= _KNOWN and not is_unfinished(stored)


def line_of(stored: str) -> Line:
    """The text as a row of characters."""
    parts: list[str] = []
    joints = set()
    position = depth = 0
    for piece in markup.pieces_of(stored):
        if piece.name:
            joints.add(position)
            depth += (piece.name == "code") * (-1 if piece.closes else 1)
        words = LINE_END * (piece.name == "br")
        if not piece.name:
            words = html.unescape(piece.text)
            words = OPAQUE * len(words) if depth > 0 else as_prose(words)
        parts.append(words)
        position += len(words)
    return Line("".join(parts), frozenset(joints))


def with_changes(stored: str, changes: Changes) -> str:
    """The text with some characters replaced; its marks stay as they are."""
    return "".join(_changed(stored, changes)) if changes else stored


def _changed(stored: str, changes: Changes) -> Iterator[str]:
    position = 0
    for piece in markup.pieces_of(stored):
        if piece.name:
            yield piece.text
            position += piece.name == "br"
            continue
        words = html.unescape(piece.text)
        places = range(position, position + len(words))
        if changes.keys().isdisjoint(places):
            yield piece.text
        else:
            signs = (
                changes.get(place, sign)
                for place, sign in zip(places, words, strict=True)
            )
            yield html.escape("".join(signs), quote=False)
        position += len(words)
