"""The people of the tests. Each is made when first asked for, with one role."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, Group

from home.roles import create_roles

# The same for everybody: these people exist for the length of a test.
PASSWORD = "a password for nobody"


def alice() -> AbstractBaseUser:
    """Alice writes opportunities and publishes them."""
    return _person("alice", "Authors")


def thierry() -> AbstractBaseUser:
    """Thierry translates, and publishes nothing."""
    return _person("thierry", "Translators")


def renee() -> AbstractBaseUser:
    """Renée reviews what others wrote."""
    return _person("renee", "Reviewers")


def ada() -> AbstractBaseUser:
    """Ada administers the site: users, settings, limits."""
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
        create_roles()
        person.groups.add(Group.objects.get(name=group))
    return person
