"""XLIFF 2.0: one file a page, one unit and one segment a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from django.utils.translation import gettext as _

from bilingual.desk import markup
from bilingual.files import xml_documents as xml
from bilingual.files.inline import (
    LINE_BREAK,
    Code,
    CodeError,
    Dialect,
    codes_of,
    fill,
    html_of,
    local_name,
)
from bilingual.files.units import ExchangeFile, ReadPage, ReadUnit, Unit, UnitState

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
TOOL = "XLIFF"
SEEN, SOURCE_HASH = "translation-seen", "source-hash"

STATES = {
    UnitState.TO_DO: "initial",
    UnitState.NEEDS_REVIEW: "initial",
    UnitState.TRANSLATED: "translated",
    UnitState.ACCEPTED: "final",
}
CONFIRMED = frozenset({"translated", "reviewed", "final"})
_SUBTYPES = {"b": "xlf:b", "i": "xlf:i", LINE_BREAK: "xlf:lb"}
_AS_THEY_ARE = frozenset({"source", "target", "note", "data", "mda:meta"})


# ---- Out


def write(exchange: ExchangeFile) -> bytes:
    """The file of one page."""
    root = Element(
        "xliff",
        {
            "xmlns": NAMESPACE,
            "xmlns:mda": METADATA,
            "version": "2.0",
            "srcLang": exchange.source_language,
            "trgLang": exchange.target_language,
        },
    )
    file = SubElement(
        root,
        "file",
        {
            "id": exchange.page_id,
            "original": xml.visible(exchange.slug),
            "canResegment": "no",
        },
    )
    _metadata(file, {SOURCE_HASH: exchange.source_hash})
    notes = SubElement(file, "notes")
    xml.text_in(notes, "note", exchange.title, category="page")
    for unit in exchange.units:
        _write_unit(file, unit)
    return xml.document(root, as_they_are=_AS_THEY_ARE)


def _metadata(parent: Element, values: dict[str, str]) -> None:
    group = SubElement(
        SubElement(parent, "mda:metadata"), "mda:metaGroup", {"category": "desk"}
    )
    for name, value in values.items():
        xml.text_in(group, "mda:meta", value, type=name)


def _write_unit(file: Element, unit: Unit) -> None:
    element = SubElement(
        file, "unit", {"id": unit.id, "name": unit.id, "xml:space": "preserve"}
    )
    _metadata(element, {SEEN: unit.seen, SOURCE_HASH: unit.source_hash})
    notes = SubElement(element, "notes")
    for note in unit.notes:
        xml.text_in(notes, "note", note)
    _write_originals(element, unit)
    segment = SubElement(element, "segment", {"state": STATES[unit.state]})
    fill(SubElement(segment, "source"), unit.source, _DIALECT)
    if unit.target:
        fill(SubElement(segment, "target"), unit.target, _DIALECT)


def _write_originals(element: Element, unit: Unit) -> None:
    """The marks themselves, and the addresses of links, for people to look at."""
    codes = {code.id: code for code in codes_of(unit.source)}
    codes |= {code.id: code for code in codes_of(unit.target)}
    if not codes:
        return
    data = SubElement(element, "originalData")
    for code in codes.values():
        if code.tag == LINE_BREAK:
            xml.text_in(data, "data", markup.LINE_BREAK, id=code.id)
            continue
        address = unit.addresses.get(code.id.removeprefix("a"), "")
        opening = f'<a href="{address}">' if code.tag == "a" else f"<{code.tag}>"
        xml.text_in(data, "data", opening, id=f"{code.id}-begin")
        xml.text_in(data, "data", f"</{code.tag}>", id=f"{code.id}-end")


def _around(code: Code) -> Element:
    kind = {"type": "link"} if code.tag == "a" else {"type": "fmt", **_subtype(code)}
    data = {"dataRefStart": f"{code.id}-begin", "dataRefEnd": f"{code.id}-end"}
    return Element("pc", {"id": code.id, **kind, **data})


def _point(code: Code) -> Element:
    return Element(
        "ph", {"id": code.id, "type": "fmt", **_subtype(code), "dataRef": code.id}
    )


def _subtype(code: Code) -> dict[str, str]:
    return {"subType": _SUBTYPES.get(code.tag, f"html:{code.tag}")}


def _character(sign: str, number: int) -> Element:
    return Element("cp", {"hex": f"{ord(sign):04X}"})


_DIALECT = Dialect(_around, _point, _character)


# ---- In


def read(root: Element, name: str) -> Iterator[ReadPage]:
    """Every page of a document."""
    for file in xml.children(root, "file"):
        yield ReadPage(
            file=name,
            tool=TOOL,
            page_id=file.get("id", ""),
            source_language=root.get("srcLang", ""),
            target_language=root.get("trgLang", ""),
            source_hash=_metadata_of(file).get(SOURCE_HASH, ""),
            units=[_read_unit(unit) for unit in xml.descendants(file, "unit")],
        )


def _metadata_of(element: Element) -> dict[str, str]:
    """What stands in the metadata directly inside an element."""
    return {
        meta.get("type", ""): (meta.text or "").strip()
        for metadata in xml.children(element, "metadata")
        for meta in xml.descendants(metadata, "meta")
    }


def _read_unit(unit: Element) -> ReadUnit:
    source = target = problem = ""
    parts = [one for one in unit if local_name(one) in {"segment", "ignorable"}]
    segments = [one for one in parts if local_name(one) == "segment"]
    try:
        source = html_of(*_inside(parts, "source"))
        target = _target_of(parts, segments)
    except CodeError as error:
        problem = str(error)
    return ReadUnit(
        id=unit.get("id", ""),
        source=source,
        text=target,
        is_confirmed=bool(segments)
        and all(one.get("state") in CONFIRMED for one in segments),
        seen=_metadata_of(unit).get(SEEN, ""),
        is_html=True,
        problem=problem,
    )


def _inside(parts: list[Element], name: str) -> list[Element]:
    found = (xml.child(one, name) for one in parts)
    return [one for one in found if one is not None]


def _target_of(parts: list[Element], segments: list[Element]) -> str:
    """The translation, put together where a tool cut it into segments."""
    done = _inside(segments, "target")
    if not done:
        return ""
    if len(done) < len(segments):
        raise CodeError(_("Only a part of it is translated."))
    if len(segments) == len(parts):
        return html_of(*sorted(done, key=_order))
    # What stands between segments stays as it is, where nobody translated it.
    whole = [_inside([one], "target") or _inside([one], "source") for one in parts]
    return html_of(*(one for found in whole for one in found))


def _order(target: Element) -> int:
    order = target.get("order", "")
    return int(order) if order.isdecimal() and len(order) < 6 else 0
