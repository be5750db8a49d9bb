"""A thousand questions: pages with addresses of their own, and the same work for each."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bilingual.languages import LANGUAGES
from opportunities.models import Question
from opportunities.questions.numbered_pages import QUESTIONS_PER_PAGE, page_of
from opportunities.questions.shown import address_of_number
from tests import scenarios
from tests.databases import shared_content

pytestmark = pytest.mark.django_db

MANY = 1000
LAST = MANY // QUESTIONS_PER_PAGE


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """An opportunity, and a way to publish questions about it without their journey."""
    with shared_content(django_db_blocker):
        yield scenarios.a_site()


@pytest.fixture
def pair(world):
    return scenarios.an_open_pair(world)


def publish(pair, first, last):
    at = timezone.now() - timedelta(days=1)
    Question.objects.bulk_create(
        Question(
            opportunity=pair.en.opportunity,
            stage=Question.Stage.PUBLISHED,
            source_language="en",
            number=number,
            arrived_at=at,
            published_at=at,
            question_en=f"Asked {number}?",
            question_fr=f"Demandé {number}?",
            answer_en="Yes.",
            answer_fr="Oui.",
        )
        for number in range(first, last + 1)
    )


def read(client, page, query=""):
    response = client.get(f"{page.url}{query}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def numbers(soup):
    return [int(item["value"]) for item in soup.select(".answered-question")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_stand_on_one_page_and_cost_one_query(client, pair, language):
    publish(pair, 1, QUESTIONS_PER_PAGE)

    soup = read(client, pair[language])

    assert numbers(soup) == [*range(1, QUESTIONS_PER_PAGE + 1)]
    assert soup.select("#questions .pagination") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("", 1, QUESTIONS_PER_PAGE),
        ("?questions=2", QUESTIONS_PER_PAGE + 1, 2 * QUESTIONS_PER_PAGE),
        (f"?questions={LAST}", MANY - QUESTIONS_PER_PAGE + 1, MANY),
        ("?questions=999999", MANY - QUESTIONS_PER_PAGE + 1, MANY),
        ("?questions=-1", MANY - QUESTIONS_PER_PAGE + 1, MANY),
        ("?questions=two", 1, QUESTIONS_PER_PAGE),
        ("?questions=%00", 1, QUESTIONS_PER_PAGE),
        ("?questions=", 1, QUESTIONS_PER_PAGE),
    ],
)
def test_each_page_has_its_numbers(client, pair, language, query, first, last):
    publish(pair, 1, MANY)

    assert numbers(read(client, pair[language], query)) == [*range(first, last + 1)]


def test_every_page_is_reached_by_links_alone(client, pair):
    publish(pair, 1, 3 * QUESTIONS_PER_PAGE + 7)
    seen, query = [], ""
    while query is not None:
        soup = read(client, pair.fr, query)
        seen += numbers(soup)
        following = soup.select_one("#questions .pagination a[rel=next]")
        query = following["href"].partition("#")[0] if following else None

    assert seen == [*range(1, 3 * QUESTIONS_PER_PAGE + 8)]


def test_the_way_back_leads_to_the_page_itself(client, pair):
    publish(pair, 1, MANY)

    soup = read(client, pair.en, "?questions=2")

    assert soup.select_one("#questions a[rel=prev]")["href"] == "?#questions"
    current = soup.select_one("#questions [aria-current=page]")
    assert current.get_text(" ", strip=True) == "Page 2"
    assert soup.select_one("#questions nav")["aria-label"] == "Pages of questions"


@pytest.mark.parametrize("number", [1, 50, 51, 777, 1000])
def test_a_link_to_a_number_leads_to_its_page_for_good(client, pair, number):
    publish(pair, 1, number)
    address = address_of_number(pair.en, number)
    publish(pair, number + 1, number + 200)

    page, anchor = address.split("#")
    soup = BeautifulSoup(client.get(page).content, "html.parser")

    assert anchor == f"question-{number}"
    assert soup.find(id=anchor) is not None
    assert ("?questions=" in page) == (page_of(number) > 1)


def test_a_thousand_cost_what_a_hundred_cost(client, pair):
    publish(pair, 1, 100)

    def cost(query):
        read(client, pair.en, query)
        with CaptureQueriesContext(connection) as queries:
            read(client, pair.en, query)
        return len(queries)

    few = [cost(""), cost("?questions=2")]
    publish(pair, 101, MANY)

    assert [cost(""), cost("?questions=2")] == few
    assert cost(f"?questions={LAST}") == few[1]
