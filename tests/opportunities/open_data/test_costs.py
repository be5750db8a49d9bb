"""What the files cost: a few queries a part, and memory that does not grow."""

import tracemalloc

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opportunities.open_data import reading
from opportunities.open_data.names import File
from tests.opportunities.open_data.many import many_stories
from tests.opportunities.open_data.stories import a_story

pytestmark = pytest.mark.django_db

JSON_FILES = (File.RELEASES, File.RECORDS)
BIG_FILES = (*JSON_FILES, File.OPPORTUNITIES)
# Five for each part; the site, the page, its settings and the edition besides.
QUERIES_OF_A_PART = 5
QUERIES_AROUND = 18
# In parts of fifty: four of them, and thirty-two.
ROWS_OF_A_PART = 50
FEW, MANY = 200, 1600
MOST_GROWTH = 400 * 1024


def fetched(files, file):
    """Ask for a file and let go of each piece; how long it was."""
    return sum(len(piece) for piece in files.answer(file))


@pytest.mark.parametrize("file", BIG_FILES)
def test_queries_count_parts_and_not_rows(files, file, monkeypatch):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            fetched(files, file)
        return len(queries)

    monkeypatch.setattr(reading, "ROWS_AT_ONCE", ROWS_OF_A_PART)
    files.client.get("/en/")
    many_stories(3)
    cost()
    few = cost()
    many_stories(40, numbered_from=1000)
    assert cost() == few
    assert few <= QUERIES_AROUND + QUERIES_OF_A_PART
    many_stories(100, numbered_from=2000)

    assert cost() == few + 2 * QUERIES_OF_A_PART


def test_contracts_cost_the_same_for_any_number(files):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            fetched(files, File.CONTRACTS)
        return len(queries)

    files.client.get("/en/")
    a_story().posted().awarded()
    cost()
    few = cost()
    many_stories(60)

    assert cost() == few


@pytest.mark.slow
@pytest.mark.parametrize("file", BIG_FILES)
def test_memory_does_not_grow_with_rows(files, file, monkeypatch):
    def peak():
        tracemalloc.start()
        length = fetched(files, file)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most, length

    monkeypatch.setattr(reading, "ROWS_AT_ONCE", ROWS_OF_A_PART)
    many_stories(FEW)
    fetched(files, file)
    few, short = peak()
    many_stories(MANY - FEW, numbered_from=10_000)

    many, long = peak()

    assert long > 7 * short
    assert many - few < MOST_GROWTH


def test_nothing_is_read_before_it_is_sent(files):
    """A visitor who goes away in the middle costs no more than what they took."""
    many_stories(300)
    response = files.answer(File.RELEASES)
    with CaptureQueriesContext(connection) as queries:
        next(iter(response))

    assert len(queries) <= QUERIES_OF_A_PART
