"""Term bases as TBX-Basic of 2008, which every translation tool reads.

One concept for each row of the base. Its status is that of its terms, and a word to
avoid is a deprecated term, as the standard has it.
"""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from bilingual.languages import LANGUAGES, Language
from bilingual.terms.entries import APPROVED, PROPOSED, RETIRED, TermEntry

ADMINISTRATIVE_STATUS = {
    PROPOSED: "admittedTerm-admn-sts",
    APPROVED: "preferredTerm-admn-sts",
    RETIRED: "supersededTerm-admn-sts",
}
DEPRECATED = "deprecatedTerm-admn-sts"
FULL_FORM, ACRONYM = "fullForm", "acronym"

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CONSTRAINTS = "TBXBasicXCSV02.xcs"


def tbx_of(entries: Iterable[TermEntry], *, title: str) -> bytes:
    """The whole file, in UTF-8."""
    root = ET.Element("martif", {"type": "TBX-Basic", _LANGUAGE: "en"})
    header = ET.SubElement(root, "martifHeader")
    description = ET.SubElement(header, "fileDesc")
    statement = ET.SubElement(description, "titleStmt")
    _add(statement, "title", title)
    _add(ET.SubElement(description, "sourceDesc"), "p", title)
    encoding = ET.SubElement(header, "encodingDesc")
    _add(encoding, "p", _CONSTRAINTS, "XCSURI")
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for number, entry in enumerate(entries, start=1):
        _add_concept(body, number, entry)
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _add_concept(body: ET.Element, number: int, entry: TermEntry) -> None:
    concept = ET.SubElement(body, "termEntry", {"id": f"c{number}"})
    if entry.source:
        _add(concept, "admin", entry.source, "source")
    for language in LANGUAGES:
        part = ET.SubElement(concept, "langSet", {_LANGUAGE: language})
        if entry.note(language):
            _add(part, "note", entry.note(language))
        for term, kind, status in _terms(entry, language):
            group = ET.SubElement(part, "tig")
            _add(group, "term", term)
            _add(group, "termNote", kind, "termType")
            _add(group, "termNote", status, "administrativeStatus")


def _terms(entry: TermEntry, language: Language) -> Iterator[tuple[str, str, str]]:
    status = ADMINISTRATIVE_STATUS[entry.status]
    yield entry.term(language), FULL_FORM, status
    if entry.acronym(language):
        yield entry.acronym(language), ACRONYM, status
    for words in entry.forbidden(language):
        yield words, FULL_FORM, DEPRECATED


def _add(parent: ET.Element, name: str, text: str, category: str = "") -> None:
    attributes = {"type": category} if category else {}
    ET.SubElement(parent, name, attributes).text = text
