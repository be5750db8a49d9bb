"""What a query reads, told from its text."""

from __future__ import annotations

import re
from functools import lru_cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from page_cache.watched import NEVER_CHANGE, row_key

PAGES = Page._meta.db_table
TABLE = re.compile(
    r'\b(?:FROM|JOIN|INTO|UPDATE)\s+"?([a-z][a-z0-9_]*)"?', re.IGNORECASE
)
# Every page type has its own columns in a table that is joined by this one.
JOINED_TO_TYPE = re.compile(
    rf'JOIN "{PAGES}"(?: \w+)? ON \("?(\w+)"?\."page_ptr_id" = '
)


@lru_cache(maxsize=1000)
def tables_read(sql: str) -> frozenset[str]:
    """The tables that a query reads; of pages, only the types that it joins.

    A list of opportunities reads the table of all pages, and no row of a guide.
    """
    found = [name.lower() for name in TABLE.findall(sql)]
    tables = set(found) - NEVER_CHANGE
    joined = JOINED_TO_TYPE.findall(sql)
    if joined and len(joined) == found.count(PAGES):
        types = {_table_called(name, sql) for name in joined}
        if types <= _type_keys().keys():
            tables.discard(PAGES)
            tables.update(_type_keys()[one] for one in types)
    return frozenset(tables)


def _table_called(name: str, sql: str) -> str:
    """The table behind an alias of Django's, such as U0."""
    renamed = re.search(rf'"(\w+)" {re.escape(name)}\b', sql)
    return renamed.group(1) if renamed else name


@lru_cache(maxsize=1)
def _type_keys() -> dict[str, str]:
    """What a change of a page's common columns is called, by the table of its type."""
    types = [
        one for one in apps.get_models() if issubclass(one, Page) and one is not Page
    ]
    by_model = ContentType.objects.get_for_models(*types)
    return {one._meta.db_table: row_key(PAGES, by_model[one].pk) for one in types}
