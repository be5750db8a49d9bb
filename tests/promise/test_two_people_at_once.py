"""Two people, or more, act on the same pair at the same instant: it never splits.

Real transactions in real threads; on PostgreSQL they run at once, on SQLite one waits
for the other.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier, Event

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from bilingual import clock
from bilingual.guards import split_keys
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.publishing import locked_pair, recall_pair, withdraw_pair
from bilingual.removal import delete_pair
from tests import cast, scenarios, walks
from tests.databases import committed_content
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.usefixtures("db")

REFUSED = (PermissionDenied, ValidationError, DatabaseError, PagePair.DoesNotExist)


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """In the place of pytest-django's: the threads must see what others commit."""
    with committed_content(django_db_blocker):
        for person in (*walks.READERS.values(), *walks.TRANSLATORS.values()):
            person()
        for person in (cast.alice, cast.antoine, cast.mona, cast.ada, cast.marc):
            person()
        yield


@pytest.fixture(scope="module")
def landing(db):
    return scenarios.a_site().landing


@pytest.fixture
def waiting(landing):
    """A pair that only waits for its approval."""
    page = ContentPageFactory(parent=landing.en, draft=True, owner=cast.alice())
    page.save_revision(user=cast.alice())
    return walks.to_approval(page)


def at_once(*works):
    """Run each work in a thread of its own, all from the same instant; who succeeded."""
    start = Barrier(len(works))

    def run(work):
        start.wait()
        try:
            work()
        except REFUSED:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(len(works)) as people:
        return list(people.map(run, works))


def approve(pair, person):
    return lambda: walks.decide(pair, person, "approve")


def require_whole(pair):
    assert split_keys() == []
    pages = Page.objects.filter(translation_key=pair.translation_key)
    stored = PagePair.objects.filter(pk=pair.pk).first()
    if stored is not None:
        assert stored.is_public == all(page.live for page in pages)
    return stored


def test_two_approvals_publish_once(waiting):
    succeeded = at_once(approve(waiting, cast.mona()), approve(waiting, cast.marc()))

    assert succeeded.count(True) == 1
    assert require_whole(waiting).state == State.PUBLISHED
    published = PageLogEntry.objects.filter(
        page=waiting.source.pk, action="bilingual.publish"
    )
    assert published.count() == 1


def test_approval_against_sending_back(waiting):
    at_once(
        approve(waiting, cast.mona()),
        lambda: walks.decide(waiting, cast.marc(), "reject_translation", comment="No"),
    )

    stored = require_whole(waiting)
    assert stored.state in {State.PUBLISHED, State.TRANSLATING}
    assert stored.is_public == (stored.state == State.PUBLISHED)


def test_approval_against_recall(waiting):
    def recall():
        with locked_pair(waiting.translation_key) as pair:
            recall_pair(pair, user=cast.alice(), at=timezone.now())

    at_once(approve(waiting, cast.mona()), recall)

    stored = require_whole(waiting)
    assert stored.state in {State.PUBLISHED, State.DRAFTING}


def test_approval_against_a_new_draft(waiting):
    def write():
        page = walks.pair_of(waiting.source).source
        page.lead = "Other words"
        page.save_revision(user=cast.alice())

    at_once(approve(waiting, cast.mona()), write)

    stored = require_whole(waiting)
    assert stored.state in {State.PUBLISHED, State.CHANGED}
    assert stored.source.lead != "Other words"


def test_withdrawing_against_deleting(waiting):
    walks.decide(waiting, cast.mona(), "approve")

    def withdraw():
        with locked_pair(waiting.translation_key) as pair:
            withdraw_pair(pair, user=cast.mona(), at=timezone.now())

    def delete():
        with locked_pair(waiting.translation_key) as pair:
            delete_pair(pair, user=cast.mona())

    at_once(withdraw, delete)

    require_whole(waiting)


def test_many_clocks_publish_once(waiting):
    at = timezone.now()
    walks.decide(waiting, cast.mona(), "approve", go_live_at=at + timedelta(minutes=5))
    later = at + timedelta(minutes=6)

    at_once(*[lambda: list(clock.run(later)) for _number in range(4)])

    stored = require_whole(waiting)
    assert stored.state == State.PUBLISHED
    assert stored.failure == ""


def test_a_visitor_never_sees_one_new_and_one_old(waiting):
    """A visitor asks for both addresses again and again while they go live."""
    addresses = [page.get_latest_revision_as_object().url for page in waiting.pages()]
    going = Event()
    seen = []

    def visit():
        client = Client()
        while not going.is_set():
            seen.append(tuple(client.get(one).status_code for one in addresses))
        seen.append(tuple(client.get(one).status_code for one in addresses))

    def publish():
        try:
            walks.decide(waiting, cast.mona(), "approve")
        finally:
            going.set()

    assert all(at_once(visit, publish))
    # English is asked first: French may be there a moment later, never the reverse.
    assert (200, 404) not in seen
    assert seen[-1] == (200, 200)
