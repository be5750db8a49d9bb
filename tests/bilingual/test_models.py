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
    pair = create_pair(ContentPageFactory, site.landing, fr={"draft": True})

    assert pair.en.twin() == pair.fr
    assert pair.en.live_twin() is None
    assert pair.fr.live_twin().pk == pair.en.pk


def test_a_page_without_a_twin_has_none(site):
    alone = ContentPageFactory(parent=site.landing.en, title="Alone")

    assert alone.twin() is None
    assert alone.live_twin() is None


def test_the_nearest_live_twin_is_the_twin(site):
    assert site.guide.en.nearest_live_twin().pk == site.guide.fr.pk


def test_without_a_twin_the_parents_twin_is_the_nearest(site):
    below = ContentPageFactory(parent=site.privacy.en, title="Below")
    deeper = ContentPageFactory(parent=below, title="Deeper")

    assert deeper.nearest_live_twin().pk == site.privacy.fr.pk


def test_the_nearest_live_twin_of_a_page_whose_parents_twin_is_a_draft(site):
    Page.objects.filter(pk=site.privacy.fr.pk).update(live=False)
    below = ContentPageFactory(parent=site.privacy.en, title="Below")

    assert below.nearest_live_twin().pk == site.landing.fr.pk


def test_with_nothing_live_in_the_other_language_there_is_none(site):
    Page.objects.filter(locale=site.landing.fr.locale).update(live=False)

    assert site.guide.en.nearest_live_twin() is None


def test_finding_the_nearest_twin_costs_the_same_at_any_depth(
    site, django_assert_num_queries
):
    page = site.privacy.en
    for number in range(4):
        page = ContentPageFactory(parent=page, title=f"Level {number}")
    page = type(page).objects.get(pk=page.pk)

    with django_assert_num_queries(3):
        page.nearest_live_twin()
