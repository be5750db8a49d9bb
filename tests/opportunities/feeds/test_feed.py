"""The feed of the list: valid, in its language, latest change first."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from bilingual.formatting import EASTERN
from bilingual.languages import LANGUAGES
from opportunities.feeds.posting_feed import MOST_ENTRIES
from opportunities.models import OpportunityPage
from tests import scenarios
from tests.factories import publish_drafts
from tests.factories.bulk import many_opportunities
from tests.opportunities.feeds.addresses import feed_address
from tests.opportunities.feeds.atom_rules import ATOM, LANGUAGE, faults_of, read
from tests.opportunities.feeds.feeds import entries, feed_of, words_of

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)
HOSTILE = "]]></title><b>“R&D” \\ 'é' <script>alert(1)</script>"


@by_language
def test_a_feed_is_valid_and_speaks_its_language(client, site, pair, language):
    response = client.get(feed_address(site, language))

    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert response.headers["Content-Language"] == language
    feed = read(response.content)
    assert faults_of(response.content) == []
    assert feed.get(LANGUAGE) == language
    assert (
        feed.findtext(f"{ATOM}title")
        == {
            "en": "Opportunities – Micro-acquisition",
            "fr": "Occasions – Micro-acquisition",
        }[language]
    )
    assert (
        feed.findtext(f"{ATOM}author/{ATOM}name")
        == {
            "en": "Department of Small Things",
            "fr": "Ministère des petites choses",
        }[language]
    )


@by_language
def test_a_site_without_opportunities_has_a_valid_feed(client, site, language):
    feed = feed_of(client, site, language)

    assert entries(feed) == []
    published = max(site.opportunities[language].last_published_at, timezone.now())
    assert datetime.fromisoformat(feed.findtext(f"{ATOM}updated")) <= published


def test_an_entry_says_what_a_card_says(client, site, pair):
    (entry,) = entries(feed_of(client, site, "en"))

    words = words_of(entry)
    assert entry.findtext(f"{ATOM}title") == pair.en.title
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Data and reporting team"
    assert words.startswith(pair.en.short_description)
    for fact in (
        "Status on November 16, 2026 Open",
        "Application deadline December 7, 2026, 11:59 pm Eastern time",
        "Fixed price, before tax $6,500",
        f"Reference number {pair.en.reference}",
    ):
        assert fact in words.replace("\xa0", " ")


def test_the_same_in_french(client, site, pair):
    (entry,) = entries(feed_of(client, site, "fr"))

    words = words_of(entry)
    assert entry.findtext(f"{ATOM}title") == pair.fr.title
    for fact in (
        "Ouverte",
        (
            "Date limite pour présenter une demande "
            "7 décembre 2026, 23 h 59, heure de l’Est"
        ),
        "Prix fixe, avant taxe 6 500 $",
    ):
        assert fact in words.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("at", "code", "english", "french"),
    [
        (CLOSING - timedelta(hours=72) - A_SECOND, "open", "Open", "Ouverte"),
        (
            CLOSING - timedelta(hours=72),
            "closing-soon",
            "Closing soon",
            "Ferme bientôt",
        ),
        (CLOSING, "closing-soon", "Closing soon", "Ferme bientôt"),
        (
            CLOSING + A_SECOND,
            "closed",
            "Closed, being evaluated",
            "Fermée, en évaluation",
        ),
    ],
)
def test_the_status_is_that_of_the_second(
    client, site, pair, time_machine, at, code, english, french
):
    time_machine.move_to(at, tick=False)

    for language, label in (("en", english), ("fr", french)):
        (entry,) = entries(feed_of(client, site, language))
        status = entry.find(f"{ATOM}category")
        assert status.get("scheme").endswith(":status")
        assert (status.get("term"), status.get("label")) == (code, label)
        assert f" {label} " in words_of(entry)


def test_skills_have_one_term_and_a_label_in_each_language(client, site, pair):
    found = {}
    for language in LANGUAGES:
        (entry,) = entries(feed_of(client, site, language))
        found[language] = {
            (one.get("scheme"), one.get("term")): one.get("label")
            for one in entry.findall(f"{ATOM}category")[1:]
        }

    assert found["en"].keys() == found["fr"].keys()
    assert sorted(found["en"].values()) == ["Accessibility testing", "Python"]
    assert sorted(found["fr"].values()) == ["Essais d’accessibilité", "Python"]


class TestUpdates:
    def test_a_new_version_comes_first_with_its_moment(
        self, client, site, pair, time_machine
    ):
        newer = scenarios.a_pair_closing_soon(site)
        (first, second) = entries(feed_of(client, site, "en"))
        published = second.findtext(f"{ATOM}published")
        time_machine.move_to(timezone.now() + timedelta(hours=1), tick=False)

        for page in pair:
            page.short_description += " Now."
        publish_drafts(*pair)

        again = feed_of(client, site, "en")
        (changed, other) = entries(again)
        assert first.findtext(f"{ATOM}title") == newer.en.title
        assert changed.findtext(f"{ATOM}id") == second.findtext(f"{ATOM}id")
        assert changed.findtext(f"{ATOM}published") == published
        assert changed.findtext(f"{ATOM}updated") == "2026-11-16T10:00:00-05:00"
        assert other.findtext(f"{ATOM}updated") == first.findtext(f"{ATOM}updated")
        assert again.findtext(f"{ATOM}updated") == "2026-11-16T10:00:00-05:00"

    def test_a_moment_in_summer_is_in_summer_time(self, client, site, pair):
        july = datetime(2026, 7, 1, 12, tzinfo=EASTERN)
        pages = OpportunityPage.objects.filter(pk=pair.en.pk)
        pages.update(first_published_at=july, last_published_at=july)

        (entry,) = entries(feed_of(client, site, "en"))

        assert entry.findtext(f"{ATOM}updated") == "2026-07-01T12:00:00-04:00"

    def test_a_withdrawn_opportunity_is_gone(self, client, site, pair):
        pair.en.unpublish()

        for language in LANGUAGES:
            assert entries(feed_of(client, site, language)) == []


def test_only_the_newest_are_listed(client, site):
    many_opportunities(site.opportunities, MOST_ENTRIES + 1)

    found = entries(feed_of(client, site, "en"))

    published = [entry.findtext(f"{ATOM}updated") for entry in found]
    assert len(found) == MOST_ENTRIES
    assert published == sorted(published, reverse=True)
    titles = [entry.findtext(f"{ATOM}title") for entry in found]
    assert not any(title.endswith(f" {MOST_ENTRIES}") for title in titles)


class TestHostileWords:
    """No form lets control characters pass; an import or an old row may have them."""

    @pytest.fixture
    def entry(self, client, site, pair):
        OpportunityPage.objects.filter(pk=pair.en.pk).update(
            title=f"{HOSTILE}\x07\r\n\x85more\ufffe",
            short_description=f"{HOSTILE}\x0b",
            client_team=f"{HOSTILE}\x1b",
        )
        (entry,) = entries(feed_of(client, site, "en"))
        return entry

    def test_a_title_is_one_line_of_text(self, entry):
        assert entry.findtext(f"{ATOM}title") == f"{HOSTILE} more"
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == HOSTILE

    def test_content_is_text_in_html(self, entry):
        assert words_of(entry).startswith(HOSTILE)

    def test_words_asked_for_are_text(self, client, site, pair):
        feed = feed_of(client, site, "en", "?q=%22%3E%3Cb%3E%0a%1f%26&status=open")

        assert feed.findtext(f"{ATOM}title").startswith('Opportunities: "><b> &, Open')
