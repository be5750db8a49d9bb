"""Moving and reordering: the twin follows to the same place in the other tree.

Wagtail announces every move, by whoever it is made, and a listener here does the same
with the twin. It asks beforehand whether the twin can follow, and refuses otherwise.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page
from wagtail.signals import post_page_move, pre_page_move

from bilingual.guards import SplitPairError, both_languages
from bilingual.journal import record
from bilingual.models.pair import PagePair
from bilingual.people import Person

_following: ContextVar[bool] = ContextVar("a twin is following", default=False)


def connect() -> None:
    """Listen to moves; once, when the application starts."""
    pre_page_move.connect(_before_move, dispatch_uid="bilingual.before_move")
    post_page_move.connect(_after_move, dispatch_uid="bilingual.after_move")


def twin_of(page: Page) -> Page | None:
    """The same page in the other language, as a plain page."""
    return (
        Page.objects.filter(translation_key=page.translation_key)
        .exclude(pk=page.pk)
        .first()
    )


def move_problem(page: Page, destination: Page) -> str:
    """Why the two languages can't move there together; empty if they can."""
    twin = twin_of(page)
    if destination.depth == 1:
        return ""
    if destination.locale_id != page.locale_id:
        return _("A page stays in the tree of its language.")
    if twin is None:
        return ""
    twin_destination = twin_of(destination)
    if twin_destination is None:
        return _(
            "“%(page)s” exists in one language only. Send it for translation first: "
            "both languages move together."
        ) % {"page": destination.get_admin_display_title()}
    if not Page._slug_is_available(twin.slug, twin_destination, page=twin):
        return _(
            "In the other language, a page with the end of address “%(slug)s” is "
            "there already."
        ) % {"slug": twin.slug}
    return ""


@transaction.atomic
def move_pair(page: Page, destination: Page, *, user: Person | None) -> None:
    """Move both languages below the destination and its twin, or neither.

    Raises SplitPairError where the twin can't follow.
    """
    MovePageAction(page, destination, pos="last-child", user=user).execute(
        skip_permission_checks=True
    )


@contextmanager
def _twin_follows() -> Iterator[None]:
    token = _following.set(True)
    try:
        yield
    finally:
        _following.reset(token)


def _before_move(sender: type, instance: Page, **kwargs: Any) -> None:
    if _following.get():
        return
    problem = move_problem(instance, kwargs["parent_page_after"])
    if problem:
        raise SplitPairError(problem)


def _after_move(sender: type, instance: Page, **kwargs: Any) -> None:
    twin = twin_of(instance)
    if _following.get() or twin is None:
        return
    parent = kwargs["parent_page_after"]
    moved = kwargs["parent_page_before"].pk != parent.pk
    twin_parent = twin_of(parent) or twin.get_parent()
    with _twin_follows(), both_languages([instance.translation_key]):
        if moved:
            MovePageAction(twin, twin_parent, pos="last-child").execute()
        place_like_twin(instance)
    pair = PagePair.objects.filter(translation_key=instance.translation_key).first()
    if pair is not None:
        record(pair, "move_pages" if moved else "reorder_pages", user=None)


def place_like_twin(page: Page) -> None:
    """Put a page's twin where the page stands among its siblings; a few queries.

    Siblings that exist in one language only don't count.
    """
    twin = twin_of(page)
    if twin is None or twin.depth < 3:
        return
    before, after = _neighbours(page, twin)
    if _neighbours(twin, page)[0] == before:
        return
    with _twin_follows(), both_languages([page.translation_key]):
        if before is not None:
            anchor = Page.objects.child_of(twin.get_parent()).get(
                translation_key=before
            )
            MovePageAction(twin, anchor, pos="right").execute()
        elif after is not None:
            anchor = Page.objects.child_of(twin.get_parent()).get(translation_key=after)
            MovePageAction(twin, anchor, pos="left").execute()


def _neighbours(page: Page, twin: Page) -> tuple[UUID | None, UUID | None]:
    """The pairs right before and right after the page, of those that the twin has."""
    known = twin.get_siblings(inclusive=False).values("translation_key")
    siblings = page.get_siblings(inclusive=False).filter(translation_key__in=known)
    keys = siblings.values_list("translation_key", flat=True)
    return (
        keys.filter(path__lt=page.path).order_by("-path").first(),
        keys.filter(path__gt=page.path).order_by("path").first(),
    )
