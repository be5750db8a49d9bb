"""The table of contents of a page made of sections."""

from typing import NamedTuple

from wagtail.blocks import StreamValue

from home.blocks.text import SectionValue


class Entry(NamedTuple):
    """A line of the table of contents."""

    heading: str
    anchor: str


def table_of_contents(stream: StreamValue) -> list[Entry]:
    """One entry for each section that has a heading, in the order of the page."""
    return [
        Entry(block.value["heading"], block.value.anchor)
        for block in stream
        if isinstance(block.value, SectionValue) and block.value.get("heading")
    ]


def repeated_headings(stream: StreamValue) -> list[str]:
    """Headings that lead to the same fragment as an earlier one."""
    seen: set[str] = set()
    repeated = []
    for entry in table_of_contents(stream):
        if entry.anchor in seen:
            repeated.append(entry.heading)
        seen.add(entry.anchor)
    return repeated
