"""Triggers of PostgreSQL: one for each table, with a function of its own."""

from collections.abc import Iterable

from page_cache.watched import SIGN, Watched

# The table and the name of each of our triggers.
STANDING = """
    SELECT relation.relname, made.tgname FROM pg_trigger AS made
    JOIN pg_class AS relation ON relation.oid = made.tgrelid
    WHERE made.tgname LIKE 'page_cache_%'
    AND relation.relnamespace = current_schema()::regnamespace
"""

EVERYTHING_CHANGED = """
    INSERT INTO page_cache_change (transaction, place, key, noted_at)
    VALUES (pg_current_xact_id()::text::bigint, %s, '', now())
"""


def statements(watched: Watched, version: str) -> list[str]:
    """What makes the trigger of a table; its name ends with the version."""
    function = f'"page_cache_{watched.table}"'
    events = "INSERT OR UPDATE OR DELETE" if watched.inserts else "UPDATE OR DELETE"
    return [
        f"""
        CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'UPDATE' THEN
                IF {_same(watched.columns)} THEN
                    RETURN NULL;
                END IF;
            END IF;
            IF TG_OP <> 'INSERT' THEN
                {_notes(watched, "OLD")}
            END IF;
            IF TG_OP <> 'DELETE' THEN
                {_notes(watched, "NEW")}
            END IF;
            RETURN NULL;
        END $$
        """,
        f"""
        CREATE TRIGGER page_cache_note_{version} AFTER {events} ON "{watched.table}"
        FOR EACH ROW EXECUTE FUNCTION {function}()
        """,
    ]


def removal(table: str, name: str) -> str:
    """What takes a trigger down."""
    return f'DROP TRIGGER "{name}" ON "{table}"'


def _same(columns: Iterable[str]) -> str:
    pairs = (f'OLD."{name}" IS NOT DISTINCT FROM NEW."{name}"' for name in columns)
    return " AND ".join(pairs)


def _notes(watched: Watched, row: str) -> str:
    notes = "".join(_note(watched, row, key) for key in _keys(watched, row))
    if not watched.signs:
        return notes
    # An IF of its own: outside of an update, one of the two rows does not exist.
    sign = _note(watched, row, f"{_key(watched, row)} || '{SIGN}'")
    return f"""{notes}
        IF TG_OP <> 'UPDATE' THEN
            {sign}
        ELSIF NOT ({_same(sorted(watched.signs))}) THEN
            {sign}
        END IF;
    """


def _note(watched: Watched, row: str, key: str) -> str:
    return f"""
        INSERT INTO page_cache_change (transaction, place, key, noted_at)
        SELECT pg_current_xact_id()::text::bigint, '{watched.table}', note.key, now()
        FROM (SELECT {key} AS key) AS note
        WHERE note.key IS NOT NULL AND ({watched.seen.format(row=row)});
    """


def _keys(watched: Watched, row: str) -> list[str]:
    """Each key of a row, as SQL."""
    keys = [_key(watched, row)]
    if watched.group:
        keys.append(f"'{watched.table}:' || {row}.\"{watched.group}\"")
    return keys


def _key(watched: Watched, row: str) -> str:
    if not watched.key:
        return "''"
    column = f'{row}."{watched.key}"'
    if watched.through:
        other = watched.through
        key = _without_hyphens(f'other."{other.key}"')
        return (
            f"(SELECT {key} "
            f'FROM "{other.table}" AS other '
            f'WHERE other."{other.id_column}" = {column} '
            f"AND ({other.seen.format(row='other')}))"
        )
    if watched.belongs_to_pair:
        return _without_hyphens(column)
    return f"'{watched.table}:' || {column}"


def _without_hyphens(column: str) -> str:
    """As Python and SQLite write a UUID."""
    return f"replace({column}::text, '-', '')"
