"""The work queue: each person sees what they may do, and the way to it."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from bilingual.models import PagePair
from opportunities.work_queue.sections import counts
from tests import cast
from tests.databases import shared_content
from tests.opportunities.work_queue.seeing import QUEUE, opened, shown, to_do
from tests.opportunities.work_queue.work import (
    Stage,
    event,
    one_of_each_standing,
    question,
)
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db

POSTINGS = {
    "closing": ["closing en"],
    "decisions": ["decide en"],
    "deliveries": ["deliver-late en", "deliver en"],
    "acceptances": ["accept en"],
    "payments": ["pay en"],
    "suspended": ["suspended en"],
}


@pytest.fixture(scope="module")
def busy(django_db_setup, django_db_blocker):
    """Work of every sort, on a quiet Wednesday."""
    with shared_content(django_db_blocker):
        site = a_site()
        pages = one_of_each_standing(site)
        for language in ("en", "fr"):
            question(pages["open"], language=language)
            question(pages["decide"], Stage.TRANSLATION, language)
            event(pages["open"], Stage.WRITING, language)
            event(pages["open"], Stage.TRANSLATION, language)
        event(pages["open"], Stage.REVIEW, "en", translated_by=cast.thierry())
        for person in cast.EVERYBODY:
            person()
        yield pages


class TestWhoSeesWhat:
    @pytest.mark.parametrize(
        ("person", "questions", "events"),
        [
            (cast.alice, ["Answer it", "Translate it"], ["Finish it", "Translate it"]),
            (
                cast.antoine,
                ["Answer it", "Translate it"],
                ["Finish it", "Translate it"],
            ),
            (
                cast.mona,
                [*["Translate it"] * 2, *["Answer it"] * 2],
                [*["Finish it", "Translate it"] * 2, "Read and confirm it"],
            ),
            (
                cast.ada,
                [*["Translate it"] * 2, *["Answer it"] * 2],
                [*["Finish it", "Translate it"] * 2, "Read and confirm it"],
            ),
        ],
    )
    def test_who_writes_or_publishes(self, busy, client, person, questions, events):
        soup = opened(client, person())
        found = shown(soup)

        assert {name: found[name] for name in POSTINGS} == POSTINGS
        words = to_do(soup)
        assert sorted(words["questions"]) == sorted(questions)
        cut = [one.removesuffix(" and send it on") for one in words["events"]]
        assert sorted(cut) == sorted(events)
        assert set(found) == {*POSTINGS, "questions", "events"}

    @pytest.mark.parametrize("person", [cast.thierry, cast.renee, cast.tess, cast.bob])
    def test_who_changes_pages_of_one_tree_translates(self, busy, client, person):
        soup = opened(client, person())

        assert to_do(soup) == {
            "questions": ["Translate it"],
            "events": ["Translate it"],
        }
        language = "fr" if person in {cast.thierry, cast.renee} else "en"
        hrefs = [a["href"] for a in soup.select("a.work-queue-do")]
        assert all(client.get(href).status_code == 200 for href in hrefs)
        details = soup.select("#questions ~ ul [lang]")
        assert details[-1]["lang"] != language

    def test_a_stranger_sees_nothing(self, busy, client):
        client.force_login(cast.stranger())

        assert client.get(QUEUE).status_code == 302
        assert counts(cast.stranger(), at=timezone.now()) == []

    def test_every_button_leads_to_a_screen_that_opens(self, busy, client):
        for person in (cast.alice, cast.antoine, cast.mona, cast.ada, cast.olga):
            soup = opened(client, person())
            for link in soup.select("a.work-queue-do"):
                assert client.get(link["href"]).status_code == 200

    def test_in_the_menu_for_those_who_work_on_pages(self, busy, client):
        client.force_login(cast.alice())
        assert QUEUE in client.get("/admin/").content.decode()


class TestRows:
    def test_titles_are_in_the_language_of_the_admin(self, busy, client):
        found = shown(opened(client, cast.mona(), language="fr"))

        assert found["decisions"] == ["decide fr"]

    def test_a_row_says_what_when_and_where(self, busy, client):
        section = opened(client, cast.alice()).select_one(
            "section[aria-labelledby=decisions]"
        )
        page = busy["decide"].en
        page.refresh_from_db()
        pair = PagePair.objects.of(page).get()

        assert page.reference in section.text
        assert section.select_one("a.work-queue-do")["href"] == reverse(
            "life:life", args=[pair.pk]
        )
        assert "business day" in section.select_one(".work-queue-late").text

    def test_what_is_late_is_said_and_comes_first(self, busy, client):
        section = opened(client, cast.alice()).select_one(
            "section[aria-labelledby=deliveries]"
        )

        late = [bool(one.select(".work-queue-late")) for one in section.select("li")]
        assert late == [True, False]


class TestDashboard:
    def panel(self, client, user):
        client.force_login(user)
        soup = BeautifulSoup(client.get("/admin/").content, "html.parser")
        return soup, {
            line.a["href"]: int(line.b.text)
            for line in soup.select(".work-queue-counts li")
        }

    def test_it_counts_what_the_screen_shows(self, busy, client):
        _soup, found = self.panel(client, cast.alice())

        assert found == {
            f"{QUEUE}#{name}": len(titles)
            for name, titles in shown(opened(client, cast.alice())).items()
        }

    def test_it_does_not_say_that_nothing_waits(self, busy, client):
        soup, found = self.panel(client, cast.antoine())

        assert found
        assert soup.select("#work-nothing-section") == []
