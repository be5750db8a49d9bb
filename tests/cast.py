"""The people of the tests. Each is made when first asked for, with one role."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, Group

from home.roles import (
    ADMINISTRATORS,
    APPROVERS,
    AUTHORS,
    REVIEWERS,
    TRANSLATORS_INTO,
)

# The same for everybody: these people exist for the length of a test.
PASSWORD = "a password for nobody"


def alice() -> AbstractBaseUser:
    """Alice writes in English. She knows nothing of computers."""
    return _person("alice", AUTHORS["en"])


def antoine() -> AbstractBaseUser:
    """Antoine writes in French."""
    return _person("antoine", AUTHORS["fr"])


def bob() -> AbstractBaseUser:
    """Bob reads what is English: texts before they are translated, and translations."""
    return _person("bob", REVIEWERS["en"])


def renee() -> AbstractBaseUser:
    """Renée reads what is French."""
    return _person("renee", REVIEWERS["fr"])


def thierry() -> AbstractBaseUser:
    """Thierry translates into French."""
    return _person("thierry", TRANSLATORS_INTO["fr"])


def tess() -> AbstractBaseUser:
    """Tess translates into English."""
    return _person("tess", TRANSLATORS_INTO["en"])


def mona() -> AbstractBaseUser:
    """Mona approves both languages; with her word they go live."""
    return _person("mona", APPROVERS)


def marc() -> AbstractBaseUser:
    """Marc approves as well as Mona."""
    return _person("marc", APPROVERS)


def olga() -> AbstractBaseUser:
    """Olga administers accounts and settings, and is no superuser."""
    return _person("olga", ADMINISTRATORS)


def ada() -> AbstractBaseUser:
    """Ada is a superuser; she too publishes nothing in one language."""
    user_model = get_user_model()
    existing = user_model.objects.filter(username="ada").first()
    return existing or user_model.objects.create_superuser(
        "ada", "ada@example.org", PASSWORD
    )


def stranger() -> AbstractBaseUser:
    """A person with an account and no role at all."""
    return _person("stranger")


def _person(name: str, group: str | None = None) -> AbstractBaseUser:
    user_model = get_user_model()
    existing = user_model.objects.filter(username=name).first()
    if existing is not None:
        return existing
    person = user_model.objects.create_user(name, f"{name}@example.org", PASSWORD)
    if group:
        person.groups.add(Group.objects.get(name=group))
    return person


EVERYBODY = (
    alice,
    antoine,
    bob,
    renee,
    thierry,
    tess,
    mona,
    olga,
    ada,
    stranger,
)
