"""The memory of one process: bounded, and safe for threads."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from threading import Barrier
from typing import NamedTuple

import pytest

from page_cache.memory import MEGABYTE, MemoryCache


class Weighed(NamedTuple):
    """A value that says how large it is."""

    name: str
    size: int


def memory(max_bytes=1000):
    return MemoryCache("", {"OPTIONS": {"MAX_BYTES": max_bytes}})


def fill(cache, *names, size=250):
    for name in names:
        cache.set(name, Weighed(name, size))


def names_in(cache, names):
    return {name for name in names if cache.get(name) is not None}


def test_the_same_object_is_handed_out():
    cache, value = memory(), Weighed("a", 10)
    cache.set("a", value)

    assert cache.get("a") is value


def test_what_was_used_least_recently_goes_first():
    cache = memory()
    fill(cache, "a", "b", "c", "d")
    cache.get("a")
    fill(cache, "e")

    assert names_in(cache, "abcde") == set("acde")
    assert cache.bytes == 1000


def test_one_that_is_too_large_for_it_leaves_nothing_behind():
    cache = memory()
    fill(cache, "a")
    fill(cache, "large", size=1001)

    assert cache.get("large") is None
    assert cache.bytes == 0


def test_a_new_value_takes_the_place_of_the_old_one():
    cache = memory()
    for size in (400, 900, 100):
        fill(cache, "a", size=size)
        assert cache.bytes == size


def test_what_has_no_size_is_weighed():
    cache = memory(max_bytes=MEGABYTE)
    cache.set("text", "x" * 1000)

    assert 1000 < cache.bytes < 2000


@pytest.mark.parametrize("forget", ["delete", "clear"])
def test_what_is_forgotten_weighs_nothing(forget):
    cache = memory()
    fill(cache, "a", "b")

    if forget == "clear":
        cache.clear()
    else:
        assert [cache.delete(name) for name in "aabc"] == [True, False, True, False]

    assert cache.bytes == 0
    assert names_in(cache, "ab") == set()


def test_it_ends_at_its_instant(time_machine):
    time_machine.move_to("2026-11-03T12:00:00Z", tick=False)
    cache = memory()
    cache.set("a", Weighed("a", 10), timeout=60)
    cache.set("for ever", Weighed("b", 10), timeout=None)

    time_machine.shift(timedelta(seconds=59.9))
    assert cache.get("a")
    time_machine.shift(timedelta(seconds=0.1))
    assert cache.get("a", "gone") == "gone"
    assert cache.bytes == 10
    assert not cache.touch("a")

    assert cache.touch("for ever", 5)
    time_machine.shift(timedelta(seconds=5))
    assert cache.get("for ever") is None


def test_it_is_added_once():
    cache = memory()

    assert cache.add("a", Weighed("first", 10))
    assert not cache.add("a", Weighed("second", 10))
    assert cache.get("a").name == "first"


def test_threads_never_break_it():
    """Eight at once do all that can be done; what it weighs is right in the end."""
    cache, start = memory(max_bytes=3000), Barrier(8)
    wrong = []

    def work(seed):
        chance = Random(seed)  # noqa: S311 - the same each time, no secret
        start.wait()
        for _turn in range(1500):
            name = f"n{chance.randrange(30)}"
            act = chance.randrange(5)
            if act < 2:
                cache.set(name, Weighed(name, chance.randrange(1, 400)))
            elif act == 2:
                cache.delete(name)
            else:
                found = cache.get(name)
                if found is not None and found.name != name:
                    wrong.append((name, found))
            if chance.randrange(300) == 0:
                cache.clear()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))

    assert wrong == []
    left = [cache.get(f"n{number}") for number in range(30)]
    assert cache.bytes == sum(one.size for one in left if one is not None) <= 3000
