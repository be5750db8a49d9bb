"""Which feed it is: its links, its identifiers, and what its filters leave."""

import pytest

from bilingual.languages import LANGUAGES
from tests import scenarios
from tests.factories import publish_drafts
from tests.opportunities.feeds.addresses import feed_address
from tests.opportunities.feeds.atom_rules import ATOM
from tests.opportunities.feeds.feeds import entries, feed_of, links

pytestmark = pytest.mark.django_db


class TestLinks:
    @pytest.mark.parametrize(
        ("language", "other", "feed_name", "other_feed"),
        [
            ("en", "fr", "feed.atom", "fil.atom"),
            ("fr", "en", "fil.atom", "feed.atom"),
        ],
    )
    def test_a_feed_knows_its_page_its_calendar_and_the_other_feed(
        self, client, site, language, other, feed_name, other_feed
    ):
        feed = feed_of(client, site, language, "?q=charts&skill=nothing&page=2")

        here = site.opportunities[language].full_url
        there = site.opportunities[other].full_url
        calendar = {"en": "calendar.ics", "fr": "calendrier.ics"}[language]
        assert links(feed) == {
            ("self", "application/atom+xml", language): f"{here}{feed_name}?q=charts",
            ("alternate", "text/html", language): f"{here}?q=charts",
            ("related", "text/calendar", language): f"{here}{calendar}?q=charts",
            (
                "alternate",
                "application/atom+xml",
                other,
            ): f"{there}{other_feed}?q=charts",
        }

    def test_an_entry_leads_to_both_languages(self, client, site, pair):
        (entry,) = entries(feed_of(client, site, "fr"))

        assert links(entry) == {
            ("alternate", "text/html", "fr"): pair.fr.full_url,
            ("alternate", "text/html", "en"): pair.en.full_url,
        }

    def test_an_address_is_the_sites_own_whatever_host_is_asked(self, client, site):
        address = feed_address(site, "en")

        assert (
            client.get(address).content
            == client.get(address, headers={"host": "127.0.0.1"}).content
        )


class TestIdentifiers:
    def test_each_language_has_its_own_and_neither_changes(self, client, site, pair):
        def identifiers():
            return [
                entry.findtext(f"{ATOM}id")
                for language in LANGUAGES
                for entry in entries(feed_of(client, site, language))
            ]

        before = identifiers()
        for page in pair:
            page.title, page.slug = f"{page.title} again", f"again-{page.slug}"
        publish_drafts(*pair)

        reference = pair.en.reference
        assert before == [
            f"tag:localhost,2026:{reference}/en",
            f"tag:localhost,2026:{reference}/fr",
        ]
        assert identifiers() == before

    def test_a_filter_makes_another_feed_and_the_order_of_asking_does_not(
        self, client, site, pair
    ):
        def identifier(filters):
            return feed_of(client, site, "en", filters).findtext(f"{ATOM}id")

        plain, filtered = identifier(""), identifier("?skill=python&q=charts")

        assert plain == "tag:localhost,2026:opportunities/en"
        assert filtered == f"{plain}?q=charts&skill=python"
        assert identifier("?utm_source=x&q=charts&sort=price&skill=python") == filtered
        assert identifier("?sort=newest&page=3&status=unknown") == plain


class TestFilters:
    @pytest.fixture
    def titles(self, client, site, pair):
        scenarios.a_closed_pair(site, skills=[scenarios.accessibility()])

        def titles_of(filters):
            found = entries(feed_of(client, site, "en", filters))
            return [links(entry)["alternate", "text/html", "en"] for entry in found]

        return titles_of

    def test_a_feed_holds_what_the_list_with_the_same_filters_holds(
        self, titles, site, pair
    ):
        closed = f"{site.opportunities.en.full_url}closed-en/"
        both = [pair.en.full_url, closed]

        assert sorted(titles("")) == sorted(both)
        assert titles("?status=open") == [pair.en.full_url]
        assert titles("?status=closed") == [closed]
        assert titles("?skill=python") == [pair.en.full_url]
        assert sorted(titles("?skill=python&skill=accessibility-testing")) == (
            sorted(both)
        )
        assert sorted(titles("?q=charts")) == sorted(both)
        assert titles("?q=unicorn") == []
        assert sorted(titles("?status=%00&skill=%22&q=%00&x[]=1")) == sorted(both)

    def test_the_title_says_which(self, client, site, pair):
        filters = "?q=graphiques&status=open&skill=python"

        assert feed_of(client, site, "fr", filters).findtext(f"{ATOM}title") == (
            "Occasions\xa0: graphiques, Ouverte, Python – Micro-acquisition"
        )
