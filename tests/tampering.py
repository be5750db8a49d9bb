"""What no guard lets happen, done to one language, and what the comparison says of it."""

from django.db import connection
from treebeard.mp_tree import MP_Node
from wagtail.models import Page

from bilingual.equality import compare_site
from bilingual.guards import both_languages


def change(page, **values):
    """What no guard lets happen: one language of a page is rewritten."""
    with both_languages([page.translation_key]):
        page = type(page).objects.get(pk=page.pk)
        for name, value in values.items():
            setattr(page, name, value)
        page.save(clean=False)


def in_the_database(page, **values):
    """The same by SQL, which no guard of ours sees."""
    with connection.cursor() as cursor:
        for name, value in values.items():
            # The name of a column, which no parameter can be, is a word of the tests.
            cursor.execute(
                f"UPDATE wagtailcore_page SET {name} = %s WHERE id = %s",  # noqa: S608 - as said
                [value, page.pk],
            )


def move_alone(page, target, position):
    """The tree itself moves the page: no signal of Wagtail takes the twin along."""
    MP_Node.move(Page.objects.get(pk=page.pk), Page.objects.get(pk=target.pk), position)


def found():
    return [(one.kind, one.message) for one in compare_site()]


def kinds():
    return {one.kind for one in compare_site()}
