"""XML documents, read from strangers and written for every tool."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from bilingual.files.inline import NOT_IN_XML, local_name
from bilingual.files.units import UnreadableError

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def parsed(data: bytes) -> Element:
    """The root of a document. Raises UnreadableError; nothing is fetched or expanded."""
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError(
            _(
                "This file defines entities of its own, which is not safe. Save it as "
                "XLIFF without a document type."
            )
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError(
            _(
                "This file is damaged: it is not well-formed XML. Export it again from "
                "your tool."
            )
        ) from error
    return root


def children(element: Element, name: str) -> Iterator[Element]:
    """The elements directly inside, by their name without its namespace."""
    return (child for child in element if local_name(child) == name)


def child(element: Element, name: str) -> Element | None:
    """The first element directly inside of that name."""
    return next(children(element, name), None)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """The elements inside, however deep."""
    return (one for one in element.iter() if local_name(one) == name)


def text_in(parent: Element, name: str, text: str, **attributes: str) -> Element:
    """A new element with words for people; what XML can't hold is named."""
    one = SubElement(
        parent, name, {key: visible(value) for key, value in attributes.items()}
    )
    one.text = visible(text)
    return one


def visible(text: str) -> str:
    """The text, with each sign that XML can't hold as `[U+000B]`."""
    return NOT_IN_XML.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def document(root: Element, *, as_they_are: frozenset[str]) -> bytes:
    """The file; elements named in `as_they_are` get no line break inside."""
    _indent(root, 0, as_they_are)
    return DECLARATION + tostring(root, encoding="utf-8") + b"\n"


def _indent(element: Element, depth: int, as_they_are: frozenset[str]) -> None:
    if not len(element) or element.tag in as_they_are:
        return
    element.text = "\n" + "  " * (depth + 1)
    for one in element:
        _indent(one, depth + 1, as_they_are)
        one.tail = element.text
    element[-1].tail = "\n" + "  " * depth
