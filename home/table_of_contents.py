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
