"""Where feeds and calendars are, and how visitors find them."""

import pytest
from django.test import RequestFactory
from django.utils import translation
from django.utils.module_loading import import_string
from wagtail.models import Page, Site, get_page_models

from bilingual.languages import LANGUAGES
from home.models import SitePage
from home.routing import find_route
from tests import scenarios
from tests.factories import rewrite
from tests.opportunities.feeds.addresses import calendar_address, feed_address
from tests.visits import visit

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)


def feeds_named_by(page):
    links = page.soup.find_all("link", type="application/atom+xml", rel="alternate")
    return {link["title"]: link["href"] for link in links}


class TestAddresses:
    @by_language
    def test_they_follow_the_list(self, client, site, language):
        page = site.opportunities[language]
        before = feed_address(site, language)
        rewrite(page, slug="elsewhere")

        assert client.get(feed_address(site, language)).status_code == 200
        assert client.get(before).status_code == 404

    @pytest.mark.parametrize(
        "address",
        [
            "/fr/occasions/feed.atom",
            "/en/opportunities/fil.atom",
            "/en/opportunities/calendrier.ics",
            "/en/opportunities/feed.atom/",
            "/en/opportunities/feed.rss",
            "/en/opportunities/no/feed.atom",
            "/en/feed.atom",
            "/en/feed.atom/feed.atom",
            "/en/opportunities/..atom",
            "/opportunities/feed.atom",
        ],
    )
    def test_no_other_address_answers(self, client, site, address):
        assert client.get("/en/opportunities/feed.atom").status_code == 200

        assert client.get(address).status_code == 404

    def test_a_list_that_is_withdrawn_has_none(self, client, site):
        addresses = [feed_address(site, "en"), calendar_address(site, "fr")]
        site.opportunities.en.unpublish()

        assert [client.get(one).status_code for one in addresses] == [404, 404]

    def test_they_cost_what_their_page_costs(self, site, django_assert_num_queries):
        pair = scenarios.an_open_pair(site)
        Site.get_site_root_paths()
        for page, path in (
            (site.opportunities.en, "opportunities/feed.atom"),
            (pair.en, f"opportunities/{pair.en.slug}/calendar.ics"),
        ):
            with django_assert_num_queries(2 + len(page.shown_with)):
                route = find_route("en", path)
            assert callable(route.args[0])

    def test_wagtail_finds_the_same(self, client, site):
        """Where several sites share the database, its routing takes the place of ours."""
        request = RequestFactory().get(feed_address(site, "fr"))
        ours = find_route("fr", "occasions/fil.atom")
        with translation.override("fr"):
            theirs = Page.route_for_request(request, "occasions/fil.atom")
            nothing = RequestFactory().get("/fr/occasions/feed.atom")
            assert Page.route_for_request(nothing, "occasions/feed.atom") is None

        assert theirs.page == ours.page
        assert theirs.args == ours.args
        Site.objects.create(hostname="second.example.org", root_page=site.landing.en)
        assert client.get(feed_address(site, "fr")).status_code == 200

    def test_every_page_type_has_the_same_in_both_languages(self):
        types = [model for model in get_page_models() if issubclass(model, SitePage)]
        with_some = [one for one in types if one.addresses_below]

        assert len(with_some) == 4
        for page_type in with_some:
            below = page_type.addresses_below
            assert sorted(below) == ["en", "fr"]
            assert list(below["en"].values()) == list(below["fr"].values())
            for dotted_name in below["en"].values():
                assert callable(import_string(dotted_name))


class TestList:
    @by_language
    def test_it_names_its_feed_once(self, client, site, language):
        page = visit(client, site.opportunities[language].url + "?page=2&sort=price")

        assert list(feeds_named_by(page).values()) == [feed_address(site, language)]
        assert {
            feed_address(site, language),
            calendar_address(site, language),
        } <= page.links

    @by_language
    def test_a_filtered_list_has_a_feed_of_its_own(self, client, site, language):
        scenarios.an_open_pair(site)
        filters = "?q=a+%26+b&skill=python&status=open"

        page = visit(client, site.opportunities[language].url + filters)

        assert list(feeds_named_by(page).values()) == [
            feed_address(site, language, filters),
            feed_address(site, language),
        ]
        assert len(feeds_named_by(page)) == 2
        assert feed_address(site, language, filters) in page.links
        assert calendar_address(site, language, filters) in page.links
        assert client.get(feed_address(site, language, filters)).status_code == 200

    def test_nothing_found_can_still_be_followed(self, client, site):
        page = visit(client, site.opportunities.en.url + "?q=unicorn")

        assert feed_address(site, "en", "?q=unicorn") in page.links
        assert "Both keep your filters" in page.text

    def test_without_filters_nothing_is_said_of_them(self, client, site):
        page = visit(client, site.opportunities.en.url)

        assert "Both keep your filters" not in page.text


class TestOpportunity:
    @pytest.mark.parametrize(
        ("language", "name", "words"),
        [
            ("en", "calendar.ics", "Add the deadline to your calendar"),
            ("fr", "calendrier.ics", "Ajouter la date limite à votre agenda"),
        ],
    )
    def test_an_open_one_offers_its_closing(self, client, site, language, name, words):
        pair = scenarios.an_open_pair(site)

        page = visit(client, pair[language].url)

        link = page.soup.find("a", href=f"{pair[language].url}{name}")
        assert link.get_text(strip=True) == words

    def test_a_closed_one_does_not(self, client, site):
        pair = scenarios.a_closed_pair(site)

        page = visit(client, pair.en.url)

        assert f"{pair.en.url}calendar.ics" not in page.links
