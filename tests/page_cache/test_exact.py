"""Whatever happens, in whatever order: a kept answer is the one that would be made now.

Random changes and random visits, by the thousand. Each visit by way of the cache is
compared with an answer made at the same instant, byte for byte.
"""

import os
from collections import Counter
from datetime import datetime
from random import Random

import pytest
from django.core.cache import caches
from wagtail.models import Page

from bilingual.formatting import EASTERN
from page_cache.service import changes
from tests.databases import committed_content
from tests.page_cache.asking import Site, forget_everything
from tests.page_cache.conftest import site_with
from tests.page_cache.happenings import Happenings

STEPS = int(os.environ.get("PAGE_CACHE_STEPS", "150"))
SEED = int(os.environ.get("PAGE_CACHE_SEED", "1"))
VISITS_A_STEP = 8
BEGINNING = datetime(2026, 11, 2, 9, 0, 0, tzinfo=EASTERN)

BELOW = {
    "en": ["opportunities/", "opportunities/feed.atom", "opportunities/calendar.ics"],
    "fr": ["occasions/", "occasions/fil.atom", "occasions/calendrier.ics"],
}
QUERIES = [
    "",
    "",
    "?page=2",
    "?status=open",
    "?status=closed&sort=price",
    "?skill=python&utm_source=letter",
    "?sort=newest&x=%00",
    "?q=charts",
]


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """Real commits: on PostgreSQL nothing else has a place in the order."""
    with committed_content(django_db_blocker):
        yield


def addresses(chance):
    """Where a visitor may go next."""
    pages = list(Page.objects.live().filter(depth__gt=1).order_by("pk"))
    language = chance.choice(["en", "fr"])
    found = [page.url for page in chance.choices(pages, k=3) if page.url]
    found += [f"/{language}/{name}" for name in BELOW[language]]
    found.append(f"/{language}/nowhere-{chance.randint(0, 9)}/")
    return f"{chance.choice(found)}{chance.choice(QUERIES)}"


def test_every_visit_reads_what_is_true_now(
    db, pages_cache, always_looking, time_machine, settings, caplog
):
    settings.ALLOWED_HOSTS = ["testserver"]
    caplog.set_level("ERROR", "django.request")
    time_machine.move_to(BEGINNING, tick=False)
    chance = Random(SEED)  # noqa: S311 - the same happenings each time, no secret
    seen, told = Counter(), []
    with site_with(pages_cache):
        processes = [Site(), Site()]
        for one in processes:
            forget_everything(one)
        happenings = Happenings(chance, time_machine)
        for step in range(STEPS):
            told.append(happenings.happen())
            for _visit in range(VISITS_A_STEP):
                site, address = chance.choice(processes), addresses(chance)
                kept, fresh = site.get(address), site.fresh(address)
                seen[kept.status, kept.is_kept] += 1
                assert kept.words == fresh.words, (step, address, told[-12:])
        for one in processes:
            forget_everything(one)
        caches["pages"].clear()
    changes.forget()
    # A search that reaches nothing finds nothing.
    assert seen[200, True] > STEPS / 2, seen
    assert seen[200, False] > STEPS / 2, seen
