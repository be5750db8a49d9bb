"""The groups that one command makes, however often it runs."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import GroupPagePermission, Page, Workflow

from home.roles import REVIEW_WORKFLOW, ROLES, create_roles

pytestmark = pytest.mark.django_db


def rights():
    """Everything that the groups may do, to compare."""
    return {
        group.name: (
            set(group.permissions.values_list("codename", flat=True)),
            set(
                GroupPagePermission.objects.filter(group=group).values_list(
                    "page__depth", "permission__codename"
                )
            ),
        )
        for group in Group.objects.all()
    }


def test_the_command_says_which_groups_are_ready(capsys):
    call_command("create_roles")

    said = capsys.readouterr().out
    assert [role.name for role in ROLES if role.name not in said] == []


def test_running_it_again_changes_nothing():
    create_roles()
    before = rights()

    create_roles()

    assert rights() == before
    assert Workflow.objects.filter(name=REVIEW_WORKFLOW).count() == 1


def test_what_an_administrator_added_stays():
    create_roles()
    authors = Group.objects.get(name="Authors")
    extra = Permission.objects.get(codename="change_siteidentity")
    authors.permissions.add(extra)

    create_roles()

    assert extra in authors.permissions.all()


def test_rights_are_on_both_languages_and_not_above():
    create_roles()

    roots = GroupPagePermission.objects.filter(group__name="Authors").values_list(
        "page", flat=True
    )

    assert set(roots) == set(Page.objects.filter(depth=2).values_list("pk", flat=True))


def test_wagtails_own_groups_go_unless_somebody_is_in_them():
    somebody = get_user_model().objects.create_user("moderator")
    Group.objects.get(name="Moderators").user_set.add(somebody)

    create_roles()

    assert Group.objects.filter(name="Moderators").exists()
    assert not Group.objects.filter(name="Editors").exists()


def test_pages_go_through_the_review_of_a_colleague():
    create_roles()
    page = Page.objects.filter(depth=2).first()

    workflow = page.get_workflow()

    assert workflow.name == REVIEW_WORKFLOW
    task = workflow.tasks.get().specific
    assert [group.name for group in task.groups.all()] == ["Reviewers"]
