"""The statements that keep `ListEntry` equal to pages and opportunities.

Triggers write an entry in the statement that writes the row of which it tells. Code
that goes round `save()`, a bulk load or a hand in the database can't make them differ.

Each column comes from one row, and is written only when that row changes it: two
people who publish a page and decide about its opportunity at the same moment undo
nothing of each other's.
"""

from typing import NamedTuple

ENTRIES = "opportunities_listentry"
PAGES = "wagtailcore_page"
POSTINGS = "opportunities_opportunitypage"
OPPORTUNITIES = "opportunities_opportunity"

# What an entry holds, column by column. A page that visitors can't read has no
# language: every list asks for one, and so leaves it out.
_FROM_PAGE = {
    "locale_id": "CASE WHEN {page}.live THEN {page}.locale_id END",
    "first_published_at": "{page}.first_published_at",
    "last_published_at": "{page}.last_published_at",
}
_FROM_POSTING = {"closes_at": "{posting}.closes_at", "price": "{posting}.price"}
_FROM_OPPORTUNITY = {
    "decided": "COALESCE({opportunity}.decided, '')",
    "last_told_at": "{opportunity}.last_told_at",
}
_COLUMNS = {**_FROM_PAGE, **_FROM_POSTING, **_FROM_OPPORTUNITY}
_ALIASES = {"page": "page", "posting": "posting", "opportunity": "opportunity"}
_NEW = dict.fromkeys(_ALIASES, "new")
_NAMES = ", ".join(["page_id", *_COLUMNS])

_EXPECTED = """
    SELECT posting.page_ptr_id AS page_id, {values}
    FROM opportunities_opportunitypage posting
    JOIN wagtailcore_page page ON page.id = posting.page_ptr_id
    LEFT JOIN opportunities_opportunity opportunity
        ON opportunity.id = posting.opportunity_id
    WHERE {where}
"""
_KEPT = "SELECT {names} FROM opportunities_listentry"
_WRITE = """
    INSERT INTO opportunities_listentry ({names}) {expected}
    ON CONFLICT (page_id) DO UPDATE SET {excluded}
"""
_SET_BY_KEY = "UPDATE opportunities_listentry SET {columns} WHERE page_id = {key}"
_SET_BY_OPPORTUNITY = """
    UPDATE opportunities_listentry SET {columns} WHERE page_id IN (
        SELECT page_ptr_id FROM opportunities_opportunitypage
        WHERE opportunity_id = new.id
    )
"""


def _expected(where: str) -> str:
    """What entries should hold."""
    values = ", ".join(text.format(**_ALIASES) for text in _COLUMNS.values())
    return _EXPECTED.format(values=values, where=where)


def _write(where: str) -> str:
    """Write whole entries, in place of those kept before."""
    excluded = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)
    return _WRITE.format(names=_NAMES, expected=_expected(where), excluded=excluded)


def _new(columns: dict[str, str]) -> str:
    """Columns as the row that was just written says them."""
    return ", ".join(
        f"{name} = {text.format(**_NEW)}" for name, text in columns.items()
    )


_BOTH = {"kept": _KEPT.format(names=_NAMES), "expected": _expected("1 = 1")}
_DIFFERENCES = """
    SELECT page_id FROM ({expected} EXCEPT {kept}) AS missing
    UNION
    SELECT page_id FROM ({kept} EXCEPT {expected}) AS superfluous
"""
_NOT_RIGHT = """
    posting.page_ptr_id NOT IN (
        SELECT page_id FROM ({kept} INTERSECT {expected}) AS right_ones
    )
"""
# The keys of pages whose entry is missing or says something else, and of entries that
# no page has.
DIFFERENCES = _DIFFERENCES.format(**_BOTH)
FORGET_STRAY = """
    DELETE FROM opportunities_listentry
    WHERE page_id NOT IN (SELECT page_ptr_id FROM opportunities_opportunitypage)
"""
WRITE_WRONG = _write(_NOT_RIGHT.format(**_BOTH))

# The opportunity of the row that is written: locked before its entries are, so that
# nobody waits for somebody who waits for them.
_OF_PAGE = (
    "(SELECT opportunity_id FROM opportunities_opportunitypage"
    " WHERE page_ptr_id = new.id)"
)
_OF_POSTING = "new.opportunity_id"


class Trigger(NamedTuple):
    """What is done to entries after a row of a table was written."""

    name: str
    table: str
    columns: tuple[str, ...]
    """It follows changes of these; without any, the insertion."""
    action: str
    opportunity: str = ""

    @property
    def postgresql(self) -> tuple[str, ...]:
        """A function and the trigger that calls it."""
        lock = (
            "PERFORM 1 FROM opportunities_opportunity "
            f"WHERE id = {self.opportunity} FOR NO KEY UPDATE;"
            if self.opportunity
            else ""
        )
        when = self._when("IS DISTINCT FROM")
        return (
            f"""
            CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN {lock} {self.action}; RETURN NULL; END $$
            """,
            f"""
            CREATE OR REPLACE TRIGGER {self.name} AFTER {self._event} ON {self.table}
            FOR EACH ROW {when} EXECUTE FUNCTION {self.name}()
            """,
        )

    @property
    def sqlite(self) -> tuple[str, ...]:
        """The trigger; there is one writer at a time, and nothing to lock."""
        when = self._when("IS NOT")
        return (
            f"""
            CREATE TRIGGER IF NOT EXISTS {self.name} AFTER {self._event}
            ON {self.table} {when} BEGIN {self.action}; END
            """,
        )

    @property
    def _event(self) -> str:
        return f"UPDATE OF {', '.join(self.columns)}" if self.columns else "INSERT"

    def _when(self, differs: str) -> str:
        changed = (f"old.{name} {differs} new.{name}" for name in self.columns)
        return f"WHEN ({' OR '.join(changed)})" if self.columns else ""


TRIGGERS = (
    Trigger(
        "opportunities_list_posting_added",
        POSTINGS,
        (),
        _write("posting.page_ptr_id = new.page_ptr_id"),
        _OF_POSTING,
    ),
    # A restore may bring the two halves of a page in either order.
    Trigger(
        "opportunities_list_page_added",
        PAGES,
        (),
        _write("posting.page_ptr_id = new.id"),
        _OF_PAGE,
    ),
    Trigger(
        "opportunities_list_page_changed",
        PAGES,
        ("live", "locale_id", "first_published_at", "last_published_at"),
        _SET_BY_KEY.format(columns=_new(_FROM_PAGE), key="new.id"),
        _OF_PAGE,
    ),
    Trigger(
        "opportunities_list_posting_changed",
        POSTINGS,
        ("closes_at", "price"),
        _SET_BY_KEY.format(columns=_new(_FROM_POSTING), key="new.page_ptr_id"),
        _OF_POSTING,
    ),
    Trigger(
        "opportunities_list_posting_moved",
        POSTINGS,
        ("opportunity_id",),
        _write("posting.page_ptr_id = new.page_ptr_id"),
        _OF_POSTING,
    ),
    Trigger(
        "opportunities_list_decided",
        OPPORTUNITIES,
        ("decided", "last_told_at"),
        _SET_BY_OPPORTUNITY.format(columns=_new(_FROM_OPPORTUNITY)),
    ),
)
