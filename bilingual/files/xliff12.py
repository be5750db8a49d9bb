"""XLIFF 1.2, for older tools: one file a page, one trans-unit a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from bilingual.files import xml_documents as xml
from bilingual.files.inline import (
    CHARACTER_TYPE,
    LINE_BREAK,
    Code,
    CodeError,
    Dialect,
    fill,
    html_of,
)
from bilingual.files.units import ExchangeFile, ReadPage, ReadUnit, Unit, UnitState

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
TOOL = "XLIFF"
PLACE, SEEN, SOURCE_HASH = "x-place", "x-translation-seen", "x-source-hash"

CONFIRMED = frozenset({"translated", "final", "signed-off"})
_TYPES = {"a": "link", "b": "bold", "i": "italic", LINE_BREAK: "lb"}
_AS_THEY_ARE = frozenset({"source", "target", "note", "context"})


# ---- Out


def write(exchange: ExchangeFile) -> bytes:
    """The file of one page."""
    root = Element("xliff", {"xmlns": NAMESPACE, "version": "1.2"})
    file = SubElement(
        root,
        "file",
        {
            "original": exchange.page_id,
            "source-language": exchange.source_language,
            "target-language": exchange.target_language,
            "datatype": "html",
        },
    )
    header = SubElement(file, "header")
    xml.text_in(header, "note", exchange.title, **{"from": "page"})
    xml.text_in(header, "note", exchange.source_hash, **{"from": SOURCE_HASH})
    body = SubElement(file, "body")
    for unit in exchange.units:
        _write_unit(body, unit)
    return xml.document(root, as_they_are=_AS_THEY_ARE)


def _write_unit(body: Element, unit: Unit) -> None:
    limits = (
        {"maxwidth": str(unit.max_length), "size-unit": "char"}
        if unit.max_length
        else {}
    )
    approved = {"approved": "yes"} if unit.state == UnitState.ACCEPTED else {}
    element = SubElement(
        body,
        "trans-unit",
        {"id": unit.id, **limits, **approved, "xml:space": "preserve"},
    )
    fill(SubElement(element, "source"), unit.source, _DIALECT)
    target = SubElement(element, "target", {"state": _state_of(unit)})
    fill(target, unit.target, _DIALECT)
    group = SubElement(element, "context-group", {"purpose": "information"})
    for kind, value in (
        (PLACE, unit.label),
        (SEEN, unit.seen),
        (SOURCE_HASH, unit.source_hash),
    ):
        xml.text_in(group, "context", value, **{"context-type": kind})
    for note in unit.notes:
        xml.text_in(element, "note", note)
    if unit.earlier_source:
        earlier = SubElement(element, "alt-trans", {"alttranstype": "previous-version"})
        xml.text_in(earlier, "source", unit.earlier_source)
        xml.text_in(earlier, "target", unit.earlier_target)


def _state_of(unit: Unit) -> str:
    if unit.state == UnitState.TO_DO:
        return "needs-translation" if unit.earlier_source else "new"
    return {
        UnitState.NEEDS_REVIEW: "needs-review-translation",
        UnitState.TRANSLATED: "translated",
        UnitState.ACCEPTED: "final",
    }[unit.state]


def _around(code: Code) -> Element:
    return Element("g", {"id": code.id, "ctype": _type_of(code)})


def _point(code: Code) -> Element:
    return Element("x", {"id": code.id, "ctype": _type_of(code)})


def _type_of(code: Code) -> str:
    return _TYPES.get(code.tag, f"x-{code.tag}")


def _character(sign: str, number: int) -> Element:
    kind = f"{CHARACTER_TYPE}{ord(sign):04X}"
    return Element("x", {"id": f"character{number}", "ctype": kind})


_DIALECT = Dialect(_around, _point, _character)


# ---- In


def read(root: Element, name: str) -> Iterator[ReadPage]:
    """Every page of a document."""
    for file in xml.children(root, "file"):
        yield ReadPage(
            file=name,
            tool=TOOL,
            page_id=file.get("original", ""),
            source_language=file.get("source-language", ""),
            target_language=file.get("target-language", ""),
            source_hash=_source_hash_of(file),
            units=[_read_unit(unit) for unit in xml.descendants(file, "trans-unit")],
        )


def _source_hash_of(file: Element) -> str:
    header = xml.child(file, "header")
    notes = [] if header is None else xml.children(header, "note")
    found = (one.text or "" for one in notes if one.get("from") == SOURCE_HASH)
    return next(found, "").strip()


def _read_unit(unit: Element) -> ReadUnit:
    source, target = xml.child(unit, "source"), xml.child(unit, "target")
    words = text = problem = ""
    try:
        words = "" if source is None else html_of(source)
        text = "" if target is None else html_of(target)
    except CodeError as error:
        problem = str(error)
    return ReadUnit(
        id=unit.get("id", ""),
        source=words,
        text=text,
        is_confirmed=_is_confirmed(unit, target),
        seen=_contexts_of(unit).get(SEEN, ""),
        is_html=True,
        problem=problem,
    )


def _is_confirmed(unit: Element, target: Element | None) -> bool:
    """Whether the tool calls it translated; many old ones never write a state."""
    state = None if target is None else target.get("state")
    return state is None or state in CONFIRMED or unit.get("approved") == "yes"


def _contexts_of(unit: Element) -> dict[str, str]:
    return {
        one.get("context-type", ""): (one.text or "").strip()
        for group in xml.children(unit, "context-group")
        for one in xml.children(group, "context")
    }
