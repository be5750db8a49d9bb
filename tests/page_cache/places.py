"""Where visitors go, by name and in both languages, and which of it is made anew."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import connection

from page_cache.changes import Changes
from page_cache.service import changes
from tests.page_cache.asking import Site
from tests.page_cache.content import Content, address_of

Places = dict[str, tuple[str, str]]

LAST = {
    "sqlite": "SELECT max(id) FROM page_cache_change",
    "postgresql": "SELECT max(transaction) FROM page_cache_change",
}


def places_of(content: Content) -> Places:
    """Pages of every sort that visitors read, and files below them."""
    site = content.site
    pairs = {
        **site.pairs,
        "opening": content.opening,
        "soon": content.soon,
        "awarded": content.awarded,
    }
    places = {name: (address_of(p.en), address_of(p.fr)) for name, p in pairs.items()}
    listed = places["opportunities"]
    places["feed"] = (f"{listed[0]}feed.atom", f"{listed[1]}fil.atom")
    dates = places["soon"]
    places["calendar"] = (f"{dates[0]}calendar.ics", f"{dates[1]}calendrier.ics")
    return places


def go_everywhere(site: Site, places: Places) -> None:
    """Until every answer is kept."""
    # What was made while an older transaction ran is made once more.
    changes.generation += 1
    for address in (one for both in places.values() for one in both):
        answer = site.get(address)
        assert answer.status == 200, address
        assert answer.is_kept or site.get(address).is_kept, address


def made_anew(site: Site, places: Places) -> set[str]:
    """The names of the answers that are not kept any more."""
    found = set()
    for name, both in places.items():
        one, other = (site.get(address).is_kept for address in both)
        assert one == other, f"{name} is made anew in one language"
        if not one:
            found.add(name)
    return found


def is_settled(seconds: float = 0.5) -> bool:
    """Whether every change that is noted has its place in the order.

    On PostgreSQL none has while an older transaction of anybody runs, such as one of
    another test on the same server: more counts as new then.
    """
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with connection.cursor() as cursor:
            cursor.execute(LAST[connection.vendor])
            (last,) = cursor.fetchone()
        look = Changes(seconds=0)
        look.look()
        if last is None or last < look.position:
            return True
        time.sleep(0.02)
    return False


@contextmanager
def elsewhere() -> Iterator[Any]:
    """Somebody with a connection of their own: call it with what they do."""
    with ThreadPoolExecutor(max_workers=1) as thread:

        def does(action: Any, *arguments: Any) -> Any:
            return thread.submit(action, *arguments).result()

        try:
            yield does
        finally:
            # Looked up there: each thread has its own.
            does(lambda: connection.close())
