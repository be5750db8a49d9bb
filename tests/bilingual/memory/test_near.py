"""What was translated before and is almost the same."""

from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from bilingual.desk.segments import desk_of
from bilingual.memory.accepting import match_by_row
from bilingual.memory.near import likeness, near_matches
from tests import cast, walks
from tests.remembering import remember, remember_many

RESULT = "The result is announced two business days after closing."
NEAR = "The result is announced three business days after closing."
FRENCH = "Le résultat est annoncé trois jours ouvrables après la clôture."
ANYTHING = st.text(max_size=40)


def sentence(desk, source):
    return next(one for one in desk.sentences if one.source == source)


def found(desk, source=RESULT, **options):
    return near_matches(desk, sentence(desk, source), **options)


class TestLikeness:
    @pytest.mark.parametrize(
        ("one", "other", "least", "most"),
        [
            (RESULT, RESULT, 100, 100),
            (RESULT, RESULT.upper(), 99, 99),
            (RESULT, f"<b>{RESULT}</b>", 99, 99),
            (RESULT, NEAR, 85, 98),
            ("Apply before July 12, 2021.", "Apply before July 13, 2021.", 80, 98),
            ("The colour of the chart", "The color of the chart", 75, 98),
            (RESULT, "Nobody has to pay for the licence of the code.", 0, 50),
            ("", "", 100, 100),
            ("a", "", 0, 0),
        ],
    )
    def test_how_alike(self, one, other, least, most):
        assert least <= likeness(one, other) <= most

    @given(ANYTHING, ANYTHING)
    def test_any_two_texts(self, one, other):
        score = likeness(one, other)

        assert 0 <= score <= 100
        assert (score == 100) == (one == other)


@pytest.mark.django_db
class TestNearMatches:
    def test_another_number_is_near_and_stays_as_it_was(self, site, desk):
        remember(NEAR, FRENCH, page=site.privacy.en, last_translated_by=cast.thierry())

        (match,) = found(desk)

        assert (match.source, match.translation) == (NEAR, FRENCH)
        assert 70 <= match.score < 100
        assert not match.is_exact
        assert (match.origin, match.by) == (site.privacy.en.title, "thierry")

    def test_the_other_direction_turned_around(self, desk):
        remember(FRENCH, NEAR, direction="fr en")

        (match,) = found(desk)

        assert (match.source, match.translation) == (NEAR, FRENCH)

    def test_the_nearest_come_first_and_no_more_than_asked_for(self, desk):
        for number in range(2, 12):
            remember(RESULT + " Soon." * (number // 4), f"Texte {number}", path="p")
            remember(RESULT.replace("two", f"{number}0"), f"Bientôt {number}")

        matches = found(desk)

        assert len(matches) == 5
        assert all(one.score >= two.score for one, two in pairwise(matches))
        assert len(found(desk, limit=2)) == 2
        assert found(desk, cutoff=99) == []

    def test_what_is_not_alike_is_not_near(self, desk):
        remember("Nobody has to pay for the licence of the code.", "Personne.")
        remember("The result.", "Le résultat.")
        remember(RESULT * 5, "Cinq fois")

        assert found(desk) == []

    @pytest.mark.parametrize(
        "details",
        [{"has_error": True}, {"translation_type": "machine"}, {"path": "slug"}],
        ids=str,
    )
    def test_what_nobody_confirmed_is_not_offered(self, desk, details):
        remember(NEAR, FRENCH, **details)

        assert found(desk) == []

    def test_the_very_same_words_are_left_to_the_exact_ones(self, desk):
        remember(RESULT, FRENCH)

        assert found(desk) == []

    def test_the_end_of_an_address_is_not_asked(self, page, desk):
        remember("charter", "charte")

        assert found(desk, page.slug) == []

    def test_the_earlier_words_of_the_same_place(self, page, pair):
        walks.translate(pair)
        desk = desk_of(pair)
        one = sentence(desk, RESULT)
        one.stored.translation_of = remember(NEAR, "x").translation_of
        one.stored.save()

        matches = found(desk_of(pair))

        assert f"Autre {RESULT}" in [match.translation for match in matches]

    def test_it_costs_the_same_for_few_and_for_many(self, desk):
        costs = []
        for number in (1, 400):
            remember_many((f"{number} {n} {NEAR}", FRENCH) for n in range(number))
            remember_many(
                ((f"{number} {n} {FRENCH}", f"{n} {NEAR}") for n in range(number)),
                direction="fr en",
                path=f"p{number}",
            )
            with CaptureQueriesContext(connection) as captured:
                assert found(desk)
            costs.append(len(captured))

        assert costs == [4, 4]


@pytest.mark.django_db
class TestAccepting:
    def test_a_near_match_as_it_is_typed(self, desk):
        row = remember(NEAR, "R&amp;D <b>ouvre</b>")

        match, typed = match_by_row(desk, sentence(desk, RESULT), row.pk)

        assert match in found(desk)
        assert typed == "R&D <b>ouvre</b>"

    def test_an_exact_match(self, page, desk):
        row = remember(page.title, "Cartes &lt;b&gt;<br/>lisibles")

        match, typed = match_by_row(desk, sentence(desk, page.title), row.pk)

        assert match.score == 100
        assert typed == "Cartes <b> lisibles"

    def test_a_plain_place_gets_the_words_alone(self, page, desk):
        row = remember(f"<b>{page.title}</b>", "<b>Cartes</b> lisibles")

        _match, typed = match_by_row(desk, sentence(desk, page.title), row.pk)

        assert typed == "Cartes lisibles"

    def test_what_the_memory_would_not_offer_is_refused(self, site, page, pair):
        walks.translate(pair)
        desk = desk_of(pair)
        one = sentence(desk, RESULT)
        wrong = (
            one.stored.pk,
            remember("Nobody pays.", "Personne ne paie.").pk,
            remember(NEAR, FRENCH, has_error=True).pk,
            remember(NEAR, FRENCH, translation_type="machine").pk,
            remember(NEAR, FRENCH, path="slug").pk,
            0,
            -1,
            10**30,
        )

        assert [match_by_row(desk, one, row_id) for row_id in wrong] == [None] * 8
        near = remember(NEAR, FRENCH, path="other").pk
        assert match_by_row(desk, one, near)
        assert match_by_row(desk, sentence(desk, page.slug), near) is None
        assert match_by_row(desk_of(walks.pair_of(site.privacy.en)), one, near) is None
