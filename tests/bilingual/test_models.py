"""A page and its twin."""

import pytest
from wagtail.models import Page

from tests.factories import ContentPageFactory, create_pair

pytestmark = pytest.mark.django_db


def test_each_page_knows_its_language_and_its_twin(site):
    english, french = site.guide

    assert (english.language, english.twin_language()) == ("en", "fr")
    assert (french.language, french.twin_language()) == ("fr", "en")
    assert english.twin() == french
    assert french.twin() == english


def test_a_twin_may_be_a_draft_but_a_live_twin_may_not(site):
    pair = create_pair(ContentPageFactory, site.landing, draft=True)

    for page, twin in [(pair.en, pair.fr), (pair.fr, pair.en)]:
        assert page.twin() == twin
        assert page.live_twin() is None
    assert site.guide.en.live_twin().pk == site.guide.fr.pk
    assert site.guide.fr.live_twin().pk == site.guide.en.pk


def test_a_page_without_a_twin_has_none(site):
    alone = ContentPageFactory(parent=site.landing.en, title="Alone", draft=True)

    assert alone.twin() is None
    assert alone.live_twin() is None


def test_the_nearest_live_twin_is_the_twin(site):
    assert site.guide.en.nearest_live_twin().pk == site.guide.fr.pk


def test_without_a_twin_the_parents_twin_is_the_nearest(site):
    below = create_pair(ContentPageFactory, site.privacy, draft=True)
    deeper = ContentPageFactory(parent=below.en, title="Deeper", draft=True)

    assert deeper.nearest_live_twin().pk == site.privacy.fr.pk


def test_the_nearest_live_twin_of_a_page_whose_parent_is_withdrawn(site):
    site.privacy.en.unpublish()
    below = ContentPageFactory(parent=site.privacy.en, title="Below", draft=True)

    assert below.nearest_live_twin().pk == site.landing.fr.pk


def test_with_nothing_live_there_is_none(site):
    Page.objects.filter(depth__gt=1).update(live=False)

    assert site.guide.en.nearest_live_twin() is None


def test_finding_the_nearest_twin_costs_the_same_at_any_depth(
    site, django_assert_num_queries
):
    pair = site.privacy
    for number in range(4):
        pair = create_pair(ContentPageFactory, pair, title=f"Level {number}")
    page = ContentPageFactory(parent=pair.en, title="The last level", draft=True)
    page = type(page).objects.get(pk=page.pk)

    with django_assert_num_queries(3):
        page.nearest_live_twin()
