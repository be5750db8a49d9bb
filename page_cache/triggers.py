"""The triggers that note changes, made anew after every migration."""

from hashlib import sha256

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from page_cache import triggers_postgresql, triggers_sqlite
from page_cache.models import Change
from page_cache.watched import EVERYTHING, watched_tables

WRITTEN_FOR = {"postgresql": triggers_postgresql, "sqlite": triggers_sqlite}


def install(using: str) -> None:
    """Make the triggers of every watched table, unless they stand as they should."""
    connection = connections[using]
    missing = tables_without_triggers(connection)
    if not missing:
        return
    remove(using)
    sql, version = WRITTEN_FOR[connection.vendor], _version(connection.vendor)
    existing = _existing(connection)
    with transaction.atomic(using), connection.cursor() as cursor:
        for watched in watched_tables().values():
            if watched.table in existing:
                for statement in sql.statements(watched, version):
                    cursor.execute(statement)
        # Whatever happened while there was none.
        cursor.execute(sql.EVERYTHING_CHANGED, [EVERYTHING])


def remove(using: str) -> None:
    """Note nothing until they are made again: every kept answer is made anew then."""
    connection = connections[using]
    sql = WRITTEN_FOR[connection.vendor]
    with transaction.atomic(using), connection.cursor() as cursor:
        for table, name in _standing(connection):
            cursor.execute(sql.removal(table, name))


def tables_without_triggers(connection: BaseDatabaseWrapper) -> set[str]:
    """Watched tables whose changes this version does not note; none before migrating."""
    existing = _existing(connection)
    if Change._meta.db_table not in existing:
        return set()
    version = _version(connection.vendor)
    noted = {table for table, name in _standing(connection) if name.endswith(version)}
    return (set(watched_tables()) & existing) - noted


def _existing(connection: BaseDatabaseWrapper) -> set[str]:
    return set(connection.introspection.table_names())


def _standing(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN_FOR[connection.vendor].STANDING)
        return list(cursor.fetchall())


def _version(vendor: str) -> str:
    """What all triggers say: those of another version say less, or something else."""
    digest = sha256()
    for watched in watched_tables().values():
        for statement in WRITTEN_FOR[vendor].statements(watched, ""):
            digest.update(statement.encode())
    return digest.hexdigest()[:8]
