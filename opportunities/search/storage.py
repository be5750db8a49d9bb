"""Where each database keeps the words of entries, and how it is asked for them.

PostgreSQL derives a `tsvector` column from the two word columns and indexes it (GIN).
SQLite keeps an FTS5 table beside them, filled by triggers. Both hold the same words,
because neither stems, folds or drops anything: that was done before.

What is made here is unknown to Django's models. SQLite alters a table by making it
anew, which drops its triggers: a migration that alters `SearchEntry` must repeat
`CreateSearchIndex` afterwards, and a test fails until it does.
"""

ENTRY_MODEL = "opportunities.SearchEntry"

POSTGRESQL_CREATE = (
    # The weights let an order by relevance tell a title from a body.
    """
    ALTER TABLE opportunities_searchentry ADD COLUMN document tsvector
    GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.simple', title_words), 'A')
        || setweight(to_tsvector('pg_catalog.simple', body_words), 'D')
    ) STORED
    """,
    # Pages are read far more often than written: no list of pending words to read.
    """
    CREATE INDEX opportunities_searchentry_document ON opportunities_searchentry
    USING gin (document) WITH (fastupdate = off)
    """,
)
POSTGRESQL_DROP = ("ALTER TABLE opportunities_searchentry DROP COLUMN document",)
# The planner takes a comparison of words for cheap and then reads the words of every
# page. Inside a function with settings of its own it has no way but the index.
POSTGRESQL_BOUND = (
    """
    CREATE OR REPLACE FUNCTION opportunities_search_pages(question tsquery)
    RETURNS SETOF integer LANGUAGE sql STABLE ROWS 200
    SET enable_seqscan = off SET enable_indexscan = off
    AS $$
        SELECT page_id FROM opportunities_searchentry WHERE document @@ question
    $$
    """,
    # Words are kept outside of their rows: of a row that is found, only the key is read.
    "ALTER TABLE opportunities_searchentry SET (toast_tuple_target = 128)",
)
# While thousands of entries are written, words wait in a list of the index and go in
# by the batch: a third of the time. Readers would have to look through that list, so
# it is emptied and closed afterwards.
POSTGRESQL_WRITING_MANY = (
    "ALTER INDEX opportunities_searchentry_document SET (fastupdate = on)",
)
POSTGRESQL_WROTE_MANY = (
    "ALTER INDEX opportunities_searchentry_document SET (fastupdate = off)",
    "SELECT gin_clean_pending_list('opportunities_searchentry_document')",
)
POSTGRESQL_UNBOUND = (
    "DROP FUNCTION IF EXISTS opportunities_search_pages(tsquery)",
    "ALTER TABLE opportunities_searchentry RESET (toast_tuple_target)",
)
POSTGRESQL_PAGES = """(
    SELECT found.page_id FROM opportunities_search_pages(%s::tsquery) AS found(page_id)
)"""

SQLITE_DROP = (
    "DROP TRIGGER IF EXISTS opportunities_search_insert",
    "DROP TRIGGER IF EXISTS opportunities_search_update",
    "DROP TRIGGER IF EXISTS opportunities_search_delete",
    "DROP TABLE IF EXISTS opportunities_search",
)
SQLITE_REBUILD = (
    "INSERT INTO opportunities_search (opportunities_search) VALUES ('rebuild')"
)
SQLITE_CREATE = (
    *SQLITE_DROP,
    """
    CREATE VIRTUAL TABLE opportunities_search USING fts5 (
        title_words, body_words,
        content='opportunities_searchentry', content_rowid='page_id',
        tokenize='ascii', detail='column'
    )
    """,
    """
    CREATE TRIGGER opportunities_search_insert
    AFTER INSERT ON opportunities_searchentry
    BEGIN
        INSERT INTO opportunities_search (rowid, title_words, body_words)
        VALUES (new.page_id, new.title_words, new.body_words);
    END
    """,
    # The words that leave must be named: FTS5 doesn't know any more what it read.
    """
    CREATE TRIGGER opportunities_search_update
    AFTER UPDATE ON opportunities_searchentry
    BEGIN
        INSERT INTO opportunities_search
            (opportunities_search, rowid, title_words, body_words)
        VALUES ('delete', old.page_id, old.title_words, old.body_words);
        INSERT INTO opportunities_search (rowid, title_words, body_words)
        VALUES (new.page_id, new.title_words, new.body_words);
    END
    """,
    """
    CREATE TRIGGER opportunities_search_delete
    AFTER DELETE ON opportunities_searchentry
    BEGIN
        INSERT INTO opportunities_search
            (opportunities_search, rowid, title_words, body_words)
        VALUES ('delete', old.page_id, old.title_words, old.body_words);
    END
    """,
    SQLITE_REBUILD,
)
SQLITE_PAGES = """(
    SELECT rowid FROM opportunities_search WHERE opportunities_search MATCH %s
)"""
