"""The figures of real pages, from their history and the words that were counted."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilingual.figures.kinds import Scope
from bilingual.figures.reading import figures_of, with_titles
from bilingual.journal import record
from bilingual.lifecycle import Move
from bilingual.models import PagePair, TranslatedWords
from bilingual.publishing import recall_pair
from bilingual.removal import delete_pair
from tests import cast, walks
from tests.factories import ContentPageFactory

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 15, tzinfo=UTC)


def a_page(site, language="en", slug="a-page", **details):
    page = ContentPageFactory(
        parent=getattr(site.landing, language),
        language=language,
        draft=True,
        slug=slug,
        **details,
    )
    page.save_revision(user=walks.AUTHORS[language]())
    return page


def translated(pair, words, *, at=MONDAY, origin="typed", is_correction=False):
    return TranslatedWords.objects.create(
        translation_key=getattr(pair, "translation_key", pair),
        language=getattr(pair, "target_language", "fr"),
        words=words,
        origin=origin,
        is_correction=is_correction,
        at=at,
    )


def on(day, hour=0):
    return time_machine.travel(MONDAY + timedelta(days=day, hours=hour), tick=False)


def noted(pair, move, day):
    """A line of the history on that day."""
    with on(day):
        record(pair, move, user=None)


def rounds(**scope):
    return [one.days for one in figures_of(Scope(**scope)).total.rounds]


class TestRounds:
    def test_from_the_acceptance_of_the_text_to_visitors(self, site):
        with on(0):
            pair = walks.submit(a_page(site))
        with on(1):
            pair = walks.decide(pair, cast.bob(), "approve")
        with on(2, hour=12):
            pair = walks.decide(walks.translate(pair), cast.thierry(), "approve")
            pair = walks.decide(pair, cast.renee(), "approve")
            walks.decide(pair, cast.mona(), "approve")

        assert rounds() == [1.5]

    def test_a_change_of_a_public_page_is_a_round_of_its_own(self, site):
        pair = PagePair.objects.of(site.privacy.en).get()
        for day, move in ((0, "accept_text"), (3, "publish"), (9, "accept_text")):
            noted(pair, move, day)
        assert rounds() == [3]

        noted(pair, Move.PUBLISH, 11)

        assert rounds() == [3, 2]

    @pytest.mark.parametrize("move", [Move.RECALL, Move.REJECT_TEXT])
    def test_what_went_back_to_its_author_begins_again(self, site, move):
        pair = PagePair.objects.of(site.privacy.en).get()
        noted(pair, Move.ACCEPT_TEXT, 0)
        noted(pair, move, 2)
        noted(pair, Move.ACCEPT_TEXT, 20)
        noted(pair, Move.REJECT_TRANSLATION, 21)
        noted(pair, Move.PUBLISH, 24)

        assert rounds() == [4]

    def test_a_real_recall(self, site):
        with on(0):
            pair = walks.to_translation(a_page(site))
            recall_pair(pair, user=cast.alice(), at=MONDAY, comment="Wait.")
        with on(5):
            pair = walks.to_public(walks.pair_of(pair.source).source)

        assert rounds() == [0]

    def test_what_was_never_sent_is_no_round(self, site):
        pair = PagePair.objects.of(site.privacy.en).get()
        noted(pair, Move.PUBLISH, 0)
        noted(pair, Move.WITHDRAW, 1)
        noted(pair, "language_fix_published", 2)

        assert rounds() == []

    def test_a_round_belongs_to_the_time_in_which_it_ended(self, site):
        pair = PagePair.objects.of(site.privacy.en).get()
        noted(pair, Move.ACCEPT_TEXT, 0)
        noted(pair, Move.PUBLISH, 3)
        day = (MONDAY + timedelta(days=3)).date()

        assert rounds(since=day, until=day) == [3]
        assert rounds(since=day + timedelta(days=1)) == []
        assert rounds(until=day - timedelta(days=1)) == []

    def test_by_direction(self, site):
        for language, days in (("en", 2), ("fr", 5)):
            pair = PagePair.objects.of(site.privacy.en).get()
            pair.source_language = language
            pair.save()
            noted(pair, Move.ACCEPT_TEXT, 0)
            noted(pair, Move.PUBLISH, days)
        assert rounds(language="fr") == [2]
        assert rounds(language="en") == [5]
        assert sorted(rounds()) == [2, 5]


class TestWords:
    def test_per_month_in_eastern_time_and_per_page(self, site):
        pair = PagePair.objects.of(site.privacy.en).get()
        translated(pair, 40, at=datetime(2026, 4, 1, 3, 59, tzinfo=UTC))
        translated(pair, 10, at=datetime(2026, 4, 1, 4, tzinfo=UTC), origin="memory")
        translated(pair, 7, is_correction=True)

        found = figures_of(Scope())

        assert [(row.month.month, row.words.total) for row in found.months] == [
            (4, 10),
            (3, 40),
        ]
        ((_key, row),) = found.pages
        assert (row.words.total, row.words.reused_share) == (50, 20)
        assert (row.words.corrected_words, row.words.corrected_sentences) == (7, 1)

    def test_by_direction_and_by_day(self, site):
        translated(uuid4(), 40)
        french = PagePair.objects.of(site.privacy.en).get()
        french.source_language = "fr"
        translated(french, 3)

        assert figures_of(Scope(language="en")).total.words.total == 3
        assert figures_of(Scope(until=MONDAY.date())).total.words.total == 43
        assert figures_of(Scope(since=MONDAY.date())).total.words.total == 43
        day = MONDAY.date() + timedelta(days=1)
        assert figures_of(Scope(since=day)).months == []


class TestTitles:
    def test_the_page_that_is_written_names_the_pair(self, site):
        pair = PagePair.objects.of(site.privacy.en).get()
        translated(pair, 4)

        (row,) = with_titles(figures_of(Scope()).pages)

        assert (row.title, row.pair) == (site.privacy.en.title, pair.pk)

    def test_a_page_that_was_deleted_keeps_its_title(self, site):
        pair = PagePair.objects.of(site.privacy.en).get()
        title = site.privacy.en.title
        with on(0):
            record(pair, Move.ACCEPT_TEXT, user=None)
        with on(2):
            record(pair, Move.PUBLISH, user=None)
        translated(pair, 4)
        delete_pair(pair, user=cast.mona())

        for scope in (Scope(), Scope(language="fr")):
            (row,) = with_titles(figures_of(scope).pages)
            assert (row.title, row.pair) == (title, None)
            assert (row.words.total, row.days) == (4, [2])
        assert figures_of(Scope(language="en")).pages == []

    def test_words_of_a_page_that_left_nothing(self):
        translated(uuid4(), 4)

        (row,) = with_titles(figures_of(Scope()).pages)

        assert (row.title, row.pair) == ("a page that no longer exists", None)


def test_it_costs_the_same_for_few_and_for_many(site):
    costs = []
    pairs = list(PagePair.objects.all())
    for number in (1, 5):
        for pair in pairs[:number]:
            for month in range(number):
                noted(pair, Move.ACCEPT_TEXT, 30 * month)
                noted(pair, Move.PUBLISH, 30 * month + 2)
                translated(pair, 5, at=MONDAY + timedelta(days=30 * month))
                translated(uuid4(), 5)
        with CaptureQueriesContext(connection) as captured:
            with_titles(figures_of(Scope()).pages)
        costs.append(len(captured))

    assert costs[0] == costs[1]
    assert costs[0] <= 8
