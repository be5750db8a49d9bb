"""The groups and workflows that a migration makes, with exactly these permissions."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from bilingual.models import tasks
from home.roles import (
    ADMINISTRATORS,
    APPROVERS,
    AUTHORS,
    REVIEWERS,
    TRANSLATORS_INTO,
    create_roles,
)
from home.workflows import OLD_WORKFLOWS, WORKFLOWS, create_workflows

pytestmark = pytest.mark.django_db

SIGNING_IN = {"access_admin"}
SKILLS = {"add_skill", "change_skill"}
SEEING_TERMS = {"view_term"}
PROPOSING_TERMS = SEEING_TERMS | {"add_term", "change_term"}
APPROVING_TERMS = PROPOSING_TERMS | {"approve_term"}
CHOOSING = {"choose_image", "choose_document"}
FILES = CHOOSING | {"add_image", "change_image", "add_document", "change_document"}
WRITING = SIGNING_IN | SKILLS | SEEING_TERMS | {"change_announcement", "change_menus"}
TRANSLATING = SIGNING_IN | PROPOSING_TERMS
REVIEWING = SIGNING_IN | APPROVING_TERMS
ADMINISTERING = (
    SIGNING_IN
    | SKILLS
    | APPROVING_TERMS
    | {"delete_term"}
    | {"add_user", "change_user"}
    | {"change_siteidentity", "change_menus", "change_announcement"}
    | {"add_redirect", "change_redirect", "delete_redirect"}
    | {"change_postinglimitssetting", "change_opendatasetting"}
)


def on(languages, *codenames):
    return {(language, codename) for language in languages for codename in codenames}


# Everything that each group may do: on models, on pages by language, on files.
EXPECTED = {
    AUTHORS["en"]: (WRITING, on(["en"], "add_page", "change_page"), FILES),
    AUTHORS["fr"]: (WRITING, on(["fr"], "add_page", "change_page"), FILES),
    TRANSLATORS_INTO["en"]: (TRANSLATING, on(["en"], "change_page"), FILES),
    TRANSLATORS_INTO["fr"]: (TRANSLATING, on(["fr"], "change_page"), FILES),
    REVIEWERS["en"]: (REVIEWING, on(["en"], "change_page"), CHOOSING),
    REVIEWERS["fr"]: (REVIEWING, on(["fr"], "change_page"), CHOOSING),
    APPROVERS: (
        REVIEWING | {"change_announcement"},
        on(["en", "fr"], "change_page", "publish_page", "lock_page", "unlock_page"),
        FILES,
    ),
    ADMINISTRATORS: (
        ADMINISTERING,
        on(["en", "fr"], "change_page", "lock_page", "unlock_page"),
        FILES,
    ),
}
STEPS = {
    "en": [
        (tasks.ContentReviewTask, REVIEWERS["en"]),
        (tasks.TranslationTask, TRANSLATORS_INTO["fr"]),
        (tasks.LanguageReviewTask, REVIEWERS["fr"]),
        (tasks.PairApprovalTask, APPROVERS),
    ],
    "fr": [
        (tasks.ContentReviewTask, REVIEWERS["fr"]),
        (tasks.TranslationTask, TRANSLATORS_INTO["en"]),
        (tasks.LanguageReviewTask, REVIEWERS["en"]),
        (tasks.PairApprovalTask, APPROVERS),
    ],
}


def rights():
    """Everything that the groups may do, to compare."""
    return {group.name: rights_of(group) for group in Group.objects.all()}


def rights_of(group):
    pages = GroupPagePermission.objects.filter(group=group)
    files = GroupCollectionPermission.objects.filter(group=group)
    return (
        set(group.permissions.values_list("codename", flat=True)),
        set(pages.values_list("page__locale__language_code", "permission__codename")),
        set(files.values_list("permission__codename", flat=True)),
    )


def steps():
    """Every workflow with its steps, their groups and where it is used."""
    return {
        "workflows": list(Workflow.objects.order_by("pk").values()),
        "order": list(WorkflowTask.objects.order_by("pk").values()),
        "pages": list(WorkflowPage.objects.order_by("page_id").values()),
        "groups": list(
            tasks.ContentReviewTask.groups.through.objects.order_by("pk").values()
        ),
    }


class TestGroups:
    def test_the_migration_makes_them_with_exactly_these_permissions(self):
        made = rights()

        assert set(made) == set(EXPECTED)
        for name, expected in EXPECTED.items():
            assert made[name] == expected, name

    def test_rights_begin_at_the_first_page_of_a_tree(self):
        depths = GroupPagePermission.objects.values_list("page__depth", flat=True)

        assert set(depths) == {2}

    def test_nobody_may_delete_many_pages_at_once(self):
        codenames = {
            codename for _m, pages, _f in EXPECTED.values() for _l, codename in pages
        }

        assert "bulk_delete_page" not in codenames

    def test_nobody_may_send_for_translation_in_wagtail_localizes_way(self):
        permission = Permission.objects.filter(codename="submit_translation")

        assert not Group.objects.filter(permissions__in=permission).exists()

    def test_running_it_again_changes_nothing(self):
        before = rights()

        create_roles()
        create_roles()

        assert rights() == before

    def test_what_an_administrator_added_stays(self):
        authors = Group.objects.get(name=AUTHORS["fr"])
        extra = Permission.objects.get(codename="change_siteidentity")
        authors.permissions.add(extra)

        create_roles()

        assert extra in authors.permissions.all()

    def test_what_was_taken_away_by_mistake_comes_back(self):
        GroupPagePermission.objects.all().delete()

        create_roles()

        assert rights() == EXPECTED

    def test_wagtails_own_groups_go_unless_somebody_is_in_them(self):
        somebody = get_user_model().objects.create_user("moderator")
        for name in ("Moderators", "Editors"):
            Group.objects.create(name=name)
        Group.objects.get(name="Moderators").user_set.add(somebody)

        create_roles()

        assert Group.objects.filter(name="Moderators").exists()
        assert not Group.objects.filter(name="Editors").exists()


class TestWorkflows:
    @pytest.mark.parametrize("language", STEPS)
    def test_a_text_goes_through_four_steps(self, language):
        page = Page.objects.get(depth=2, locale__language_code=language).specific

        workflow = page.get_workflow()

        assert (workflow.name, workflow.active) == (WORKFLOWS[language], True)
        assert [
            (type(task.specific), task.specific.groups.get().name)
            for task in workflow.tasks
        ] == STEPS[language]

    def test_the_older_workflows_are_switched_off(self):
        old = Workflow.objects.filter(name__in=OLD_WORKFLOWS)

        assert not old.filter(active=True).exists()
        assert not WorkflowPage.objects.filter(workflow__in=old).exists()

    def test_running_it_again_changes_nothing(self):
        before = steps()

        create_workflows()
        create_workflows()

        assert steps() == before

    def test_a_workflow_that_somebody_chose_for_a_tree_stays(self):
        landing = Page.objects.get(depth=2, locale__language_code="en")
        chosen = Workflow.objects.create(name="Ours")
        WorkflowPage.objects.filter(page=landing).update(workflow=chosen)

        create_workflows()

        assert WorkflowPage.objects.get(page=landing).workflow == chosen
