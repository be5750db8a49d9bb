"""Settings, accounts, and what a second load leaves alone."""

import re
from io import StringIO
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, PageLogEntry, Revision, Site, TaskState
from wagtail_localize.models import StringTranslation, Translation

from bilingual.guards import split_keys
from bilingual.models import PagePair
from bilingual.removal import delete_pair
from demo.keys import translation_key
from demo.people import ACCOUNTS, PASSWORD
from home.models import Announcement, Menus, SiteIdentity
from home.roles import APPROVERS, AUTHORS, REVIEWERS, TRANSLATORS_INTO
from opportunities.models import Opportunity, OpportunityPage, Skill
from tests.demo.command import load_demo
from tests.demo.reading import page_of, pair_named
from tests.walks import to_public

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
    assert menus.footer_links.count() == 6


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
        group.name: list(group.user_set.values_list("username", flat=True))
        for group in Group.objects.filter(user__isnull=False).distinct()
    }

    assert people == {
        AUTHORS["en"]: ["editor"],
        AUTHORS["fr"]: ["redactrice"],
        TRANSLATORS_INTO["fr"]: ["translator"],
        TRANSLATORS_INTO["en"]: ["translator-en"],
        REVIEWERS["en"]: ["reviewer"],
        REVIEWERS["fr"]: ["reviewer-fr"],
        APPROVERS: ["approver"],
    }


def test_only_the_administrator_is_in_no_group(demo, django_user_model):
    (administrator,) = django_user_model.objects.filter(groups=None)

    assert administrator.username == "administrator"
    assert administrator.is_superuser


# ---- The second time


def counts():
    models = (
        Page,
        PagePair,
        Revision,
        PageLogEntry,
        TaskState,
        Opportunity,
        Skill,
        Image,
        Document,
        Translation,
        StringTranslation,
    )
    return {model.__name__: model.objects.count() for model in models}


def test_second_load_changes_nothing(demo):
    before, people = counts(), Group.objects.count()

    printed = load_demo()

    assert counts() == before
    assert Group.objects.count() == people
    assert "0 new" in printed
    assert "left alone" in printed


def test_second_load_keeps_what_an_editor_changed(demo):
    page = page_of("questions", "en")
    page.lead = "Rewritten by an editor."
    page.save_revision()
    to_public(page)
    SiteIdentity.objects.update(department_en="", department_fr="")

    load_demo()

    assert page_of("questions", "en").lead == "Rewritten by an editor."
    assert page_of("questions", "fr").lead == "Autre Rewritten by an editor."
    assert SiteIdentity.objects.get().department_en == ""


def test_second_load_brings_nothing_back(demo):
    delete_pair(pair_named("terms"), user=None)
    authors = Group.objects.get(name=AUTHORS["en"])
    authors.user_set.all().delete()

    load_demo()

    assert not Page.objects.filter(translation_key=translation_key("terms")).exists()
    assert not authors.user_set.exists()


def test_any_number_can_be_added(demo):
    before, pairs = Opportunity.objects.count(), PagePair.objects.count()

    printed = load_demo(size=3)
    load_demo(size=2)

    assert "3 of 3" in printed
    assert Opportunity.objects.count() == before + 5
    assert OpportunityPage.objects.live().count() == 2 * (12 + 5)
    assert PagePair.objects.count() == pairs + 5
    assert split_keys() == []


def test_half_of_a_site_is_refused_with_the_reason(demo):
    landings = Site.objects.get().root_page.get_translations(inclusive=True)
    landings.update(live=False)
    landings.filter(locale__language_code="fr").update(translation_key=uuid4())

    with pytest.raises(CommandError, match="landing page in English and in French"):
        load_demo()


# ---- What `make run` does before it serves


@pytest.fixture
def told(demo):
    """What somebody reads when `make run` has prepared a demo that was there."""
    output = StringIO()
    call_command("prepare_demo", port=8001, stdout=output)
    return output.getvalue()


def test_every_address_that_a_newcomer_is_told_answers(told, client):
    addresses = re.findall(r"http://127\.0\.0\.1:8001(/\S*)", told)

    assert {"/en/", "/fr/", "/admin/"} <= set(addresses)
    for path in addresses:
        assert client.get(path, follow=True).status_code == 200, path


def test_every_account_that_a_newcomer_is_told_can_sign_in(told, client):
    assert f'"{PASSWORD}"' in told
    for account in ACCOUNTS:
        assert re.search(rf"^  {account.username} ", told, re.M)
        assert client.login(username=account.username, password=PASSWORD)
