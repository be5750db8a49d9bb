"""Who may do what beside pages: settings, accounts, steps, and the closed screens."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Workflow
from wagtail_localize.models import Translation

from bilingual.doors.localize import CLOSED
from bilingual.lifecycle import State
from home.models import Announcement, SiteIdentity
from home.roles import APPROVERS
from opportunities.models import PostingLimitsSetting, Skill
from tests import cast, scenarios, walks
from tests.admin_forms import Editor
from tests.records import everything
from tests.test_roles import (
    ADMINISTER,
    APPROVE,
    AUTHORS,
    NAMES,
    STAFF,
    as_person,
    by_person,
    setting,
    site,
)

__all__ = ["as_person", "site"]

pytestmark = pytest.mark.django_db


@by_person
@pytest.mark.parametrize(
    ("model", "may"),
    [
        (SiteIdentity, ADMINISTER),
        (PostingLimitsSetting, ADMINISTER),
        (Announcement, AUTHORS | APPROVE | {"olga"}),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_who_changes_a_setting(as_person, person, model, may):
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
            "minimum_days_after_change": "5",
            "closing_soon_hours": "72",
            "questions_end_business_days": "3",
            "question_text_days": "30",
            "administration_hours": "10",
            "splitting_months": "12",
            "preview_link_days": "14",
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
    client.force_login(site.people["ada"])

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
def test_who_adds_a_skill(as_person, person):
    address = reverse(Skill.snippet_viewset.get_url_name("add"))

    as_person.client.post(
        address, {"name_en": "Sewing", "name_fr": "Couture", "slug": "sewing"}
    )

    made = Skill.objects.filter(slug="sewing").exists()
    assert made == (person in AUTHORS | ADMINISTER)


class TestAccounts:
    def account(self, **changes):
        return {
            "username": "newcomer",
            "email": "newcomer@example.org",
            "first_name": "New",
            "last_name": "Comer",
            "password1": "a long word nobody says",
            "password2": "a long word nobody says",
            **changes,
        }

    def edit(self, editor, person, **changes):
        return editor.client.post(
            reverse("wagtailusers_users:edit", args=[person.pk]),
            self.account(username=person.username, is_active="on", **changes),
        )

    @by_person
    def test_who_makes_one(self, as_person, person):
        as_person.client.post(reverse("wagtailusers_users:add"), self.account())

        made = get_user_model().objects.filter(username="newcomer").exists()
        assert made == (person in ADMINISTER)

    def test_an_administrator_gives_roles(self, client, site):
        group = Group.objects.get(name=APPROVERS)

        self.edit(Editor(client, cast.olga()), cast.alice(), groups=[group.pk])

        assert set(cast.alice().groups.all()) == {group}

    @by_person
    def test_only_full_access_gives_full_access(self, as_person, person):
        as_person.client.post(
            reverse("wagtailusers_users:add"), self.account(is_superuser="on")
        )
        self.edit(as_person, cast.stranger(), is_superuser="on")

        powerful = get_user_model().objects.filter(is_superuser=True)
        expected = {"ada", "newcomer", "stranger"} if person == "ada" else {"ada"}
        assert set(powerful.values_list("username", flat=True)) == expected

    @by_person
    def test_only_full_access_touches_full_access(self, as_person, site, person):
        other = get_user_model().objects.create_superuser("zoe", "z@example.org", "old")

        self.edit(as_person, other)

        other.refresh_from_db()
        assert other.check_password("old") == (person != "ada")

    @pytest.mark.parametrize("action", ["set_active_state", "assign_role", "delete"])
    def test_nor_in_a_list(self, client, site, action):
        address = reverse("wagtail_bulk_action", args=("auth", "user", action))
        group = Group.objects.get(name=APPROVERS)
        for person in (cast.ada(), cast.olga()):
            Editor(client, cast.olga()).client.post(
                f"{address}?id={person.pk}",
                {"mark_as_active": "", "role": group.pk},
            )

        assert cast.ada().is_active
        assert group not in [*cast.ada().groups.all(), *cast.olga().groups.all()]

    def test_nobody_chooses_their_own_role(self, client, site):
        olga = cast.olga()
        group = Group.objects.get(name=APPROVERS)

        self.edit(Editor(client, olga), olga, groups=[group.pk, olga.groups.get().pk])

        assert group not in olga.groups.all()

    def test_but_their_own_name(self, client, site):
        olga = cast.olga()

        self.edit(Editor(client, olga), olga, groups=[olga.groups.get().pk])

        olga.refresh_from_db()
        assert olga.first_name == "New"


class TestClosedScreens:
    """wagtail-localize's own: what they do is done to one language. (Rows 1 to 36.)"""

    def addresses(self, site):
        translation = Translation.objects.get()
        arguments = {
            "page_id": site.privacy.en.pk,
            "app_label": "opportunities",
            "model_name": "skill",
            "pk": "1",
            "translation_source_id": translation.source_id,
            "translation_id": translation.pk,
            "string_segment_id": translation.source.stringsegment_set.first().pk,
            "overridable_segment_id": 1,
            "mode": "default",
        }
        for address, name in CLOSED:
            wanted = {
                key: value for key, value in arguments.items() if f":{key}>" in address
            }
            yield reverse(f"wagtail_localize:{name}", kwargs=wanted)

    @by_person
    @pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
    def test_they_answer_nobody(self, as_person, site, person, method):
        before = everything()

        for address in self.addresses(site):
            response = getattr(as_person.client, method)(address)
            assert response.status_code in {302, 403}, address

        assert everything() == before

    def test_they_lead_to_ours(self, client, site):
        client.force_login(cast.alice())

        for address in self.addresses(site):
            assert client.get(address)["Location"] == reverse("bilingual:translations")


@by_person
def test_who_takes_a_step(client, site, person):
    """What Alice wrote, Bob reads; with full access anybody else may, too."""
    pair = walks.submit(site.drafts["en"])
    state = pair.source.current_workflow_task_state
    address = reverse(
        "wagtailadmin_pages:workflow_action",
        args=(pair.source.pk, "approve", state.pk),
    )

    Editor(client, site.people[person]).client.post(address, {"comment": ""})

    taken = walks.pair_of(pair.source).state == State.TO_TRANSLATE
    assert taken == (person in {"bob", "ada"})


@by_person
def test_who_switches_a_workflow_off(as_person, site, person):
    workflow = site.drafts["en"].get_workflow()

    as_person.client.post(reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))

    assert Workflow.objects.get(pk=workflow.pk).active == (person != "ada")


def test_the_admin_has_a_policy_of_its_own(client, site):
    client.force_login(cast.alice())

    policy = client.get(reverse("wagtailadmin_home")).headers["Content-Security-Policy"]

    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "default-src 'self'" in policy
    assert "http" not in policy


@pytest.mark.parametrize(("language", "author"), [("en", "alice"), ("fr", "antoine")])
def test_a_preview_is_the_page_under_the_admins_policy(client, site, language, author):
    client.force_login(site.people[author])
    page = scenarios.a_draft_pair(site)[language]

    response = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert response.status_code == 200
    assert page.title in response.content.decode()
    assert f'<html lang="{language}"' in response.content.decode()
    assert "'unsafe-inline'" in response.headers["Content-Security-Policy"]


def test_everybody_of_the_cast_is_here():
    assert set(NAMES) > STAFF
    assert all(hasattr(cast, name) for name in NAMES)
