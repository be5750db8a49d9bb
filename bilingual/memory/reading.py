"""Reading the memory: rows of wagtail-localize, in both directions, as matches.

Two queries, whatever is looked for: the rows, and the titles of their pages.
"""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from bilingual.desk.segments import Desk
from bilingual.desk.sentence import SLUG
from bilingual.memory.kinds import EXACT, Match
from bilingual.models import PagePair
from bilingual.people import name_of


def memory_rows() -> QuerySet[Any]:
    """What people wrote or confirmed, without the ends of addresses."""
    return StringTranslation.objects.filter(
        has_error=False, translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL
    ).exclude(context__path=SLUG)


def forward(desk: Desk) -> Q:
    """Rows that were translated in the direction of this desk."""
    translation = desk.translation
    return Q(
        translation_of__locale=translation.source.locale_id,
        locale=translation.target_locale_id,
    )


def backward(desk: Desk) -> Q:
    """Rows that were translated the other way round."""
    translation = desk.translation
    return Q(
        translation_of__locale=translation.target_locale_id,
        locale=translation.source.locale_id,
    )


def matches_of(
    desk: Desk, *, strings: Collection[int], texts: Collection[str]
) -> list[Match]:
    """Matches whose source is one of these strings, or reads as one of these texts.

    `strings` are keys of sources that were translated in this direction, `texts` stored
    HTML that came out of the other one. Each translation of a text is there once, from
    the best page: public before others, then the newest.
    """
    wanted = forward(desk) & Q(translation_of__in=strings)
    wanted |= backward(desk) & Q(data__in=texts)
    best = (
        _with_publicity(memory_rows().filter(wanted))
        .annotate(
            place=Window(
                RowNumber(),
                partition_by=[F("translation_of"), F("data")],
                order_by=[
                    F("is_public").desc(),
                    F("updated_at").desc(),
                    F("pk").desc(),
                ],
            )
        )
        .filter(place=1)
    )
    return _matches(desk, best)


def matches_of_row(desk: Desk, row_id: int) -> list[Match]:
    """One row of the memory by its key; empty where it is not of these languages."""
    rows = memory_rows().filter(forward(desk) | backward(desk), pk=row_id)
    return _matches(desk, _with_publicity(rows))


def _with_publicity(rows: QuerySet[Any]) -> QuerySet[Any]:
    """With `is_public`: whether visitors read the row as it stands now."""
    public = PagePair.objects.filter(
        translation_key=OuterRef("context__object_id"),
        is_public=True,
        published_at__gte=OuterRef("updated_at"),
    )
    return rows.annotate(is_public=Exists(public))


def _matches(desk: Desk, rows: QuerySet[Any]) -> list[Match]:
    found = list(rows.select_related("translation_of", "context", "last_translated_by"))
    titles = _titles({row.context.object_id for row in found if row.context}, desk)
    matches = [_match(row, desk, titles) for row in found]
    return sorted(
        matches, key=lambda one: (one.is_public, one.at, one.row_id), reverse=True
    )


def _match(row: Any, desk: Desk, titles: dict[UUID, str]) -> Match:
    texts = (row.translation_of.data, row.data)
    is_forward = row.locale_id == desk.translation.target_locale_id
    source, translation = texts if is_forward else reversed(texts)
    return Match(
        source=source,
        translation=translation,
        score=EXACT,
        origin=_origin(row, titles),
        by=name_of(row.last_translated_by),
        at=row.updated_at,
        row_id=row.pk,
        is_public=row.is_public,
    )


def _origin(row: Any, titles: dict[UUID, str]) -> str:
    """The title of its page; a place may be gone as well as its page."""
    title = titles.get(row.context.object_id) if row.context else None
    return title or _("a page that no longer exists")


def _titles(keys: set[UUID], desk: Desk) -> dict[Any, str]:
    """The titles of pages by their key, in the language that is translated from."""
    pages = Page.objects.filter(translation_key__in=keys).values_list(
        "translation_key", "locale", "draft_title", "title"
    )
    titles: dict[Any, str] = {}
    for key, locale, draft_title, title in pages:
        if key not in titles or locale == desk.translation.source.locale_id:
            titles[key] = draft_title or title
    return titles
