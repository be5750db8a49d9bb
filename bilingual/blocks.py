"""Which blocks of a stream wagtail-localize can't translate."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

# Measured: none of them gives a single sentence to translate. A chosen image would
# carry its description in one language; ImageBlock has an alternative text of its own.
UNTRANSLATABLE = (
    TableBlock,
    TypedTableBlock,
    blocks.RawHTMLBlock,
    EmbedBlock,
    ImageChooserBlock,
)


def untranslatable_blocks(model: type[models.Model]) -> Iterator[tuple[str, str]]:
    """The place and the type of each such block of a page type."""
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            yield from _within(field.stream_block, field.name)


def _within(block: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(block, UNTRANSLATABLE):
        yield place, type(block).__name__
        return
    if hasattr(block, "child_blocks"):
        for name, child in block.child_blocks.items():
            inside_image = type(block).__name__ == "ImageBlock" and name == "image"
            if not inside_image:
                yield from _within(child, f"{place}.{name}")
    elif hasattr(block, "child_block"):
        yield from _within(block.child_block, f"{place}.item")
