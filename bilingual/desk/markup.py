"""Sentences with their marks: as they are shown, typed and stored.

A sentence is stored as a little HTML: `<b>`, `<i>`, and links as `<a id="a1">` whose
address is kept aside. What is typed must carry the marks of the source, because the
page is assembled from both.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail_localize import strings

LINE_BREAK = "<br/>"
# Languages differ in these: French writes 1er where English writes first.
FREE_MARKS = frozenset({"br", "sup", "sub"})
MOST_CHARACTERS = 20_000
# No sentence needs more; the parsers behind walk into each mark.
MOST_NESTED_MARKS = 20

_MARK = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(\s[^<>]*|/)?>")
_UNFINISHED = re.compile(r"<[a-zA-Z/!?]")
_LINK_NUMBER = re.compile(r"""\s+id\s*=\s*(["'])(a[0-9]+)\1\s*""")
# They turn the direction of a line around, so that it reads other than it is.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class Piece:
    """A run of text, or one mark; `name` is the tag, or empty for text."""

    text: str
    name: str = ""
    attributes: str = ""
    closes: bool = False


def pieces_of(marked: str) -> Iterator[Piece]:
    """Text and marks in their order, whatever stands there."""
    end = 0
    for found in _MARK.finditer(marked):
        if found.start() > end:
            yield Piece(marked[end : found.start()])
        slash, name, rest = found.groups(default="")
        attributes = rest.rstrip().removesuffix("/").rstrip()
        yield Piece(found.group(), name.lower(), attributes, bool(slash))
        end = found.end()
    if end < len(marked):
        yield Piece(marked[end:])


def tidy(typed: str) -> str:
    """What was typed, with one kind of line break and no space around it."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", lines).strip()


def plain_text(marked: str) -> str:
    """The words alone; a line break stays one."""
    return "".join(
        ("\n" if piece.name == "br" else "")
        if piece.name
        else html.unescape(piece.text)
        for piece in pieces_of(marked)
    )


# ---- As it is shown


def shown(marked: str) -> SafeString:
    """The sentence with its formatting; a link is its words and its number."""
    parts = []
    links: list[str] = []
    for piece in pieces_of(marked):
        if not piece.name:
            parts.append(conditional_escape(html.unescape(piece.text)))
        elif piece.name == "br":
            parts.append(mark_safe("<br>"))
        elif piece.name == "a":
            parts.append(_shown_link(piece, links))
        elif piece.name in strings.INLINE_TAGS:
            slash = "/" if piece.closes else ""
            parts.append(format_html("<{}{}>", slash, piece.name))
    return format_html_join("", "{}", ((part,) for part in parts))


def _shown_link(piece: Piece, links: list[str]) -> SafeString:
    if not piece.closes:
        links.append(_link_of(piece).removeprefix("a"))
        return mark_safe('<span class="desk-link">')
    number = links.pop() if links else ""
    return format_html(
        '</span> <span class="desk-link-number">({} {})</span>', _("link"), number
    )


def _link_of(piece: Piece) -> str:
    found = _LINK_NUMBER.fullmatch(piece.attributes + " ")
    return found.group(2) if found else ""


@lru_cache(maxsize=4096)
def as_typed(stored: str, *, is_rich: bool) -> str:
    """A stored sentence as it stands in the field where it is typed."""
    if not is_rich:
        return html.unescape(re.sub(r"<br\s*/?>", "\n", stored))
    parts = []
    for piece in pieces_of(stored):
        if piece.name == "br":
            parts.append("\n")
        elif piece.name:
            parts.append(piece.text)
        else:
            parts.append(_readable(html.unescape(piece.text)))
    return tidy("".join(parts))


def _readable(text: str) -> str:
    """`R&D` rather than `R&amp;D`, unless that would read as something else."""
    text = " ".join(text.split("\n"))
    bare = text.replace("<", "&lt;").replace(">", "&gt;")
    return bare if html.unescape(bare) == text else html.escape(text, quote=False)


def marks_of(marked: str) -> list[str]:
    """The marks that a translation must keep, each as it is typed."""
    opening = (piece for piece in pieces_of(marked) if piece.name and not piece.closes)
    return [
        f"{piece.text}…</{piece.name}>"
        for piece in opening
        if piece.name not in FREE_MARKS
    ]


# ---- As it is stored


def to_store(typed: str, source: str, *, is_rich: bool) -> str:
    """What was typed as it is stored. Raises ValidationError with what to mend."""
    refuse_unseen(typed)
    if len(typed) > MOST_CHARACTERS:
        raise ValidationError(
            _("Shorten this text to %(limit)d characters or less.")
            % {"limit": MOST_CHARACTERS}
        )
    if is_rich:
        stored = _Reader(source).read(typed)
    else:
        _refuse_marks(typed, plain_text(source))
        stored = LINE_BREAK.join(
            html.escape(line, quote=False) for line in typed.split("\n")
        )
    _ask_localize(stored, source)
    return stored


def refuse_unseen(typed: str) -> None:
    for sign in typed:
        kind = unicodedata.category(sign)
        if (kind in {"Cc", "Cs"} and sign != "\n") or sign in _TURNING:
            raise ValidationError(
                _(
                    "There is an invisible character in this text that can't be "
                    "kept. Type the text again instead of pasting it."
                )
            )


def _refuse_marks(typed: str, source: str) -> None:
    """A plain text shows its marks to visitors as they are typed."""
    wanted = {piece.text for piece in pieces_of(source) if piece.name}
    for piece in pieces_of(typed):
        if piece.name and piece.text not in wanted:
            raise ValidationError(
                _("This text has no formatting: take out %(mark)s.")
                % {"mark": piece.text}
            )


def _ask_localize(stored: str, source: str) -> None:
    """Its own rules hold as well, should they ever be stricter than ours."""
    if "<" not in stored:
        return
    try:
        strings.StringValue.from_translated_html(stored)
        strings.validate_translation_links(source, stored)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class _Reader:
    """Reads one typed sentence with marks, and compares them with the source's."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.stored: list[str] = []
        self.open: list[tuple[str, int]] = []
        self.used: Counter[str] = Counter()

    def read(self, typed: str) -> str:
        for piece in pieces_of(typed):
            if not piece.name:
                self._text(piece)
            elif piece.name == "br":
                self.stored.append(LINE_BREAK)
            elif piece.closes:
                self._close(piece)
            else:
                self._open(piece)
        if self.open:
            raise ValidationError(
                _("The mark <%(mark)s> is not closed: write </%(mark)s> after it.")
                % {"mark": self.open[-1][0]}
            )
        self._compare()
        return "".join(self.stored)

    def _text(self, piece: Piece) -> None:
        if _UNFINISHED.search(piece.text):
            raise ValidationError(
                _("A mark is not finished: there is a “<” without its “>”.")
            )
        words = html.escape(html.unescape(piece.text), quote=False)
        self.stored.append(words.replace("\n", LINE_BREAK))

    def _open(self, piece: Piece) -> None:
        if piece.name not in strings.INLINE_TAGS:
            raise ValidationError(
                _("The mark %(mark)s is not allowed in a text.") % {"mark": piece.text}
            )
        if piece.name == "a" and "a" in {name for name, _at in self.open}:
            raise ValidationError(_("A link can't stand inside another link."))
        link = _link_of(piece) if piece.name == "a" else ""
        if (piece.name == "a") != bool(link) or (piece.attributes.strip() and not link):
            raise ValidationError(
                _("Write the mark %(mark)s exactly as in the source.")
                % {"mark": piece.text}
            )
        if len(self.open) == MOST_NESTED_MARKS:
            raise ValidationError(
                _(
                    "There are more than %(limit)d marks inside each other: take some out."
                )
                % {"limit": MOST_NESTED_MARKS}
            )
        self.used[link or piece.name] += 1
        self.stored.append(f'<a id="{link}">' if link else f"<{piece.name}>")
        self.open.append((piece.name, len(self.stored)))

    def _close(self, piece: Piece) -> None:
        if not self.open or self.open[-1][0] != piece.name:
            raise ValidationError(
                _("The mark </%(mark)s> closes nothing, or closes too early.")
                % {"mark": piece.name}
            )
        _name, at = self.open.pop()
        inside = "".join(self.stored[at:])
        if piece.name == "a" and not plain_text(inside).strip():
            raise ValidationError(_("A link has no words: write them inside it."))
        self.stored.append(f"</{piece.name}>")

    def _compare(self) -> None:
        wanted: Counter[str] = Counter(
            _link_of(piece) or piece.name
            for piece in pieces_of(self.source)
            if piece.name and not piece.closes
        )
        for mark in sorted(set(wanted) | set(self.used)):
            if mark not in FREE_MARKS and wanted[mark] != self.used[mark]:
                raise ValidationError(_difference(mark, wanted[mark], self.used[mark]))


def _difference(mark: str, wanted: int, used: int) -> str:
    is_link = mark[1:].isdigit()
    if is_link and not used:
        return _("Link %(number)s is missing: keep %(mark)s around its words.") % {
            "number": mark[1:],
            "mark": f'<a id="{mark}">…</a>',
        }
    if is_link and not wanted:
        return _("There is no link %(number)s in the source.") % {"number": mark[1:]}
    if is_link:
        return _("Link %(number)s stands here more than once.") % {"number": mark[1:]}
    return _(
        "The mark <%(mark)s> is in the source %(wanted)d times, and here %(used)d times."
    ) % {"mark": mark, "wanted": wanted, "used": used}
