"""What waits for whom, asked of all pairs at once: the rules of single pairs hold."""

import pytest

from bilingual import worklist
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.permissions import current_task, may_see, may_translate
from tests import cast, waiting
from tests.databases import shared_content
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db

PEOPLE = (
    cast.alice,
    cast.antoine,
    cast.bob,
    cast.renee,
    cast.thierry,
    cast.tess,
    cast.mona,
    cast.olga,
    cast.ada,
    cast.stranger,
)


@pytest.fixture(scope="module")
def everywhere(django_db_setup, django_db_blocker):
    """Pairs in each state and language, some of them made by those who judge."""
    with shared_content(django_db_blocker):
        site = a_site()
        for language in ("en", "fr"):
            waiting.one_in_each_state(site, language)
        waiting.judged_by_their_makers(site)
        for person in PEOPLE:
            person()
        yield site


def acts(pair, user):
    """Whether the step that is under way lets the person decide something."""
    task = current_task(pair)
    return bool(task and task.get_actions(pair.source, user))


def in_state(*states):
    return PagePair.objects.filter(state__in=states)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda one: one.__name__)
class TestManyPairsFollowTheRulesOfOne:
    def test_what_the_person_sees(self, everywhere, person):
        user = person()

        assert set(worklist.visible_pairs(user)) == {
            pair for pair in PagePair.objects.all() if may_see(user, pair)
        }

    def test_what_the_person_translates(self, everywhere, person):
        user = person()

        assert set(worklist.to_translate(user)) == {
            pair for pair in PagePair.objects.all() if may_translate(user, pair)
        }

    def test_what_the_person_reviews(self, everywhere, person):
        user = person()
        states = State.CONTENT_REVIEW, State.LANGUAGE_REVIEW

        assert set(worklist.to_review(user)) == {
            pair for pair in in_state(*states) if acts(pair, user)
        }

    def test_what_the_person_approves(self, everywhere, person):
        user = person()

        assert set(worklist.to_approve(user)) == {
            pair for pair in in_state(State.APPROVAL) if acts(pair, user)
        }
