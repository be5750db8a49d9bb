"""How long others may show an answer without asking: never past an instant."""

import re
from datetime import datetime, timedelta

import pytest

from bilingual.formatting import EASTERN
from page_cache.sending import cache_control, send
from page_cache.stored import Stored, variants_of
from tests import scenarios
from tests.page_cache.content import address_of

NOON = datetime(2026, 11, 3, 12, 0, 0, tzinfo=EASTERN)
INSTANTS = [NOON.timestamp() + part for part in (0, 0.25, 0.5, 0.999)]


def stored(expires_at, *, seconds_in_browsers=0):
    return Stored(
        headers=[("Content-Type", "text/plain")],
        variants=variants_of(b"words", "text/plain"),
        names=frozenset(),
        position=1,
        expires_at=expires_at,
        seconds_in_browsers=seconds_in_browsers,
    )


def sent_headers(one, now, front):
    """By way of `send`, which keeps headers during a second."""
    told = {}
    get = {"REQUEST_METHOD": "GET"}
    send(one, get, lambda _s, h: told.update(h), now=now, front=front)
    return told


def longest(value):
    """The seconds for which anybody may show it without asking."""
    told = dict(re.findall(r"([a-z-]+)=(\d+)", value))
    shared = int(told["s-maxage"]) + int(told.get("stale-while-revalidate", 0))
    return max(shared, int(told["max-age"]))


@pytest.mark.parametrize("expires_at", INSTANTS)
@pytest.mark.parametrize("front", [0, 1, 2, 60, 86_400])
@pytest.mark.parametrize("browsers", [0, 300])
def test_nobody_may_show_it_past_its_instant(expires_at, front, browsers):
    """Each hundredth of a second before, with headers as they are kept for a second."""
    one = stored(expires_at, seconds_in_browsers=browsers)

    for hundredth in range(500, 0, -1):
        now = expires_at - hundredth / 100
        headers = sent_headers(one, now, front)
        assert now + longest(headers["Cache-Control"]) <= expires_at + 1e-6, now
        accelerated = headers["X-Accel-Expires"]
        until = 0 if accelerated == "0" else int(accelerated.removeprefix("@")) + 1
        assert until <= expires_at, now


@pytest.mark.parametrize("front", [1, 60])
def test_long_before_it_may_be_shown_for_as_long_as_it_is_said(front):
    now = NOON.timestamp()

    headers = dict(cache_control(stored(now + 10_000), now, front))

    assert f"s-maxage={front}," in headers["Cache-Control"]
    assert headers["X-Accel-Expires"] == f"@{int(now) + front - 1}"


def test_in_its_last_second_nobody_keeps_it():
    expires_at = NOON.timestamp()

    headers = sent_headers(stored(expires_at), expires_at - 0.5, 60)

    assert "s-maxage=0" in headers["Cache-Control"]
    assert "stale" not in headers["Cache-Control"]
    assert headers["X-Accel-Expires"] == "0"


class TestOfASite:
    """With an opportunity that closes at noon, as a visitor's cache is told."""

    @pytest.fixture
    def address(self, visited, time_machine, settings):
        settings.FRONT_CACHE_SECONDS = 60
        time_machine.move_to(NOON - timedelta(hours=30), tick=False)
        site = scenarios.a_site()
        pair = scenarios.an_open_pair(site, closes_at=NOON)
        self.listed = address_of(site.opportunities.en)
        return address_of(pair.en)

    def seconds(self, visited, address, name):
        value = visited.get(address).headers["Cache-Control"]
        return int(re.search(rf"{name}=(\d+)", value)[1])

    def test_the_page(self, visited, address, time_machine):
        """It closes when the second after its last one begins."""
        found = {}
        for before in (90, 30, 10, 2, 1, 0):
            time_machine.move_to(NOON - timedelta(seconds=before), tick=False)
            found[before] = self.seconds(visited, address, "s-maxage")
        assert found[90] <= 60
        assert found[30] <= 31
        assert found[10] <= 11
        assert found[0] == 0
        assert found[10] > 5

    def test_a_feed_is_kept_by_programs_for_five_minutes(
        self, visited, address, time_machine
    ):
        feed = f"{self.listed}feed.atom"
        time_machine.move_to(NOON - timedelta(hours=1), tick=False)
        assert self.seconds(visited, feed, "max-age") == 300
        time_machine.move_to(NOON - timedelta(seconds=100), tick=False)
        assert 90 <= self.seconds(visited, feed, "max-age") <= 101
        time_machine.move_to(NOON, tick=False)
        assert self.seconds(visited, feed, "max-age") == 0
