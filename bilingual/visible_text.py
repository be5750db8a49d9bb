"""What a reader sees or hears of an HTML page, in runs of text that read as one.

A run is the text between two block elements. Inline markup does not cut it, because
`<strong>Prix</strong> : 10 $` is one sentence; code, addresses and words in another
language stay in it as a sign of their own, so that the sentence keeps its shape.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

# Stands for what is not text to be read: code, an address, a picture, a field.
OPAQUE = "\N{OBJECT REPLACEMENT CHARACTER}"

_SKIPPED = {"script", "style", "template", "math", "wbr"}
_NOT_PROSE = {"code", "pre", "kbd", "samp", "var", "textarea"}
_OBJECTS = {"img", "input", "iframe", "object", "video", "audio", "canvas"}
_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em"),
    *("i", "ins", "kbd", "label", "mark", "output", "q", "s", "samp", "small"),
    *("span", "strong", "sub", "sup", "time", "u", "var"),
}
_SPOKEN_ATTRIBUTES = ("alt", "aria-label", "aria-description", "placeholder", "title")
_DESCRIBING_METAS = re.compile(
    r"^(description|(og|twitter):(title|description|.*:alt))$"
)
_LABELLED_BY_VALUE = {"button", "reset", "submit"}

_ADDRESS = re.compile(
    r"""
    (?:[a-z][a-z0-9+.-]{0,20}://|www\.|mailto:|tel:)\S+   # an address with its scheme
    # The limits keep a text of nothing but dots and letters quick.
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8} # a mailbox
    | \b[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/\S*        # a host and a path
    | (?<!\S)/\S+                                    # a path
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Nobody writes deeper; what a hostile text hides below is read as one piece.
_DEEPEST = 100
_EXCERPT_MARGIN = 25
_SENTENCE_ENDS = ".,;:!?»)]\"'’"


@dataclass
class TextRun:
    """Text that reads as one, and the positions where a piece of markup starts."""

    text: str = ""
    joints: set[int] = field(default_factory=set)

    def add(self, piece: str) -> None:
        """Append the text of one node, with its white space as a browser shows it."""
        self.joints.add(len(self.text))
        narrow_made_normal = piece.replace("\N{NARROW NO-BREAK SPACE}", "\xa0")
        collapsed = re.sub(r"[ \t\n\r\f]+", " ", without_addresses(narrow_made_normal))
        if not self.text or self.text.endswith(" "):
            collapsed = collapsed.removeprefix(" ")
        self.text += collapsed


def text_runs(html: str, *, language: str) -> Iterator[TextRun]:
    """The runs of a page that are in the language, and its spoken attributes.

    A piece of a page that does not say its language counts as being in it.
    """
    reader = _Reader(language)
    # The line break keeps Beautiful Soup from warning that a short piece of text
    # looks like an address or a file name.
    reader.read_children(BeautifulSoup(f"\n{html}", "html.parser"), wanted=True)
    reader.end_run()
    yield from (run for run in reader.runs if run.text.strip(f" {OPAQUE}"))


def says_nothing(text: str) -> bool:
    """Whether it holds only spaces, and characters that nobody sees."""
    return all(
        sign.isspace() or unicodedata.category(sign) in {"Cc", "Cf", "Cs"}
        for sign in text
    )


def excerpt_of(text: str, start: int, end: int) -> str:
    """That place of a run with the words around it; … stands for what is left out."""
    first, last = max(0, start - _EXCERPT_MARGIN), end + _EXCERPT_MARGIN
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        cut = text.rfind(" ", end, last)
        last = cut if cut > 0 else last
    before, after = "… " if first else "", " …" if last < len(text) else ""
    words = re.sub(f"{OPAQUE}+", "…", text[first:last]).strip()
    return f"{before}{words}{after}"


class _Reader:
    """One walk over a page, which collects its runs."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.runs: list[TextRun] = []
        self.current = TextRun()
        self.depth = 0

    def end_run(self) -> None:
        self.runs.append(self.current)
        self.current = TextRun()

    def read_children(self, element: Tag, *, wanted: bool) -> None:
        if self.depth == _DEEPEST:
            self.current.add(element.get_text() if wanted else OPAQUE)
            return
        self.depth += 1
        for child in element.children:
            self.read(child, wanted=wanted)
        self.depth -= 1

    def read(self, node: PageElement, *, wanted: bool) -> None:
        """`wanted`: the text around the node is in the language being read."""
        if isinstance(node, Tag):
            self.read_element(node, wanted=self.is_wanted(node, wanted))
        # Comments, doctypes and scripts are subclasses; only the class itself is text.
        elif type(node) is NavigableString:
            self.current.add(str(node) if wanted else OPAQUE * bool(node.strip()))

    def is_wanted(self, element: Tag, wanted: bool) -> bool:
        language = element.get("lang")
        if isinstance(language, str) and language:
            wanted = language.lower().split("-")[0] == self.language
        return wanted and element.get("translate") != "no"

    def read_element(self, element: Tag, *, wanted: bool) -> None:
        if wanted:
            self.runs.extend(_attribute_runs(element))
        if element.name == "head":
            self.read_head(element, wanted=wanted)
        elif element.name in _OBJECTS:
            self.current.add(OPAQUE)
        elif element.name not in _SKIPPED:
            self.read_content(element, wanted=wanted)

    def read_content(self, element: Tag, *, wanted: bool) -> None:
        """The children; an element that is not inline starts and ends a run."""
        is_prose = wanted and element.name not in _NOT_PROSE
        if element.name in _INLINE:
            self.read_children(element, wanted=is_prose)
            self.current.joints.add(len(self.current.text))
        else:
            self.end_run()
            self.read_children(element, wanted=is_prose)
            self.end_run()

    def read_head(self, head: Tag, *, wanted: bool) -> None:
        """The title and the descriptions that search engines and networks show."""
        for element in head.find_all(["title", "meta"]):
            if self.is_wanted(element, wanted):
                self.runs.extend(_attribute_runs(element))
                if element.name == "title":
                    self.current.add(element.get_text())
                    self.end_run()


def _attribute_runs(element: Tag) -> Iterator[TextRun]:
    names = [*_SPOKEN_ATTRIBUTES]
    if element.name == "meta" and _describes(element):
        names.append("content")
    if element.name == "input" and element.get("type") in _LABELLED_BY_VALUE:
        names.append("value")
    for name in names:
        value = element.get(name)
        if isinstance(value, str) and value.strip():
            run = TextRun()
            run.add(value)
            yield run


def _describes(meta: Tag) -> bool:
    name = meta.get("name") or meta.get("property")
    return isinstance(name, str) and bool(_DESCRIBING_METAS.match(name))


def without_addresses(text: str) -> str:
    """Addresses made opaque, without the punctuation of the sentence behind them.

    The text keeps its length.
    """

    def opaque(match: re.Match[str]) -> str:
        address = match.group().rstrip(_SENTENCE_ENDS)
        return OPAQUE * len(address) + match.group()[len(address) :]

    return _ADDRESS.sub(opaque, text)
