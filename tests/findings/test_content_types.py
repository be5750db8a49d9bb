"""Whatever a page holds: translated, or equal, or not to be put on a page at all."""

from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.db import models
from wagtail import blocks
from wagtail.blocks import RichTextBlock
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page
from wagtail_factories import ImageFactory
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
)

from bilingual import checks
from bilingual.adopting import adopt_pairs
from bilingual.baking import NotReadyError, assembled, locale_of, translation_of
from bilingual.blocks import untranslatable_blocks
from bilingual.content_pairs import differences_in_content
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.progress import progress_of
from home.models import ContentPage
from tests import cast, walks
from tests.content_walk import own_fields, page_types, places
from tests.factories import ContentPageFactory, create_pair
from tests.findings.photograph import what_visitors_read
from tests.visits import visit
from tests.walks import pair_of

pytestmark = pytest.mark.django_db


def text(heading, words, key=None):
    row = {"type": "text", "value": {"heading": heading, "text": f"<p>{words}</p>"}}
    return row | ({"id": str(key)} if key else {})


KEYS = [uuid4(), uuid4()]
ROWS = [text("Fees", "They are low.", KEYS[0]), text("Taxes", "You pay.", KEYS[1])]


@pytest.fixture
def page(site):
    """A draft of two sections."""
    made = ContentPageFactory(parent=site.landing.en, draft=True, body=ROWS)
    made.save_revision(user=cast.alice())
    return made


def rewritten(pair, rows):
    """A new version of the source, sent and not yet translated."""
    source = ContentPage.objects.get(pk=pair.source.pk)
    source.body = rows
    source.save_revision(user=cast.alice())
    return walks.to_translation(source)


def left(pair):
    """The sentences that have no translation."""
    translation = translation_of(pair)
    segments = StringSegment.objects.filter(source=translation.source)
    done = segments.get_translations(translation.target_locale)
    known = set(done.values_list("translation_of_id", "context_id"))
    return [
        one.string.data
        for one in segments.order_by("order")
        if (one.string_id, one.context_id) not in known
    ]


def test_row_41_an_edited_heading_waits_for_its_translation(page):
    pair = walks.to_public(page)
    before = what_visitors_read()

    pair = rewritten(pair, [text("New fees", "They are low.", KEYS[0]), ROWS[1]])

    assert left(pair) == ["New fees"]
    with pytest.raises(NotReadyError):
        assembled(pair)
    assert what_visitors_read() == before


def test_row_42_the_same_words_in_a_new_place_wait_too(page):
    pair = walks.to_public(page)

    pair = rewritten(pair, [*ROWS, text("Fees", "They are low.", uuid4())])

    assert left(pair) == ["Fees", "They are low."]
    with pytest.raises(NotReadyError):
        assembled(pair)


def test_row_43_rows_without_keys_lose_no_memory_and_publish_nothing(page):
    pair = walks.to_public(page)
    memory = StringTranslation.objects.count()
    before = what_visitors_read()

    pair = rewritten(pair, [text("Fees", "They are low."), text("Taxes", "You pay.")])

    assert progress_of([pair])[pair.translation_key].left == 4
    assert StringTranslation.objects.count() == memory
    with pytest.raises(NotReadyError):
        assembled(pair)
    assert what_visitors_read() == before


@pytest.mark.parametrize("name", ["seo_title", "lead", "search_description"])
def test_row_47_no_language_has_a_text_that_the_other_lacks(page, name):
    setattr(page, name, "Words to lose")
    page.save_revision(user=cast.alice())
    pair = walks.to_public(page)
    assert getattr(pair.target, name) == "Autre Words to lose"

    source = ContentPage.objects.get(pk=page.pk)
    setattr(source, name, "")
    source.save_revision(user=cast.alice())
    pair = walks.to_public(source)

    assert getattr(pair.source, name) == getattr(pair.target, name) == ""


def test_row_47_a_text_in_one_language_is_found(page):
    pair = walks.to_public(page)
    english, french = pair.pages()
    french.seo_title = "Seulement ici"

    kinds = {one.place: one.kind for one in differences_in_content(english, french)}

    assert kinds["seo_title"] == "structure"


def picture(image, alt_text="", *, decorative=False):
    value = {"image": image.pk, "alt_text": alt_text, "decorative": decorative}
    return {
        "type": "picture",
        "value": {"image": value, "caption": "A caption"},
        "id": str(uuid4()),
    }


def drawn(site, row):
    page = ContentPageFactory(parent=site.landing.en, draft=True, body=[row])
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


def test_row_48_an_alternative_text_is_never_english_on_the_french_page(site):
    pair = drawn(site, picture(ImageFactory(), "Three charts"))

    translated = walks.translate(
        pair,
        words=lambda segment: f"Autre {segment.string.data}".lower().replace(" ", "-"),
    )
    image = assembled(translated).body[0].value["image"]
    assert image.contextual_alt_text == "autre-three-charts"

    StringTranslation.objects.filter(translation_of__data="Three charts").delete()
    with pytest.raises(NotReadyError):
        assembled(pair)


@pytest.mark.parametrize("is_overridden", [False, True])
def test_row_49_a_decorative_picture_stays_decorative(site, is_overridden):
    image = ImageFactory()
    pair = drawn(site, picture(image, decorative=True))
    translation = translation_of(pair)
    if is_overridden:
        override = OverridableSegment.objects.filter(
            source=translation.source, context__path__endswith=".image.image"
        ).get()
        SegmentOverride.objects.create(
            locale=translation.target_locale,
            context=override.context,
            data_json=str(ImageFactory().pk),
        )
    pair = walks.translate(pair)

    baked = assembled(pair).body[0].value["image"]

    assert baked.decorative
    assert (baked.pk == image.pk) != is_overridden


