"""Our way to find a page gives what Wagtail's own way gives, in two queries."""

import pytest
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation
from wagtail import views as wagtail_views
from wagtail.models import Page, Site

from home.routing import find_route
from tests.factories import create_opportunity_pair, rewrite
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    site = a_site()
    opportunity = create_opportunity_pair(site.opportunities)
    return [page for pair in (*site.pairs.values(), opportunity) for page in pair]


def path_below_language(page):
    return page.url.removeprefix(f"/{page.language}/")


def found_by_wagtail(page):
    request = RequestFactory().get(page.url)
    with translation.override(page.language):
        result = Page.route_for_request(request, path_below_language(page))
    return result.page


def test_every_page_is_the_one_that_wagtail_finds(pages):
    for page in pages:
        found = find_route(page.language, path_below_language(page)).page
        assert found == found_by_wagtail(page) == page
        assert type(found) is type(page)


def test_breadcrumbs_are_the_parents_that_the_tree_gives(pages):
    for page in pages:
        found = find_route(page.language, path_below_language(page)).page
        fresh = type(page).objects.get(pk=page.pk)
        assert found.breadcrumbs == fresh.breadcrumbs


def test_two_queries_at_any_depth(pages, django_assert_num_queries):
    Site.get_site_root_paths()
    for page in pages:
        language, path = page.language, path_below_language(page)
        with django_assert_num_queries(2 + len(page.shown_with)):
            find_route(language, path)


def test_wagtail_takes_our_result_from_where_it_keeps_its_own(pages, monkeypatch):
    """An upgrade that moves that place would silently cost the queries again."""

    def never(*args, **kwargs):
        raise AssertionError("Wagtail looked for the page itself")

    monkeypatch.setattr(Site, "find_for_request", never)
    seen = []
    monkeypatch.setattr(
        wagtail_views,
        "serve_chain",
        lambda page, request, args, kwargs: seen.append(page),
    )
    from home.views.pages import serve_page

    page = pages[-1]
    with translation.override(page.language):
        serve_page(RequestFactory().get(page.url), path_below_language(page))
    assert seen == [page]


@pytest.mark.parametrize("path", ["nothing/", "opportunities/nothing/", "../", "\x00/"])
def test_an_address_without_a_page_is_left_to_wagtail(pages, path):
    assert find_route("en", path) is None


def test_the_other_language_has_its_own_addresses(pages):
    french = path_below_language(pages[-1])
    assert find_route("en", french) is None


def test_a_draft_is_not_found(pages):
    page = pages[-1]
    page.unpublish()
    assert find_route(page.language, path_below_language(page)) is None


def test_with_two_sites_wagtail_decides(pages):
    Site.objects.create(hostname="second.example.org", root_page=pages[0])
    assert find_route("en", "") is None


def test_the_root_follows_a_change_of_the_landing_pages_slug(pages, client):
    rewrite(pages[0], slug="another-root")
    fresh = type(pages[-2]).objects.get(pk=pages[-2].pk)
    assert client.get(fresh.url).status_code == 200


def test_the_name_that_wagtail_builds_addresses_from_is_ours():
    with translation.override("fr"):
        assert reverse("wagtail_serve", args=("occasions/",)) == "/fr/occasions/"
