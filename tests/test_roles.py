"""Who may do what: each person at each door of the admin, and nobody by accident."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page, Site

from home.models import Announcement, Menus, SiteIdentity
from opportunities.models import OpportunityPage, PostingLimitsSetting, Skill
from tests import cast, scenarios
from tests.admin_forms import PUBLISH, SUBMIT, Editor, form_data
from tests.databases import shared_content

pytestmark = pytest.mark.django_db

PEOPLE = {
    "Alice": cast.alice,
    "Thierry": cast.thierry,
    "Renée": cast.renee,
    "Ada": cast.ada,
    "a stranger": cast.stranger,
    "nobody": lambda: None,
}
STAFF = {"Alice", "Thierry", "Renée", "Ada"}
AUTHORS = {"Alice", "Ada"}
PUBLISHERS = {"Alice", "Renée", "Ada"}
ADMINISTRATORS = {"Ada"}

by_person = pytest.mark.parametrize("person", PEOPLE)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    with shared_content(django_db_blocker):
        site = scenarios.a_site()
        pair = scenarios.an_open_pair(site)
        draft = scenarios.a_draft_pair(site)
        people = {name: make() for name, make in PEOPLE.items()}
        yield SimpleNamespace(**vars(site), pair=pair, draft=draft, people=people)


@pytest.fixture
def as_person(client, site, person):
    """The admin as that person reaches it; nobody has not signed in."""
    return Editor(client, site.people[person])


def setting(model):
    key = model.load().pk
    names = model._meta.app_label, model._meta.model_name
    return reverse("wagtailsettings:edit", args=(*names, key))


def addresses(site):
    """Every door, by what lies behind it."""

    def page(name, one):
        return reverse(f"wagtailadmin_pages:{name}", args=[one.pk])

    def add(model, parent):
        return reverse(
            "wagtailadmin_pages:add",
            args=(model._meta.app_label, model._meta.model_name, parent.pk),
        )

    return {
        "the first screen": reverse("wagtailadmin_home"),
        "the tree of pages": reverse("wagtailadmin_explore_root"),
        "a new opportunity": add(OpportunityPage, site.opportunities.en),
        "a new opportunity in French": add(OpportunityPage, site.opportunities.fr),
        "an English page": page("edit", site.pair.en),
        "a French page": page("edit", site.pair.fr),
        "a draft": page("edit", site.draft.en),
        "the view of a draft": page("view_draft", site.draft.en),
        "a page's history": page("history", site.pair.en),
        "deleting a page": page("delete", site.pair.en),
        "moving a page": page("move", site.pair.en),
        "unpublishing a page": page("unpublish", site.pair.en),
        "sending for translation": reverse(
            "wagtail_localize:submit_page_translation", args=[site.privacy.en.pk]
        ),
        "the announcement": setting(Announcement),
        "the menus": setting(Menus),
        "the identity of the site": setting(SiteIdentity),
        "the limits of postings": setting(PostingLimitsSetting),
        "the skills": reverse(Skill.snippet_viewset.get_url_name("list")),
        "a new skill": reverse(Skill.snippet_viewset.get_url_name("add")),
        "images": reverse("wagtailimages:index"),
        "documents": reverse("wagtaildocs:index"),
        "users": reverse("wagtailusers_users:index"),
        "groups": reverse("wagtailusers_groups:index"),
        "sites": reverse("wagtailsites:index"),
        "locales": reverse("wagtaillocales:index"),
        "workflows": reverse("wagtailadmin_workflows:index"),
        "redirects": reverse("wagtailredirects:index"),
    }


MAY_OPEN = {
    "the first screen": STAFF,
    "the tree of pages": STAFF,
    "a new opportunity": AUTHORS,
    "a new opportunity in French": AUTHORS,
    "an English page": STAFF,
    "a French page": STAFF,
    "a draft": STAFF,
    "the view of a draft": STAFF,
    "a page's history": STAFF,
    "deleting a page": PUBLISHERS,
    "moving a page": PUBLISHERS,
    "unpublishing a page": PUBLISHERS,
    "sending for translation": PUBLISHERS,
    "the announcement": PUBLISHERS,
    "the menus": AUTHORS,
    "the identity of the site": ADMINISTRATORS,
    "the limits of postings": ADMINISTRATORS,
    "the skills": AUTHORS,
    "a new skill": AUTHORS,
    "images": PUBLISHERS,
    "documents": PUBLISHERS,
    "users": ADMINISTRATORS,
    "groups": ADMINISTRATORS,
    "sites": ADMINISTRATORS,
    "locales": ADMINISTRATORS,
    "workflows": ADMINISTRATORS,
    "redirects": ADMINISTRATORS,
}


@by_person
@pytest.mark.parametrize("door", MAY_OPEN)
def test_a_door_opens_for_those_who_may(as_person, site, person, door):
    response = as_person.client.get(addresses(site)[door])

    opened = response.status_code == 200
    assert opened == (person in MAY_OPEN[door]), response.status_code
    assert opened or response.status_code in {302, 403}


def test_every_door_is_here(site):
    assert set(addresses(site)) == set(MAY_OPEN)


@by_person
@pytest.mark.parametrize("language", ["en", "fr"])
def test_who_publishes_a_new_opportunity(as_person, site, person, language):
    parent = site.opportunities[language]

    as_person.post_opportunity(parent, PUBLISH)

    made = OpportunityPage.objects.filter(title="Sort our letters", live=True)
    assert made.exists() == (person in AUTHORS)


@by_person
@pytest.mark.parametrize("button", [PUBLISH, SUBMIT, ""])
def test_who_changes_a_public_page(as_person, site, person, button):
    page = site.privacy.en
    data = form_data(
        {
            "title": "Private matters",
            "slug": page.slug,
            "lead": page.lead,
            "body-count": "0",
            "seo_title": "",
            "search_description": "",
            "social_image": "",
            "social_image_alt": "",
            "comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"},
        }
    )

    as_person.edit(page, data, button)

    page = Page.objects.get(pk=page.pk)
    may_publish = button == PUBLISH and person in PUBLISHERS
    assert (page.title == "Private matters") == may_publish
    if person not in STAFF:
        assert page.draft_title == "Privacy"
    elif button != PUBLISH or may_publish:
        assert page.draft_title == "Private matters"


@by_person
def test_who_deletes_a_page(as_person, site, person):
    address = reverse("wagtailadmin_pages:delete", args=[site.privacy.fr.pk])

    as_person.client.post(address)

    gone = not Page.objects.filter(pk=site.privacy.fr.pk).exists()
    assert gone == (person in PUBLISHERS)


@by_person
@pytest.mark.parametrize(
    ("model", "may"),
    [
        (SiteIdentity, ADMINISTRATORS),
        (PostingLimitsSetting, ADMINISTRATORS),
        (Announcement, PUBLISHERS),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_who_changes_a_setting(as_person, site, person, model, may):
    values = {
        SiteIdentity: {
            "site_name_en": "Changed",
            "site_name_fr": "Changé",
            "brand": "neutral",
        },
        PostingLimitsSetting: {
            "price_cap": "20000",
            "highest_tax_rate": "15",
            "minimum_posting_days": "10",
            "selection_business_days": "2",
            "closing_soon_hours": "72",
        },
        Announcement: {
            "is_on": "on",
            "heading_en": "Changed",
            "heading_fr": "Changé",
            "link_page": "",
        },
    }[model]
    name, value = next(iter(values.items()))

    as_person.client.post(setting(model), values)

    changed = str(getattr(model.objects.get(), name)) in {value, "20000.00", "True"}
    assert changed == (person in may)


def test_a_wrong_setting_is_told_beside_its_field(client, site):
    client.force_login(site.people["Ada"])

    response = client.post(
        setting(SiteIdentity),
        {
            "site_name_en": "Small",
            "site_name_fr": "Petit",
            "brand": "neutral",
            "department_en": "Treasury",
            "contact_email": "nobody",
        },
    )

    assert response.status_code == 200
    errors = response.context["form"].errors
    assert set(errors) == {"department_fr", "contact_email"}
    assert response.context["form"]["department_en"].value() == "Treasury"


@by_person
def test_the_review_of_a_colleague(client, site, person):
    """What Alice submits, Renée approves; those who only translate cannot."""
    Editor(client, site.people["Alice"]).post_opportunity(site.opportunities.en, SUBMIT)
    page = OpportunityPage.objects.get(title="Sort our letters")
    state = page.current_workflow_task_state

    address = reverse(
        "wagtailadmin_pages:workflow_action", args=(page.pk, "approve", state.pk)
    )
    Editor(client, site.people[person]).client.post(address, {"comment": ""})

    page.refresh_from_db()
    assert page.live == (person in {"Renée", "Ada"})


def test_the_admin_has_a_policy_of_its_own(client, site):
    client.force_login(site.people["Alice"])

    policy = client.get(reverse("wagtailadmin_home")).headers["Content-Security-Policy"]

    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "default-src 'self'" in policy
    assert "http" not in policy


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_preview_is_the_page_under_the_admins_policy(client, site, language):
    client.force_login(site.people["Alice"])
    page = site.draft[language]

    response = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert response.status_code == 200
    assert page.title in response.content.decode()
    assert f'<html lang="{language}"' in response.content.decode()
    assert "'unsafe-inline'" in response.headers["Content-Security-Policy"]


def test_there_is_one_site_with_two_languages(site):
    assert Site.objects.count() == 1
    assert Locale.objects.count() == 2
