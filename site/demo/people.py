"""The accounts of the demonstration, one for each role."""

from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, Group
from wagtail.users.models import UserProfile

from bilingual.languages import ENGLISH, FRENCH, Language
from demo.models import LoadedItem
from demo.pairs import Staff
from home.roles import create_roles

# Known to everybody who can read this: production never installs the demo.
PASSWORD = "small works, open code"  # noqa: S105


class Account(NamedTuple):
    """A person of the demo; without a group they administer the site."""

    username: str
    first_name: str
    last_name: str
    group: str | None
    language: Language

    @property
    def email(self) -> str:
        """A mailbox that nobody has."""
        return f"{self.username}@example.org"


ACCOUNTS = (
    Account("editor", "Amara", "Okafor", "Authors", ENGLISH),
    Account("translator", "Luc", "Bérubé", "Translators", FRENCH),
    Account("reviewer", "Mei", "Castonguay", "Reviewers", ENGLISH),
    Account("administrator", "Dana", "Whitford", None, ENGLISH),
)


def load_people() -> int:
    """Create the groups, and the accounts that were never created; how many."""
    create_roles()
    missing = [
        account
        for account in ACCOUNTS
        if LoadedItem.first_time(f"account {account.username}")
    ]
    for account in missing:
        _create(account)
    return len(missing)


def staff() -> Staff:
    """The people who make the demo's pages; an account deleted since has no part.

    Its pages then belong to the administrator, or to nobody.
    """
    people = get_user_model().objects.in_bulk(field_name="username")
    fallback = people.get("administrator")
    return Staff(
        editor=people.get("editor", fallback),
        translator=people.get("translator", fallback),
        reviewer=people.get("reviewer", fallback),
    )


def _create(account: Account) -> AbstractBaseUser | None:
    """Create an account, unless somebody has that name already."""
    users = get_user_model().objects
    if users.filter(username=account.username).exists():
        return None
    create = users.create_user if account.group else users.create_superuser
    user = create(
        account.username,
        account.email,
        PASSWORD,
        first_name=account.first_name,
        last_name=account.last_name,
    )
    if account.group:
        user.groups.add(Group.objects.get(name=account.group))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = account.language
    profile.save()
    return user
