"""Puts the triggers of list entries up, takes them down, and compares entries.

They are down while migrations run. SQLite alters a table by making it anew, which
drops the triggers of that table and stumbles over those that name it; PostgreSQL
refuses to alter a column that a trigger follows. Afterwards they are put up again and
every entry is compared, so that whatever a migration wrote is in it.
"""

from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from opportunities.list_index.statements import (
    DIFFERENCES,
    ENTRIES,
    FORGET_STRAY,
    TRIGGERS,
    WRITE_WRONG,
)

STANDING = {
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
}


def take_down_before_migrations(
    *, using: str, plan: list[Any] | None = None, **details: Any
) -> None:
    """Receiver of `pre_migrate`. Where there is nothing to do, they stay up."""
    if plan:
        take_down(connections[using])


def put_up_after_migrations(*, using: str, **details: Any) -> None:
    """Receiver of `post_migrate`, which is also sent after a database was emptied."""
    connection = connections[using]
    if ENTRIES in connection.introspection.table_names() and missing(connection):
        with transaction.atomic(using=using):
            put_up(connection)
            mend(connection)


def put_up(connection: BaseDatabaseWrapper) -> None:
    """Let the database keep the entries from now on."""
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            for statement in getattr(trigger, connection.vendor):
                cursor.execute(statement)


def take_down(connection: BaseDatabaseWrapper) -> None:
    """Let nothing write entries until they are put up again."""
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger.name}")
            else:
                cursor.execute(f"DROP FUNCTION IF EXISTS {trigger.name} CASCADE")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of triggers that are not there."""
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor])
        standing = {name for (name,) in cursor.fetchall()}
    return [trigger.name for trigger in TRIGGERS if trigger.name not in standing]


def differences(connection: BaseDatabaseWrapper) -> list[int]:
    """The keys of pages of which an entry says something else, or nothing."""
    with connection.cursor() as cursor:
        cursor.execute(DIFFERENCES)
        return sorted(key for (key,) in cursor.fetchall())


def mend(connection: BaseDatabaseWrapper) -> None:
    """Make every entry say what page and opportunity say."""
    with connection.cursor() as cursor:
        cursor.execute(FORGET_STRAY)
        cursor.execute(WRITE_WRONG)
