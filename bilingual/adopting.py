"""Pairs for pages that came by another way: an older version, an import, a bulk load.

Used by migrations as well, where models come from `get_model`. The source is the page
that wagtail-localize translates from, or else the one that was made first.
"""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.apps import apps

GetModel = Callable[[str, str], Any]


def adopt_pairs(
    keys: Iterable[UUID] | None = None, get_model: GetModel = apps.get_model
) -> int:
    """Make the pairs that are missing, as their pages stand; how many were made.

    A pair is public where both pages are. Hashes stay empty: until the first
    publication by the pair, what visitors read is what stands in the pages.
    """
    pairs = get_model("bilingual", "PagePair").objects
    pages = get_model("wagtailcore", "Page").objects.filter(depth__gt=1)
    if keys is not None:
        pages = pages.filter(translation_key__in=list(keys))
    known = set(pairs.values_list("translation_key", flat=True))
    found: dict[UUID, list[Any]] = {}
    for page in pages.order_by("pk").values(
        "translation_key",
        "locale__language_code",
        "live",
        "owner_id",
        "last_published_at",
    ):
        if page["translation_key"] not in known:
            found.setdefault(page["translation_key"], []).append(page)
    sources = _translated_from(get_model)
    model = pairs.model
    pairs.bulk_create(
        [_pair(model, key, rows, sources.get(key)) for key, rows in found.items()],
        batch_size=500,
    )
    return len(found)


def _translated_from(get_model: GetModel) -> dict[UUID, str]:
    rows = get_model("wagtail_localize", "TranslationSource").objects.order_by(
        "-created_at"
    )
    return dict(rows.values_list("object_id", "locale__language_code"))


def _pair(model: Any, key: UUID, pages: list[Any], source: str | None) -> Any:
    is_public = len(pages) == 2 and all(page["live"] for page in pages)
    moments = [page["last_published_at"] for page in pages if page["last_published_at"]]
    return model(
        translation_key=key,
        source_language=source or pages[0]["locale__language_code"],
        state="published" if is_public else "drafting",
        is_public=is_public,
        author_id=pages[0]["owner_id"],
        published_at=max(moments, default=None) if is_public else None,
    )
