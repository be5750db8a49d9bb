"""Nothing changes what visitors read in one language only: refused at every save.

Whoever changes pages in both languages at once says so with `both_languages`. What
else tries to publish, withdraw, rewrite, delete or move a single page of a pair meets
an exception, superusers and code included. PostgreSQL refuses a second time, when the
transaction ends (see the migration `live_together`).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count, Q
from django.db.models.signals import pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.models import Page

from bilingual.fingerprint import content_of

_open_pairs: ContextVar[frozenset[UUID]] = ContextVar("open pairs", default=frozenset())

# What a save may not change by itself; the rest of a page is bookkeeping or words.
_PLACE_IN_PAIR = ("live", "live_revision_id", "translation_key", "locale_id")


class SplitPairError(PermissionDenied):
    """One language would have changed without the other."""


@contextmanager
def both_languages(keys: Iterable[UUID]) -> Iterator[None]:
    """Change pages of these pairs in both languages, or in neither.

    One transaction: raises SplitPairError, and takes everything back, if at its end
    one language of a pair is public and the other is not.
    """
    added = frozenset(keys)
    token = _open_pairs.set(_open_pairs.get() | added)
    try:
        with transaction.atomic():
            yield
            _require_equal_presence(added)
    finally:
        _open_pairs.reset(token)


def is_open(page: Page) -> bool:
    """Whether this code may change the page: it changes the twin as well."""
    return page.translation_key in _open_pairs.get()


def split_keys(keys: Iterable[UUID] | None = None) -> list[UUID]:
    """The pairs of which visitors can read exactly one language; one query."""
    pages = Page.objects.filter(depth__gt=1)
    if keys is not None:
        pages = pages.filter(translation_key__in=list(keys))
    counted = (
        pages.values("translation_key")
        .annotate(public=Count("pk", filter=Q(live=True)))
        .exclude(public__in=(0, 2))
    )
    return [row["translation_key"] for row in counted.order_by("translation_key")]


def _require_equal_presence(keys: frozenset[UUID]) -> None:
    if split_keys(keys):
        raise SplitPairError(_("English and French can only be public together."))


def connect() -> None:
    """Put the guards in place; once, when the application starts."""
    pre_save.connect(_guard_save, dispatch_uid="bilingual.guard_save")
    pre_delete.connect(_guard_delete, dispatch_uid="bilingual.guard_delete")


def _guard_save(
    sender: type, instance: object, raw: bool = False, **kwargs: Any
) -> None:
    if raw or not isinstance(instance, Page) or instance.depth == 1:
        return
    if instance.alias_of_id is not None:
        raise SplitPairError(
            _("A copy that mirrors another page can't be kept in both languages.")
        )
    if is_open(instance):
        return
    if instance._state.adding:
        if instance.live:
            raise SplitPairError(_("A new page starts as a draft in both languages."))
        return
    _guard_change(instance, kwargs.get("update_fields"))


def _guard_change(page: Page, update_fields: Iterable[str] | None) -> None:
    stored = type(page)._base_manager.filter(pk=page.pk).first()
    if stored is None:
        return
    names = None if update_fields is None else set(update_fields)
    for name in _PLACE_IN_PAIR:
        touched = names is None or name in names or name.removesuffix("_id") in names
        if touched and getattr(page, name) != getattr(stored, name):
            raise SplitPairError(
                _("Only both languages together can go live or be withdrawn.")
            )
    if stored.live and _changed_words(stored, page, names):
        raise SplitPairError(
            _("What visitors read changes only in both languages together.")
        )


def _changed_words(stored: Page, page: Page, names: set[str] | None) -> bool:
    before, after = content_of(stored), content_of(page)
    return any(
        value != after.get(name)
        for name, value in before.items()
        if names is None or name in names
    )


def _guard_delete(sender: type, instance: object, **kwargs: Any) -> None:
    if not isinstance(instance, Page) or instance.depth == 1 or is_open(instance):
        return
    raise SplitPairError(_("Only both languages together can be deleted."))
