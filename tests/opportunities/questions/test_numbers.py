"""Several people publish at the same moment: no number twice, none left out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from bilingual.notices import steps
from opportunities.models import Question
from opportunities.questions.asking import arrive
from tests import cast, scenarios
from tests.databases import committed_content
from tests.opportunities.questions.questioning import ASKED, asked, sent, translated

pytestmark = pytest.mark.usefixtures("db")

PEOPLE = 5


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """In the place of pytest-django's: the threads must see what others commit."""
    with committed_content(django_db_blocker):
        yield


@pytest.fixture(scope="module")
def pages(db):
    return scenarios.an_open_pair(scenarios.a_site())


def all_at_once(work: Callable[[int], object]) -> list[object]:
    """Run the same work in many threads that start together."""
    start = Barrier(PEOPLE)

    def one_person(number: int) -> object:
        start.wait()
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as people:
        return list(people.map(one_person, range(PEOPLE)))


def test_numbers_follow_one_another(pages):
    questions = [
        translated(sent(asked(pages, text=f"{ASKED['en']} {'Why? ' * (number + 1)}")))
        for number in range(PEOPLE)
    ]
    mona, at = cast.mona(), timezone.now()

    published = all_at_once(
        lambda number: (
            steps.publish(questions[number], version=None, user=mona, at=at).number
        )
    )

    # A test before this one may have published the first.
    assert sorted(published) == list(range(min(published), min(published) + PEOPLE))
    assert min(published) in (1, 2)


def test_one_question_is_published_once(pages):
    question = translated(sent(asked(pages, text="Is it only published once, is it?")))
    mona, at = cast.mona(), timezone.now()

    def publish(_number):
        try:
            return steps.publish(question, version=None, user=mona, at=at).number
        except steps.NoticeRefusedError:
            return None

    numbers = [one for one in all_at_once(publish) if one is not None]
    assert len(numbers) == 1


def test_the_same_form_posted_many_times_arrives_once(pages):
    at = timezone.now()
    keys = all_at_once(lambda _number: arrive(pages.en, "Only once?", at=at).pk)

    assert len(set(keys)) == 1
    assert Question.objects.filter(arrived_text="Only once?").count() == 1
