"""What a client reads of a draft, and that nobody keeps it or finds it."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from bilingual.publishing import locked_pair
from bilingual.removal import delete_pair
from opportunities.models import OpportunityPage
from opportunities.views.shared_draft import address_of
from tests import cast, walks
from tests.opportunities.guardrails.links import link_to, shown
from tests.visits import visit

pytestmark = pytest.mark.django_db


class TestWhatTheClientReads:
    def test_the_latest_draft(self, client, shared, pair):
        token = link_to(pair)
        page = OpportunityPage.objects.get(pk=shared.pk)
        page.title = "A newer title"
        page.save_revision(user=cast.alice())

        text = shown(client, token).text

        assert "A newer title" in text
        assert "This is a draft" in text
        assert "11:59\xa0pm" in text

    def test_both_languages_by_their_own_addresses(self, client, shared):
        pair = walks.to_language_review(shared)
        token = link_to(pair)

        for language, other in (("en", "fr"), ("fr", "en")):
            page = shown(client, token, language)
            assert page.language == language
            assert page.response.headers["Content-Language"] == language
            assert page.toggle == (other, address_of(token, other))
            assert address_of(token, other) in page.links
        assert f"Autre {shared.title}" in shown(client, token, "fr").text

    def test_a_language_that_is_not_written_yet_says_so(self, client, pair):
        page = shown(client, link_to(pair), "fr")

        assert page.response.status_code == 200
        assert address_of(link_to(pair), "en").split("/")[2] in page.html
        assert page.language == "fr"

    def test_a_translation_under_way_says_what_is_missing(self, client, shared):
        pair = walks.translate(walks.to_translation(shared), share=0.5)

        text = shown(client, link_to(pair), "en").text

        assert shared.title in text
        assert shown(client, link_to(pair), "fr").response.status_code == 200

    def test_a_newer_version_of_what_is_public(self, client, shared):
        pair = walks.to_public(shared)
        page = OpportunityPage.objects.get(pk=shared.pk)
        page.title = "A new version"
        page.save_revision(user=cast.alice())

        text = shown(client, link_to(pair)).text
        assert "A new version" in text
        assert "This is a draft" in text
        assert "A new version" not in visit(client, page.url).text

    def test_what_is_public_says_so_and_leads_there(self, client, shared):
        pair = walks.to_public(shared)
        token = link_to(pair)

        for language in ("en", "fr"):
            page = shown(client, token, language)
            assert pair.page(language).url in page.links
        text = shown(client, token).text
        assert "This draft is public now" in text
        assert "It is not public" not in text

    def test_nothing_that_the_team_notes_for_itself(self, client, shared):
        pair = walks.to_language_review(shared)
        token = link_to(pair)

        for language in ("en", "fr"):
            html = shown(client, token, language).html
            assert "Zephyrquantum" not in html
            assert "Quokkaphone" not in html

    def test_nothing_is_written(self, client, shared):
        pair = walks.to_language_review(shared)
        token = link_to(pair)
        before = list(OpportunityPage.objects.order_by("pk").values())
        revisions = [page.revisions.count() for page in pair.pages()]

        for language in ("en", "fr"):
            shown(client, token, language)

        assert list(OpportunityPage.objects.order_by("pk").values()) == before
        assert [page.revisions.count() for page in pair.pages()] == revisions

    def test_a_deleted_opportunity_shows_nothing(self, client, shared, pair):
        token = link_to(pair)
        with locked_pair(pair.translation_key) as locked:
            delete_pair(locked, user=cast.ada())

        assert shown(client, token).response.status_code == 404


class TestPrivacy:
    def answers(self, client, shared):
        """Every kind of answer that such an address can give."""
        pair = walks.pair_of(shared)
        token = link_to(pair)
        ended = link_to(pair, at=timezone.now() - timedelta(days=30))
        return {
            "draft": (shown(client, token), 200),
            "no translation": (shown(client, token, "fr"), 200),
            "ended": (shown(client, ended), 410),
            "invalid": (shown(client, "nothing"), 404),
        }

    def test_no_cookie_no_copy_no_listing(self, client, shared):
        for name, (page, status) in self.answers(client, shared).items():
            headers = page.response.headers
            assert page.response.status_code == status, name
            assert not page.response.cookies, name
            assert headers["Cache-Control"] == "private, no-store", name
            assert "noindex" in headers["X-Robots-Tag"], name
            assert headers["Referrer-Policy"] == "no-referrer", name
            robots = page.soup.find("meta", attrs={"name": "robots"})
            assert "noindex" in robots["content"], name

    def test_the_strict_policy_of_the_public_site(self, client, shared):
        for page, _status in self.answers(client, shared).values():
            policy = page.response.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert not page.soup.find_all("script")
            assert not page.soup.find_all(style=True)

    def test_the_page_names_no_public_address_of_its_own(self, client, shared):
        for page, _status in self.answers(client, shared).values():
            assert page.canonical is None
            assert page.alternates == {}
            assert "mailto:" not in "".join(
                link for link in page.links if "drafts" in link or "brouillons" in link
            )

    def test_it_is_in_no_sitemap(self, client, shared, pair):
        token = link_to(pair)

        for address in ("/sitemap.xml", "/sitemap-pages.xml", "/robots.txt"):
            assert token not in client.get(address).content.decode()

    @pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
    def test_it_can_only_be_read(self, client, pair, method):
        address = address_of(link_to(pair), "en")

        answer = getattr(client, method)(address)

        assert answer.status_code == 405
        assert answer.headers["Cache-Control"] == "private, no-store"

    def test_it_shows_the_same_to_who_has_signed_in(self, client, pair):
        client.force_login(cast.ada())

        page = visit(client, address_of(link_to(pair), "en"))

        assert page.response.status_code == 200
        assert "unsafe" not in page.response.headers["Content-Security-Policy"]
        assert settings.SESSION_COOKIE_NAME not in page.response.cookies


def test_addresses_are_in_the_language_that_they_show():
    for language in ("en", "fr"):
        with override("en"):
            assert address_of("token", language).startswith(f"/{language}/")
