"""The list of the team: who sees what, what waits for whom, and the filters."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bilingual.notices import permissions
from opportunities.models import Question
from opportunities.questions.queue import visible_questions, waiting_for
from tests import cast, scenarios
from tests.opportunities.questions.questioning import (
    ASKED,
    asked,
    declined,
    published,
    sent,
    translated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def everywhere(site, pages):
    """A question in each state and language, and about another opportunity."""
    other = scenarios.a_pair_closing_soon(site)
    at = timezone.now()
    for person in cast.EVERYBODY:
        person()
    for number, language in enumerate(("en", "fr")):
        text = ASKED[language]
        asked(pages, language=language, at=at - timedelta(days=4))
        sent(asked(pages, language=language, text=f"{text} {'2' * (number + 1)}"))
        translated(
            sent(asked(other, language=language, text=f"{text} Or?")),
        )
        declined(asked(other, language=language, text=f"{text} No?"))
        published(pages, language=language, text=f"{text} So?")
    return Question.objects.all()


@pytest.mark.parametrize("person", cast.EVERYBODY, ids=lambda one: one.__name__)
def test_many_follow_the_rules_of_one(everywhere, person):
    user = person()
    may = (permissions.may_write, permissions.may_translate, permissions.may_publish)

    assert set(visible_questions(user)) == {
        one for one in everywhere if permissions.may_see(user, one)
    }
    assert set(waiting_for(user)) == {
        one for one in everywhere if any(rule(user, one) for rule in may)
    }


def test_a_closed_account_has_nothing_to_do(everywhere):
    alice = cast.alice()
    alice.is_active = False
    alice.save()
    assert not waiting_for(alice).exists()
    assert not visible_questions(alice).exists()


class Listed:
    """The list as one person sees it."""

    def __init__(self, person, **asked_for):
        self.client = Client()
        self.client.force_login(person())
        self.response = self.client.get(reverse("questions:list"), asked_for)
        self.soup = BeautifulSoup(self.response.content, "html.parser")

    @property
    def stages(self):
        cells = self.soup.select("table.listing .w-status")
        return [cell.get_text(strip=True) for cell in cells]


def test_what_waits_comes_first_and_the_oldest_before_all(everywhere):
    assert Listed(cast.alice).stages == [
        *("To answer", "To answer"),
        *("To translate", "To confirm", "To translate", "To confirm"),
        *Listed(cast.alice).stages[6:],
    ]
    assert sorted(Listed(cast.alice).stages[6:]) == [
        *("Declined", "Declined"),
        *("Published", "Published"),
    ]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"stage": "writing"}, 2),
        ({"stage": ["translation", "review"]}, 4),
        ({"stage": "published"}, 2),
        ({"stage": "dropped"}, 2),
        ({"waiting": "you"}, 2),
        ({"age": "3"}, 2),
        ({"age": "7"}, 0),
        ({"due": "soon"}, 4),
        ({"due": "passed"}, 0),
        ({"q": "library"}, 7),
        ({"q": "bibliothèque"}, 7),
        ({"q": "(x+"}, 0),
        ({"stage": "nonsense"}, 10),
        ({"opportunity": "999"}, 10),
        ({"age": "x"}, 10),
        ({"ordering": "due_at"}, 10),
        ({"ordering": "-arrived_at"}, 10),
    ],
    ids=str,
)
def test_filters(everywhere, filters, expected):
    listed = Listed(cast.alice, **filters)
    assert listed.response.status_code == 200
    assert len(listed.stages) == expected


def test_by_opportunity(everywhere, pages):
    key = pages.en.opportunity_id
    assert len(Listed(cast.alice, opportunity=key).stages) == 6


@pytest.mark.parametrize(
    ("person", "label"),
    [
        (cast.alice, "Questions (2)"),
        (cast.antoine, "Questions (2)"),
        (cast.thierry, "Questions (1)"),
        (cast.mona, "Questions (6)"),
        (cast.bob, "Questions (1)"),
    ],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_the_menu_counts_what_waits_for_the_person(everywhere, person, label):
    listed = Listed(person)
    assert f'"label": "{label}"' in listed.response.content.decode()


def test_a_stranger_sees_no_list(everywhere):
    assert Listed(cast.stranger).response.status_code in {302, 403}
    assert Client().get(reverse("questions:list")).status_code == 302


def test_the_list_costs_the_same_with_many(pages):
    asked(pages)
    client = Client()
    client.force_login(cast.alice())

    def cost():
        client.get(reverse("questions:list"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("questions:list"))
        return len(queries)

    few = cost()
    for number in range(12):
        asked(pages, text=f"{ASKED['en']} {number}")
    assert cost() == few
