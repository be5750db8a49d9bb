"""Parts that many pages have: drawn once, and never with something of one page in them."""

import pytest
import wagtail_factories
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from home.chrome import SiteChrome
from home.models import ContentPage, SiteIdentity
from home.social_images import social_image_address
from page_cache.recording import recording
from page_cache.remembering import forget_parts
from page_cache.service import changes
from tests import scenarios
from tests.databases import committed_content


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """Real commits: on PostgreSQL nothing else has a place in the order."""
    with committed_content(django_db_blocker):
        yield


@pytest.fixture(scope="module")
def site(db):
    return scenarios.a_site()


@pytest.fixture(autouse=True)
def _one_process(db, site, monkeypatch):
    monkeypatch.setattr(changes, "seconds", 0)
    forget_parts()
    yield
    forget_parts()


def drawn(address, name, language="en", **given):
    """As the template of a page at that address draws it."""
    request = RequestFactory().get(address)
    told = " ".join(f"{key}={key}" for key in given)
    text = f"{{% load shared_parts %}}{{% shared_part name {told} %}}"
    context = Context({"name": name, "chrome": SiteChrome(request), **given})
    changes.look()
    with translation.override(language), recording(changes.position) as record:
        return Template(text).render(context), record.names


def test_it_is_drawn_once_for_all_pages(django_assert_num_queries):
    first, names = drawn("/en/", "components/footer.html")
    changes.seconds = 60

    with django_assert_num_queries(0):
        again, taken = drawn("/en/privacy/", "components/footer.html")

    assert again == first
    assert taken == names


def test_each_language_has_its_own():
    english, french = (
        drawn(f"/{language}/", "components/footer.html", language)[0]
        for language in ("en", "fr")
    )

    assert english != french


def test_it_is_drawn_anew_when_the_site_has_another_name():
    drawn("/en/", "components/site_name.html")
    identity = SiteIdentity.load()
    identity.site_name_en = "Small Works of Canada"
    identity.save()

    assert "Small Works of Canada" in drawn("/en/", "components/site_name.html")[0]


def test_what_is_given_tells_parts_apart(site):
    scenarios.with_menus(site)
    guide = site.guide.en.url
    name = "components/main_menu.html"

    here, _names = drawn(guide, name, current=(guide,))
    elsewhere, _names = drawn("/en/", name, current=())

    assert "aria-current" in here
    assert "aria-current" not in elsewhere


def test_a_part_does_not_see_the_page(site):
    """What it may show of one page is given to it, or it could stand on another."""
    context = Context(
        {
            "name": "components/page_heading.html",
            "page": site.guide.en,
            "chrome": SiteChrome(RequestFactory().get("/en/")),
        }
    )
    text = "{% load shared_parts %}{% shared_part name %}"

    with pytest.raises(AssertionError, match="page"):
        Template(text).render(context)


def test_streams_that_hold_the_same_are_one_part(site):
    body = ContentPage._meta.get_field("body").to_python
    texts = ("Charts", "Charts", "Colours")
    streams = [
        body([{"type": "text", "value": {"heading": text, "text": ""}, "id": "1"}])
        for text in texts
    ]

    one, same, other = (
        drawn("/en/", "components/blocks.html", stream=stream)[0] for stream in streams
    )

    assert one is not other
    assert one == same != other
    assert "Colours" in other


class TestSocialImage:
    def test_none(self):
        assert social_image_address(None) == ""
        assert social_image_address(0) == ""

    def test_its_absolute_address_in_the_size_that_is_asked_for(self):
        image = wagtail_factories.ImageFactory()

        address = social_image_address(image.pk)

        rendition = image.renditions.get()
        assert address == rendition.full_url
        assert rendition.filter_spec == "fill-1200x630|format-jpeg"

    def test_another_picture_has_another_address(self):
        image, other = wagtail_factories.ImageFactory.create_batch(2)

        def address():
            changes.look()
            with recording(changes.position):
                return social_image_address(image.pk)

        before = address()
        assert address() == before
        image.renditions.all().delete()
        image.file = other.file
        image.save()

        assert address() != before
