"""wagtail-localize: cutting a page into sentences and putting it together again."""

import inspect

import pytest
from wagtail_localize import strings
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    MissingTranslationError,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from bilingual.baking import locale_of
from bilingual.guards import both_languages
from home.models import ContentPage
from opportunities.models import OpportunityPage
from tests.factories import ContentPageFactory, OpportunityPageFactory
from tests.factories.streams import stream
from tests.findings.photograph import what_visitors_read

pytestmark = pytest.mark.django_db

LINK = '<a href="https://example.org/one">one</a>'


@pytest.fixture
def page(site):
    words = {"heading": "Fees", "text": f"<p>See {LINK}.</p><p>Then pay.</p>"}
    return ContentPageFactory(
        parent=site.landing.en, draft=True, body=stream(("text", words))
    )


@pytest.fixture
def source(page):
    made, _created = TranslationSource.update_or_create_from_instance(page)
    return made


def in_french(page):
    """The draft of the other page, as `_make_target` makes it."""
    with both_languages([page.translation_key]):
        return page.copy_for_translation(locale_of("fr"))


def translated(source, *, but=0):
    """Every sentence in French, but the last ones."""
    segments = list(source.stringsegment_set.order_by("order"))
    for segment in segments[: len(segments) - but]:
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale_of("fr"),
            data="page-fr" if segment.context.path == "slug" else segment.string.data,
        )
    return segments


def test_a_source_is_made_of_an_unsaved_draft(page):
    """bilingual/baking.py: `snapshot` freezes a draft that is in no row."""
    page.title = "Only in memory"
    before = what_visitors_read()

    source, created = TranslationSource.update_or_create_from_instance(page)
    page.title = "Changed again"
    again, created_again = TranslationSource.update_or_create_from_instance(page)

    assert (created, created_again) == (True, False)
    assert again.pk == source.pk
    assert again.as_instance().title == "Changed again"
    assert StringSegment.objects.filter(string__data="Changed again").exists()
    assert ContentPage.objects.get(pk=page.pk).title not in {"Only in memory"}
    assert what_visitors_read() == before


def test_a_source_gives_back_the_page_that_was_frozen(page, source):
    """bilingual/baking.py: `assembled` compares its hash with what was sent."""
    frozen = source.as_instance()

    assert type(frozen) is ContentPage
    assert (frozen.pk, frozen.title) == (page.pk, page.title)
    assert str(frozen.body) == str(page.body)


def test_assembling_strictly_refuses_a_gap(page, source):
    """bilingual/baking.py: `assembled` turns it into NotReadyError."""
    in_french(page)
    translated(source, but=1)

    with pytest.raises(MissingTranslationError):
        source.get_ephemeral_translated_instance(locale_of("fr"), fallback=False)


def test_assembling_saves_nothing(page, source):
    """bilingual/baking.py: `bake` decides itself what is saved, and how."""
    target = in_french(page)
    translated(source)

    baked = source.get_ephemeral_translated_instance(locale_of("fr"), fallback=False)

    assert (baked.pk, baked.locale) == (target.pk, locale_of("fr"))
    assert baked.slug == "page-fr"
    assert ContentPage.objects.get(pk=target.pk).slug != "page-fr"
    assert "page-fr" not in {one.content["slug"] for one in target.revisions.all()}


def test_a_copy_for_translation_is_a_draft_under_the_twin_of_its_parent(site, page):
    """bilingual/baking.py: `_make_target` makes the other page with it."""
    target = in_french(page)

    assert target.translation_key == page.translation_key
    assert target.get_parent().pk == site.landing.fr.pk
    assert not target.live
    assert target.alias_of_id is None


def test_a_relation_that_the_source_emptied_stays_full_in_the_target(site):
    """bilingual/baking.py: `_copy_relations` is there for this; else take it out."""
    from tests.scenarios import an_open_pair

    pair = an_open_pair(site)
    page = OpportunityPage.objects.get(pk=pair.en.pk)
    page.skills = []
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translated(source)

    baked = source.get_ephemeral_translated_instance(locale_of("fr"), fallback=False)

    assert list(baked.skills.all()) != []


