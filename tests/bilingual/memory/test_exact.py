"""What was translated before, word for word."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilingual.desk.segments import desk_of
from bilingual.memory.exact import exact_matches
from bilingual.models import PagePair
from tests import cast, walks
from tests.factories import OpportunityPageFactory
from tests.remembering import remember, remember_many

pytestmark = pytest.mark.django_db

RESULT = "The result is announced two business days after closing."
EARLIER = datetime(2026, 3, 1, 12, tzinfo=UTC)


def sentence(desk, source):
    return next(one for one in desk.sentences if one.source == source)


def offered(desk, source):
    return exact_matches(desk).get(sentence(desk, source).key, [])


def translations(desk, source):
    return [one.translation for one in offered(desk, source)]


class TestWhatIsOffered:
    def test_the_same_sentence_of_another_page(self, site, desk):
        remember(
            RESULT,
            "Le résultat est annoncé.",
            page=site.privacy.en,
            last_translated_by=cast.thierry(),
            at=EARLIER,
        )

        (match,) = offered(desk, RESULT)

        assert (match.source, match.translation) == (RESULT, "Le résultat est annoncé.")
        assert (match.score, match.is_exact) == (100, True)
        assert match.origin == site.privacy.en.title
        assert match.by == "thierry"
        assert match.at == EARLIER

    def test_the_other_direction_turned_around(self, site, desk):
        row = remember(
            "Le résultat est annoncé.", RESULT, direction="fr en", page=site.privacy.en
        )

        (match,) = offered(desk, RESULT)

        assert (match.source, match.translation) == (RESULT, "Le résultat est annoncé.")
        assert match.row_id == row.pk

    def test_nothing_from_elsewhere_is_nothing(self, desk):
        remember("Something else.", "Autre chose.")
        remember(RESULT, "A slug", path="slug")

        assert exact_matches(desk) == {}

    def test_a_page_that_is_gone(self, desk):
        remember(RESULT, "Le résultat est annoncé.")

        (match,) = offered(desk, RESULT)

        assert match.origin == "a page that no longer exists"
        assert match.by == ""
        assert match.is_public is False

    def test_a_place_that_is_gone(self, desk):
        row = remember(RESULT, "Le résultat est annoncé.")
        type(row).objects.filter(pk=row.pk).update(context=None)

        assert [one.origin for one in offered(desk, RESULT)] == [
            "a page that no longer exists"
        ]

    @pytest.mark.parametrize(
        "details",
        [
            {"has_error": True},
            {"translation_type": "machine"},
            {"translation_type": "machine", "tool_name": "PO"},
        ],
        ids=str,
    )
    def test_what_nobody_confirmed_is_not_offered(self, desk, details):
        remember(RESULT, "Le résultat.", **details)

        assert exact_matches(desk) == {}

    def test_marks_that_do_not_fit_are_not_offered(self, desk):
        source = next(one.source for one in desk.sentences if "<b>" in one.source)
        remember(source, 'Nous publions <b>40</b>; voir <a id="a2">les nôtres</a>.')
        remember(source, "Nous publions quarante.", path="lead")
        remember(source, 'Nous <b>40</b>; voir <a id="a1">les nôtres</a>.', path="end")

        assert translations(desk, source) == [
            'Nous <b>40</b>; voir <a id="a1">les nôtres</a>.'
        ]

    def test_what_is_too_long_for_the_place_is_not_offered(self, page, desk):
        limit = sentence(desk, page.title).place.max_length
        remember(page.title, "a" * (limit + 1))
        remember(page.title, "a\n b", path="lead")

        assert translations(desk, page.title) == ["a\n b"]


class TestWhichComeFirst:
    def test_at_most_three_that_differ_the_newest_first(self, desk):
        for number in range(5):
            at = EARLIER + timedelta(days=number)
            remember(RESULT, f"Texte {number}", at=at)
            remember(RESULT, f"Texte {number}", at=at - timedelta(days=90))

        assert translations(desk, RESULT) == ["Texte 4", "Texte 3", "Texte 2"]

    def test_what_visitors_read_comes_before(self, site, desk):
        PagePair.objects.of(site.privacy.en).update(published_at=EARLIER)
        remember(RESULT, "Nouveau", at=EARLIER + timedelta(days=9))
        remember(RESULT, "Public", page=site.privacy.en, at=EARLIER)
        after = EARLIER + timedelta(hours=1)
        remember(RESULT, "Ébauche", page=site.privacy.en, path="lead", at=after)

        assert [(one.translation, one.is_public) for one in offered(desk, RESULT)] == [
            ("Public", True),
            ("Nouveau", False),
            ("Ébauche", False),
        ]


class TestForWhichSentences:
    def test_what_is_done_is_not_asked(self, pair):
        remember(RESULT, "Le résultat.")
        remember("A", "B")

        assert exact_matches(desk_of(walks.translate(pair))) == {}

    def test_a_machine_translation_gets_offers_but_not_itself(self, pair):
        remember(RESULT, "Le résultat.")
        walks.translate(pair, words=lambda _segment: "Machine")
        desk = desk_of(pair)
        for one in desk.sentences:
            one.stored.translation_type = "machine"
            one.stored.save()

        assert translations(desk_of(pair), RESULT) == ["Le résultat."]

    def test_a_page_that_was_never_sent(self, page):
        assert exact_matches(desk_of(walks.pair_of(page))) == {}

    def test_a_page_written_in_french(self, site):
        page = OpportunityPageFactory(
            parent=site.opportunities.fr, language="fr", draft=True, slug="cartes"
        )
        page.save_revision(user=cast.antoine())
        desk = desk_of(walks.to_translation(page))
        remember(page.title, "Maps", direction="fr en")
        remember("Other maps", page.title, direction="en fr")

        assert set(translations(desk, page.title)) == {"Maps", "Other maps"}

    def test_a_published_page_teaches_the_next_one(self, site, desk, page):
        other = OpportunityPageFactory(
            parent=site.opportunities.en,
            language="en",
            draft=True,
            title=page.title,
            slug="same-title",
            background=page.background,
        )
        other.save_revision(user=cast.alice())
        walks.to_public(other)

        match = offered(desk, page.title)[0]

        assert match.translation == f"Autre {page.title}"
        assert (match.by, match.is_public) == ("thierry", True)


def test_it_costs_the_same_for_few_and_for_many(desk):
    costs = []
    for number in (0, 1, 300):
        remember_many((f"{number} {one}", f"Texte {one}") for one in range(number))
        for one in range(min(number, 20)):
            remember(RESULT, f"Texte {one}", path=f"p{number}")
        with CaptureQueriesContext(connection) as captured:
            exact_matches(desk)
        costs.append(len(captured))

    assert max(costs) <= 2
