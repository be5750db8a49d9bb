"""The accounts of the demonstration, and who takes which step with a text."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group, User
from wagtail.users.models import UserProfile

from bilingual.languages import ENGLISH, FRENCH, Language, other_language
from demo.models import LoadedItem
from home.roles import APPROVERS, AUTHORS, REVIEWERS, TRANSLATORS_INTO

# Known to everybody who can read this: production never installs the demo.
PASSWORD = "small works, open code"  # noqa: S105


class MissingPersonError(Exception):
    """Nobody can take a step of the workflow; the message names the group."""


class Account(NamedTuple):
    """A person of the demo; without a group they administer the site."""

    username: str
    first_name: str
    last_name: str
    group: str | None
    language: Language
    task: str

    @property
    def email(self) -> str:
        """A mailbox that nobody has."""
        return f"{self.username}@example.org"


ACCOUNTS = (
    Account(
        "editor",
        "Amara",
        "Okafor",
        AUTHORS[ENGLISH],
        ENGLISH,
        "writes opportunities and pages in English",
    ),
    Account(
        "redactrice",
        "Maude",
        "Lapointe",
        AUTHORS[FRENCH],
        FRENCH,
        "writes them in French",
    ),
    Account(
        "translator",
        "Luc",
        "Bérubé",
        TRANSLATORS_INTO[FRENCH],
        FRENCH,
        "translates into French",
    ),
    Account(
        "translator-en",
        "Priya",
        "Raman",
        TRANSLATORS_INTO[ENGLISH],
        ENGLISH,
        "translates into English",
    ),
    Account(
        "reviewer",
        "Owen",
        "MacLeod",
        REVIEWERS[ENGLISH],
        ENGLISH,
        "reads what is in English",
    ),
    Account(
        "reviewer-fr",
        "Solange",
        "Thériault",
        REVIEWERS[FRENCH],
        FRENCH,
        "reads what is in French",
    ),
    Account(
        "approver",
        "Mei",
        "Castonguay",
        APPROVERS,
        ENGLISH,
        "approves both languages, which then go live",
    ),
    Account("administrator", "Dana", "Whitford", None, ENGLISH, "sets the site up"),
)


@dataclass(frozen=True)
class Team:
    """Who takes a text from its first draft to visitors; nobody judges their own.

    `author` is None where the account was deleted and no administrator took its place.
    """

    author: User | None
    reader: User
    translator: User
    language_reader: User
    approver: User


def team(source: Language) -> Team:
    """The people for texts written in a language.

    The accounts of the demo, or where somebody took them out of their group, the
    person who was put in their place. Raises MissingPersonError for a group that is
    empty.
    """
    target = other_language(source)
    return Team(
        author=_member_of(AUTHORS[source]) or _administrator(),
        reader=_required(REVIEWERS[source]),
        translator=_required(TRANSLATORS_INTO[target]),
        language_reader=_required(REVIEWERS[target]),
        approver=_required(APPROVERS),
    )


def load_people() -> int:
    """Create the accounts that were never created; how many."""
    missing = [
        account
        for account in ACCOUNTS
        if LoadedItem.first_time(f"account {account.username}")
    ]
    for account in missing:
        _create(account)
    return len(missing)


def _required(group: str) -> User:
    person = _member_of(group)
    if person is None:
        raise MissingPersonError(
            f"The demo needs somebody in the group {group!r} of the admin."
        )
    return person


def _member_of(group: str) -> User | None:
    members = User.objects.filter(groups__name=group, is_active=True).order_by("pk")
    names = [account.username for account in ACCOUNTS if account.group == group]
    return members.filter(username__in=names).first() or members.first()


def _administrator() -> User | None:
    return User.objects.filter(is_superuser=True).order_by("pk").first()


@cache
def _hashed_password() -> str:
    """Hashing is slow on purpose; once is enough for a password known to all."""
    return make_password(PASSWORD)


def _create(account: Account) -> User | None:
    """Create an account, unless somebody has that name already."""
    users = User.objects
    if users.filter(username=account.username).exists():
        return None
    create = users.create_user if account.group else users.create_superuser
    user = create(
        account.username,
        account.email,
        first_name=account.first_name,
        last_name=account.last_name,
    )
    user.password = _hashed_password()
    user.save(update_fields=["password"])
    if account.group:
        user.groups.add(Group.objects.get(name=account.group))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = account.language
    profile.save()
    return user
