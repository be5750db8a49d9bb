"""Formatting and links of a sentence as inline codes of XLIFF, and back.

A code is named after the mark it stands for: `b1` is the first `<b>`, `a2` the second
link. A line break is a code that holds nothing.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

from bilingual.desk import markup
from bilingual.desk.markup import Piece

LINE_BREAK = "br"
PAIRED = frozenset(INLINE_TAGS) - {LINE_BREAK}
# Nobody nests formatting deeper; a hostile file does.
DEEPEST = 40
# What XML 1.0 can't hold, and the line ends that it would change.
NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CODE_ID = re.compile(r"([a-z]+)([0-9]{1,6})")
_LINK = re.compile(r"""\s+id\s*=\s*(["'])a([0-9]{1,6})\1\s*""")
# The elements of both versions, by what they stand for.
_AROUND = frozenset({"pc", "g"})
_BEGINS = frozenset({"sc", "bx", "bpt"})
_ENDS = frozenset({"ec", "ex", "ept"})
_POINTS = frozenset({"ph", "x"})
# Remarks of a tool: what is inside counts, they do not.
_REMARKS = frozenset({"mrk", "sm", "em"})
_CHARACTER = "cp"


class CodeError(ValueError):
    """An inline code that stands for nothing we know; the message says which."""


@dataclass(frozen=True)
class Code:
    """One mark of a sentence: its name in the file and its tag."""

    id: str
    tag: str


@dataclass(frozen=True)
class Dialect:
    """How one version of XLIFF writes marks and characters that XML can't hold."""

    around: Callable[[Code], Element]
    point: Callable[[Code], Element]
    character: Callable[[str, int], Element]


# ---- Out


def fill(element: Element, marked: str, dialect: Dialect) -> None:
    """Put a stored sentence into an element, text and codes."""
    _Writer(element, dialect).write(marked)


def codes_of(marked: str) -> list[Code]:
    """The marks of a stored sentence, each once, in their order."""
    used: Counter[str] = Counter()
    return [
        code
        for piece in markup.pieces_of(marked)
        if not piece.closes and (code := _code(piece, used)) is not None
    ]


def _code(piece: Piece, used: Counter[str]) -> Code | None:
    """The code for an opening mark or a line break; None for anything else."""
    if piece.name == "a":
        link = _LINK.fullmatch(piece.attributes + " ")
        return Code(f"a{link.group(2)}", "a") if link else None
    if piece.name not in PAIRED | {LINE_BREAK, "sup", "sub"}:
        return None
    used[piece.name] += 1
    return Code(f"{piece.name}{used[piece.name]}", piece.name)


class _Writer:
    """Writes one sentence; `open` are the elements that are not closed yet."""

    def __init__(self, element: Element, dialect: Dialect) -> None:
        self.open: list[tuple[str, Element]] = [("", element)]
        self.dialect = dialect
        self.used: Counter[str] = Counter()
        self.characters = 0

    def write(self, marked: str) -> None:
        for piece in markup.pieces_of(marked):
            if not piece.name:
                self._text(html.unescape(piece.text))
            elif piece.closes:
                self._close(piece)
            else:
                self._open(piece)

    def _open(self, piece: Piece) -> None:
        code = _code(piece, self.used)
        if code is None:
            self._text(piece.text)
        elif code.tag == LINE_BREAK:
            self.open[-1][1].append(self.dialect.point(code))
        else:
            inner = self.dialect.around(code)
            self.open[-1][1].append(inner)
            self.open.append((code.tag, inner))

    def _close(self, piece: Piece) -> None:
        if self.open[-1][0] == piece.name:
            self.open.pop()
        else:
            self._text(piece.text)

    def _text(self, text: str) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        end = 0
        for found in NOT_IN_XML.finditer(text):
            self._append(text[end : found.start()])
            self.characters += 1
            self.open[-1][1].append(
                self.dialect.character(found.group(), self.characters)
            )
            end = found.end()
        self._append(text[end:])

    def _append(self, text: str) -> None:
        element = self.open[-1][1]
        if not text:
            return
        if len(element):
            last = element[-1]
            last.tail = (last.tail or "") + text
        else:
            element.text = (element.text or "") + text


# ---- In


def html_of(*elements: Element) -> str:
    """The content of elements, one after the other, as a stored sentence.

    Raises CodeError.
    """
    reader = _Reader()
    return "".join(map(reader.read, elements))


class _Reader:
    """Reads one sentence; `begun` are codes that begin and end in two elements."""

    def __init__(self) -> None:
        self.begun: dict[str, str] = {}

    def read(self, element: Element, depth: int = 0) -> str:
        if depth > DEEPEST:
            raise CodeError(_("Its formatting is nested too deeply."))
        parts = [_escaped(element.text)]
        for child in element:
            parts.append(self._child(child, depth))
            parts.append(_escaped(child.tail))
        return "".join(parts)

    def _child(self, child: Element, depth: int) -> str:
        kind = local_name(child)
        if kind in _REMARKS:
            return self.read(child, depth + 1)
        if kind == _CHARACTER:
            return _character(child.get("hex", ""))
        if kind in _POINTS and child.get("ctype", "").startswith(CHARACTER_TYPE):
            return _character(child.get("ctype", "").removeprefix(CHARACTER_TYPE))
        if kind in _ENDS:
            return self._end(child)
        if kind not in _AROUND | _BEGINS | _POINTS:
            raise CodeError(_("There is an inline code that is not of this site."))
        tag, opening = _mark(child.get("id", ""))
        if (kind in _POINTS) != (tag == LINE_BREAK):
            raise _unknown(child.get("id", ""))
        if kind in _AROUND:
            return f"{opening}{self.read(child, depth + 1)}</{tag}>"
        if kind in _BEGINS:
            for name in ("id", "rid"):
                self.begun[child.get(name, child.get("id", ""))] = tag
        return opening

    def _end(self, child: Element) -> str:
        """The mark that closes what began elsewhere."""
        names = [child.get(name, "") for name in ("startRef", "rid", "id")]
        for name in filter(None, names):
            if name in self.begun:
                return f"</{self.begun[name]}>"
        raise _unknown(" ".join(filter(None, names)))


# How 1.2 names a character that XML can't hold.
CHARACTER_TYPE = "x-character-"


def _mark(name: str) -> tuple[str, str]:
    """The tag that a code stands for, and how it opens."""
    found = _CODE_ID.fullmatch(name)
    tag = found.group(1) if found else ""
    if found is None or tag not in PAIRED | {LINE_BREAK, "sup", "sub"}:
        raise _unknown(name)
    if tag == LINE_BREAK:
        return tag, markup.LINE_BREAK
    return tag, f'<a id="{name}">' if tag == "a" else f"<{tag}>"


def _unknown(name: str) -> CodeError:
    if not name:
        return CodeError(_("There is an inline code without its name."))
    return CodeError(
        _("There is an inline code “%(code)s” that is not of this site.")
        % {"code": name[:40]}
    )


def _character(digits: str) -> str:
    if not re.fullmatch("[0-9A-Fa-f]{1,6}", digits):
        raise _unknown(digits)
    number = int(digits, 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise _unknown(digits)
    return _escaped(chr(number))


def _escaped(text: str | None) -> str:
    return html.escape(text or "", quote=False)


def local_name(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