def test_sentences_are_cut_with_their_place_order_and_links(page):
    """bilingual/sentences.py and content_pairs.py: places, words, `render_html`."""
    body = [one for one in extract_segments(page) if one.path.startswith("body.")]
    sentences = [one for one in body if isinstance(one, StringSegmentValue)]
    linked = sentences[1]

    assert [one.string.data for one in sentences] == [
        "Fees",
        'See <a id="a1">one</a>.',
        "Then pay.",
    ]
    assert linked.attrs == {"a1": {"href": "https://example.org/one"}}
    assert linked.render_html() == f"See {LINK}."
    assert len({one.path for one in sentences[1:]}) == 1
    assert sum(isinstance(one, TemplateSegmentValue) for one in body) == 1


def test_sentences_are_put_back_with_other_words(page):
    """bilingual/sentences.py: `with_sentences` corrects a page in memory."""
    segments = []
    for one in extract_segments(page):
        if not one.path.startswith("body."):
            continue
        if isinstance(one, StringSegmentValue):
            words = StringValue(one.string.data.replace("pay", "wait"))
            one = StringSegmentValue(one.path, words, attrs=one.attrs).with_order(
                one.order
            )
        segments.append(one)

    ingest_segments(page, page, page.locale, page.locale, segments)

    assert "Then wait." in str(page.body)
    assert LINK in str(page.body)


def test_translations_of_segments_are_found_by_place(source):
    """bilingual/progress.py: `translators_of` asks for them."""
    translated(source, but=2)
    segments = StringSegment.objects.filter(source=source)

    found = segments.get_translations(locale_of("fr"))

    assert found.model is StringTranslation
    assert found.count() == segments.count() - 2


@pytest.mark.parametrize(
    "name",
    ["source__object_id", "source__locale__language_code", "string__data", "context"],
)
def test_a_segment_knows_its_source_string_and_place(source, name):
    """bilingual/progress.py, standing.py and worklist.py count by these columns."""
    assert StringSegment.objects.filter(source=source).values(name).exists()


def test_kinds_of_translations():
    """bilingual/progress.py: what a machine wrote blocks until a person saves it."""
    kinds = {"TRANSLATION_TYPE_MANUAL", "TRANSLATION_TYPE_MACHINE"}

    assert kinds <= set(vars(StringTranslation))
    names = {field.name for field in StringTranslation._meta.get_fields()}
    assert {"translation_type", "has_error", "last_translated_by", "data"} <= names


def test_a_translation_can_be_stopped_and_started():
    """bilingual/baking.py: `snapshot` starts one again that was stopped."""
    assert {"enabled", "source", "target_locale", "uuid"} <= {
        field.name for field in Translation._meta.get_fields()
    }


def test_inline_tags_is_a_list_that_is_read_each_time():
    """bilingual/translatable_markup.py puts superscripts into it."""
    assert isinstance(strings.INLINE_TAGS, list)
    assert {"sup", "sub"} <= set(strings.INLINE_TAGS)
    _template, found = strings.extract_strings("<p>The 1<sup>st</sup> day</p>")
    assert [string.data for string, _attrs in found] == ["The 1<sup>st</sup> day"]


def test_what_is_shared_is_known_by_field(site):
    """bilingual/baking.py and content_pairs.py ask which values are copied."""
    page = OpportunityPageFactory.build()
    fields = {one.field_name: one for one in get_translatable_fields(OpportunityPage)}

    assert fields["price"].is_synchronized(page)
    assert not fields["price"].is_overridable(page)
    assert fields["title"].is_translated(page)
    assert not fields["title"].is_synchronized(page)


def test_its_own_saving_still_writes_into_the_public_page():
    """bilingual/baking.py: why it is never called; see tests/findings, row 12."""
    names = inspect.signature(TranslationSource.create_or_update_translation).parameters
    assert {"user", "publish", "fallback"} <= set(names)
    assert {"user", "publish"} <= set(
        inspect.signature(Translation.save_target).parameters
    )
