"""Settings, accounts, and what a second load leaves alone."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, Site
from wagtail_localize.models import StringTranslation, Translation

from demo.keys import translation_key
from demo.people import ACCOUNTS, PASSWORD
from home.models import Announcement, Menus, SiteIdentity
from opportunities.models import Opportunity, OpportunityPage, Skill
from tests.demo.command import load_demo
from tests.demo.reading import page_of

pytestmark = pytest.mark.slow


# ---- Settings and people


def test_identity_is_clearly_invented_and_neutral(demo):
    identity = SiteIdentity.load()

    assert identity.department_en == "Department of Small Works"
    assert identity.department_fr == "Ministère des Petits Travaux"
    assert identity.brand == "neutral"
    assert identity.phase == "beta"
    assert identity.contact_email.endswith(".example.org")


def test_announcement_waits_switched_off(demo):
    announcement = Announcement.load()

    assert announcement.heading_fr
    assert not announcement.is_on
    announcement.full_clean()


def test_menus_lead_to_pages(demo):
    menus = Menus.load()

    assert [item.page.slug for item in menus.main_items.all()][:2] == [
        "opportunities",
        "how-it-works",
    ]
    assert menus.footer_links.count() == 4


def test_skills_have_names_in_both_languages(demo):
    for skill in Skill.objects.all():
        skill.full_clean()

    assert Skill.objects.count() >= 12


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.username)
def test_accounts_can_sign_in(demo, client, account):
    assert client.login(username=account.username, password=PASSWORD)
    assert client.get("/admin/").status_code == 200


def test_accounts_have_their_roles(demo):
    people = {
        name: list(group.user_set.values_list("username", flat=True))
        for name in ("Authors", "Translators", "Reviewers")
        for group in Group.objects.filter(name=name)
    }

    assert people == {
        "Authors": ["editor"],
        "Translators": ["translator"],
        "Reviewers": ["reviewer"],
    }


# ---- The second time


def counts():
    models = (Page, Opportunity, Skill, Image, Document, Translation, StringTranslation)
    return {model.__name__: model.objects.count() for model in models}


def test_second_load_changes_nothing(demo):
    before, people = counts(), Group.objects.count()

    printed = load_demo()

    assert counts() == before
    assert Group.objects.count() == people
    assert "0 new" in printed
    assert "left alone" in printed


def test_second_load_keeps_what_an_editor_changed(demo):
    page = page_of("guide", "en")
    page.lead = "Rewritten by an editor."
    page.save_revision().publish()
    SiteIdentity.objects.update(department_en="", department_fr="")

    load_demo()

    assert page_of("guide", "en").lead == "Rewritten by an editor."
    assert SiteIdentity.objects.get().department_en == ""


def test_second_load_brings_nothing_back(demo):
    for language in ("en", "fr"):
        page_of("terms", language).delete()
    Group.objects.get(name="Authors").user_set.all().delete()

    load_demo()

    assert not Page.objects.filter(translation_key=translation_key("terms")).exists()
    assert not Group.objects.get(name="Authors").user_set.exists()


def test_any_number_can_be_added(demo):
    before = Opportunity.objects.count()

    printed = load_demo(size=3)
    load_demo(size=2)

    assert "3 of 3" in printed
    assert Opportunity.objects.count() == before + 5
    assert OpportunityPage.objects.live().count() == 2 * (10 + 5)


def test_half_of_a_site_is_refused_with_the_reason(demo):
    Site.objects.get().root_page.get_translations().delete()

    with pytest.raises(CommandError, match="landing page in English and in French"):
        load_demo()
