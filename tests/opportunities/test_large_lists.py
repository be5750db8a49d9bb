"""Lists and searches of any length: every page right, each found by an index."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from opportunities.cards import cards
from opportunities.life.states import Status
from opportunities.listing import RESULTS_PER_PAGE, Listing, Sort
from opportunities.models import Opportunity, OpportunityPage
from tests import scenarios
from tests.databases import shared_content
from tests.factories.bulk import many_opportunities

pytestmark = pytest.mark.django_db

MANY = 3000
# Counting, the keys, their pages with opportunity and skills; the keys once more where
# two runs meet.
OWN_QUERIES = 6
SOON = timedelta(hours=72)
HOSTILE = {
    "a word on every page": "charts",
    "every letter of a question": "x" * 200,
    "a hundred words": "a1 " * 100,
    "two hundred letters alone": " ".join("abcdefghijklmnopqrstuvwxyz" * 4),
    "one letter": "a",
    "wildcards": "% _ * ? %charts* charts*",
    "operators": "charts AND NOT (title:* OR \"NEAR('",
    "only stop words": "the of and to",
    "signs": "?! .. --",
}


@pytest.fixture(scope="module")
def many(django_db_setup, django_db_blocker):
    """Some open, some closed, some decided; prices and instants shared by several."""
    with shared_content(django_db_blocker):
        site = scenarios.a_site()
        many_opportunities(site.opportunities, MANY)
        now = timezone.now()
        pages = OpportunityPage.objects.order_by("opportunity__number", "pk")
        for part, days in enumerate((-400, -30, -3)):
            numbers = [5000 + part + 10 * n for n in range(MANY // 20)]
            pages.filter(opportunity__number__in=numbers).update(
                closes_at=now + timedelta(days=days), price=900 + part
            )
        decided = [5005 + 10 * n for n in range(MANY // 10)]
        Opportunity.objects.filter(number__in=decided).update(decided=Status.PAID)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield site


def listing(address):
    return Listing(
        QueryDict(address), language="en", at=timezone.now(), closing_soon=SOON
    )


def keys(address):
    return listing(address).page.object_list


@pytest.fixture(scope="module")
def read_once(many, django_db_blocker):
    """Every page of the list; reading them takes longer than to put them in order."""
    with django_db_blocker.unblock():
        pages = OpportunityPage.objects.in_language("en")
        return list(pages.select_related("opportunity"))


def in_one_order(pages, sort, status=None):
    """The whole list, as Python sorts it."""
    at = timezone.now()
    rows = [
        page
        for page in pages
        if status is None or page.status(at=at, closing_soon=timedelta(0)) == status
    ]
    rows.sort(key=lambda page: -page.pk)
    if sort == Sort.NEWEST:
        rows.sort(key=lambda page: page.first_published_at, reverse=True)
    elif sort == Sort.PRICE:
        rows.sort(key=lambda page: (-page.price, page.closes_at))
    else:
        open_ones, others = [], []
        for page in rows:
            is_open = page.closes_at >= at and not page.opportunity.decided
            (open_ones if is_open else others).append(page)
        open_ones.sort(key=lambda page: page.closes_at)
        others.sort(key=lambda page: page.closes_at, reverse=True)
        rows = [*open_ones, *others]
    return [page.pk for page in rows]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("status", [None, Status.OPEN, Status.CLOSED, Status.PAID])
def test_every_page_shows_what_stands_there_in_one_long_order(read_once, sort, status):
    expected = in_one_order(read_once, sort, status)
    question = f"sort={sort.value}" + (f"&status={status.value}" if status else "")
    pages = -(-len(expected) // RESULTS_PER_PAGE)
    assert listing(question).total == len(expected) > RESULTS_PER_PAGE

    found = [
        key
        for number in range(1, pages + 1)
        for key in keys(f"{question}&page={number}")
    ]

    assert found == expected


ADDRESSES = [
    "",
    "page=2",
    "page=75",
    "page=100000",
    "status=open&page=100000",
    "status=closed&page=3",
    "status=paid",
    "sort=newest&page=100000",
    "sort=price&page=60",
    "skill=skill-1&skill=skill-2&status=open&page=9",
    "q=charts&page=100000",
    "q=charts&skill=skill-1&status=open&sort=price",
]


def asked_by(address):
    """What a list asks for itself; the skills to choose from are asked once."""
    made = listing(address)
    assert made.skills
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as queries:
        assert made.cards
        assert made.total
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_list_asks_as_much_on_every_page(many, address):
    assert len(asked_by(address)) <= OWN_QUERIES


def test_where_two_runs_meet_both_are_on_the_page(many):
    at = timezone.now()
    open_ones = sum(
        page.status(at=at, closing_soon=SOON) in {Status.OPEN, Status.CLOSING_SOON}
        for page in OpportunityPage.objects.in_language("en")
    )
    number = open_ones // RESULTS_PER_PAGE + 1
    assert open_ones % RESULTS_PER_PAGE

    found = cards(keys(f"page={number}"), at=at, closing_soon=SOON)

    assert {card.is_open for card in found} == {True, False}
    assert len(asked_by(f"page={number}")) == OWN_QUERIES


def plan(sql):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"EXPLAIN {sql}")
            return "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return "\n".join(row[-1] for row in cursor.fetchall())


BIG_TABLES = (
    "wagtailcore_page|opportunities_opportunitypage|opportunities_opportunity|"
    "opportunities_searchentry|opportunities_listentry"
)
# A table read from its first row to its last one.
WHOLE_TABLE = {
    # There the narrow table may be: half of its rows are counted.
    "postgresql": rf"Seq Scan on (?!opportunities_listentry)({BIG_TABLES})\b",
    "sqlite": rf"SCAN ({BIG_TABLES})(?! USING COVERING INDEX)\b",
}


@pytest.mark.parametrize("address", [one for one in ADDRESSES if "skill" not in one])
def test_no_table_is_read_whole(many, address):
    for sql in asked_by(address):
        found = re.findall(WHOLE_TABLE[connection.vendor], plan(sql))
        assert found == [], plan(sql)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite names its sorting")
@pytest.mark.parametrize(
    "address", ["page=75", "page=100000", "sort=newest&page=60", "sort=price&page=60"]
)
def test_the_order_is_that_of_an_index(many, address):
    _count, found, *_cards = asked_by(address)
    steps = plan(found)

    assert "USING COVERING INDEX list_by_" in steps
    assert "TEMP B-TREE" not in steps


@pytest.mark.skipif(connection.vendor != "postgresql", reason="names of PostgreSQL")
@pytest.mark.parametrize(
    "address", ["page=75", "page=100000", "sort=newest&page=60", "sort=price&page=60"]
)
def test_the_order_is_that_of_an_index_here_too(many, address):
    _count, found, *_cards = asked_by(address)

    assert re.search(r"Limit .*\n(?s:.*?)Index (Only )?Scan .*list_by_", plan(found))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_question_reads_the_words_of_every_page(many, name):
    address = QueryDict(mutable=True)
    address.update({"q": HOSTILE[name], "sort": "price", "status": "open"})
    made = listing(address.urlencode())
    Site.get_site_root_paths()
    with CaptureQueriesContext(connection) as queries:
        assert made.total <= MANY
        assert len(made.cards) <= RESULTS_PER_PAGE

    assert len(queries) <= OWN_QUERIES + 1
    for query in queries:
        steps = plan(query["sql"])
        assert "Seq Scan on opportunities_searchentry" not in steps
        assert "SCAN opportunities_searchentry" not in steps


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a function of its own")
def test_the_words_are_compared_in_the_index_alone(many):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
        cursor.execute(
            "EXPLAIN SELECT page_id FROM opportunities_searchentry "
            "WHERE document @@ 'xchart'::tsquery"
        )
        steps = "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute(
            "SELECT proconfig FROM pg_proc WHERE proname = 'opportunities_search_pages'"
        )
        (settings,) = cursor.fetchone()

    assert "Bitmap Index Scan on opportunities_searchentry_document" in steps
    assert sorted(settings) == ["enable_indexscan=off", "enable_seqscan=off"]
