"""Many ask at once for what has to be made: one makes it, and nobody reads what is wrong."""

import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from page_cache import layer
from tests.page_cache.conftest import MEMORY, site_with
from tests.page_cache.slow_site import A_LONG_WAIT, SlowSite

NOON = datetime(2026, 11, 3, 17, 0, 0, tzinfo=UTC)


def watch(**another):
    """What the layer knows of time, with something else in its place."""
    return SimpleNamespace(**{**vars(time), **another})


@pytest.fixture
def site(monkeypatch):
    # Whoever waits in vain does so for longer than a test.
    monkeypatch.setattr(layer, "WAIT_SECONDS", A_LONG_WAIT)
    with site_with(MEMORY):
        site = SlowSite(monkeypatch)
        yield site
        site.close()


def test_the_first_visitors_of_all(site):
    """After a start, nothing is known of any address."""
    maker = site.maker()
    others = site.waiting(9)

    assert site.go_on(maker, *others) == [b"made 1"] * 10


def test_the_first_visitors_after_a_change(site, monkeypatch):
    site.get()
    monkeypatch.setattr(layer, "GRACE_SECONDS", 0)
    site.change()

    maker = site.maker()
    others = site.waiting(9)

    assert site.go_on(maker, *others) == [b"made 2"] * 10


def test_an_old_one_stands_in_for_a_moment(site, monkeypatch):
    site.get()
    site.change()
    maker = site.maker()

    assert site.get() == b"made 1"

    monkeypatch.setattr(layer, "GRACE_SECONDS", 0)
    assert site.go_on(maker, *site.waiting(1)) == [b"made 2"] * 2
    assert site.get() == b"made 2"
    assert layer.GRACE_SECONDS == 0
    assert site.made == 2


def test_the_moment_is_counted_from_when_it_was_right(site, monkeypatch):
    """However often it stands in."""
    site.get()
    right_at = site.changes.looked_at
    site.change()
    maker = site.maker()
    for _again in range(3):
        assert site.get() == b"made 1"

    # The clock of this process, a moment after it was last right.
    clock = right_at + layer.GRACE_SECONDS
    monkeypatch.setattr(layer, "time", watch(monotonic=lambda: clock))
    (waiting,) = site.waiting(1)

    assert site.go_on(maker, waiting) == [b"made 2"] * 2


def test_past_an_instant_of_the_clock_nothing_old_is_shown(site, time_machine):
    """Not for the moment that anything else may stand in."""
    time_machine.move_to(NOON, tick=False)
    site.until = NOON + timedelta(seconds=1)
    site.get()
    time_machine.shift(timedelta(milliseconds=999))
    assert site.get() == b"made 1"

    time_machine.shift(timedelta(milliseconds=1))
    site.until = None
    maker = site.maker()
    others = site.waiting(3)

    assert site.go_on(maker, *others) == [b"made 2"] * 4


def test_who_waited_for_what_is_not_kept_waits_no_longer(site):
    site.is_kept = False
    maker = site.maker()
    others = site.waiting(5)

    answers = site.go_on(maker, *others)

    assert sorted(answers) == [b"made %d" % number for number in range(1, 7)]


def test_who_waited_for_what_fails_makes_it(site):
    site.fails = True
    maker = site.maker()
    (other,) = site.waiting(1)
    site.may_go_on.set()
    with pytest.raises(ZeroDivisionError):
        maker.result()
    with pytest.raises(ZeroDivisionError):
        other.result()

    site.fails = False
    assert site.get() == b"made 3"
    assert site.get() == b"made 3"


def test_nobody_waits_for_ever(site, monkeypatch):
    monkeypatch.setattr(layer, "WAIT_SECONDS", 0)
    maker = site.maker()
    others = site.waiting(2)

    assert sorted(site.go_on(maker, *others)) == [b"made 1", b"made 2", b"made 3"]


def test_who_comes_just_after_it_was_made_does_not_make_it_again(site, monkeypatch):
    """Between a look at what is kept and the turn, another one has made it."""
    turn, visits = site.cache._turn, []

    def another_is_quicker(key):
        if not visits:
            visits.append("the other")
            assert site.get() == b"made 1"
        return turn(key)

    monkeypatch.setattr(site.cache, "_turn", another_is_quicker)

    assert site.get() == b"made 1"
    assert site.made == 1


def test_a_change_while_it_is_made_makes_it_anew(site):
    """Its words may be of before."""
    maker = site.maker()
    site.change()
    assert site.go_on(maker) == [b"made 1"]

    assert site.get() == b"made 2"
    assert site.get() == b"made 2"


def test_what_a_thread_learns_while_another_checks_is_not_lost(site, monkeypatch):
    """The check was made before the change: it says nothing of after it."""
    site.get()
    site.changes.change("something else")
    changed_since = site.changes.changed_since

    def learns_meanwhile(names, position):
        found = changed_since(names, position)
        monkeypatch.setattr(site.changes, "changed_since", changed_since)
        site.change()
        site.changes.look()
        return found

    monkeypatch.setattr(site.changes, "changed_since", learns_meanwhile)
    site.get()

    assert site.get() == b"made 2"


def test_a_database_that_is_away_for_long(site, monkeypatch):
    """Nothing kept is shown, because nobody knows whether it is right."""
    site.get()
    site.changes.is_away = True
    monkeypatch.setattr(layer, "DATABASE_WAIT_SECONDS", 0)

    assert site.get() == b"made 2"

    site.changes.is_away = False
    assert site.get() == b"made 1"


def test_a_database_that_is_started_again_is_waited_for(site, monkeypatch):
    site.get()
    site.changes.is_away = True

    def comes_back(_seconds):
        site.changes.is_away = False

    monkeypatch.setattr(layer, "time", watch(sleep=comes_back))

    assert site.get() == b"made 1"
