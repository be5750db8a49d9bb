"""Where pairs stand, read for many at once and true for each."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bilingual.fingerprint import revision_hash, stored_hash
from bilingual.models import PagePair
from bilingual.next_step import next_step_of
from bilingual.permissions import current_task
from bilingual.problems import problems_of
from bilingual.standing import standing_of, standings_of
from tests import cast, scenarios, walks

pytestmark = pytest.mark.django_db

WAYS = (walks.submit, walks.to_translation, walks.to_language_review, walks.to_approval)


@pytest.fixture
def draft(site):
    return a_draft(site)


def a_draft(site, name="draft"):
    """A text that Alice has begun to write."""
    page = scenarios.an_open_pair(site, draft=True, en={"slug": name}).en
    page.save_revision(user=cast.alice())
    return page


@pytest.mark.parametrize("walk", WAYS)
def test_who_may_take_a_step_is_who_wagtail_lets_decide(draft, walk):
    people = [make() for make in cast.EVERYBODY]
    pair = walks.translate(walk(draft)) if walk is not walks.submit else walk(draft)
    task = current_task(pair)
    standing = standing_of(pair)

    for person in people:
        expected = bool(task.get_actions(pair.source, person))
        assert standing.may_take(person) == expected, person


def test_many_cost_what_few_cost(site):
    for walk in WAYS:
        walk(a_draft(site, f"few-{walk.__name__}"))
    few = queries_for(PagePair.objects.all())
    for number, walk in enumerate([*WAYS, *WAYS]):
        walk(a_draft(site, f"many-{number}"))

    assert queries_for(PagePair.objects.all()) == few


def queries_for(pairs):
    reader = cast.ada()
    with CaptureQueriesContext(connection) as queries:
        for standing in standings_of(pairs).values():
            next_step_of(standing, reader)
            problems_of(standing, at=timezone.now())
    return len(queries)


def test_each_stands_as_if_it_were_asked_alone(site):
    pairs = [walk(a_draft(site, walk.__name__)) for walk in WAYS]

    together = standings_of(PagePair.objects.all())

    for pair in pairs:
        assert together[pair.translation_key] == standing_of(pair)


def test_the_hash_without_a_query_is_the_hash(draft):
    for page in walks.to_approval(draft).pages():
        revision = page.get_latest_revision()
        assert stored_hash(revision) == revision_hash(revision)


def test_the_deadline_is_that_of_the_draft(draft):
    draft.closes_at += timedelta(days=40)
    draft.save_revision(user=cast.alice())

    deadline = standing_of(walks.pair_of(draft)).deadline

    assert deadline == draft.closes_at - timedelta(days=10)
    assert deadline == draft.deadline()


def test_other_types_have_no_deadline(site):
    assert site.privacy.en.deadline() is None
