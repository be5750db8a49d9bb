"""Pairs that tests make public at once, without the steps of a workflow."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Page

from bilingual import guards
from bilingual.lifecycle import State
from bilingual.models import PagePair


def is_being_made(key: UUID) -> bool:
    """Whether both pages of that pair are being made right now."""
    return key in guards._open_pairs.get()


def made_public(key: UUID) -> PagePair:
    """The pair as the last step of its workflow leaves it, if both pages are live."""
    pair = PagePair.objects.get(translation_key=key)
    if Page.objects.filter(translation_key=key, live=True).count() == 2:
        pair.state = State.PUBLISHED
        pair.is_public = True
        pair.published_at = timezone.now()
        pair.save()
    return pair


def rewrite(page: Page, **words: Any) -> None:
    """Change what visitors read on a page, whatever its twin says.

    For tests that look at one language: to the pair it is a change of both.
    """
    with guards.both_languages([page.translation_key]):
        for name, value in words.items():
            setattr(page, name, value)
        page.save()


def publish_drafts(*pages: Page) -> None:
    """Publish these pages as they are in memory, both of a pair or a live one again."""
    keys = {page.translation_key for page in pages}
    with guards.both_languages(keys):
        for page in pages:
            page.save_revision().publish()
    for key in keys:
        made_public(key)
