"""The texts of the screen as HTML, drawn before the page that they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString

from bilingual.desk.segments import Section


@dataclass(frozen=True)
class DrawnSection:
    """A heading, and the HTML of each text below it."""

    heading: str
    items: list[SafeString]


def drawn(sections: Iterable[Section], context: dict[str, Any]) -> list[DrawnSection]:
    """Every text by its own template, which is given `context` and the `item`.

    Templates of pages stand inside each other so deeply that Python runs out of the
    room it keeps for calls, and fetches more for nearly each call below. Some hundred
    texts took twice the time there.
    """
    return [
        DrawnSection(
            section.heading,
            [
                SafeString(
                    get_template(item.template).render({**context, "item": item})
                )
                for item in section.items
            ],
        )
        for section in sections
    ]
