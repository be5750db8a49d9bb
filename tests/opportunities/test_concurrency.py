"""Many people post at the same moment, on connections of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from opportunities.models import Opportunity, ReferenceSequence
from tests.databases import committed_content

pytestmark = pytest.mark.usefixtures("db")

PEOPLE = 6
EACH = 5


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """In the place of pytest-django's: the threads must see what others commit."""
    with committed_content(django_db_blocker):
        yield


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


def test_nobody_gets_a_number_twice_and_none_is_left_out():
    at = timezone.now().replace(year=2030)

    taken = all_at_once(
        lambda _number: [
            Opportunity.objects.for_pair(uuid4(), at=at).number for _ in range(EACH)
        ]
    )

    numbers = sorted(number for one in taken for number in one)
    assert numbers == list(range(1, PEOPLE * EACH + 1))
    assert ReferenceSequence.objects.get(year=2030).last_number == PEOPLE * EACH


def test_both_languages_of_a_pair_created_at_once_share_their_number():
    key, at = uuid4(), timezone.now()

    rows = all_at_once(lambda _number: Opportunity.objects.for_pair(key, at=at).pk)

    assert len(set(rows)) == 1
    assert Opportunity.objects.filter(translation_key=key).count() == 1
