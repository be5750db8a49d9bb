"""The tables that visitors' pages are made from, and which of their rows belong together.

Page types, what hangs on them and settings are found by themselves; anything else is
named by its app with `watch`. A page that was made from a table that nobody watches is
never kept, so forgetting one makes the site slower and never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.apps import apps
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.models import Page

# A rendition is made from its image by the page that first shows it, a content type
# never changes: neither says anything that its image or its page does not say.
NEVER_CHANGE = frozenset({"wagtailimages_rendition", "django_content_type"})
# Columns of a page that only the team sees; a draft changes no others.
OF_THE_TEAM = frozenset(
    {
        "draft_title",
        "latest_revision_id",
        "latest_revision_created_at",
        "has_unpublished_changes",
        "owner_id",
        "locked",
        "locked_at",
        "locked_by_id",
        "go_live_at",
        "expire_at",
        "expired",
        "numchild",
    }
)
PAIR = re.compile(r"[0-9a-f]{32}")
# What every answer depends on.
EVERYTHING = "everything"
# Behind the key of a pair: how it is called and where it is, and nothing else of it.
SIGN = ":sign"
IS_LIVE = '{row}."live"'


@dataclass(frozen=True)
class Through:
    """Where the key of a row is found: in the row of another table."""

    table: str
    id_column: str
    key: str
    # A condition that the other row must meet, in SQL, with `{row}` for its name.
    seen: str = "TRUE"


@dataclass(frozen=True)
class Watched:
    """A table whose changes are noted.

    `key` is a column: it holds the key itself, or leads to it `through` another table.
    Without one, a change is a change of the whole table. `seen` tells the rows that
    visitors may read.
    """

    model: type[Model]
    key: str = ""
    through: Through | None = None
    seen: str = "TRUE"
    quiet: frozenset[str] = frozenset()
    # One more column by which rows are read: a change is a change of its value too.
    group: str = ""
    # Columns by which a row is named where it is pointed to: a title, an address. Who
    # only points to it depends on these.
    signs: frozenset[str] = frozenset()
    # Where rows are only ever read by their id, a new one changes no page.
    inserts: bool = True

    @property
    def table(self) -> str:
        """The name of the table."""
        return self.model._meta.db_table

    @property
    def belongs_to_pair(self) -> bool:
        """Whether the key is that of a pair."""
        return bool(self.through) or self.key == "translation_key"

    @property
    def columns(self) -> list[str]:
        """The columns that count."""
        fields = self.model._meta.local_concrete_fields
        columns = (str(one.column) for one in fields)
        return [name for name in columns if name not in self.quiet]


OF_PAGE = Through("wagtailcore_page", "id", "translation_key", IS_LIVE)
_named: list[Watched] = []


def watch(model: type[Model], **how: object) -> None:
    """Name a table that public pages read; for `AppConfig.ready`. See `Watched`."""
    _named.append(Watched(model, **how))  # type: ignore[arg-type] # as Watched says


@cache
def watched_tables() -> Mapping[str, Watched]:
    """Every watched table, by its name."""
    return {one.table: one for one in (*_found(), *_named)}


@cache
def pair_tables() -> frozenset[str]:
    """Tables whose rows belong to one pair of pages each."""
    return frozenset(
        name for name, one in watched_tables().items() if one.belongs_to_pair
    )


def sign_key(translation_key: UUID) -> str:
    """What only points to a pair depends on this."""
    return f"{translation_key.hex}{SIGN}"


def is_pair(name: str) -> bool:
    """Whether it is the key of a pair, as triggers write it."""
    return bool(PAIR.fullmatch(name))


def row_key(table: str, key: object) -> str:
    """What depends on one row of a table, or on those of a pair in it, depends on this."""
    return f"{table}:{key}"


def _found() -> Iterator[Watched]:
    yield Watched(
        Page,
        "translation_key",
        seen=IS_LIVE,
        quiet=OF_THE_TEAM,
        group="content_type_id",
        signs=frozenset({"title", "url_path", "live"}),
    )
    for model in apps.get_models():
        if issubclass(model, BaseGenericSetting):
            yield Watched(model)
        elif issubclass(model, Page) and model is not Page:
            yield Watched(model, "page_ptr_id", through=OF_PAGE)
            yield from _relations_of(model)
        elif model._meta.app_label != Page._meta.app_label:
            yield from _children(model)


def _children(model: type[Model]) -> Iterator[Watched]:
    """Rows that are edited with a page or with a setting."""
    for field in model._meta.local_fields:
        if isinstance(field, ParentalKey):
            if issubclass(field.related_model, Page):
                yield Watched(model, field.column, through=OF_PAGE)
            elif issubclass(field.related_model, BaseGenericSetting):
                yield Watched(model)


def _relations_of(page_type: type[Page]) -> Iterator[Watched]:
    """The tables between a page type and what it names several of."""
    for field in page_type._meta.local_many_to_many:
        column = field.m2m_column_name()
        yield Watched(field.remote_field.through, column, through=OF_PAGE)


def unwatched(tables: Iterable[str]) -> set[str]:
    """Those of the tables whose changes nobody would learn of."""
    return set(tables) - set(watched_tables()) - NEVER_CHANGE
