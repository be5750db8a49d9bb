"""Whatever an editor can write, a translator can translate.

Every page type is filled with one row of every block, at any depth, and every text in
it with a mark of its own. A mark without a segment would be English on a French page,
with the translation counted as complete.
"""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.db import models
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import RichTextField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Locale
from wagtail_factories import DocumentFactory, ImageFactory
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from bilingual.fingerprint import INTERNAL
from opportunities.models import OpportunityPage
from opportunities.models.page import SHARED_FACTS
from tests import scenarios
from tests.content_walk import children, own_fields, page_types, places, streams
from tests.factories import rewrite

TEXT_BLOCKS = (blocks.CharBlock, blocks.TextBlock, blocks.RichTextBlock)
OVERRIDABLE_BLOCKS = (blocks.URLBlock, blocks.EmailBlock, blocks.ChooserBlock)
# Numbers, choices and the like say the same in both languages.
NEUTRAL_BLOCKS = (
    blocks.ChoiceBlock,
    blocks.IntegerBlock,
    blocks.BooleanBlock,
    blocks.StaticBlock,
)
FORBIDDEN_BLOCKS = (
    TableBlock,
    TypedTableBlock,
    EmbedBlock,
    blocks.RawHTMLBlock,
    blocks.BlockQuoteBlock,
)
# Pictures and headings inside rich text, and whatever comes from elsewhere.
FORBIDDEN_FEATURES = {"image", "embed", "h1", "h2", "h3", "h4", "h5", "h6"}

by_page_type = pytest.mark.parametrize(
    "page_type", page_types(), ids=[one.__name__ for one in page_types()]
)


class Filling:
    """Raw content for every block, with a mark in every text."""

    def __init__(self, page: models.Model) -> None:
        self.page_id = page.pk
        self.image_id = ImageFactory().pk
        self.document_id = DocumentFactory().pk
        self.marks: list[str] = []

    def mark(self) -> str:
        """A text that is nowhere else."""
        self.marks.append(f"Mark {len(self.marks):03d}")
        return self.marks[-1]

    def stream(self, block: blocks.StreamBlock) -> list[dict[str, Any]]:
        """One row of every kind."""
        return [
            {"type": name, "value": self.value(child), "id": str(uuid4())}
            for name, child in children(block).items()
        ]

    def value(self, block: blocks.Block) -> Any:
        """The raw value of one block."""
        if isinstance(block, ImageBlock):
            alt_text = self.mark()
            return {"image": self.image_id, "alt_text": alt_text, "decorative": False}
        if isinstance(block, blocks.StreamBlock):
            return self.stream(block)
        if isinstance(block, blocks.StructBlock):
            return {name: self.value(child) for name, child in children(block).items()}
        if isinstance(block, blocks.ListBlock):
            item = self.value(block.child_block)
            return [{"type": "item", "value": item, "id": str(uuid4())}]
        return self.leaf(block)

    def leaf(self, block: blocks.Block) -> Any:
        """The raw value of a block without blocks inside."""
        if isinstance(block, blocks.URLBlock):
            return "https://example.org/elsewhere"
        if isinstance(block, DocumentChooserBlock):
            return self.document_id
        if isinstance(block, blocks.PageChooserBlock):
            return self.page_id
        if isinstance(block, blocks.RichTextBlock):
            return f"<p>{self.mark()}</p><ul><li>{self.mark()}</li></ul>"
        if isinstance(block, TEXT_BLOCKS):
            return self.mark()
        assert isinstance(block, NEUTRAL_BLOCKS), f"Say here how to fill {block!r}."
        return block.get_default()


def text_fields(page_type: type[models.Model]) -> Iterator[models.Field]:
    """Fields that hold words of the page's language."""
    names = {"title", "seo_title", "search_description"}
    own = {field.name for field in own_fields(page_type)}
    for field in page_type._meta.get_fields():
        if field.name not in names | own or getattr(field, "choices", None):
            continue
        if field.name.startswith(INTERNAL):
            continue
        if isinstance(field, models.URLField | models.EmailField):
            continue
        if isinstance(field, models.CharField | models.TextField):
            yield field