def stand_in(block):
    """A page type with one stream of that block, for the check to look at."""
    field = StreamField([("one", block)])
    field.name = "body"
    meta = SimpleNamespace(get_fields=lambda: [field])
    return type("StandIn", (), {"_meta": meta})


REFUSED = {
    "an image of one language": ImageChooserBlock(),
    "a table": TableBlock(),
    "a typed table": TypedTableBlock([("words", blocks.CharBlock())]),
    "code": blocks.RawHTMLBlock(),
    "something from elsewhere": EmbedBlock(),
}


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.parametrize("depth", [0, 1, 2])
def test_row_50_and_52_a_block_without_sentences_stops_the_start(
    monkeypatch, kind, depth
):
    block = REFUSED[kind]
    for _level in range(depth):
        block = blocks.ListBlock(blocks.StructBlock([("inside", block)]))
    model = stand_in(block)
    monkeypatch.setattr("wagtail.models.get_page_models", lambda: [model])

    assert len(list(untranslatable_blocks(model))) == 1
    assert [error.id for error in checks.check_blocks(None)] == ["bilingual.E006"]


def test_row_50_an_image_with_its_own_words_is_allowed():
    assert list(untranslatable_blocks(stand_in(ImageBlock()))) == []


by_page_type = pytest.mark.parametrize(
    "page_type", page_types(), ids=lambda one: one.__name__
)


@by_page_type
def test_row_52_every_page_type_passes_that_check(page_type):
    assert list(untranslatable_blocks(page_type)) == []


@by_page_type
def test_row_50_every_image_of_a_page_has_words_in_its_language(page_type):
    translated = {
        field.field_name
        for field in get_translatable_fields(page_type)
        if field.is_translated(None)
    }
    for field in own_fields(page_type):
        if (
            isinstance(field, models.ForeignKey)
            and field.related_model is get_image_model()
        ):
            assert f"{field.name}_alt" in translated


@by_page_type
def test_row_51_no_rich_text_takes_an_image(page_type):
    features = [
        (field.name, field.features)
        for field in own_fields(page_type)
        if isinstance(field, RichTextField)
    ]
    features += [
        (place.path, place.block.features)
        for place in places(page_type)
        if isinstance(place.block, RichTextBlock)
    ]

    for path, chosen in features:
        # None would be every feature that there is, images among them.
        assert chosen, path
        assert {"image", "embed"}.isdisjoint(chosen), path


def test_row_53_links_lead_to_the_language_of_the_reader(client, site):
    words = f'Read <a linktype="page" id="{site.guide.en.pk}">the guide</a>.'
    page = ContentPageFactory(
        parent=site.landing.en, draft=True, body=[text("Help", words, uuid4())]
    )
    page.save_revision(user=cast.alice())
    pair = walks.to_public(page)

    english, french = (visit(client, one.url).soup.main for one in pair.pages())

    assert english.find("a", href=site.guide.en.url)
    assert french.find("a", href=site.guide.fr.url)
    assert not french.find("a", href=site.guide.en.url)


def test_row_53_a_chosen_page_is_shown_in_the_language_of_the_reader(client, site):
    """Both landing pages hold the English page; the French one leads to its twin."""
    main = visit(client, site.landing.fr.url).soup.main

    assert main.find("a", href=site.opportunities.fr.url)
    assert not main.find("a", href=site.opportunities.en.url)


def test_row_55_an_ordinal_stays_in_its_sentence(site):
    words = "On the 1<sup>st</sup> of March"
    page = ContentPageFactory(
        parent=site.landing.en, draft=True, body=[text("When", words, uuid4())]
    )
    page.save_revision(user=cast.alice())
    pair = walks.to_translation(page)

    assert words in left(pair)

    def in_french(segment):
        ordinal = "Le 1<sup>er</sup> mars"
        return (
            ordinal if "sup" in segment.string.data else walks.in_other_words(segment)
        )

    pair = walks.translate(pair, words=in_french)
    for one in StringTranslation.objects.all():
        one.full_clean()
    assert "Le 1<sup>er</sup> mars" in str(assembled(pair).body)


def test_row_65_pages_that_were_made_by_hand_become_a_pair(site):
    """What stands there stays; the next version is translated like any other."""
    pages = create_pair(ContentPageFactory, site.landing)
    PagePair.objects.filter(translation_key=pages.en.translation_key).delete()

    assert adopt_pairs([pages.en.translation_key]) == 1

    pair = pair_of(pages.en)
    assert (pair.state, pair.is_public) == (State.PUBLISHED, True)
    source = ContentPage.objects.get(pk=pages.en.pk)
    source.lead = "Another lead."
    source.save_revision(user=cast.alice())
    pair = walks.to_public(source)

    assert pair.target.pk == pages.fr.pk
    assert pair.target.lead == "Autre Another lead."
    assert pair.target.locale == locale_of("fr")


def test_row_65_a_page_cannot_be_slipped_under_another(site, page):
    """A page made by hand in the other tree is a text of its own."""
    by_hand = ContentPageFactory(
        parent=site.landing.fr, language="fr", draft=True, title="À la main"
    )

    assert pair_of(by_hand).source_language == "fr"
    by_hand.translation_key = page.translation_key
    with pytest.raises(Exception, match="together"):
        by_hand.save()
    assert Page.objects.get(pk=by_hand.pk).translation_key != page.translation_key
