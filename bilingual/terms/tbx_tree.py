"""An XML file as a small tree that knows its lines, whatever somebody put into it."""

from dataclasses import dataclass, field
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString
from django.utils.translation import gettext as _

from bilingual.terms.rows import TermFileError

# TBX needs some ten levels; hundreds of thousands are an attack.
MOST_LEVELS = 50


@dataclass
class Node:
    """One element: its name without a prefix, and the text of all that is in it."""

    name: str
    line: int
    attributes: dict[str, str]
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    @property
    def category(self) -> str:
        """What kind of data it holds: the attribute of one dialect of TBX, the name of
        the element in the other.
        """
        return self.attributes.get("type", self.name)

    @property
    def language(self) -> str:
        """`en` for `en-CA`; empty where it does not say."""
        return self.attributes.get("xml:lang", "").lower().split("-")[0]

    def below(self, *names: str) -> list["Node"]:
        """Every element of those names inside this one, in the order of the file."""
        found = []
        for child in self.children:
            if child.name in names:
                found.append(child)
            else:
                found += child.below(*names)
        return found


def tree_of(content: bytes) -> Node:
    """The root of the file.

    Raises TermFileError where it is no XML, or XML that does harm.
    """
    builder = _Builder()
    try:
        # A file may name the grammar of its edition, as most do: it is not fetched.
        parseString(content, builder, forbid_external=False)
    except DefusedXmlException as error:
        raise TermFileError(
            _("The file declares entities, which are not taken for safety.")
        ) from error
    except (SAXException, UnicodeError, LookupError, ValueError) as error:
        if isinstance(error, TermFileError):
            raise
        raise TermFileError(
            _("The file is not well-formed XML, near line %(line)d.")
            % {"line": builder.line}
        ) from error
    return builder.root


class _Builder(ContentHandler):
    """Builds the tree while the file is read."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Node("", 0, {})
        self.open: list[Node] = []

    @property
    def line(self) -> int:
        locator = getattr(self, "_locator", None)
        return locator.getLineNumber() if locator else 1

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - named by xml.sax
        node = Node(name.rpartition(":")[2], self.line, dict(attrs))
        if len(self.open) >= MOST_LEVELS:
            raise TermFileError(
                _("The file is not TBX: its elements are nested too deeply.")
            )
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def characters(self, content: str) -> None:
        self.open[-1].text += content

    def endElement(self, name: str) -> None:  # noqa: N802 - named by xml.sax
        node = self.open.pop()
        if self.open and node.name in _INLINE:
            self.open[-1].text += node.text


# Elements inside a term or a note, whose text belongs to it.
_INLINE = frozenset({"hi", "foreign", "bpt", "ept", "ph", "sc", "ec", "ref", "xref"})
