"""A check of the database: a table whose changes nobody notes shows old words."""

from typing import Any

from django.core.checks import Tags, Warning, register
from django.db import connections

from page_cache.triggers import tables_without_triggers


@register(Tags.database)
def check_triggers(databases: Any = None, **_details: Any) -> list[Warning]:
    """Every watched table has its triggers; asked by `migrate` and `check --database`."""
    return [
        Warning(
            f"Changes of {', '.join(sorted(missing))} are not noted.",
            hint="Run `manage.py migrate`: it makes the triggers.",
            id="page_cache.W001",
        )
        for alias in databases or ()
        if (missing := tables_without_triggers(connections[alias]))
    ]
