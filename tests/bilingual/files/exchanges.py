"""Pages on their way out, made of nothing but words."""

from datetime import UTC, datetime
from typing import Any

from defusedxml.ElementTree import fromstring

from bilingual.desk.sentence import sign_of
from bilingual.files import po, uploads, xliff2, xliff12
from bilingual.files.units import (
    ExchangeFile,
    ReadPage,
    ReadUnit,
    Unit,
    UnitState,
    unit_id,
)

AT = datetime(2026, 3, 4, 15, 0, tzinfo=UTC)
KEY = "0b1f8a52-9a54-4c07-8d21-1a3f1a9a7f10"
SOURCE = 'See <b>our</b> <a id="a1">charts</a> &amp; <a id="a2">write</a>.'
TARGET = (
    'Voir <a id="a2">écrire</a> et<br/><b>nos</b> 1<sup>ers</sup> '
    '<a id="a1">graphiques</a>\xa0: R&amp;D &lt; 5.'
)
WRITERS = {
    "po": lambda exchange: po.write(exchange, at=AT),
    "xliff2": xliff2.write,
    "xliff12": xliff12.write,
}
ENDINGS = {"po": "po", "xliff2": "xlf", "xliff12": "xlf"}


def a_unit(
    source: str = SOURCE,
    target: str = TARGET,
    *,
    path: str = "body.1.text",
    state: UnitState = UnitState.TRANSLATED,
    is_rich: bool = True,
    **details: Any,
) -> Unit:
    return Unit(
        id=unit_id(path, source),
        source=source,
        target=target,
        state=state,
        is_rich=is_rich,
        label=details.pop("label", "Body, row 1: Text"),
        seen=details.pop("seen", sign_of("seen before")),
        source_hash="0" * 16,
        **details,
    )


def an_exchange(*units: Unit) -> ExchangeFile:
    return ExchangeFile(
        key=KEY,
        title="Charts & “colours”",
        slug="charts",
        source_language="en",
        target_language="fr",
        units=list(units) or [a_unit()],
    )


def written(exchange: ExchangeFile, kind: str) -> bytes:
    return WRITERS[kind](exchange)


def read_back(data: bytes, kind: str) -> ReadPage:
    """The one page of a file."""
    (page,) = uploads.read_upload(f"page.{ENDINGS[kind]}", data).pages
    return page


def only_unit(data: bytes, kind: str) -> ReadUnit:
    (unit,) = read_back(data, kind).units
    return unit


def tree(data: bytes) -> Any:
    return fromstring(data)
