"""The site with its cache, on both of the caches that it may have."""

import os
from collections.abc import Iterator
from datetime import datetime

import pytest
import time_machine
from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import override_settings
from redis import Redis
from redis.exceptions import ConnectionError as NoRedisError

from bilingual.formatting import EASTERN
from page_cache.changes import Changes
from page_cache.service import changes
from tests import scenarios
from tests.databases import committed_content
from tests.page_cache.asking import Answer, Site, forget_everything
from tests.page_cache.content import Content, everything

MEMORY = {"BACKEND": "page_cache.memory.MemoryCache"}
REDIS = "redis://127.0.0.1:6379/"
NOON = datetime(2026, 11, 3, 12, 0, 0, tzinfo=EASTERN)
# Beyond those of the suite itself, one for each worker.
FIRST_DATABASE = 8


def redis_address() -> str:
    """A Redis database of this worker; the test is skipped where there is no Redis."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    address = f"{REDIS}{FIRST_DATABASE + worker % 8}"
    try:
        Redis.from_url(address).ping()
    except NoRedisError:
        if os.environ.get("CI"):
            raise
        pytest.skip("No Redis at 127.0.0.1:6379: this is tried where there is one.")
    return address


@pytest.fixture(params=["memory", "redis"])
def pages_cache(request):
    """The settings of one cache after the other."""
    if request.param == "memory":
        return MEMORY
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": redis_address(),
        "KEY_PREFIX": "pages",
    }


def site_with(cache):
    """Settings in which pages are kept in that cache."""
    from django.conf import settings

    return override_settings(CACHES={**settings.CACHES, "pages": cache})


@pytest.fixture
def always_looking(monkeypatch):
    """What changed is seen by the very next request."""
    monkeypatch.setattr(changes, "seconds", 0)


@pytest.fixture(scope="module")
def shown(django_db_setup, django_db_blocker) -> Iterator[Content]:
    """For tests that only read: one of everything, committed, at one instant."""
    with (
        committed_content(django_db_blocker),
        time_machine.travel(NOON, tick=False),
    ):
        yield everything()


@pytest.fixture(scope="module")
def made_before() -> dict[str, Answer]:
    """What a test has made of content that stays as it is, for those after it."""
    return {}


@pytest.fixture
def _open_connection(db) -> Iterator[None]:
    """A request begins and ends without closing the connection of the test."""
    signals = (request_started, request_finished) if connection.in_atomic_block else ()
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def visited(_open_connection, always_looking, made_before):
    """One process of the site, in whose memory nothing is kept yet."""
    with site_with(MEMORY):
        site = Site(made_before)
        forget_everything(site)
        yield site
        forget_everything(site)
        caches["pages"].clear()


@pytest.fixture
def skills(db):
    return [scenarios.python(), scenarios.accessibility()]


@pytest.fixture
def known(skills):
    """A process that has looked."""
    known = Changes(seconds=0)
    known.look()
    return known
