"""Who may do what: the groups of the site and their permissions.

People are put into groups under Settings > Users in the admin.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

# The groups and the workflow that Wagtail makes for a site without roles.
WAGTAIL_GROUPS = ("Editors", "Moderators")
WAGTAIL_WORKFLOW = "Moderators approval"
# One name for all: Wagtail shows it as it is, whatever the language of the admin.
REVIEW_WORKFLOW = "Review / Révision"

FILE_PERMISSIONS = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)


@dataclass(frozen=True)
class Role:
    """A group: what its people may do with pages, files and everything else."""

    name: str
    pages: tuple[str, ...]
    files: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


ROLES = (
    Role(
        "Authors",
        pages=("add_page", "change_page", "publish_page"),
        files=FILE_PERMISSIONS,
        models=(
            "wagtailadmin.access_admin",
            "wagtail_localize.submit_translation",
            "home.change_announcement",
            "home.change_menus",
            "opportunities.add_skill",
            "opportunities.change_skill",
        ),
    ),
    Role(
        "Translators",
        pages=("change_page",),
        files=("wagtailimages.choose_image", "wagtaildocs.choose_document"),
        models=("wagtailadmin.access_admin",),
    ),
    Role(
        "Reviewers",
        pages=("change_page", "publish_page", "lock_page", "unlock_page"),
        files=FILE_PERMISSIONS,
        models=(
            "wagtailadmin.access_admin",
            "wagtail_localize.submit_translation",
            "home.change_announcement",
        ),
    ),
)


@transaction.atomic
def create_roles() -> list[Group]:
    """Create the groups, give them their permissions, set the review workflow.

    Safe to run again: it adds what is missing and takes nothing away, so that
    permissions which an administrator added stay.
    """
    groups = [_create_group(role) for role in ROLES]
    _create_review_workflow(Group.objects.get(name="Reviewers"))
    _remove_stock_groups()
    return groups


def _create_group(role: Role) -> Group:
    group, _created = Group.objects.get_or_create(name=role.name)
    group.permissions.add(*_permissions(role.models))
    for landing in Page.objects.filter(depth=2):
        for permission in _permissions(f"wagtailcore.{name}" for name in role.pages):
            GroupPagePermission.objects.get_or_create(
                group=group, page=landing, permission=permission
            )
    root_collection = Collection.get_first_root_node()
    for permission in _permissions(role.files):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root_collection, permission=permission
        )
    return group


def _permissions(names: Iterable[str]) -> list[Permission]:
    """Permissions by `app.codename`; a name that does not exist is an error."""
    return [
        Permission.objects.get(content_type__app_label=app, codename=codename)
        for app, codename in (name.split(".") for name in names)
    ]


def _create_review_workflow(reviewers: Group) -> None:
    if Workflow.objects.filter(name=REVIEW_WORKFLOW).exists():
        return
    task = GroupApprovalTask.objects.create(name=REVIEW_WORKFLOW)
    task.groups.add(reviewers)
    workflow = Workflow.objects.create(name=REVIEW_WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    WorkflowPage.objects.filter(workflow__name=WAGTAIL_WORKFLOW).delete()
    Workflow.objects.filter(name=WAGTAIL_WORKFLOW).update(active=False)
    root = Page.objects.get(depth=1)
    WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})


def _remove_stock_groups() -> None:
    """Remove Wagtail's own groups where nobody is in them."""
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user__isnull=True).delete()
