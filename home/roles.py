"""Who may do what: the groups of the site, their permissions and their workflows.

People are put into groups under Settings > Users in the admin. A migration creates all
of this; it takes models from `get_model`, which is historical there.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import transaction

GetModel = Callable[[str, str], Any]

ENGLISH_TREE, FRENCH_TREE = "en", "fr"
BOTH_TREES = (ENGLISH_TREE, FRENCH_TREE)

# One name for all: Wagtail shows it as it is, whatever the language of the admin.
AUTHORS = {
    "en": "Authors, English / Rédaction, anglais",
    "fr": "Authors, French / Rédaction, français",
}
TRANSLATORS_INTO = {
    "en": "Translators into English / Traduction vers l’anglais",
    "fr": "Translators into French / Traduction vers le français",
}
REVIEWERS = {
    "en": "Reviewers, English / Révision, anglais",
    "fr": "Reviewers, French / Révision, français",
}
APPROVERS = "Approvers / Approbation"
ADMINISTRATORS = "Administrators / Administration"

# What Wagtail makes for a site without roles of its own.
WAGTAIL_GROUPS = ("Editors", "Moderators")

FILE_PERMISSIONS = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)
CHOOSING = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
SIGNING_IN = "wagtailadmin.access_admin"

# Many see terms, those who work with both languages propose them, and who answers for
# a language or for the whole site approves them.
SEEING_TERMS = ("bilingual.view_term",)
PROPOSING_TERMS = (*SEEING_TERMS, "bilingual.add_term", "bilingual.change_term")
APPROVING_TERMS = (*PROPOSING_TERMS, "bilingual.approve_term")
TERM_PERMISSIONS = {
    **dict.fromkeys(AUTHORS.values(), SEEING_TERMS),
    **dict.fromkeys(TRANSLATORS_INTO.values(), PROPOSING_TERMS),
    **dict.fromkeys(REVIEWERS.values(), APPROVING_TERMS),
    APPROVERS: APPROVING_TERMS,
    ADMINISTRATORS: (*APPROVING_TERMS, "bilingual.delete_term"),
}


@dataclass(frozen=True)
class Role:
    """A group: what its people may do with pages of some trees, files, all else."""

    name: str
    trees: tuple[str, ...]
    pages: tuple[str, ...]
    files: tuple[str, ...] = ()
    models: tuple[str, ...] = (SIGNING_IN,)


def _authors(language: str) -> Role:
    return Role(
        AUTHORS[language],
        trees=(language,),
        pages=("add_page", "change_page"),
        files=FILE_PERMISSIONS,
        models=(SIGNING_IN, "home.change_announcement", "home.change_menus"),
    )


def _translators(language: str) -> Role:
    """Their permission opens the translation; `bilingual.permissions` keeps the form
    of every page that is written in this tree closed to them.
    """
    return Role(
        TRANSLATORS_INTO[language],
        trees=(language,),
        pages=("change_page",),
        files=FILE_PERMISSIONS,
    )


def _reviewers(language: str) -> Role:
    """They read texts written in a language, and translations into it."""
    return Role(
        REVIEWERS[language], trees=(language,), pages=("change_page",), files=CHOOSING
    )


ROLES = (
    *(_authors(language) for language in BOTH_TREES),
    *(_translators(language) for language in BOTH_TREES),
    *(_reviewers(language) for language in BOTH_TREES),
    Role(
        APPROVERS,
        trees=BOTH_TREES,
        pages=("change_page", "publish_page", "lock_page", "unlock_page"),
        files=FILE_PERMISSIONS,
        models=(SIGNING_IN, "home.change_announcement"),
    ),
    Role(
        ADMINISTRATORS,
        trees=BOTH_TREES,
        pages=("change_page", "lock_page", "unlock_page"),
        files=FILE_PERMISSIONS,
        models=(
            SIGNING_IN,
            "auth.add_user",
            "auth.change_user",
            "home.change_siteidentity",
            "home.change_menus",
            "home.change_announcement",
            "wagtailredirects.add_redirect",
            "wagtailredirects.change_redirect",
            "wagtailredirects.delete_redirect",
        ),
    ),
)


@transaction.atomic
def create_roles(get_model: GetModel = apps.get_model) -> list[Any]:
    """Create the groups and give them their permissions.

    Safe to run again: it adds what is missing and takes nothing away, so that
    permissions which an administrator added stay.
    """
    groups = [_create_group(get_model, role) for role in ROLES]
    get_model("auth", "Group").objects.filter(
        name__in=WAGTAIL_GROUPS, user__isnull=True
    ).delete()
    return groups


def _create_group(get_model: GetModel, role: Role) -> Any:
    group, _created = get_model("auth", "Group").objects.get_or_create(name=role.name)
    grant(get_model, role.name, role.models)
    landings = get_model("wagtailcore", "Page").objects.filter(
        depth=2, locale__language_code__in=role.trees
    )
    page_permissions = get_model("wagtailcore", "GroupPagePermission").objects
    for landing in landings:
        for permission in _permissions(
            get_model, (f"wagtailcore.{name}" for name in role.pages)
        ):
            page_permissions.get_or_create(
                group=group, page=landing, permission=permission
            )
    root_collection = get_model("wagtailcore", "Collection").objects.get(depth=1)
    file_permissions = get_model("wagtailcore", "GroupCollectionPermission").objects
    for permission in _permissions(get_model, role.files):
        file_permissions.get_or_create(
            group=group, collection=root_collection, permission=permission
        )
    return group


def grant_terms(get_model: GetModel = apps.get_model) -> None:
    """Give every group its permissions on the terminology. Safe to run again."""
    for name, permissions in TERM_PERMISSIONS.items():
        grant(get_model, name, permissions)


def grant(get_model: GetModel, group_name: str, permissions: Iterable[str]) -> None:
    """Give a group permissions on models, by `app.codename`."""
    group = get_model("auth", "Group").objects.get(name=group_name)
    group.permissions.add(*_permissions(get_model, permissions))


def _permissions(get_model: GetModel, names: Iterable[str]) -> list[Any]:
    """Permissions by `app.codename`; a name that does not exist is an error."""
    permissions = get_model("auth", "Permission").objects
    return [
        permissions.get(content_type__app_label=app, codename=codename)
        for app, codename in (name.split(".") for name in names)
    ]
