"""Two processes of the site, whatever they share: neither shows what is not true any more."""

import time

import pytest
from django.conf import settings
from django.utils import timezone

from page_cache.service import changes
from tests.page_cache.asking import Site, forget_everything
from tests.page_cache.conftest import site_with
from tests.page_cache.content import address_of
from tests.page_cache.places import is_settled
from tests.page_cache.processes import another_process


@pytest.fixture(scope="module")
def db(shown):
    """Real commits: another process sees nothing else."""


@pytest.fixture
def both(db, pages_cache):
    """This process and another one."""
    with site_with(pages_cache):
        site = Site()
        forget_everything(site)
        with another_process() as other:
            yield site, other
        forget_everything(site)


def rewrite(guide):
    """In both languages, to words that nobody has read before."""
    lead = f"Words of {timezone.now():%H:%M:%S} {time.monotonic_ns()}"
    type(guide.en).objects.filter(pk__in=[page.pk for page in guide]).update(lead=lead)
    return lead


def test_one_makes_it_and_both_show_it_where_they_share_a_cache(
    both, pages_cache, shown, always_looking
):
    one, other = both
    address = address_of(shown.opening.en)
    # While an older transaction runs, what one has made is not right for the other.
    is_shared = "redis" in pages_cache["BACKEND"] and is_settled(seconds=3)

    first, second = one.get(address), other.get(address)

    assert first.made == 1
    assert second.is_kept or not is_shared
    assert second.made or "redis" in pages_cache["BACKEND"]
    assert second.words == first.words
    assert other.get(address).is_kept


def test_what_changed_is_new_in_both_as_soon_as_they_look(both, shown):
    """With the interval that a site has: of a request after it, no word is old."""
    assert 0 < changes.seconds == settings.PAGE_CACHE_LOOK_SECONDS < 1
    one, other = both
    address = address_of(shown.site.guide.fr)
    for process in both:
        process.get(address)
        assert process.get(address).is_kept

    lead, committed_at = rewrite(shown.site.guide), time.monotonic()
    for process in (other, one):
        asked_at = time.monotonic()
        while lead not in process.get(address).text:
            assert asked_at < committed_at + changes.seconds
            asked_at = time.monotonic()
    assert process.get(address).is_kept


def test_who_changes_it_sees_it_at_once(both, shown, monkeypatch):
    """Whatever was sent to this process by another method than GET may be a change."""
    monkeypatch.setattr(changes, "seconds", 600)
    one, _other = both
    address = address_of(shown.site.guide.en)
    one.get(address)
    lead = rewrite(shown.site.guide)
    assert lead not in one.get(address).text

    one.ask(one.cache, address, "POST")

    assert lead in one.get(address).text
