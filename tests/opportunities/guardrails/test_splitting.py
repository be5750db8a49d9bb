"""Which opportunities look like parts of one contract."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bilingual.formatting import EASTERN
from opportunities.guardrails.splitting import (
    ALIKE,
    Candidate,
    months_from,
    normalised,
    normalised_teams,
    resemblances,
    title_likeness,
    total_value,
)

NOON = datetime(2026, 3, 15, 12, tzinfo=EASTERN)
SECOND = timedelta(seconds=1)
ONE = Candidate(
    key="one",
    titles={"en": "Check the colours of our charts"},
    teams=normalised_teams(["Data and reporting team"]),
    skills=frozenset({1, 2}),
    at=NOON,
)
OTHER = replace(ONE, key="other", titles={"en": "Bake a cake"}, skills=frozenset({2}))


def found(*others, one=ONE, months=12):
    return resemblances(one, others, months=months)


@pytest.mark.parametrize(
    "name",
    [
        "Équipe des données",
        "équipe  des  données",
        "EQUIPE DES DONNEES",
        "Équipe des données.",
        " L’équipe des données "[3:],
        "E\u0301quipe-des-donne\u0301es",
    ],
)
def test_one_name_in_many_spellings(name):
    assert normalised(name) == "equipe des donnees"


@pytest.mark.parametrize("name", ["", "   ", "–", "…"])
def test_an_empty_name_is_no_client(name):
    assert normalised_teams([name]) == frozenset()


# Labelled by hand: two titles, and whether they are of one need.
TITLES = [
    ("Check the colours of our charts", "Check the colours of our maps", True),
    (
        "Check the colours of our charts, part 2",
        "Check the colours of our charts",
        True,
    ),
    ("Tests for the date field", "Date field: the tests", True),
    ("Une carte de nos bureaux", "Une carte de nos bureaux (suite)", True),
    ("Build the letter sorter, phase one", "Build the letter sorter, phase two", True),
    ("Check the colours of our charts", "Sort the letters of citizens", False),
    ("A date field that everyone can fill in", "Make our web fonts lighter", False),
    ("Une carte de nos bureaux", "Montrer les temps d’attente", False),
    ("Prove that our backups work", "Put our meetings into calendars", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), TITLES)
def test_titles_of_one_need_are_told_from_others(one, other, alike):
    assert (title_likeness(one, other) >= ALIKE) is alike
    assert title_likeness(one, other) == title_likeness(other, one)


class TestWhatIsFound:
    def test_shared_skills_of_one_client(self):
        (resemblance,) = found(OTHER)

        assert resemblance.shared_skills == {2}
        assert not resemblance.similar_title

    def test_a_similar_title_of_one_client(self):
        other = replace(ONE, key="other", skills=frozenset())

        (resemblance,) = found(other)

        assert resemblance.similar_title
        assert not resemblance.shared_skills

    def test_a_client_by_its_name_in_either_language(self):
        names = normalised_teams(["Data and reporting team", "Équipe des rapports"])
        one = replace(ONE, teams=names)
        other = replace(OTHER, teams=normalised_teams(["équipe des rapports"]))

        assert found(other, one=one)

    def test_not_another_client(self):
        assert not found(replace(OTHER, teams=normalised_teams(["Another team"])))

    def test_not_what_has_nothing_in_common(self):
        assert not found(replace(OTHER, skills=frozenset({3})))

    def test_not_titles_of_different_languages(self):
        other = replace(OTHER, titles={"fr": ONE.titles["en"]}, skills=frozenset())

        assert not found(other)

    def test_not_itself(self):
        assert not found(replace(OTHER, key="one"))

    def test_the_nearest_in_time_comes_first(self):
        days = {"far": -200, "near": 3, "between": -30}
        others = [
            replace(OTHER, key=key, at=NOON + timedelta(days=count))
            for key, count in days.items()
        ]

        assert [one.candidate.key for one in found(*others)] == [
            "near",
            "between",
            "far",
        ]


class TestTheTwelveMonths:
    BEFORE = datetime(2025, 3, 15, 12, tzinfo=EASTERN)
    AFTER = datetime(2027, 3, 15, 12, tzinfo=EASTERN)

    @pytest.mark.parametrize(
        ("at", "counts"),
        [
            (BEFORE - SECOND, False),
            (BEFORE, True),
            (BEFORE + SECOND, True),
            (AFTER - SECOND, True),
            (AFTER, True),
            (AFTER + SECOND, False),
        ],
    )
    def test_a_second_before_at_and_after(self, at, counts):
        assert bool(found(replace(OTHER, at=at))) is counts

    @pytest.mark.parametrize(
        ("start", "months", "end"),
        [
            ("2024-02-29", 12, "2025-02-28"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-01-31", -2, "2025-11-30"),
            ("2026-12-15", 1, "2027-01-15"),
            ("2026-01-15", -12, "2025-01-15"),
            ("2026-05-15", -60, "2021-05-15"),
        ],
    )
    def test_months_end_on_a_day_that_exists(self, start, months, end):
        moment = months_from(
            datetime.fromisoformat(f"{start}T10:30").replace(tzinfo=EASTERN), months
        )

        assert f"{moment:%Y-%m-%d %H:%M}" == f"{end} 10:30"


def test_a_price_that_is_not_written_counts_nothing():
    assert total_value([Decimal(6500), None, Decimal("0.50")]) == Decimal("6500.50")
    assert total_value([]) == 0
