"""What was posted, as data: kept with the event that made it public.

An event never changes, so what suppliers read at a past instant can be told for ever,
whatever becomes of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from opportunities.amendments.changes import ROWS, Pages

# The name under which an event keeps it among its facts.
KEPT_AS = "tender"


def snapshot_of(pages: Pages) -> dict[str, Any]:
    """The facts and words of both pages that open data tells; nothing internal.

    An amount is a text with two decimals, an instant is in universal time, and rows
    have the key that both languages share. What is missing is an empty text.
    """
    page = pages["en"]
    return {
        "price": f"{page.price:.2f}" if page.price is not None else "",
        "closes_at": _instant(page.closes_at),
        "selection_date": page.selection_date.isoformat()
        if page.selection_date
        else "",
        "delivery_at": _instant(page.delivery_at),
        "licence": page.licence,
        "skills": [
            {"id": skill.slug, "en": skill.name_en, "fr": skill.name_fr}
            for skill in sorted(page.skills.all(), key=lambda one: one.slug)
        ],
        "title": _words(pages, "title"),
        "description": _words(pages, "short_description"),
        "client_team": _words(pages, "client_team"),
        **{name: list(_rows(pages, name)) for name in ROWS},
    }


def _words(pages: Pages, name: str) -> dict[str, str]:
    return {language: str(getattr(page, name)) for language, page in pages.items()}


def _instant(value: datetime | None) -> str:
    return value.astimezone(UTC).isoformat(timespec="seconds") if value else ""


def _rows(pages: Pages, name: str) -> Iterator[dict[str, str]]:
    """Each row that says something of its own; the licence is a fact already."""
    rows: dict[str, dict[str, str]] = {}
    for language, page in pages.items():
        for row in getattr(page, name):
            if row.value is None:
                continue
            kept = rows.setdefault(row.id, {"id": row.id, **dict.fromkeys(pages, "")})
            kept[language] = str(row.value["text"])
    yield from rows.values()
