"""The page of the opportunity: what everybody reads of questions and answers."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bilingual.formatting import canadian_date
from bilingual.languages import LANGUAGES
from opportunities.models import Opportunity
from opportunities.questions.names import ASK_NAMES
from opportunities.questions.period import questions_close_at
from tests import cast, scenarios
from tests.opportunities.questions.questioning import (
    ANSWERED,
    ASKED,
    asked,
    declined,
    published,
    sent,
    translated,
)

pytestmark = pytest.mark.django_db
by_language = pytest.mark.parametrize("language", LANGUAGES)


def section(client, page):
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    return soup.find(id="questions")


def link_to_ask(found):
    return [one["href"] for one in found.find_all("a") if "question/" in one["href"]]


@by_language
def test_both_languages_read_the_same_at_once(client, pages, language):
    published(pages, language="en")
    published(pages, language="fr", text=f"{ASKED['fr']} Merci.", words=ASKED["en"])

    found = section(client, pages[language])
    items = found.find_all("li", class_="answered-question")
    assert [one["id"] for one in items] == ["question-1", "question-2"]
    assert [one["value"] for one in items] == ["1", "2"]
    assert ASKED[language] in items[0].get_text()
    assert ANSWERED[language] in items[0].get_text()
    assert items[0].find("time")["datetime"]
    assert found.find("a", href="#question-2")


@by_language
def test_what_is_not_published_is_nowhere(client, pages, language):
    asked(pages)
    sent(asked(pages, text=f"{ASKED['en']} Perhaps?"))
    translated(sent(asked(pages, text=f"{ASKED['en']} Truly?")))
    declined(asked(pages, text="Buy something?"))

    found = section(client, pages[language]).get_text()
    assert ASKED["en"] not in found
    assert ASKED["fr"] not in found
    assert "Buy" not in found


@by_language
def test_an_open_opportunity_takes_questions(client, pages, language):
    found = section(client, pages[language])
    assert link_to_ask(found) == [f"{pages[language].url}{ASK_NAMES[language]}/"]


@by_language
def test_the_key_facts_lead_to_the_public_form_or_to_the_mailbox(
    client, pages, language
):
    """Nobody is led to a private answer while there is a public one."""

    def links():
        html = client.get(pages[language].url).content
        facts = BeautifulSoup(html, "html.parser").select(".facts-panel dd a")
        return [one["href"] for one in facts if "how-to-apply" not in one["href"]]

    mailbox = f"mailto:{pages.en.contact_email}"
    assert "#questions" in links()
    assert mailbox not in links()
    Opportunity.objects.update(decided="suspended")
    assert "#questions" not in links()
    assert mailbox in links()


@by_language
def test_a_cancelled_one_names_no_day_that_did_not_come(
    client, pages, language, time_machine
):
    """It ended before the last day to ask, so nobody could ask until then."""
    time_machine.move_to(pages.en.closes_at + timedelta(days=1), tick=False)
    last_day = canadian_date(questions_close_at(pages.en.closes_at, 3), language)
    Opportunity.objects.update(decided="awarded")
    assert last_day in section(client, pages[language]).get_text()

    Opportunity.objects.update(decided="cancelled")
    assert last_day not in section(client, pages[language]).get_text()


def test_a_draft_has_no_questions_yet(client, site):
    page = scenarios.a_draft_pair(site).en
    client.force_login(cast.ada())
    found = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert page.title in found.text
    assert 'id="questions"' not in found.text


@pytest.mark.parametrize("decided", ["suspended", "cancelled", "awarded", "paid"])
@by_language
def test_others_take_none(client, pages, language, decided):
    published(pages)
    Opportunity.objects.update(decided=decided)
    found = section(client, pages[language])
    assert link_to_ask(found) == []
    assert found.find(id="question-1")


@by_language
def test_a_closed_one_says_since_when(client, site, language):
    pages = scenarios.a_closed_pair(site)
    found = section(client, pages[language])
    assert link_to_ask(found) == []
    assert found.find("p")


def test_a_page_costs_the_same_with_many(client, pages):
    def cost():
        client.get(pages.en.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(pages.en.url)
        return len(queries)

    published(pages)
    few = cost()
    for number in range(6):
        published(pages, text=f"{ASKED['en']} {'Why? ' * (number + 1)}")
    assert cost() == few


def test_the_words_keep_their_lines(client, pages):
    published(
        pages,
        text="First?\n\nSecond?",
        words="Premier?\n\nSecond ou non?",
        at=timezone.now(),
    )
    paragraphs = section(client, pages.en).select(".answered-asked p")
    assert [one.get_text() for one in paragraphs] == ["First?", "Second?"]
