"""How people are called on the screens."""

from django import template

from bilingual.people import Person, name_of

register = template.Library()


@register.filter
def person(someone: Person | None) -> str:
    """The name of somebody with an account: `comment.author|person`."""
    return name_of(someone)
