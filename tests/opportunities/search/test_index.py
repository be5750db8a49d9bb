"""What is kept of pages, and that each database's own index follows."""

from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection

from bilingual.removal import delete_pair
from opportunities.models import OpportunityPage, SearchEntry
from opportunities.search.index import SearchTexts, index_page, index_pages, remove
from opportunities.search.migration_operations import CreateSearchIndex
from opportunities.search.query import matching
from tests.factories import create_opportunity_pair, publish_drafts
from tests.opportunities.search.conftest import Text
from tests.walks import pair_of


def found(query):
    pages = matching(OpportunityPage.objects.all(), query, "en")
    return set(pages.values_list("pk", flat=True))


def assert_index_agrees():
    """SQLite compares its full-text table with the entries; PostgreSQL derives it."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO opportunities_search (opportunities_search) "
                "VALUES ('integrity-check')"
            )


def test_indexing_again_replaces_the_words(write_pages):
    key = write_pages("en", ["policy"])["policy"]
    index_page(Text(key, "library", "en"))

    assert SearchEntry.objects.count() == 1
    assert found("policy") == set()
    assert found("library") == {key}
    assert_index_agrees()


def test_title_and_body_are_kept_apart(write_pages):
    key = write_pages("en", ["policy"])["policy"]
    texts = SearchTexts(title="Azure", body="Library", language="en")
    index_page(SimpleNamespace(pk=key, search_texts=lambda: texts))
    entry = SearchEntry.objects.get(page=key)

    assert "xazure" in entry.title_words.split()
    assert "xlibrary" in entry.body_words.split()
    assert "xazure" not in entry.body_words.split()
    assert found("azure library") == {key}


def test_a_removed_page_is_not_found(write_pages):
    keys = write_pages("en", ["policy", "policies"])
    remove(keys["policy"])
    remove(keys["policy"])

    assert found("policy") == {keys["policies"]}
    assert_index_agrees()


def test_a_deleted_page_takes_its_entry_with_it(write_pages):
    keys = write_pages("en", ["policy", "policies"])
    page = OpportunityPage.objects.get(pk=keys["policy"])
    delete_pair(pair_of(page), user=None)

    assert found("policy") == {keys["policies"]}
    assert list(SearchEntry.objects.values_list("page", flat=True)) == [
        keys["policies"]
    ]
    assert_index_agrees()


def test_a_draft_is_not_kept_until_it_is_published(bilingual_site):
    pair = create_opportunity_pair(
        bilingual_site.opportunities, title="Herbarium", draft=True
    )
    assert found("herbarium") == set()

    publish_drafts(*pair)
    assert found("herbarium") == {pair.en.pk, pair.fr.pk}


def test_many_pages_are_kept_in_batches_and_progress_is_told(
    write_pages, monkeypatch, django_assert_num_queries
):
    keys = write_pages("en", ["one", "two", "three", "four", "five"])
    monkeypatch.setattr("opportunities.search.index.BATCH_SIZE", 2)
    progress = []
    with django_assert_num_queries(3):
        done = index_pages(
            (Text(key, f"again {text}", "en") for text, key in keys.items()),
            progress.append,
        )

    assert done == 5
    assert progress == [2, 4, 5]
    assert found("again") == set(keys.values())
    assert_index_agrees()


def test_no_page_is_no_work(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert index_pages([]) == 0


def rebuilt():
    output = StringIO()
    call_command("rebuild_search_index", stdout=output)
    return output.getvalue()


def test_rebuilding_keeps_what_is_live_and_forgets_the_rest(bilingual_site):
    parent = bilingual_site.opportunities
    live = create_opportunity_pair(parent, title="Herbarium")
    gone = create_opportunity_pair(parent, title="Old herbarium")
    gone.en.unpublish()
    index_page(Text(live.en.pk, "something else", "en"))
    output = rebuilt()

    assert found("herbarium") == {live.en.pk, live.fr.pk}
    assert found("something") == set()
    assert "2 of 2 pages" in output
    assert "Search index: 2 pages." in output
    assert_index_agrees()


def test_rebuilding_costs_the_same_queries_for_any_number(
    bilingual_site, django_assert_max_num_queries
):
    for _ in range(6):
        create_opportunity_pair(bilingual_site.opportunities)
    with django_assert_max_num_queries(12):
        rebuilt()

    assert SearchEntry.objects.count() == 2 * 6


@pytest.mark.skipif(connection.vendor != "sqlite", reason="triggers are SQLite's way")
def test_every_trigger_is_there_after_all_migrations(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' "
            "AND name LIKE 'opportunities_search_%' ORDER BY name"
        )
        names = [name for (name,) in cursor.fetchall()]

    assert names == [
        "opportunities_search_delete",
        "opportunities_search_insert",
        "opportunities_search_update",
    ]


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL derives its index"
)
def test_rebuilding_mends_a_full_text_table_that_disagrees(bilingual_site):
    pair = create_opportunity_pair(bilingual_site.opportunities, title="Herbarium")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO opportunities_search (opportunities_search) "
            "VALUES ('delete-all')"
        )
    assert found("herbarium") == set()
    rebuilt()

    assert found("herbarium") == {pair.en.pk, pair.fr.pk}
    assert_index_agrees()


class TestOperation:
    def test_describes_and_names_itself(self):
        operation = CreateSearchIndex()

        assert operation.describe() == "Create the full-text index of search entries"
        assert operation.migration_name_fragment == "search_index"
        assert operation.reversible

    def test_another_database_is_refused(self):
        other = SimpleNamespace(
            connection=SimpleNamespace(vendor="mysql", alias="default")
        )
        with pytest.raises(ValueError, match="not on mysql"):
            CreateSearchIndex().database_forwards("opportunities", other, None, None)

    def test_goes_backwards_and_forwards_again_over_existing_entries(
        self, django_db_setup, django_db_blocker
    ):
        # Outside a transaction, as SQLite wants it. No row is written, so none is left.
        operation = CreateSearchIndex()
        with django_db_blocker.unblock():
            with connection.schema_editor() as editor:
                operation.database_backwards("opportunities", editor, None, None)
            try:
                assert not index_exists()
            finally:
                with connection.schema_editor() as editor:
                    operation.database_forwards("opportunities", editor, None, None)
            assert index_exists()


def index_exists():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT 1 FROM sqlite_master WHERE name LIKE '%search'")
        else:
            cursor.execute(
                "SELECT 1 FROM pg_indexes "
                "WHERE indexname = 'opportunities_searchentry_document'"
            )
        return cursor.fetchone() is not None