@pytest.fixture
def filled_page(page_type, site):
    """An unsaved change of a page of that type, every text of it marked."""
    scenarios.an_open_pair(site)
    page = page_type.objects.get(locale__language_code="en")
    filling = Filling(page)
    for field in text_fields(page_type):
        text = filling.mark()
        is_rich = isinstance(field, RichTextField)
        setattr(page, field.name, f"<p>{text}</p>" if is_rich else text)
    for field in streams(page_type):
        raw = filling.stream(field.stream_block)
        setattr(page, field.name, field.to_python(raw))
    page.marks = filling.marks
    return page


@by_page_type
@pytest.mark.django_db
def test_every_text_is_a_segment(filled_page):
    segments = extract_segments(filled_page)
    texts = [one.string.data for one in segments if isinstance(one, StringSegmentValue)]

    assert len(filled_page.marks) >= 4
    assert [mark for mark in filled_page.marks if texts.count(mark) != 1] == []


@by_page_type
@pytest.mark.django_db
def test_a_translated_page_has_no_text_of_its_source(filled_page):
    source, _created = TranslationSource.update_or_create_from_instance(filled_page)
    french = Locale.objects.get(language_code="fr")
    for segment in StringSegment.objects.filter(source=source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=french,
            context=TranslationContext.objects.get(pk=segment.context_id),
            data=segment.string.data.replace("Mark", "Repère"),
        )

    translated = source.get_ephemeral_translated_instance(french, fallback=False)

    words = all_words(translated)
    assert "Mark" not in words
    for mark in filled_page.marks:
        assert mark.replace("Mark", "Repère") in words


def all_words(page):
    texts = [str(getattr(page, field.name)) for field in text_fields(type(page))]
    content = [
        str(field.stream_block.get_prep_value(getattr(page, field.name)))
        for field in streams(type(page))
    ]
    return "\n".join([*texts, *content])


@pytest.mark.parametrize("place", places(), ids=str)
def test_every_block_is_of_a_kind_that_can_be_translated(place):
    block = place.block

    assert not isinstance(block, FORBIDDEN_BLOCKS)
    if isinstance(block, ImageChooserBlock):
        # Only inside Wagtail's ImageBlock, which keeps the alternative text.
        assert place.path.endswith(".image.image")
    if not children(block):
        assert isinstance(block, (*TEXT_BLOCKS, *OVERRIDABLE_BLOCKS, *NEUTRAL_BLOCKS))


def rich_text_features():
    for place in places():
        if isinstance(place.block, blocks.RichTextBlock):
            yield place.path, place.block.features
    for page_type in page_types():
        for field in own_fields(page_type):
            if isinstance(field, RichTextField):
                yield f"{page_type.__name__}.{field.name}", field.features


@pytest.mark.parametrize(
    ("path", "features"),
    [pytest.param(path, features, id=path) for path, features in rich_text_features()],
)
def test_rich_text_holds_nothing_that_cannot_be_translated(path, features):
    assert features, f"{path} takes every feature that there is"
    assert not FORBIDDEN_FEATURES & set(features)


@pytest.mark.django_db
def test_an_attachment_may_be_another_file_in_french(site):
    document = DocumentFactory()
    page = scenarios.an_open_pair(site).en
    row = {"title": "Sample charts", "document": document.pk}
    rewrite(
        page,
        attachments=[{"type": "attachment", "value": row, "id": str(uuid4())}],
    )

    overridable = {
        segment.data
        for segment in extract_segments(OpportunityPage.objects.get(pk=page.pk))
        if isinstance(segment, OverridableSegmentValue)
    }

    assert document.pk in overridable


@pytest.mark.django_db
@pytest.mark.parametrize("fact", SHARED_FACTS)
def test_a_fact_shared_by_the_pair_has_no_segment(fact, site):
    page = scenarios.an_open_pair(site).en

    paths = [segment.path for segment in extract_segments(page)]

    assert paths
    assert [path for path in paths if path.split(".")[0] == fact] == []
