"""The choice of the tests that run on the second database as well."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements import (
    Sent,
    few_that_send_all,
    kind_of,
    request_of,
    shape_of,
    statement_of,
)

pytest_plugins = ["pytester"]

names = st.frozensets(st.sampled_from("abcdefgh"))
tests_of_a_run = st.dictionaries(
    st.text("0123456789", min_size=1, max_size=3),
    st.builds(Sent, st.floats(0, 100), names),
    max_size=20,
)


def sent(statements, seconds=1.0):
    return Sent(seconds, frozenset(statements))


@given(tests_of_a_run, st.integers(1, 4))
def test_every_statement_is_sent_as_often_as_it_can_be(tests, times):
    kept = few_that_send_all(tests, times)

    for name in "abcdefgh":
        senders = {test for test, one in tests.items() if name in one.statements}
        assert len(kept & senders) >= min(times, len(senders))


@given(tests_of_a_run, st.integers(1, 4))
def test_none_is_kept_for_nothing(tests, times):
    """What sends nothing is left out, and each process makes the same choice."""
    kept = few_that_send_all(tests, times)

    assert all(tests[test].statements for test in kept)
    assert few_that_send_all(dict(reversed(tests.items())), times) == kept


def test_the_quickest_of_those_that_send_the_same():
    tests = {"slow": sent("ab", 9), "quick": sent("ab"), "rich": sent("abc", 1.1)}

    assert few_that_send_all(tests, 1) == {"rich"}
    assert few_that_send_all(tests, 2) == {"rich", "quick"}


@pytest.mark.parametrize(
    "alike",
    [
        ("SELECT 1 WHERE a IN (%s)", "SELECT 1 WHERE a IN (%s, %s, %s)"),
        ("INSERT INTO t VALUES (%s, %s)", "INSERT INTO t VALUES (%s, %s), (%s, %s)"),
        ('SAVEPOINT "s140_x1"', 'SAVEPOINT "s77_x12"'),
        ("RELEASE SAVEPOINT s140_x1", "RELEASE SAVEPOINT s140_x2"),
        ("SELECT 1 LIMIT 20 OFFSET 40", "SELECT 1 LIMIT 20 OFFSET 60"),
    ],
)
def test_the_same_statement(alike):
    assert all(shape_of(one) == shape_of(other) for one, other in pairwise(alike))


@pytest.mark.parametrize(
    "different",
    [
        ("SELECT a FROM t", "SELECT b FROM t"),
        ("SAVEPOINT s1", "RELEASE SAVEPOINT s1"),
        ("SELECT U0.a FROM t U0", "SELECT U1.a FROM t U1"),
    ],
)
def test_another_statement(different):
    assert shape_of(different[0]) != shape_of(different[1])


def test_a_value_of_another_kind_and_a_refusal_make_it_another_statement():
    """Databases differ in what they take, and in how they say no."""
    plain = statement_of("SELECT %s", ["a"])
    others = [
        statement_of("SELECT %s", [value])
        for value in ("é", "\0", "a" * 256, "é" * 256, 2**31, None)
    ]
    refused = statement_of("SELECT %s", ["a"], "IntegrityError")

    assert statement_of("SELECT %s", ["b"]) == plain
    assert statement_of("SELECT %s", [5]) == plain
    assert statement_of("SELECT %(a)s", {"a": ["b"]}) != plain
    assert len({plain, refused, *others}) == len(others) + 2
    assert kind_of([1]) == kind_of(1.5) == kind_of(True) == ""


def test_what_is_asked_of_a_cache_counts():
    """Another cache answers to the same methods, perhaps not to the same values."""
    once = request_of("set", "page 5", "words")

    assert request_of("set", "page 77", "other words") == once
    assert len({once, request_of("get", "page 5"), request_of("set", "page 5", 5)}) == 3


@pytest.fixture
def on_sqlite(monkeypatch):
    """Another run never touches the databases that this one is in."""
    for name in ("DATABASE_URL", "CACHE_URL"):
        monkeypatch.delenv(name, raising=False)


THE_SUITE = """
    import pytest
    from django.core.cache import cache
    from django.db import connection

    def ask(question):
        with connection.cursor() as cursor:
            cursor.execute(question)

    @pytest.mark.django_db
    @pytest.mark.parametrize("number", range(9))
    def test_alike(number):
        ask(f"SELECT {number}")

    @pytest.mark.django_db
    def test_of_its_own():
        ask("SELECT 1 AS one")

    def test_of_the_cache():
        cache.set("visits", 1)

    def test_without_database():
        pass

    @pytest.mark.django_db
    def test_that_fails():
        ask("SELECT 1")
        assert False
"""


def test_what_one_run_writes_down_the_next_one_keeps(pytester, on_sqlite):
    pytester.makepyfile(test_it=THE_SUITE)
    pytester.makeconftest("pytest_plugins = ['tests.statements']")
    options = ["-p", "no:cacheprovider", "-p", "no:randomly", "--no-migrations"]

    whole = pytester.runpytest_subprocess(*options, "--statements-to=written")
    kept = pytester.runpytest_subprocess(*options, "-v", "--statements-of=written")

    whole.assert_outcomes(passed=12, failed=1)
    kept.assert_outcomes(passed=5, failed=1, deselected=7)
    kept.stdout.fnmatch_lines_random(
        ["*test_of_its_own*", "*test_of_the_cache*", "*test_that_fails*"]
    )


def test_without_a_record_every_test_runs(pytester):
    pytester.makepyfile(test_it="def test_it(): pass")
    pytester.makeconftest("pytest_plugins = ['tests.statements']")

    result = pytester.runpytest_subprocess("-p", "no:django", "--statements-of=none")

    result.assert_outcomes(passed=1)
