"""Deleting both languages of a page, with everything below them."""

from uuid import UUID

from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Page

from bilingual.guards import both_languages
from bilingual.journal import record
from bilingual.models.pair import PagePair
from bilingual.people import Person


@transaction.atomic
def delete_pair(pair: PagePair, *, user: Person | None) -> int:
    """Delete both pages and everything below them; how many pages went.

    Translated sentences stay in the memory; the history stays in the audit log.
    """
    keys = _keys_from(pair.pages())
    pages = Page.objects.filter(translation_key__in=keys).count()
    record(pair, "delete_pages", user=user, pages=pages)
    with both_languages(keys):
        for page in pair.pages():
            DeletePageAction(page, user=user).execute(skip_permission_checks=True)
        # A page below whose twin stands elsewhere would be left alone otherwise.
        for page in Page.objects.filter(translation_key__in=keys).specific():
            DeletePageAction(page, user=user).execute(skip_permission_checks=True)
        PagePair.objects.filter(translation_key__in=keys).delete()
    return pages


def _keys_from(pages: list[Page]) -> set[UUID]:
    keys: set[UUID] = set()
    for page in pages:
        below = page.get_descendants(inclusive=True)
        keys |= set(below.values_list("translation_key", flat=True))
    return keys


def deletable_keys(pair: PagePair) -> set[UUID]:
    """Every pair that would go with this one."""
    return _keys_from(pair.pages())
