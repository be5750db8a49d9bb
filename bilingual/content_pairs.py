"""The content of two pages side by side, place by place, and what differs in it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.html import format_html, strip_tags
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from bilingual.facts import fact_differences
from bilingual.fingerprint import content_of
from bilingual.languages import ENGLISH, FRENCH

# A name or a brand is often the same in both languages; a sentence is not.
WORDS_OF_A_SENTENCE = 6
# Words and what leads elsewhere may differ; all other blocks hold shared values.
_WORDS = (
    blocks.CharBlock,
    blocks.TextBlock,
    blocks.RichTextBlock,
    blocks.BlockQuoteBlock,
)
_ADDRESSES = (blocks.URLBlock, blocks.EmailBlock)


@dataclass(frozen=True)
class ContentDifference:
    """What differs at one place of the page.

    `code` is one of `equality.MESSAGES` and `values` is what its words need.
    """

    kind: str
    code: str
    place: str
    values: dict[str, str] = field(default_factory=dict)


def differences_in_content(english: Page, french: Page) -> Iterator[ContentDifference]:
    """Everything that differs, in the order of the English page."""
    content = content_of(english), content_of(french)
    yield from _values(english, *content)
    rows = list(_streams(english, *content))
    yield from rows
    missing = tuple(f"{row.place}." for row in rows if row.code == "missing")
    texts = _texts(english), _texts(french)
    for place in dict.fromkeys((*texts[0], *texts[1])):
        # The texts of a row that is missing whole are no news.
        if not place.startswith(missing):
            yield from _at(place, texts[0][place], texts[1][place])


# ---- Shared values of the page itself


def _values(page: Page, english: Any, french: Any) -> Iterator[ContentDifference]:
    for translatable in get_translatable_fields(type(page)):
        name = translatable.field_name
        # Streams are copied as well, and then translated row by row.
        is_stream = isinstance(page._meta.get_field(name), StreamField)
        if is_stream or not translatable.is_synchronized(page):
            continue
        if _may_differ(page, translatable):
            continue
        if english.get(name) != french.get(name):
            yield ContentDifference("value", "value", name)


def _may_differ(page: Page, translatable: Any) -> bool:
    """Whether a translator may choose another value: an address, an image, a file."""
    holder = page._meta.get_field(translatable.field_name)
    has_choices = bool(getattr(holder, "choices", None))
    return (
        translatable.is_overridable(page)
        and isinstance(holder, models.CharField | models.TextField | models.ForeignKey)
        and not has_choices
    )


# ---- Rows of streams, and their shared values


def _streams(page: Page, english: Any, french: Any) -> Iterator[ContentDifference]:
    for translatable in get_translatable_fields(type(page)):
        name = translatable.field_name
        holder = page._meta.get_field(name)
        if isinstance(holder, StreamField):
            yield from _in_block(
                holder.stream_block, english.get(name), french.get(name), name
            )


def _in_block(
    block: Any, english: Any, french: Any, place: str
) -> Iterator[ContentDifference]:
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        yield from _in_rows(block, english or [], french or [], place)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_block(
                child, _part(english, name), _part(french, name), f"{place}.{name}"
            )
    elif isinstance(block, _ADDRESSES):
        yield from _addresses(english, french, place)
    elif isinstance(block, blocks.ChooserBlock):
        if bool(english) != bool(french):
            yield _missing(place, english)
    elif not isinstance(block, _WORDS) and english != french:
        yield ContentDifference("value", "value", place)


def _part(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def _in_rows(
    block: Any, english: list[Any], french: list[Any], place: str
) -> Iterator[ContentDifference]:
    rows = _by_id(english), _by_id(french)
    for key in dict.fromkeys((*rows[0], *rows[1])):
        if key not in rows[0] or key not in rows[1]:
            yield _missing(f"{place}.{key}", rows[0].get(key))
    common = [key for key in rows[0] if key in rows[1]]
    if common != [key for key in rows[1] if key in rows[0]]:
        yield ContentDifference("structure", "rows", place)
    for key in common:
        one, other = rows[0][key], rows[1][key]
        child = (
            block.child_block
            if isinstance(block, blocks.ListBlock)
            else block.child_blocks.get(one.get("type"))
        )
        if one.get("type") != other.get("type"):
            yield ContentDifference("structure", "rows", f"{place}.{key}")
        elif child is not None:
            yield from _in_block(
                child, one.get("value"), other.get("value"), f"{place}.{key}"
            )


def _by_id(rows: list[Any]) -> dict[str, dict[str, Any]]:
    """Rows by their id; those of an old format have none, and are known by number."""
    found = {}
    for number, row in enumerate(rows):
        known = row if isinstance(row, dict) else {"type": "item", "value": row}
        found[str(known.get("id") or number)] = known
    return found


def _addresses(english: Any, french: Any, place: str) -> Iterator[ContentDifference]:
    if bool(english) != bool(french):
        yield _missing(place, english)
        return
    link = '<a href="{}">.</a>'
    yield from _facts(
        format_html(link, english or ""), format_html(link, french or ""), place
    )


# ---- Words


def _texts(page: Page) -> dict[str, list[str]]:
    """The sentences of a page by place; links keep their addresses."""
    texts: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue) and segment.path != "slug":
            texts[segment.path].append(segment.render_html())
    return texts


def _at(
    place: str, english: list[str], french: list[str]
) -> Iterator[ContentDifference]:
    if bool(english) != bool(french):
        yield _missing(place, english)
        return
    whole = " ".join(english), " ".join(french)
    yield from _facts(*whole, place)
    plain = " ".join(strip_tags(whole[0]).split())
    same = plain == " ".join(strip_tags(whole[1]).split())
    if same and len(plain.split()) >= WORDS_OF_A_SENTENCE:
        yield ContentDifference("untranslated", "untranslated", place, {"text": plain})


def _facts(english: str, french: str, place: str) -> Iterator[ContentDifference]:
    for difference in fact_differences(english, ENGLISH, french, FRENCH):
        values = {"value": difference.value, "language": difference.only_in}
        yield ContentDifference("fact", "fact", place, values)


def _missing(place: str, english: Any) -> ContentDifference:
    language = FRENCH if english else ENGLISH
    return ContentDifference("structure", "missing", place, {"language": language})
