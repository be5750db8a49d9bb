"""A shared cache that is away, that comes back, and that others share."""

import pytest
from django.core.cache import caches

from page_cache import layer, shelf
from page_cache.memory import MemoryCache
from tests.page_cache.conftest import redis_address, site_with
from tests.page_cache.slow_site import A_LONG_WAIT, SlowSite

NOWHERE = {
    "BACKEND": "django.core.cache.backends.redis.RedisCache",
    "LOCATION": "redis://127.0.0.1:1/0",
}


class Shared(MemoryCache):
    """A cache that other processes share, and that may be away."""

    def __init__(self):
        super().__init__("shared", {})
        self.is_away = False
        self.asked = 0

    def __getattribute__(self, name):
        if name in {"get", "set", "add", "delete", "clear"}:
            self.asked += 1
            if self.is_away:
                raise ConnectionError("Redis is away.")
        return super().__getattribute__(name)


@pytest.fixture
def shared():
    return Shared()


@pytest.fixture
def processes(monkeypatch, shared):
    """Two processes that have a memory each."""
    made = []
    for _one in range(2):
        site = SlowSite(monkeypatch)
        site.cache.shelf.__dict__.update(_near=MemoryCache("near", {}), _far=shared)
        made.append(site)
    first, second = made
    # What changed is the same for both.
    second.changes = first.changes
    for module in ("layer", "making", "remembering"):
        monkeypatch.setattr(f"page_cache.{module}.changes", first.changes)
    yield made
    for one in made:
        one.close()


def test_what_one_has_made_the_other_shows(processes):
    one, other = processes

    assert [one.get(), other.get(), other.get()] == [b"made 1"] * 3
    assert other.made == 0


def test_what_changed_is_made_once_for_both(processes):
    one, other = processes
    one.get()
    other.get()
    one.change()

    assert [other.get(), one.get()] == [b"made 1", b"made 1"]
    assert (one.made, other.made) == (1, 1)


def test_one_process_makes_it_and_the_others_wait(processes, monkeypatch):
    monkeypatch.setattr(layer, "WAIT_SECONDS", A_LONG_WAIT)
    one, other = processes
    maker = one.maker()
    (waiting,) = other.waiting(1)

    assert one.go_on(maker, waiting) == [b"made 1"] * 2
    assert other.made == 0


def test_what_is_not_kept_is_not_waited_for(processes, monkeypatch):
    monkeypatch.setattr(layer, "WAIT_SECONDS", A_LONG_WAIT)
    one, other = processes
    one.is_kept = False
    maker = one.maker()
    (waiting,) = other.waiting(1)

    one.go_on(maker, waiting)

    assert other.made == 1


def test_while_it_is_away_each_has_its_own(processes, shared):
    one, other = processes
    shared.is_away = True

    assert [one.get(), one.get(), other.get()] == [b"made 1"] * 3
    assert (one.made, other.made) == (1, 1)
    one.change()
    assert one.get() == b"made 2"
    assert other.get() == b"made 2"


def test_it_is_left_alone_for_a_while(processes, shared):
    """Or each visitor would wait for it to say nothing."""
    one, _other = processes
    shared.is_away = True
    one.get()
    asked = shared.asked

    for number in range(20):
        one.get(f"/en/{number}/")

    assert shared.asked == asked


def test_back_again_it_is_used_and_nothing_old_in_it_is_shown(
    processes, shared, monkeypatch
):
    monkeypatch.setattr(shelf, "PAUSE_SECONDS", 0)
    one, other = processes
    one.get()
    shared.is_away = True
    one.change()
    assert one.get() == b"made 2"
    shared.is_away = False

    # What it has is of before the change.
    assert other.get() == b"made 1"
    assert other.made == 1
    assert one.get() == b"made 2"


def test_another_release_makes_its_own(processes, monkeypatch):
    one, other = processes
    one.get()

    monkeypatch.setattr(shelf, "release", lambda: "another")

    assert other.get() == b"made 1"
    assert other.made == 1


def test_a_server_that_is_not_there(monkeypatch):
    with site_with(NOWHERE):
        site = SlowSite(monkeypatch)

        assert [site.get(), site.get()] == [b"made 1"] * 2
        site.change()
        assert site.get() == b"made 2"
        site.close()


def test_a_real_one_gives_back_what_it_was_given(monkeypatch):
    real = {**NOWHERE, "LOCATION": redis_address(), "KEY_PREFIX": "pages"}
    with site_with(real):
        site = SlowSite(monkeypatch)
        site.get()
        site.cache.shelf._near.clear()

        assert site.get() == b"made 1"
        assert len(caches["pages"]._cache.get_client().keys("pages:*")) == 2
        site.close()
