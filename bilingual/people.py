"""The people who act on a pair: those with an account, and those without."""

from django.contrib.auth.models import AnonymousUser, User

Person = User | AnonymousUser


def name_of(person: Person | None) -> str:
    """How a person is called on the screens; empty for nobody."""
    if person is None or not isinstance(person, User):
        return ""
    return person.get_full_name() or person.get_username()
