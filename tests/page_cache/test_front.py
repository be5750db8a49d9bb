"""Caches in front are told what changed: the addresses that depend on it, and no others."""

from datetime import timedelta
from typing import ClassVar

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.contrib.frontend_cache.backends.base import BaseBackend

from home.models import SiteIdentity
from page_cache.front import FrontCaches
from page_cache.models import SentAddress
from tests import scenarios
from tests.databases import committed_content
from tests.page_cache.asking import forget_everything
from tests.page_cache.places import is_settled


class Told(BaseBackend):
    """A cache in front that writes down what it is told."""

    addresses: ClassVar[list[str]] = []

    def purge(self, url):
        self.addresses.append(url)


@pytest.fixture
def told(settings, db):
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.Told"}}
    settings.FRONT_CACHE_SECONDS = 600
    Told.addresses.clear()
    SentAddress.objects.all().delete()
    return Told.addresses


@pytest.fixture(scope="module")
def db(django_db_setup, django_db_blocker):
    """Real commits: on PostgreSQL nothing else has a place in the order."""
    with committed_content(django_db_blocker):
        yield


@pytest.fixture(scope="module")
def guide(db):
    return scenarios.a_site_with_menus().guide


def rewrite(guide):
    """Other words than any test before has written."""
    lead = f"Words of {timezone.now():%H:%M:%S.%f}"
    type(guide.en).objects.filter(pk=guide.en.pk).update(lead=lead)


@pytest.fixture
def caches(told, guide, visited, site_of_guide):
    """What has looked once, and knows what was sent."""
    # The first visit of all makes the rows of the settings, and is out of date by that.
    visited.get(site_of_guide["guide"])
    if not is_settled(seconds=20):
        pytest.skip("Another test's transaction makes more count as new meanwhile.")
    SentAddress.objects.all().delete()
    forget_everything(visited)
    visited.get(site_of_guide["guide"])
    visited.get(site_of_guide["privacy"])
    found = FrontCaches()
    found.look(at=timezone.now())
    return found


@pytest.fixture
def site_of_guide(guide):
    privacy = guide.en.get_siblings().get(slug="privacy")
    return {"guide": guide.en.url, "privacy": privacy.url}


def test_nobody_is_told_of_nothing(caches, told):
    assert SentAddress.objects.count() == 2
    assert caches.look(at=timezone.now()) == set()
    assert told == []


def test_what_depends_on_it_is_forgotten_and_nothing_else(caches, told, guide):
    rewrite(guide)

    assert caches.look(at=timezone.now()) == {f"http://testserver{guide.en.url}"}
    assert told == [f"http://testserver{guide.en.url}"]
    assert SentAddress.objects.count() == 1


def test_what_was_on_its_way_is_forgotten_a_second_time(caches, told, guide):
    rewrite(guide)
    now = timezone.now()
    caches.look(at=now)
    caches.look(at=now + timedelta(seconds=1))
    assert len(told) == 1

    caches.look(at=now + timedelta(seconds=2))
    caches.look(at=now + timedelta(seconds=4))

    assert told == [f"http://testserver{guide.en.url}"] * 2


def test_a_setting_is_on_every_page(caches, told):
    identity = SiteIdentity.load()
    identity.site_name_en = f"Small works of {timezone.now():%H:%M:%S.%f}"
    identity.save()

    assert len(caches.look(at=timezone.now())) == 2


def test_who_begins_later_knows_what_was_sent(caches, told, guide):
    rewrite(guide)

    assert FrontCaches().look(at=timezone.now()) == {f"http://testserver{guide.en.url}"}


def test_what_no_cache_can_have_any_more_is_forgotten_here_too(caches, settings):
    later = timezone.now() + timedelta(seconds=settings.FRONT_CACHE_SECONDS)
    caches.look(at=later)
    assert SentAddress.objects.count() == 2

    caches.look(at=later + timedelta(hours=1, seconds=1))

    assert SentAddress.objects.count() == 0


def test_an_address_that_nobody_could_name_is_asked_for_each_second(
    told, guide, visited
):
    named = visited.get(guide.en.url)
    noisy = visited.get(f"{guide.en.url}?utm_source=letter")

    assert "s-maxage=600" in named.headers["Cache-Control"]
    assert "s-maxage=1," in noisy.headers["Cache-Control"]
    assert SentAddress.objects.count() == 1


def test_without_such_a_cache_nothing_is_written_down(guide, visited):
    SentAddress.objects.all().delete()
    visited.get(guide.en.url)
    assert SentAddress.objects.count() == 0


def test_the_command_says_what_to_set(settings):
    settings.WAGTAILFRONTENDCACHE = {}
    with pytest.raises(CommandError, match="FRONT_CACHE_URL"):
        call_command("tell_front_caches")
