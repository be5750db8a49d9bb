"""Where each sentence stands on its page, in the words of the editor's form."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

# How wagtail-localize begins the part of a path that is the address of a link.
LINK_MARK = ".'"


@dataclass(frozen=True)
class Place:
    """One spot of the page, and the field or block that holds its text.

    `section` is a tab of the editor's form, `number` the position of the field in it.
    """

    section: str
    number: int
    label: str
    holder: Any
    # What the page says of its length, where that is less than there is room for.
    limit: int | None = None

    @property
    def is_rich(self) -> bool:
        """Whether the text has formatting and links."""
        return isinstance(self.holder, RichTextField | blocks.RichTextBlock)

    @property
    def is_one_line(self) -> bool:
        """Whether the text has no line breaks."""
        return isinstance(self.holder, models.CharField | blocks.CharBlock)

    @property
    def max_length(self) -> int | None:
        """The most characters it may have; None where nobody counts."""
        if self.is_rich:
            # The limit there is for all sentences of the field together.
            return None
        if self.limit is not None:
            return self.limit
        holder = getattr(self.holder, "field", self.holder)
        return getattr(holder, "max_length", None)


@dataclass(frozen=True)
class _Panel:
    """A field of the form: its position, its tab and its label."""

    number: int
    section: str
    label: str


class PageMap:
    """Every place of a page, by the path that wagtail-localize gives it.

    `content` is the frozen page as it is stored; no query is made for it.
    """

    def __init__(self, model: type[Page], content: dict[str, Any]) -> None:
        self._model = model
        self._content = content
        self._panels = dict(_panels_of(model.get_edit_handler(), ""))
        self._found: dict[str, dict[str, tuple[str, Any]]] = {}

    def place(self, path: str) -> Place:
        """The place of a sentence, or of the address of a link in it."""
        path = path.partition(LINK_MARK)[0]
        name = path.split(".")[0]
        field = _field_of(self._model, name)
        panel = self._panels.get(name) or self._beside_the_form(field)
        label, holder = self._inside(name, field, panel.label).get(
            path, (panel.label, field)
        )
        limit = getattr(self._model, "text_limits", {}).get(path)
        return Place(panel.section, panel.number, label, holder, limit)

    def _beside_the_form(self, field: Any) -> _Panel:
        """A field that the form does not show; its text is public all the same."""
        return _Panel(len(self._panels), _("Other texts"), _label_of(field))

    def _inside(self, name: str, field: Any, label: str) -> dict[str, tuple[str, Any]]:
        if name not in self._found:
            value = self._content.get(name)
            self._found[name] = dict(_places_in(field, value, name, label))
        return self._found[name]


def _panels_of(panel: Any, section: str) -> Iterator[tuple[str, _Panel]]:
    """The fields of a form in its order, each with the heading of its tab."""
    for number, (name, where, label) in enumerate(_fields_of(panel, section)):
        yield name, _Panel(number, where, label)


def _fields_of(panel: Any, section: str) -> Iterator[tuple[str, str, str]]:
    name = getattr(panel, "field_name", None) or getattr(panel, "relation_name", None)
    if name:
        field = _field_of(panel.model, name)
        yield name, section, str(panel.heading or "") or _label_of(field)
        return
    for child in getattr(panel, "children", ()):
        yield from _fields_of(child, section or str(child.heading or ""))


def _field_of(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _label_of(field: Any) -> str:
    named = getattr(field, "verbose_name", None)
    if named is None and getattr(field, "related_model", None):
        named = field.related_model._meta.verbose_name_plural
    return str(capfirst(named or ""))


# ---- Inside a field


def _places_in(
    field: Any, value: Any, path: str, label: str
) -> Iterator[tuple[str, tuple[str, Any]]]:
    """Each path inside a field, with its label and what holds its text."""
    if isinstance(field, StreamField):
        rows = json.loads(value) if isinstance(value, str) and value else value
        yield from _places_in_block(field.stream_block, rows, path, label)
    elif isinstance(field, models.ManyToOneRel):
        for number, row in enumerate(value or [], start=1):
            yield from _places_in_row(field, row, path, _row(label, number))
    else:
        yield path, (label, field)


def _places_in_row(
    relation: Any, row: dict[str, Any], path: str, label: str
) -> Iterator[tuple[str, tuple[str, Any]]]:
    for name, value in row.items():
        field = _field_of(relation.related_model, name)
        if field is not None:
            yield from _places_in(
                field,
                value,
                f"{path}.{row.get('translation_key')}.{name}",
                _part(label, _label_of(field)),
            )


def _places_in_block(
    block: Any, value: Any, path: str, label: str
) -> Iterator[tuple[str, tuple[str, Any]]]:
    if isinstance(block, blocks.StreamBlock):
        yield from _places_in_stream(block, value, path, label)
    elif isinstance(block, blocks.ListBlock):
        for number, row in enumerate(value or [], start=1):
            if isinstance(row, dict) and "id" in row:
                yield from _places_in_block(
                    block.child_block,
                    row.get("value"),
                    f"{path}.{row['id']}",
                    _row(label, number),
                )
    elif isinstance(block, blocks.StructBlock):
        values = value if isinstance(value, dict) else {}
        for name, child in block.child_blocks.items():
            if values.get("decorative") and isinstance(child, ImageChooserBlock):
                # wagtail-localize forgets that a replaced image is a decoration.
                continue
            yield from _places_in_block(
                child,
                values.get(name),
                f"{path}.{name}",
                _part(label, str(child.label)),
            )
    else:
        yield path, (label, block)


def _places_in_stream(
    block: Any, value: Any, path: str, label: str
) -> Iterator[tuple[str, tuple[str, Any]]]:
    several = len(block.child_blocks) > 1
    for number, row in enumerate(value or [], start=1):
        child = block.child_blocks.get(row.get("type"))
        if child is None:
            continue
        kind = str(child.label) if several else ""
        yield from _places_in_block(
            child,
            row.get("value"),
            f"{path}.{row.get('id')}",
            _row(label, number, kind),
        )


def _row(label: str, number: int, kind: str = "") -> str:
    if kind:
        return _("%(place)s, row %(number)d (%(kind)s)") % {
            "place": label,
            "number": number,
            "kind": kind,
        }
    return _("%(place)s, row %(number)d") % {"place": label, "number": number}


def _part(label: str, part: str) -> str:
    return _("%(place)s: %(part)s") % {"place": label, "part": part}
