"""How a translation is stored from a page that is written in both languages."""

import pytest
from wagtail_localize.models import SegmentOverride, StringTranslation

from demo.translating import LanguagesDifferError, store_translations
from home.models import ContentPage, LandingPage
from tests.factories import ContentPageFactory, stream
from tests.walks import to_translation, translation_of

pytestmark = pytest.mark.django_db


def text(html):
    return stream(("text", {"heading": "Heading", "text": html}))


def translate(english, french, share=1.0):
    """Store the French of a page that has a text in each language."""
    landing = LandingPage.objects.get(locale__language_code="en")
    page = ContentPageFactory(
        parent=landing, language="en", draft=True, body=text(english)
    )
    page.save_revision()
    translation = translation_of(to_translation(page))
    wording = ContentPage(
        title=page.title, slug=page.slug, lead=page.lead,
        search_description=page.search_description, body=text(french),
    )  # fmt: skip
    store_translations(translation, wording, share=share, translator=None)
    return translation


def test_every_string_gets_its_translation():
    translation = translate(
        "<p>One</p><ul><li>Two</li></ul>", "<p>Un</p><ul><li>Deux</li></ul>"
    )

    assert set(
        StringTranslation.objects.filter(context__path__contains="text").values_list(
            "translation_of__data", "data"
        )
    ) == {("One", "Un"), ("Two", "Deux")}
    total, done = translation.get_progress()
    assert total == done


def test_a_share_leaves_the_rest_to_do():
    total, done = translate("<p>One</p>", "<p>Un</p>", share=0.5).get_progress()

    assert 0 < done < total


@pytest.mark.parametrize("french", ["<p>Un</p>", "<p>Un</p><p>Deux</p><p>Trois</p>"])
def test_a_text_of_another_shape_is_refused(french):
    with pytest.raises(LanguagesDifferError):
        translate("<p>One</p><p>Two</p>", french)


def test_a_link_elsewhere_has_an_address_for_each_language():
    translate(
        '<p>See <a href="https://example.org/en/">it</a>.</p>',
        '<p>Voyez-<a href="https://example.org/fr/">le</a>.</p>',
    )

    assert SegmentOverride.objects.get().data == "https://example.org/fr/"


def test_a_link_to_the_same_place_is_left_alone():
    translate(
        '<p>See <a href="https://example.org/">it</a>.</p>',
        '<p>Voyez-<a href="https://example.org/">le</a>.</p>',
    )

    assert not SegmentOverride.objects.exists()
