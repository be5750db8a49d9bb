"""Walk through everything that an editor can fill in: fields, blocks, rows in rows."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db import models
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models


class Place(NamedTuple):
    """A block with the way to it, such as `GuidePage.sections.steps.heading`."""

    path: str
    block: Block
    is_top_level: bool

    def __str__(self) -> str:
        return self.path


def page_types() -> list[type[Page]]:
    """Every page type of the site."""
    return [page_type for page_type in get_page_models() if page_type is not Page]


def streams(page_type: type[Page]) -> list[StreamField]:
    """The streams of a page type."""
    return [
        field
        for field in page_type._meta.get_fields()
        if isinstance(field, StreamField)
    ]


def places(page_type: type[Page] | None = None) -> list[Place]:
    """Every block of one page type, or of all of them, at any depth."""
    chosen = [page_type] if page_type else page_types()
    return [
        place
        for one in chosen
        for field in streams(one)
        for place in _inside(field.stream_block, f"{one.__name__}.{field.name}", 0)
    ]


def children(block: Block) -> dict[str, Block]:
    """The blocks directly inside a block, by name."""
    if isinstance(block, ListBlock):
        return {"item": block.child_block}
    if isinstance(block, StreamBlock | StructBlock):
        return dict(block.child_blocks)
    return {}


def _inside(block: Block, path: str, depth: int) -> Iterator[Place]:
    for name, child in children(block).items():
        yield Place(f"{path}.{name}", child, depth == 0)
        yield from _inside(child, f"{path}.{name}", depth + 1)


def own_fields(page_type: type[Page]) -> list[models.Field]:
    """Fields that a page type adds to Wagtail's page."""
    inherited = {field.name for field in Page._meta.get_fields()}
    return [
        field
        for field in page_type._meta.get_fields()
        if isinstance(field, models.Field) and field.name not in inherited
    ]
