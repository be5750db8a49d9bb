"""Two translators and an editor at once: no string that was saved is ever lost.

Real transactions in real threads; on PostgreSQL they run at once, on SQLite one waits
for the other. "Saved" is what the screen told its writer.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from bilingual.desk.saving import MINE, save
from bilingual.desk.segments import desk_of
from bilingual.lifecycle import State
from bilingual.publishing import locked_pair, recall_pair
from home.roles import TRANSLATORS_INTO
from tests import cast, scenarios, walks
from tests.databases import committed_content
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.usefixtures("db")

ROUNDS = 6


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """In the place of pytest-django's: the threads must see what others commit."""
    with committed_content(django_db_blocker):
        for person in (*walks.READERS.values(), *walks.TRANSLATORS.values()):
            person()
        cast.alice()
        yield


@pytest.fixture(scope="module")
def landing(db):
    return scenarios.a_site().landing


@pytest.fixture
def thea(db):
    """A second translator into French."""
    person, _made = get_user_model().objects.get_or_create(username="thea")
    person.groups.add(Group.objects.get(name=TRANSLATORS_INTO["fr"]))
    return person


@pytest.fixture
def pair(landing):
    """A page that waits for its translators."""
    page = ContentPageFactory(parent=landing.en, draft=True, owner=cast.alice())
    page.save_revision(user=cast.alice())
    return walks.to_translation(page)


class Translator:
    """Types words into sentences in an order of their own, and remembers what was saved.

    Two orders (`stride`) meet at some sentences and not at others.
    """

    def __init__(self, person, pair, stride):
        self.person = person
        self.pair = pair
        self.stride = stride
        self.told = []

    def work(self, start):
        start.wait()
        try:
            for number in range(ROUNDS):
                self.save_one(number)
        finally:
            connection.close()

    def save_one(self, number):
        free = [
            one
            for one in desk_of(self.pair).sentences
            if not one.is_slug and not one.marks
        ]
        one = free[self.stride * number % len(free)]
        words = f"Mots {number} de {self.person.username}"
        typed = {f"text-{one.key}": words, f"seen-{one.key}": one.seen}
        try:
            outcome = self.send(typed)
            contested = [each for each in outcome.refused if each.key == one.key]
            if contested:
                # They see both texts, and choose their own.
                seen = contested[0].seen
                typed |= {f"rival-{one.key}": seen, f"pick-{one.key}": MINE}
                outcome = self.send(typed)
        except (PermissionDenied, DatabaseError):
            return
        if outcome.saved and not outcome.refused:
            self.told.append((one.string_id, one.context_id, words))

    def send(self, typed):
        return save(self.pair, typed, user=self.person, at=timezone.now())


def together(*works):
    start = Barrier(len(works))
    with ThreadPoolExecutor(len(works)) as people:
        for done in [people.submit(work, start) for work in works]:
            done.result()


def stored(pair):
    rows = StringTranslation.objects.filter(context__object_id=pair.translation_key)
    return {(row.translation_of_id, row.context_id): row.data for row in rows}


@pytest.mark.parametrize("strides", [(1, 1), (1, 2), (0, 0)])
def test_two_translators(pair, thea, strides):
    one, other = strides
    people = [Translator(cast.thierry(), pair, one), Translator(thea, pair, other)]

    together(*(person.work for person in people))

    kept = stored(pair)
    told = [saved for person in people for saved in person.told]
    assert told
    for string, context, _words in told:
        last = {
            person.person.username: [
                words for *place, words in person.told if place == [string, context]
            ][-1:]
            for person in people
        }
        # The last words of one of those who were told that theirs are saved.
        assert [kept[string, context]] in last.values()


def test_an_editor_takes_the_page_back_meanwhile(pair, thea):
    people = [Translator(cast.thierry(), pair, 1), Translator(thea, pair, 2)]

    def editor(start):
        start.wait()
        try:
            with locked_pair(pair.translation_key) as locked:
                recall_pair(locked, user=cast.alice(), at=timezone.now())
        except (PermissionDenied, ValidationError):
            pytest.fail("Its author may always take a text back.")
        finally:
            connection.close()

    together(*(person.work for person in people), editor)

    assert walks.pair_of(pair.source).state == State.DRAFTING
    kept = stored(pair)
    told = {
        (string, context) for person in people for string, context, _ in person.told
    }
    assert told <= set(kept)
    for place in told:
        said = {
            words
            for person in people
            for *where, words in person.told
            if tuple(where) == place
        }
        assert kept[place] in said
