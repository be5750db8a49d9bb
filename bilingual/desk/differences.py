"""What changed in a sentence: the words that went and the words that came.

A word counts as another one where its formatting or its link is another: a translator
has to follow that as well. Spaces count only where nothing else differs.
"""

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

from bilingual.desk.markup import Piece, pieces_of
from bilingual.languages import active_language

DELETED, INSERTED = "del", "ins"
# A token that no text can be.
LINE_BREAK = ""
# Words with the signs inside them (l’eau, 6,500, e-mail), spaces, and single signs.
_TOKEN = re.compile(r"\w+(?:[’'.,:@/-]\w+)*|\s+|[^\w\s]")
_LINK_ID = re.compile(r"a[0-9]+")


class _Token(NamedTuple):
    """A word, a sign, a line break or a run of spaces, inside its open marks."""

    text: str
    marks: tuple[str, ...]
    is_space: bool = False


class _Edge(NamedTuple):
    """A mark of the text that opens or closes; `link` is the number of a link."""

    name: str
    closes: bool = False
    link: str = ""


_Part = _Token | _Edge


def marked_difference(before: str, after: str) -> tuple[SafeString, SafeString]:
    """The old sentence with `<del>` and the new one with `<ins>`, as they are shown.

    Both are stored HTML of any kind; what comes back is always well formed, and it
    says in words, for those who don't see it, where a change begins and ends.
    """
    old, new = list(_parts_of(before)), list(_parts_of(after))
    deleted, inserted = _changed_tokens(old, new)
    return (
        _rendered(old, deleted, DELETED, _("removed:"), _("end of what is removed")),
        _rendered(new, inserted, INSERTED, _("added:"), _("end of what is added")),
    )


# ---- Reading


def _parts_of(marked: str) -> Iterator[_Part]:
    """Tokens and the marks around them; every mark that opens is closed."""
    open_marks: list[_Edge] = []
    for piece in pieces_of(marked):
        if piece.name == "br":
            yield _Token(LINE_BREAK, _names(open_marks))
        elif piece.name and piece.closes:
            yield from _closed(piece.name, open_marks)
        elif piece.name in INLINE_TAGS:
            edge = _Edge(piece.name, link=_link_number(piece))
            open_marks.append(edge)
            yield edge
        elif not piece.name:
            marks = _names(open_marks)
            for text in _TOKEN.findall(html.unescape(piece.text)):
                yield _Token(text, marks, text.isspace())
    while open_marks:
        yield _close_last(open_marks)


def _names(open_marks: list[_Edge]) -> tuple[str, ...]:
    return tuple(f"{edge.name}{edge.link}" for edge in open_marks)


def _link_number(piece: Piece) -> str:
    found = _LINK_ID.search(piece.attributes) if piece.name == "a" else None
    return found.group().removeprefix("a") if found else ""


def _closed(name: str, open_marks: list[_Edge]) -> Iterator[_Edge]:
    """Close the last mark of that name and all inside it; nothing if none is open."""
    if name in {edge.name for edge in open_marks}:
        while open_marks[-1].name != name:
            yield _close_last(open_marks)
        yield _close_last(open_marks)


def _close_last(open_marks: list[_Edge]) -> _Edge:
    edge = open_marks.pop()
    return _Edge(edge.name, closes=True, link=edge.link)


# ---- Comparing


def _changed_tokens(old: list[_Part], new: list[_Part]) -> tuple[set[int], set[int]]:
    """Which parts went and which came, by their place in the lists."""
    changed = _compared(old, new, with_spaces=False)
    if not any(changed):
        changed = _compared(old, new, with_spaces=True)
    return _with_spaces_between(old, changed[0]), _with_spaces_between(new, changed[1])


def _compared(
    old: list[_Part], new: list[_Part], *, with_spaces: bool
) -> tuple[set[int], set[int]]:
    tokens = [
        [
            (place, part)
            for place, part in enumerate(parts)
            if isinstance(part, _Token) and (with_spaces or not part.is_space)
        ]
        for parts in (old, new)
    ]
    numbers: dict[_Token, int] = {}
    before, after = (
        [numbers.setdefault(token, len(numbers)) for _place, token in side]
        for side in tokens
    )
    # Here and not above: it is 5 MB, and a worker for visitors does without.
    from rapidfuzz.distance import Indel

    gone: set[int] = set()
    come: set[int] = set()
    for step in Indel.opcodes(before, after):
        if step.tag == "delete":
            gone |= {place for place, _one in tokens[0][step.src_start : step.src_end]}
        elif step.tag == "insert":
            come |= {
                place for place, _one in tokens[1][step.dest_start : step.dest_end]
            }
    return gone, come


def _with_spaces_between(parts: list[_Part], changed: set[int]) -> set[int]:
    """The spaces between two changed words are changed with them: one run, not two."""
    words = [
        place
        for place, part in enumerate(parts)
        if isinstance(part, _Token) and not part.is_space
    ]
    return changed | {
        place
        for one, other in pairwise(words)
        if one in changed and other in changed
        for place in range(one + 1, other)
        if isinstance(parts[place], _Token)
    }


# ---- Showing


def _rendered(
    parts: list[_Part], changed: set[int], tag: str, begins: str, ends: str
) -> SafeString:
    tokens = [place for place, part in enumerate(parts) if isinstance(part, _Token)]
    following = dict(pairwise(tokens))
    shown: list[str] = []
    is_open = is_run = False
    for place, part in enumerate(parts):
        is_changed = place in changed
        if is_open and not is_changed:
            # A mark of the text begins or ends here: ours must not cross it.
            shown.append(f"</{tag}>")
            is_open = False
        if isinstance(part, _Edge):
            shown.append(_edge(part))
            continue
        if is_changed and not is_open:
            shown.append(f"<{tag}>")
            is_open = True
        if is_changed and not is_run:
            shown.append(_unseen(f"{begins} "))
            is_run = True
        shown.append(html.escape(part.text) or "<br>")
        if is_run and following.get(place) not in changed:
            shown.append(_unseen(f" {ends}"))
            is_run = False
    if is_open:
        shown.append(f"</{tag}>")
    return mark_safe("".join(shown))  # noqa: S308 - every text in it is escaped


def _edge(edge: _Edge) -> str:
    if edge.name != "a":
        return f"</{edge.name}>" if edge.closes else f"<{edge.name}>"
    if not edge.closes:
        return '<span class="desk-link">'
    return format_html(
        '</span> <span class="desk-link-number">({} {})</span>', _("link"), edge.link
    )


def _unseen(words: str) -> SafeString:
    """Words for screen readers: most of them don't tell `del` and `ins`.

    They are in the language of the person, whatever the language of the sentence.
    """
    return format_html(
        '<span class="w-sr-only" lang="{}">{}</span>', active_language(), words
    )
