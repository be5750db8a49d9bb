"""How long pages took, from the history of their pairs."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page, PageLogEntry

from bilingual.figures.kinds import Round, Scope
from bilingual.journal import PREFIX
from bilingual.languages import other_language
from bilingual.lifecycle import Move

SENT = f"{PREFIX}{Move.ACCEPT_TEXT}"
PUBLISHED = f"{PREFIX}{Move.PUBLISH}"
# The text is back with its author: the time until it is accepted again is not the
# translator's.
TAKEN_BACK = (f"{PREFIX}{Move.RECALL}", f"{PREFIX}{Move.REJECT_TEXT}")


def rounds_of(scope: Scope) -> Iterator[Round]:
    """The rounds that ended in this time, in this direction; three queries."""
    published = _published(scope)
    known = _known_pages(published)
    gone = _pages_that_are_gone(published)
    for page, sent_at, published_at in _spans(published, scope):
        key, written_in = known.get(page) or gone.get(page) or (page, "")
        if scope.language and scope.language != _direction(written_in):
            continue
        if scope.begins is None or published_at >= scope.begins:
            yield Round(key, sent_at, published_at)


def _direction(written_in: str) -> str:
    """The language that is translated into; unknown where the source's is unknown."""
    return other_language(written_in) if written_in else ""


def _published(scope: Scope) -> QuerySet[Any]:
    entries = PageLogEntry.objects.filter(action=PUBLISHED)
    if scope.begins:
        entries = entries.filter(timestamp__gte=scope.begins)
    if scope.ends:
        entries = entries.filter(timestamp__lt=scope.ends)
    return entries


def _spans(
    published: QuerySet[Any], scope: Scope
) -> Iterator[tuple[int, datetime, datetime]]:
    """Page, acceptance and publication of each round, of all time until its end."""
    entries = PageLogEntry.objects.filter(
        page__in=published.values("page"), action__in=(SENT, PUBLISHED, *TAKEN_BACK)
    )
    if scope.ends:
        entries = entries.filter(timestamp__lt=scope.ends)
    sent: dict[int, datetime] = {}
    rows = entries.order_by("timestamp", "pk")
    for page, action, at in rows.values_list("page_id", "action", "timestamp"):
        if action == SENT:
            sent[page] = at
        elif page in sent:
            sent_at = sent.pop(page)
            if action == PUBLISHED:
                yield page, sent_at, at


Identity = tuple[UUID | int, str]


def _known_pages(published: QuerySet[Any]) -> dict[int, Identity]:
    """The pair and the language of pages that exist."""
    rows = Page.objects.filter(pk__in=published.values("page")).values_list(
        "pk", "translation_key", "locale__language_code"
    )
    return {page: (key, language) for page, key, language in rows}


def _pages_that_are_gone(published: QuerySet[Any]) -> dict[int, Identity]:
    """The same of deleted pages, as far as the history tells."""
    entries = published.filter(~Exists(Page.objects.filter(pk=OuterRef("page_id"))))
    return {
        page: (
            UUID(data["translation_key"]) if data.get("translation_key") else page,
            data.get("source_language", ""),
        )
        for page, data in entries.values_list("page_id", "data")
    }
