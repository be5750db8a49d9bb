"""Opportunities for load work: many at once, and complete for visitors."""

import pytest
from django.core.management import CommandError
from django.utils import timezone
from wagtail.models import Page

from bilingual.guards import split_keys
from bilingual.lifecycle import State
from demo.generated.composing import compose
from demo.generated.inserting import Inserter
from demo.generated.loading import load_generated
from demo.library import MissingPageError
from opportunities.models import Opportunity, OpportunityPage
from opportunities.search.query import matching
from tests.demo.command import load_demo
from tests.factories import create_opportunity_pair
from tests.scenarios import a_site

SIZE = 40


@pytest.fixture
def lists(db):
    """The lists of a site that has one opportunity already."""
    pair = a_site().opportunities
    create_opportunity_pair(pair)
    return pair


@pytest.fixture
def generated(lists):
    """Some generated opportunities, as (English page, French page)."""
    inserter = Inserter(dict(vars(lists)), at=timezone.now())
    inserter.insert([compose(number) for number in range(SIZE)])
    pages = OpportunityPage.objects.child_of(lists.en).order_by("path")
    return [(page, page.twin()) for page in pages[1:]]


def test_a_number_always_composes_the_same():
    assert compose(7) == compose(7)
    assert compose(7) != compose(8)


def test_numbers_never_share_an_address():
    slugs = [compose(number).slug for number in range(1000)]

    assert len({slug.en for slug in slugs}) == 1000
    assert len({slug.fr for slug in slugs}) == 1000


def test_they_vary():
    texts = [compose(number) for number in range(200)]

    assert {text.source for text in texts} == {"en", "fr"}
    assert len({text.price for text in texts}) > 20
    assert len({text.licence for text in texts}) > 4
    assert len({skill for text in texts for skill in text.skills}) > 12


def test_some_are_open_and_most_are_past(generated):
    at = timezone.now()
    closed = [page for page, _twin in generated if page.closes_at < at]

    assert len(generated) == SIZE
    assert 0.7 * SIZE < len(closed) < SIZE


def test_pages_are_whole(generated):
    at = timezone.now()

    for pair in generated:
        for page in pair:
            page.full_clean()
            assert page.live
            assert page.specific_class is OpportunityPage
            assert page.posting_problems(at=at) == []
            assert page.skills.exists()
            assert page.first_published_at < at


def test_both_pages_belong_to_one_opportunity(generated):
    for page, twin in generated:
        assert page.opportunity == twin.opportunity
        assert page.closes_at == twin.closes_at
        assert set(page.skills.all()) == set(twin.skills.all())
        assert page.title != twin.title


def test_both_pages_are_a_pair(generated):
    for number, (page, twin) in enumerate(generated):
        assert page.pair == twin.pair
        assert page.pair.state == State.PUBLISHED
        assert page.pair.is_public
        assert page.pair.source_language == compose(number).source
        assert page.pair.published_at == page.last_published_at
    assert split_keys() == []


def test_reference_numbers_go_on_where_others_stopped(generated, lists):
    references = [opportunity.reference for opportunity in Opportunity.objects.all()]
    next_one = create_opportunity_pair(lists).en

    assert len(set(references)) == SIZE + 1
    assert next_one.reference not in references


def test_tree_is_sound_and_can_grow(generated, lists):
    fresh = OpportunityPage.objects.first().copy(
        to=Page.objects.get(pk=lists.en.pk),
        update_attrs={"slug": "one-more"},
        keep_live=False,
    )

    assert Page.find_problems() == ([], [], [], [], [])
    assert fresh.get_parent().pk == lists.en.pk
    assert Page.objects.get(pk=lists.en.pk).numchild == SIZE + 2


def test_visitors_find_them(generated, client):
    page, twin = next(pair for pair in generated if "python" in skills_of(pair))

    for one, language in ((page, "en"), (twin, "fr")):
        found = matching(OpportunityPage.objects.all(), one.title, language)
        assert one in found
        assert client.get(one.url).status_code == 200
    assert client.get("/fr/occasions/", {"skill": "python"}).status_code == 200


def skills_of(pair):
    return {skill.slug for skill in pair[0].skills.all()}


def test_a_site_without_lists_says_what_is_missing(db):
    with pytest.raises(MissingPageError, match="list of opportunities"):
        load_generated(1, at=timezone.now(), say=print)


def test_a_negative_size_is_refused(db):
    with pytest.raises(CommandError, match="0 or more"):
        load_demo(size=-1)
