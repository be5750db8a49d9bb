"""What a process knows of changes: an answer is right only where nothing can have been missed."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from page_cache import changes as changes_module
from page_cache.changes import Changes, Note
from page_cache.models import Change
from page_cache.pruning import KEPT_FOR, prune
from tests.databases import committed_content
from tests.page_cache.knowing import SKILLS, rename, row
from tests.page_cache.places import elsewhere, is_settled
from tests.page_cache.slow_site import Told


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """Real commits: on PostgreSQL nothing else has a place in the order."""
    with committed_content(django_db_blocker):
        yield


@pytest.fixture
def settled(skills):
    """Where an older transaction of another test runs, more counts as new."""
    if not is_settled(seconds=3):
        pytest.skip("Another test's transaction makes more count as new meanwhile.")


def test_a_row_a_table_and_nothing_else(settled, known, skills):
    one, other = skills
    before = known.position
    rename(one)
    known.look()

    assert known.changed_since([SKILLS], before)
    assert known.changed_since([row(one)], before)
    assert not known.changed_since([row(other), "home_guidepage"], before)
    if is_settled():
        known.look()
        assert not known.changed_since([row(one)], known.position)


def test_who_begins_later_knows_as_much(settled, known, skills):
    before = known.position
    rename(skills[0])
    later = Changes(seconds=0)
    later.look()

    assert later.changed_since([row(skills[0])], before)
    assert not later.changed_since([row(skills[1])], before)


def test_nothing_is_known_of_what_is_to_come_or_long_gone(known):
    assert known.changed_since([], known.floor - 1)
    assert known.changed_since([], known.position + 1)
    assert not known.changed_since([], known.position)


def test_it_is_asked_once_an_interval(known, monkeypatch):
    known.seconds = 600
    asked = []
    monkeypatch.setattr(known, "_look", lambda: asked.append(1))
    known.look()
    assert asked == []

    known.look_again()
    known.look()
    assert asked == [1]


def test_after_half_an_hour_it_begins_anew(settled, known, skills):
    """What was pruned meanwhile was never told to this process."""
    before = known.position
    rename(skills[0])
    Change.objects.all().delete()
    rename(skills[1])
    known.looked_at -= changes_module.FORGOTTEN_AFTER_SECONDS + 1
    generation = known.generation
    known.look()

    assert known.generation > generation
    # While an older transaction runs, its place in the order is the same as before.
    if known.position > before:
        assert known.floor > before
        assert known.changed_since([row(skills[0])], before)


def test_an_older_copy_of_the_database_is_another_one(known, skills):
    """After it was restored: what was made from the other one is out of date."""
    made_at = known.position = known.position + 1000
    known.floor = made_at
    known.look()

    assert known.changed_since([], made_at)
    assert known.position < made_at


def test_too_many_names_are_forgotten_together(known, skills, monkeypatch):
    monkeypatch.setattr(changes_module, "MOST_NAMES", 1)
    before = known.position
    rename(skills[0])
    known.look()

    assert known.changed_since([], before) == (before < known.position)
    assert known.changed_since([row(skills[0])], before)


@pytest.fixture
def told():
    """Changes as they are told here: of a page, which is known."""
    told = Told()
    told.change("page")
    told.look()
    return told


def test_nothing_seems_unchanged_while_names_are_forgotten(told, monkeypatch):
    """Another thread forgets them between one question of this one and the next."""
    monkeypatch.setattr(changes_module, "MOST_NAMES", 0)

    def names():
        told.change("more")
        told.look()
        yield "page"

    assert told.changed_since(names(), 1)
    assert told.changed_since(["page"], 1)


def test_what_is_still_to_be_told_again_is_not_forgotten(told, monkeypatch):
    """An older transaction runs: what others change meanwhile stands behind it."""
    monkeypatch.setattr(changes_module, "MOST_NAMES", 0)
    made_at = told.position
    monkeypatch.setattr(
        told, "_notes_since", lambda _at: (made_at, [Note(made_at + 5, "page", "")])
    )
    told.look()

    assert told.changed_since(["page"], made_at)


def test_nothing_seems_unchanged_while_it_begins_anew(db, told, monkeypatch):
    learn = told._learn

    def asked_meanwhile(notes, position):
        assert told.changed_since(["page"], 1)
        return learn(notes, position)

    monkeypatch.setattr(told, "_learn", asked_meanwhile)
    told._begin()

    assert told.changed_since(["page"], 1)


def test_of_two_transactions_the_older_one_may_end_last():
    """Both changed the same: the end of the older one is news all the same."""
    told = Told()
    told.told.append(Note(12, "page", ""))
    told._notes_since = lambda position: (10, list(told.told))
    told.look()
    generation = told.generation
    told.look()
    assert told.generation == generation

    told.told.append(Note(10, "page", ""))
    told.look()

    assert told.generation == generation + 1


def test_of_two_real_transactions_the_older_one_may_end_last(known, skills):
    if connection.vendor == "sqlite":
        pytest.skip("One writer at a time: transactions never overlap.")
    one, other = skills
    with elsewhere() as slow:
        slow(transaction.set_autocommit, False)
        slow(rename, one)
        rename(other)
        known.look()
        generation, made_at = known.generation, known.position

        slow(transaction.commit)
        slow(transaction.set_autocommit, True)

    known.look()
    assert known.generation > generation
    assert known.changed_since([SKILLS], made_at)


class TestPruning:
    """The oldest changes go, and nobody believes to know what went."""

    @pytest.fixture
    def old(self, known, skills):
        Change.objects.all().delete()
        for skill in skills:
            rename(skill)
        Change.objects.update(noted_at=timezone.now() - KEPT_FOR - timedelta(hours=1))
        rename(skills[0])
        return Change.objects.order_by("pk")

    def test_what_is_younger_than_a_day_stays_and_the_last_of_the_old(self, old):
        rows = list(old)
        young = [one for one in rows if one.key == rows[-1].key][-1]

        removed = prune(at=timezone.now())

        left = list(old.all())
        assert 0 < removed == len(rows) - len(left)
        assert left == rows[removed:]
        assert young in left
        assert left[0].noted_at < timezone.now() - KEPT_FOR
        assert prune(at=timezone.now()) == 0

    def test_who_begins_afterwards_knows_how_far_back_it_knows(self, settled, old):
        begun = Changes(seconds=0)
        begun.look()
        prune(at=timezone.now())
        later = Changes(seconds=0)
        later.look()

        assert not begun.changed_since([], begun.floor)
        # Unless an older transaction runs, of which neither knows anything.
        if begun.floor < begun.position and later.floor < later.position:
            assert later.floor > begun.floor
            assert later.changed_since([], begun.floor)

    def test_without_changes_there_is_nothing_to_do(self, db):
        Change.objects.all().delete()

        assert prune(at=timezone.now()) == 0
        begun = Changes(seconds=0)
        begun.look()
        assert begun.floor == begun.position
