"""Reading the numbers: the same few queries for a month and for ten years."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry

from bilingual.figures.kinds import Figures, PageRow, Row, Scope, Words, figures
from bilingual.figures.rounds import SENT, rounds_of
from bilingual.formatting import EASTERN
from bilingual.models import PagePair, TranslatedWords


def figures_of(scope: Scope) -> Figures:
    """Every number of a scope; five queries."""
    rows = _translated(scope)
    by_month = _sums(rows.annotate(part=TruncMonth("at", tzinfo=EASTERN)))
    by_page = _sums(rows.annotate(part=F("translation_key")))
    return figures(
        ((moment.date(), words) for moment, words in by_month.items()),
        by_page.items(),
        rounds_of(scope),
    )


def _translated(scope: Scope) -> Any:
    wanted = Q()
    if scope.begins:
        wanted &= Q(at__gte=scope.begins)
    if scope.ends:
        wanted &= Q(at__lt=scope.ends)
    if scope.language:
        wanted &= Q(language=scope.language)
    # Without an order: rows of one sum would be told apart by it.
    return TranslatedWords.objects.filter(wanted).order_by()


def _sums(rows: Any) -> dict[Any, Words]:
    """Words by the `part` of each row; one query."""
    found: dict[Any, Words] = defaultdict(Words)
    sums = rows.values_list("part", "origin", "is_correction").annotate(
        Sum("words"), Count("pk")
    )
    for part, origin, is_correction, words, sentences in sums:
        found[part].add(words, sentences, origin=origin, is_correction=is_correction)
    return found


# ---- Titles


def with_titles(pages: Iterable[tuple[UUID | int, Row]]) -> list[PageRow]:
    """These pages with their titles: those that exist, and those that are gone.

    Four queries at most, however many pages.
    """
    wanted = dict(pages)
    keys = [key for key in wanted if isinstance(key, UUID)]
    titles, pairs = _titles(keys)
    gone = _titles_of_gone(key for key in wanted if key not in titles)
    unknown = ("", _("a page that no longer exists"))
    rows = []
    for key, row in wanted.items():
        language, title = titles.get(key) or gone.get(key) or unknown
        pair = pairs.get(key) if key in titles else None
        rows.append(PageRow(row.words, row.rounds, title, language, pair))
    return rows


Title = tuple[str, str]


def _titles(keys: list[UUID]) -> tuple[dict[Any, Title], dict[Any, int]]:
    """The languages and titles of the pages that are written, and their pairs."""
    pairs = {
        pair.translation_key: pair
        for pair in PagePair.objects.filter(translation_key__in=keys)
    }
    rows = Page.objects.filter(translation_key__in=keys).values_list(
        "translation_key", "locale__language_code", "draft_title", "title"
    )
    titles: dict[Any, Title] = {}
    for key, language, draft_title, title in rows:
        pair = pairs.get(key)
        if key not in titles or (pair and pair.source_language == language):
            titles[key] = (language, draft_title or title)
    return titles, {key: pair.pk for key, pair in pairs.items()}


def _titles_of_gone(pages: Iterable[UUID | int]) -> dict[Any, Title]:
    """As the history last called pages that were deleted."""
    wanted = list(pages)
    if not wanted:
        return {}
    entries = PageLogEntry.objects.filter(
        Q(page__in=[one for one in wanted if isinstance(one, int)])
        | Q(data__translation_key__in=[str(one) for one in wanted]),
        action=SENT,
    )
    titles: dict[Any, Title] = {}
    for page, data, label in entries.order_by("timestamp", "pk").values_list(
        "page_id", "data", "label"
    ):
        titles[page] = (data.get("source_language", ""), label)
        if data.get("translation_key"):
            titles[UUID(data["translation_key"])] = titles[page]
    return titles
