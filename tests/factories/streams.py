"""Stream content as it is stored: rows with ids that both languages share."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

Row = tuple[str, Any]


def stream(*rows: Row) -> list[dict[str, Any]]:
    """Rows of `(block name, value)`; every list inside a value becomes list items.

    The id of a row comes from its place, so that a page and its twin have the same
    ids, as they have when one is the translation of the other.
    """
    return [
        _row(kind, value, f"{number}/{kind}")
        for number, (kind, value) in enumerate(rows)
    ]


def _row(kind: str, value: Any, place: str) -> dict[str, Any]:
    return {
        "type": kind,
        "value": _with_items(value, place),
        "id": str(uuid5(NAMESPACE_URL, place)),
    }


def _with_items(value: Any, place: str) -> Any:
    if isinstance(value, dict):
        return {
            name: _with_items(one, f"{place}/{name}") for name, one in value.items()
        }
    if isinstance(value, list):
        return [
            _row("item", one, f"{place}/{number}") for number, one in enumerate(value)
        ]
    return value
