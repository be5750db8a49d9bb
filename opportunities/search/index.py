"""Keeps the words of pages, one entry a page.

Knows pages by what they can do: `search_texts()`. It imports no model, because the
models of pages import it.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol, TypeVar

from django.apps import apps
from django.db import connection

from bilingual.languages import Language
from opportunities.search.analysis import index_words
from opportunities.search.storage import (
    ENTRY_MODEL,
    POSTGRESQL_WRITING_MANY,
    POSTGRESQL_WROTE_MANY,
    SQLITE_REBUILD,
)

BATCH_SIZE = 200

Item = TypeVar("Item")


@dataclass(frozen=True)
class SearchTexts:
    """The plain texts of a page: what names it, and everything else that it says."""

    title: str
    body: str
    language: Language


class SearchablePage(Protocol):
    """A page that says by which words it is found."""

    pk: Any

    def search_texts(self) -> SearchTexts: ...


def index_page(page: SearchablePage) -> None:
    """Keep the words of one page, in place of those kept before."""
    index_pages([page])


def index_pages(
    pages: Iterable[SearchablePage], progress: Callable[[int], None] | None = None
) -> int:
    """Keep the words of many pages; says after each batch how many were done so far."""
    entries = apps.get_model(ENTRY_MODEL)._default_manager
    done = 0
    for batch in _batches(pages, BATCH_SIZE):
        entries.bulk_create(
            [_entry(page) for page in batch],
            update_conflicts=True,
            unique_fields=["page"],
            update_fields=["title_words", "body_words"],
        )
        done += len(batch)
        if progress is not None:
            progress(done)
    return done


@contextmanager
def writing_many() -> Iterator[None]:
    """Thousands of entries are written inside; the index is complete afterwards.

    Interrupted by force, it leaves nothing wrong: the next one tidies up.
    """
    if connection.vendor != "postgresql":
        yield
        return
    _execute(POSTGRESQL_WRITING_MANY)
    try:
        yield
    finally:
        if connection.is_usable() and not connection.needs_rollback:
            _execute(POSTGRESQL_WROTE_MANY)


def _execute(statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def remove(page_id: int) -> None:
    """Forget the words of a page. (A page that is deleted takes its entry with it.)"""
    apps.get_model(ENTRY_MODEL)._default_manager.filter(pk=page_id).delete()


def rebuild(
    pages: Iterable[SearchablePage], progress: Callable[[int], None] | None = None
) -> int:
    """Forget everything and keep the words of these pages; how many there were."""
    if connection.vendor == "sqlite":
        # First mend a full-text table that does not agree with the entries any more:
        # taking out words that it does not hold would break it.
        with connection.cursor() as cursor:
            cursor.execute(SQLITE_REBUILD)
    with writing_many():
        apps.get_model(ENTRY_MODEL)._default_manager.all().delete()
        return index_pages(pages, progress)


def _entry(page: SearchablePage) -> Any:
    texts = page.search_texts()
    return apps.get_model(ENTRY_MODEL)(
        page_id=page.pk,
        title_words=" ".join(index_words(texts.title, texts.language)),
        body_words=" ".join(index_words(texts.body, texts.language)),
    )


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
