"""The dashboard: each person sees what waits for them, and the way to it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from bilingual.models import PagePair
from tests import cast, waiting
from tests.databases import shared_content
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def busy_site(django_db_setup, django_db_blocker):
    """Pairs in each state and language, some of them made by those who judge."""
    with shared_content(django_db_blocker):
        site = a_site()
        for language in ("en", "fr"):
            waiting.one_in_each_state(site, language)
        waiting.judged_by_their_makers(site)
        yield site


def dashboard(client, user):
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def panels(client, user):
    """The titles in each panel of ours, by its heading, without the count."""
    found = {}
    for section in dashboard(client, user).select("section[id^=work-]"):
        if section["id"] == "work-nothing-section":
            continue
        heading = section.select_one("[data-panel-heading-text]").text
        titles = [title.text for title in section.select(".work-title")]
        name, count = heading.rstrip(")").rsplit(" (", 1)
        assert int(count) == len(titles)
        found[name] = set(titles)
    return found


def buttons(client, user, panel):
    section = dashboard(client, user).select_one(f"#work-{panel}-section")
    return {link["href"] for link in section.select("a.work-button")}


def pair_called(title):
    return next(
        pair
        for pair in PagePair.objects.all()
        if pair.source and pair.source.draft_title == title
    )


class TestWhoSeesWhat:
    def test_the_author(self, busy_site, client):
        seen = panels(client, cast.alice())

        assert seen["To write"] == {"drafting en"}
        assert seen["With others"] == {
            "content_review en",
            "to_translate en",
            "language_review en",
            "approval en",
            "Renée translates",
        }
        # Renée translated it, and nobody else reviews the French.
        assert seen["Needs attention"] == {"Renée translates"}
        assert len(seen) == 3

    def test_the_author_of_french_texts(self, busy_site, client):
        assert panels(client, cast.antoine())["To write"] == {"drafting fr"}

    def test_the_reviewer_never_sees_his_own_text_to_review(self, busy_site, client):
        seen = panels(client, cast.bob())

        assert seen["To review"] == {"content_review en", "language_review fr"}
        assert seen["With others"] == {"Bob writes"}

    def test_the_reviewer_never_sees_her_own_translation(self, busy_site, client):
        assert panels(client, cast.renee())["To review"] == {
            "content_review fr",
            "language_review en",
        }

    def test_the_translators(self, busy_site, client):
        assert panels(client, cast.thierry()) == {
            "To translate": {"to_translate en"},
            "Needs attention": {"Renée translates"},
        }
        assert panels(client, cast.tess()) == {"To translate": {"to_translate fr"}}

    def test_the_approver(self, busy_site, client):
        seen = panels(client, cast.mona())

        assert seen["To approve"] == {"approval en", "approval fr"}
        assert "To review" not in seen

    def test_the_administrator_hears_of_what_goes_wrong(self, busy_site, client):
        PagePair.objects.filter(pk=pair_called("approval en").pk).update(
            waiting_since=timezone.now() - timezone.timedelta(days=30)
        )

        seen = panels(client, cast.olga())

        assert "approval en" in seen["Needs attention"]
        assert "approval en" in panels(client, cast.alice())["Needs attention"]
        assert "Needs attention" not in panels(client, cast.antoine())

    def test_wagtails_panels_do_not_say_it_again(self, busy_site, client):
        for person in (cast.bob, cast.mona, cast.ada):
            text = dashboard(client, person()).text

            assert "Awaiting your review" not in text
            assert "in a workflow" not in text


class TestTheWayOn:
    def test_the_author_goes_to_the_form(self, busy_site, client):
        page = pair_called("drafting en").source

        assert buttons(client, cast.alice(), "write") == {
            reverse("wagtailadmin_pages:edit", args=[page.pk])
        }

    def test_the_translator_goes_to_the_desk(self, busy_site, client):
        pair = pair_called("to_translate en")

        assert buttons(client, cast.thierry(), "translate") == {
            reverse("bilingual:desk", args=[pair.pk])
        }

    def test_the_approver_goes_to_the_pair(self, busy_site, client):
        pairs = [pair_called("approval en"), pair_called("approval fr")]

        assert buttons(client, cast.mona(), "approve") == {
            reverse("bilingual:pair", args=[pair.pk]) for pair in pairs
        }

    def test_the_list_shows_what_the_panel_counts(self, busy_site, client):
        section = dashboard(client, cast.bob()).select_one("#work-review-section")

        response = client.get(section.select_one(".work-all a")["href"])

        titles = {pair.title_en for pair in response.context["object_list"]}
        assert titles == {"content_review en", "Autre language_review fr"}
