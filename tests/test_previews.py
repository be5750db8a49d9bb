"""An editor sees the page before anybody else does, however little is written yet."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import streamfield

from bilingual.languages import LANGUAGES
from bilingual.models import PagePair
from home.models import LandingPage
from opportunities.models import OpportunityPage
from tests import scenarios
from tests.admin_forms import form_data, posting
from tests.content_walk import page_types, streams
from tests.visits import Visit, visit
from tests.walks import AUTHORS

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)
# The first pages exist: nobody adds another one.
ADDED = [page_type for page_type in page_types() if page_type is not LandingPage]
by_page_type = pytest.mark.parametrize(
    "page_type", ADDED, ids=[page_type.__name__ for page_type in ADDED]
)
# What the form of a new opportunity holds before anything is typed.
UNTOUCHED = {
    "licence": "MIT",
    "acceptance_criteria": streamfield([("licence", None)]),
}


@pytest.fixture
def editor(client, language):
    """Who writes in the language of the test."""
    client.force_login(AUTHORS[language]())
    return client


def previewed(client, page_type, parent, data):
    """What the panel beside the form shows for a page that is not saved yet."""
    names = page_type._meta.app_label, page_type._meta.model_name
    address = reverse("wagtailadmin_pages:preview_on_add", args=(*names, parent.pk))
    answer = client.post(address, data).json()
    return answer, visit(client, address)


@by_page_type
@by_language
def test_a_page_with_nothing_but_a_title(editor, site, page_type, language):
    scenarios.an_open_pair(site)
    page = page_type.objects.get(locale__language_code=language)
    data = form_data(
        {
            "title": "Barely begun",
            "slug": "barely-begun",
            "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
            **{field.name: {"count": "0"} for field in streams(page_type)},
            **(UNTOUCHED if page_type is OpportunityPage else {}),
        }
    )
    parent = page.get_parent()

    answer, seen = previewed(editor, page_type, parent, data)

    assert answer["is_valid"], answer
    assert seen.response.status_code == 200
    assert "Barely begun" in seen.text
    assert seen.language == language


@by_language
def test_a_complete_opportunity(editor, site, language):
    _answer, seen = previewed(
        editor, OpportunityPage, site.opportunities[language], posting()
    )

    for words in ("Sort our letters", "A working tool.", "You can sort.", "It sorts."):
        assert words in seen.text
    assert seen.language == language


@by_language
def test_a_change_of_a_public_page_is_seen_by_the_editor_only(editor, site, language):
    page = site.privacy[language]
    PagePair.objects.of(page).update(source_language=language)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    data = form_data(
        {
            "title": "A new title",
            "slug": page.slug,
            "lead": "",
            "body-count": "0",
            "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
        }
    )

    editor.post(address, data)

    assert "A new title" in visit(editor, address).text
    assert "A new title" not in visit(editor, page.url).text


@by_language
def test_a_preview_may_run_the_admins_checks(editor, site, language):
    draft = scenarios.a_draft_pair(site)[language]

    seen = Visit(draft.make_preview_request(preview_mode=draft.default_preview_mode))

    assert seen.response.status_code == 200
    assert "unsafe-inline" in seen.response.headers["Content-Security-Policy"]
