"""Who may do what: each person at each door of the admin, and nobody by accident."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page, Site

from home.models import Announcement, Menus, SiteIdentity
from opportunities.models import OpportunityPage, PostingLimitsSetting, Skill
from tests import cast, scenarios, walks
from tests.admin_forms import PUBLISH, SUBMIT, Editor, form_data
from tests.databases import shared_content
from tests.records import live_texts
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db

NAMES = (
    *("alice", "antoine", "bob", "renee", "thierry", "tess", "mona", "olga", "ada"),
    "stranger",
)
NOBODY = "nobody"
STAFF = set(NAMES) - {"stranger"}
AUTHORS = {"alice", "antoine"}
APPROVE = {"mona", "ada"}
# Whoever writes in a tree, and whoever has to do with the translations in it.
WRITE = {"en": {"alice"} | APPROVE, "fr": {"antoine"} | APPROVE}
READ = {
    "en": {"alice", "bob", "tess", "mona", "olga", "ada"},
    "fr": {"antoine", "renee", "thierry", "mona", "olga", "ada"},
}
OTHER = {"en": "fr", "fr": "en"}
ADMINISTER = {"olga", "ada"}

by_person = pytest.mark.parametrize("person", [*NAMES, NOBODY])
in_each_language = pytest.mark.parametrize("language", ["en", "fr"])


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """A site with public pages, drafts of both languages, and a translation waiting."""
    with shared_content(django_db_blocker):
        site = scenarios.a_site()
        people = {name: getattr(cast, name)() for name in NAMES}
        yield SimpleNamespace(
            **vars(site),
            pair=scenarios.an_open_pair(site),
            drafts={
                language: a_draft(site, language, title=f"Draft {language}")
                for language in ("en", "fr")
            },
            waiting=walks.to_translation(a_draft(site, title="Waiting")),
            people={**people, NOBODY: None},
        )


@pytest.fixture
def as_person(client, site, person):
    """The admin as that person reaches it; nobody has not signed in."""
    return Editor(client, site.people[person])


def setting(model):
    key = model.load().pk
    names = model._meta.app_label, model._meta.model_name
    return reverse("wagtailsettings:edit", args=(*names, key))


def page_address(name, page):
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk])


def new_opportunity(parent):
    return reverse(
        "wagtailadmin_pages:add", args=("opportunities", "opportunitypage", parent.pk)
    )


def explorer(page):
    return reverse("wagtailadmin_explore", args=[page.pk])


def doors(site):
    """Every door: its address, and for whom it opens."""
    english, french = site.pair
    return {
        "the first screen": (reverse("wagtailadmin_home"), STAFF),
        "the English pages": (explorer(site.landing.en), READ["en"]),
        "the French pages": (explorer(site.landing.fr), READ["fr"]),
        "the translations": (reverse("bilingual:translations"), STAFF),
        "the work to do": (reverse("work_queue:work"), STAFF),
        "a new opportunity": (
            new_opportunity(site.opportunities.en),
            {"alice", "ada"},
        ),
        "a new opportunity in French": (
            new_opportunity(site.opportunities.fr),
            {"antoine", "ada"},
        ),
        "an English page": (page_address("edit", english), WRITE["en"]),
        # It is a translation: everybody is led to another screen.
        "a translated page": (page_address("edit", french), set()),
        "an English draft": (page_address("edit", site.drafts["en"]), WRITE["en"]),
        "a French draft": (page_address("edit", site.drafts["fr"]), WRITE["fr"]),
        "a page's history": (page_address("history", english), WRITE["en"]),
        "deleting a page": (page_address("delete", english), APPROVE),
        "deleting a translation": (page_address("delete", french), APPROVE),
        "moving a page": (page_address("move", english), APPROVE),
        "copying an opportunity": (
            reverse("guardrails:copy", args=[english.pair.pk]),
            {"alice", "ada"},
        ),
        "sharing a draft": (
            reverse("guardrails:draft_links", args=[english.pair.pk]),
            WRITE["en"],
        ),
        "unpublishing a page": (page_address("unpublish", english), APPROVE),
        "unpublishing a translation": (page_address("unpublish", french), APPROVE),
        "the privacy of a page": (page_address("set_privacy", english), set()),
        "the announcement": (setting(Announcement), AUTHORS | APPROVE | {"olga"}),
        "the menus": (setting(Menus), AUTHORS | ADMINISTER),
        "the identity of the site": (setting(SiteIdentity), ADMINISTER),
        "the limits of postings": (setting(PostingLimitsSetting), ADMINISTER),
        "the skills": (
            reverse(Skill.snippet_viewset.get_url_name("list")),
            AUTHORS | ADMINISTER,
        ),
        "a new skill": (
            reverse(Skill.snippet_viewset.get_url_name("add")),
            AUTHORS | ADMINISTER,
        ),
        "images": (reverse("wagtailimages:index"), STAFF - {"bob", "renee"}),
        "documents": (reverse("wagtaildocs:index"), STAFF - {"bob", "renee"}),
        "users": (reverse("wagtailusers_users:index"), ADMINISTER),
        "a new user": (reverse("wagtailusers_users:add"), ADMINISTER),
        "redirects": (reverse("wagtailredirects:index"), ADMINISTER),
        "groups": (reverse("wagtailusers_groups:index"), {"ada"}),
        "sites": (reverse("wagtailsites:index"), {"ada"}),
        "locales": (reverse("wagtaillocales:index"), {"ada"}),
        "workflows": (reverse("wagtailadmin_workflows:index"), {"ada"}),
        "steps": (reverse("wagtailadmin_workflows:task_index"), {"ada"}),
    }


@by_person
def test_a_door_opens_for_those_who_may(as_person, site, person):
    wrong = {}
    for door, (address, people) in doors(site).items():
        status = as_person.client.get(address).status_code
        if (status == 200) != (person in people) or status not in {200, 302, 403}:
            wrong[door] = status

    assert wrong == {}


@by_person
@in_each_language
@pytest.mark.parametrize("button", [PUBLISH, SUBMIT, ""], ids=["publish", "submit", ""])
def test_who_makes_a_new_page(as_person, site, person, language, button):
    as_person.post_opportunity(site.opportunities[language], button)

    made = OpportunityPage.objects.filter(title="Sort our letters")
    assert made.exists() == (person in WRITE[language] - {"mona"})
    assert not made.filter(live=True).exists()


def privacy_form(page, **changes):
    return form_data(
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
            **changes,
        }
    )


@by_person
@pytest.mark.parametrize("button", [PUBLISH, SUBMIT, ""], ids=["publish", "submit", ""])
def test_who_changes_a_public_page(as_person, site, person, button):
    before = live_texts()

    for page in site.privacy:
        as_person.edit(page, privacy_form(page), button)

    english, french = (Page.objects.get(pk=page.pk) for page in site.privacy)
    assert live_texts() == before
    assert (english.draft_title == "Private matters") == (person in WRITE["en"])
    assert french.draft_title == site.privacy.fr.title


@by_person
@in_each_language
def test_who_changes_a_draft(as_person, site, person, language):
    page = site.drafts[language]

    as_person.edit(page, privacy_form(page))

    stored = Page.objects.get(pk=page.pk)
    assert (stored.draft_title == "Private matters") == (person in WRITE[language])
    assert not stored.live


@by_person
def test_nobody_changes_what_is_being_translated(as_person, site, person):
    revisions = {page.pk: page.latest_revision_id for page in site.waiting.pages()}

    for page in site.waiting.pages():
        as_person.edit(page, privacy_form(page))

    stored = walks.pair_of(site.waiting.source)
    assert {page.pk: page.latest_revision_id for page in stored.pages()} == revisions
    assert stored.state == site.waiting.state


@by_person
@in_each_language
def test_who_deletes_a_public_page(as_person, site, person, language):
    as_person.client.post(page_address("delete", site.privacy[language]))

    left = Page.objects.filter(pk__in=[page.pk for page in site.privacy]).count()
    assert left == (0 if person in APPROVE else 2)


@by_person
@in_each_language
def test_who_deletes_a_draft(as_person, site, person, language):
    as_person.client.post(page_address("delete", site.drafts[language]))

    gone = not Page.objects.filter(pk=site.drafts[language].pk).exists()
    assert gone == (person in WRITE[language])


@by_person
@in_each_language
def test_who_withdraws_a_page(as_person, site, person, language):
    as_person.client.post(page_address("unpublish", site.privacy[language]))

    live = [Page.objects.get(pk=page.pk).live for page in site.privacy]
    assert live == [person not in APPROVE] * 2


@by_person
@in_each_language
def test_nobody_moves_a_page_into_the_other_tree(as_person, site, person, language):
    page, place = site.privacy[language], site.landing[OTHER[language]]
    address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, place.pk])

    as_person.client.post(address)

    assert Page.objects.get(pk=page.pk).get_parent().locale_id == page.locale_id


@by_person
@in_each_language
def test_who_puts_pages_in_another_order(as_person, site, person, language):
    last = site.landing[language].get_children().last()
    address = page_address("set_page_position", last)

    as_person.client.post(f"{address}?position=0")

    for one in ("en", "fr"):
        first = Page.objects.get(pk=site.landing[one].pk).get_children().first()
        assert (first.translation_key == last.translation_key) == (person in APPROVE)


@by_person
@in_each_language
def test_who_copies_a_page(as_person, site, person, language):
    page = site.drafts[language]
    data = {
        "new_title": "A copy",
        "new_slug": "a-copy",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
        "alias": "on",
    }

    as_person.client.post(page_address("copy", page), data)

    copies = Page.objects.filter(title="A copy")
    assert copies.exists() == (person in WRITE[language] - {"mona"})
    assert not copies.filter(live=True).exists()
    assert not copies.exclude(alias_of=None).exists()


@by_person
@pytest.mark.parametrize("action", ["publish", "unpublish", "delete"])
def test_who_does_it_from_the_list(as_person, site, person, action):
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
    keys = [page.pk for page in site.privacy]

    as_person.client.post(f"{address}?id={keys[0]}&id={keys[1]}")

    pages = Page.objects.filter(pk__in=keys)
    done = action != "publish" and person in APPROVE
    assert pages.filter(live=True).count() == (0 if done else 2)
    assert pages.count() == (0 if done and action == "delete" else 2)


def test_there_is_one_site_with_two_languages(site):
    assert Site.objects.count() == 1
    assert Locale.objects.count() == 2
