"""Triggers of SQLite: one for each way in which a row changes."""

from collections.abc import Iterable

from page_cache.watched import SIGN, Watched

# The table and the name of each of our triggers.
STANDING = """
    SELECT tbl_name, name FROM sqlite_master
    WHERE type = 'trigger' AND name LIKE 'page_cache_%'
"""

EVERYTHING_CHANGED = """
    INSERT INTO page_cache_change (place, key, noted_at)
    VALUES (%s, '', CURRENT_TIMESTAMP)
"""


def statements(watched: Watched, version: str) -> list[str]:
    """What makes the triggers of a table; their names end with the version."""
    made = {
        "update": (_differs(watched.columns), ("OLD", "NEW")),
        "delete": ("TRUE", ("OLD",)),
    }
    if watched.inserts:
        made["insert"] = ("TRUE", ("NEW",))
    sql = []
    for event, (condition, rows) in made.items():
        notes = "".join(
            _note(watched, row, key, only_if)
            for row in rows
            for key, only_if in _keys(watched, row, is_update=event == "update")
        )
        sql.append(
            f'CREATE TRIGGER "page_cache_{watched.table}_{event}_{version}" '
            f'AFTER {event} ON "{watched.table}" WHEN {condition} BEGIN {notes} END'
        )
    return sql


def removal(_table: str, name: str) -> str:
    """What takes a trigger down."""
    return f'DROP TRIGGER "{name}"'


def _differs(columns: Iterable[str]) -> str:
    pairs = (f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    return " OR ".join(pairs)


def _note(watched: Watched, row: str, key: str, condition: str) -> str:
    return (
        "INSERT INTO page_cache_change (place, key, noted_at) "
        f"SELECT '{watched.table}', note.key, CURRENT_TIMESTAMP "
        f"FROM (SELECT {key} AS key) AS note "
        f"WHERE note.key IS NOT NULL AND ({watched.seen.format(row=row)}) AND ({condition}); "
    )


def _keys(watched: Watched, row: str, *, is_update: bool) -> list[tuple[str, str]]:
    """Each key of a row, and when it is noted, as SQL."""
    key = _key(watched, row)
    keys = [(key, "TRUE")]
    if watched.group:
        keys.append((f"'{watched.table}:' || {row}.\"{watched.group}\"", "TRUE"))
    if watched.signs:
        condition = _differs(sorted(watched.signs)) if is_update else "TRUE"
        keys.append((f"{key} || '{SIGN}'", condition))
    return keys


def _key(watched: Watched, row: str) -> str:
    if not watched.key:
        return "''"
    column = f'{row}."{watched.key}"'
    if watched.through:
        other = watched.through
        return (
            f'(SELECT other."{other.key}" FROM "{other.table}" AS other '
            f'WHERE other."{other.id_column}" = {column} '
            f"AND ({other.seen.format(row='other')}))"
        )
    if watched.belongs_to_pair:
        return column
    return f"'{watched.table}:' || {column}"
