"""What every page type owes its editors and visitors: a place, a name, a limit."""

import pytest
from django.db import models
from django.template.loader import get_template
from wagtail.models import Page, PageViewRestriction, get_page_models

from bilingual.languages import LANGUAGES
from bilingual.removal import delete_pair
from home.models import (
    ContentPage,
    FrequentlyAskedPage,
    GuidePage,
    LandingPage,
    SitePage,
)
from opportunities.models import (
    FiguresPage,
    OpenDataPage,
    OpportunityListPage,
    OpportunityPage,
)
from tests import scenarios
from tests.factories import OpportunityListPageFactory
from tests.walks import pair_of

# The whole tree: page type -> what may be created under it.
TREE = {
    Page: {LandingPage},
    LandingPage: {
        GuidePage,
        FrequentlyAskedPage,
        ContentPage,
        OpportunityListPage,
        OpenDataPage,
        FiguresPage,
    },
    GuidePage: set(),
    FrequentlyAskedPage: set(),
    ContentPage: {ContentPage},
    OpportunityListPage: {OpportunityPage},
    OpportunityPage: set(),
    OpenDataPage: set(),
    FiguresPage: set(),
}
PAGE_TYPES = [page_type for page_type in TREE if page_type is not Page]

by_page_type = pytest.mark.parametrize(
    "page_type", PAGE_TYPES, ids=[page_type.__name__ for page_type in PAGE_TYPES]
)


def test_no_page_type_is_missing_here():
    assert set(get_page_models()) == set(TREE)


@pytest.mark.parametrize("parent", TREE, ids=[parent.__name__ for parent in TREE])
@by_page_type
def test_a_page_type_can_be_created_only_where_it_makes_sense(parent, page_type):
    allowed = page_type in TREE[parent]

    assert (page_type in parent.creatable_subpage_models()) == allowed
    assert (parent in page_type.allowed_parent_page_models()) == allowed


@by_page_type
def test_both_ends_of_the_tree_are_declared(page_type):
    assert "parent_page_types" in vars(page_type)
    assert "subpage_types" in vars(page_type)


@by_page_type
def test_it_is_a_site_page_with_a_name_and_a_description(page_type):
    assert issubclass(page_type, SitePage)
    assert page_type.get_page_description()
    name = str(page_type._meta.verbose_name)
    assert name == name.lower()


@by_page_type
def test_its_template_exists(page_type):
    assert get_template(page_type.template)


@by_page_type
def test_every_text_of_an_editor_has_a_limit(page_type):
    endless = [
        field.name
        for field in page_type._meta.local_fields
        if isinstance(field, models.TextField | models.CharField)
        and not hasattr(field, "stream_block")
        and not field.max_length
    ]

    assert endless == []


@by_page_type
def test_every_stream_has_a_limit(page_type):
    endless = [
        field.name
        for field in page_type._meta.local_fields
        if hasattr(field, "stream_block") and not field.stream_block.meta.max_num
    ]

    assert endless == []


@pytest.mark.django_db
def test_there_is_one_landing_page_a_language(site):
    assert LandingPage.objects.count() == len(LANGUAGES)
    assert not LandingPage.can_create_at(site.landing.en.get_parent())


@pytest.mark.django_db
def test_there_is_one_list_of_opportunities_a_language(site):
    assert not OpportunityListPage.can_create_at(site.landing.en)
    assert not OpportunityListPage.can_create_at(site.landing.fr)


@pytest.mark.django_db
def test_a_language_without_a_list_may_get_one(site):
    delete_pair(pair_of(site.opportunities.fr), user=None)
    assert OpportunityListPage.can_create_at(site.landing.en)
    assert OpportunityListPage.can_create_at(site.landing.fr)

    OpportunityListPageFactory(parent=site.landing.en, draft=True)

    assert not OpportunityListPage.can_create_at(site.landing.en)
    assert OpportunityListPage.can_create_at(site.landing.fr)


@pytest.mark.django_db
def test_a_page_cannot_be_moved_where_it_makes_no_sense(site):
    pair = scenarios.an_open_pair(site)

    assert not pair.en.can_move_to(site.landing.en)
    assert not pair.en.can_move_to(site.privacy.en)
    assert not site.guide.en.can_move_to(site.privacy.en)
    assert site.privacy.en.can_move_to(site.landing.en)


@by_page_type
def test_no_page_can_be_made_private(page_type):
    """A page that some may read in one language only would break the promise."""
    assert page_type.private_page_options == []


@by_page_type
def test_no_page_has_a_schedule_of_its_own(page_type):
    """The instant is chosen for both languages at once, when they are approved."""
    form_class = page_type.get_edit_handler().get_form_class()

    assert page_type.settings_panels == []
    assert {"go_live_at", "expire_at"}.isdisjoint(form_class.base_fields)


@pytest.mark.django_db
def test_a_restriction_from_elsewhere_hides_neither_language(client, site):
    PageViewRestriction.objects.create(
        page=site.privacy.en.page_ptr, restriction_type=PageViewRestriction.LOGIN
    )

    assert client.get(site.privacy.en.url).status_code == 200
    assert client.get(site.privacy.fr.url).status_code == 200
