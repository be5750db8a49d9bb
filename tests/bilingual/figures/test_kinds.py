"""What is computed from words and rounds, without a database."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from bilingual.figures.kinds import Round, Row, Scope, Words, figures, month_of

SENT = datetime(2026, 3, 2, 14, tzinfo=UTC)


def a_round(days, *, page=1, sent_at=SENT):
    return Round(page, sent_at, sent_at + timedelta(days=days))


def words(total, **more):
    counted = Words()
    counted.add(total, 1, origin="typed", is_correction=False)
    for origin, number in more.items():
        counted.add(number, 1, origin=origin, is_correction=False)
    return counted


@pytest.mark.parametrize(
    ("moment", "month"),
    [
        # Eastern time is five hours behind in winter, four in summer.
        (datetime(2026, 3, 1, 4, 59, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 3, 1, 5, 0, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 7, 1, 3, 59, tzinfo=UTC), date(2026, 6, 1)),
        (datetime(2026, 7, 1, 4, 0, tzinfo=UTC), date(2026, 7, 1)),
    ],
    ids=str,
)
def test_a_month_is_that_of_eastern_time(moment, month):
    assert month_of(moment) == month


def test_a_scope_holds_both_its_days():
    scope = Scope(since=date(2026, 3, 1), until=date(2026, 3, 31))

    assert scope.begins == datetime(2026, 3, 1, 5, tzinfo=UTC)
    assert scope.ends == datetime(2026, 4, 1, 4, tzinfo=UTC)
    assert (Scope().begins, Scope().ends) == (None, None)


def test_shares_are_of_the_words_translated():
    counted = words(50, memory=30, near=15, file=5)
    counted.add(10, 2, origin="typed", is_correction=True)

    assert (counted.total, counted.exact, counted.near, counted.reused) == (
        *(100, 30, 15),
        45,
    )
    assert (counted.reused_share, counted.corrected_share) == (45, 10)
    assert (counted.sentences, counted.corrected_sentences) == (4, 2)
    assert Words().reused_share is None
    assert Words().corrected_share is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [([], None), ([3], 3), ([1, 2], 1.5), ([9, 1, 2], 2), ([0.04], 0), ([0.26], 0.3)],
)
def test_the_median_is_that_of_each_time(days, expected):
    assert Row(rounds=[a_round(one) for one in days]).median_days == expected


def test_the_days_of_each_time_are_in_the_order_of_time():
    later = a_round(1, sent_at=SENT + timedelta(days=30))

    assert Row(rounds=[later, a_round(5)]).days == [5, 1]


def test_everything_together():
    page, other = uuid4(), uuid4()
    found = figures(
        [(date(2026, 2, 1), words(10)), (date(2026, 3, 1), words(30, memory=10))],
        [(page, words(5)), (other, words(35, memory=10))],
        [a_round(1, page=page), a_round(3, page=7), a_round(40, page=7)],
    )

    assert found.total.words.total == 50
    assert found.total.words.reused_share == 20
    assert found.total.median_days == 3
    assert [(row.month.month, row.words.total, row.days) for row in found.months] == [
        (4, 0, [40]),
        (3, 40, [1, 3]),
        (2, 10, []),
    ]
    assert [(key, row.words.total, row.days) for key, row in found.pages] == [
        (other, 45, []),
        (page, 5, [1]),
        (7, 0, [3, 40]),
    ]
