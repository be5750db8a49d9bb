"""The rules of posting on the way to visitors: asked again at each door, of both."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from bilingual import clock
from bilingual.formatting import EASTERN
from bilingual.lifecycle import State
from opportunities.models import OpportunityPage, PostingLimitsSetting
from tests import cast, scenarios, walks
from tests.factories import OpportunityPageFactory

pytestmark = pytest.mark.django_db

NOVEMBER = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
# The last instant of the last day that leaves suppliers ten days.
LAST_CHANCE = datetime(2026, 11, 27, 23, 59, 59, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOVEMBER, tick=False)


@pytest.fixture
def draft(site):
    return OpportunityPageFactory(
        parent=site.opportunities.en, draft=True, closes_at=CLOSING
    )


def lives(page):
    """Whether each language of the page is live."""
    pages = OpportunityPage.objects.filter(translation_key=page.translation_key)
    return [one.live for one in pages]


def no_period():
    limits = PostingLimitsSetting.load()
    limits.minimum_posting_days = 0
    limits.save()


class TestSubmitting:
    """The same by every door: the form, an address of the admin, code."""

    @pytest.mark.parametrize(
        ("fact", "value", "words"),
        [
            ("price", Decimal("8695.66"), "$8,695.65"),
            ("closes_at", NOVEMBER + timedelta(days=9), "at least 10 calendar days"),
            ("closes_at", NOVEMBER - A_SECOND, "in the past"),
            ("closes_at", None, "cannot be blank"),
        ],
    )
    def test_a_broken_rule_stops_it(self, draft, fact, value, words):
        setattr(draft, fact, value)
        draft.save_revision(clean=False)

        with pytest.raises(PermissionDenied, match=words.replace("$", r"\$")):
            walks.submit(draft)

        assert walks.pair_of(draft).state == State.DRAFTING

    def test_the_last_day_that_leaves_the_period(self, draft, time_machine):
        time_machine.move_to(LAST_CHANCE, tick=False)

        assert walks.submit(draft).state == State.CONTENT_REVIEW

    def test_a_second_later_it_is_too_late(self, draft, time_machine):
        time_machine.move_to(LAST_CHANCE + A_SECOND, tick=False)

        with pytest.raises(PermissionDenied, match="at least 10 calendar days"):
            walks.submit(draft)

    def test_a_new_version_counts_from_the_first_posting(self, site, time_machine):
        page = scenarios.an_open_pair(site, closes_at=CLOSING).en
        time_machine.move_to(CLOSING + timedelta(days=30), tick=False)
        page.save_revision()

        assert walks.submit(page).state == State.CONTENT_REVIEW


class TestAcceptingTheText:
    """A reviewer may change the draft, and save it without its facts."""

    def test_half_a_draft_is_not_sent_for_translation(self, draft):
        pair = walks.submit(draft)
        half = pair.source
        half.closes_at = None
        half.save_revision(user=cast.renee(), clean=False)

        with pytest.raises(PermissionDenied, match="cannot be blank"):
            walks.decide(pair, cast.bob(), "approve")

        assert walks.pair_of(draft).state == State.CONTENT_REVIEW

    def test_nor_is_a_draft_that_breaks_a_rule_by_now(self, draft, time_machine):
        pair = walks.submit(draft)
        time_machine.move_to(LAST_CHANCE + A_SECOND, tick=False)

        with pytest.raises(PermissionDenied, match="at least 10 calendar days"):
            walks.decide(pair, cast.bob(), "approve")

        assert walks.decide(pair, cast.bob(), "reject").state == State.DRAFTING


class TestApproving:
    @pytest.fixture
    def pair(self, draft):
        return walks.to_approval(draft)

    def test_both_languages_are_posted_at_one_moment(self, pair):
        pages = walks.decide(pair, cast.mona(), "approve").pages()

        assert lives(pair.source) == [True, True]
        assert {page.first_published_at for page in pages} == {NOVEMBER}

    def test_a_translation_that_took_too_long_stops_it(self, pair, time_machine):
        time_machine.move_to(LAST_CHANCE + A_SECOND, tick=False)

        with pytest.raises(PermissionDenied, match="at least 10 calendar days"):
            walks.decide(pair, cast.mona(), "approve")

        assert walks.pair_of(pair.source).state == State.APPROVAL
        assert lives(pair.source) == [False, False]

    def test_what_has_closed_meanwhile_is_not_posted(self, pair, time_machine):
        """No minimum period, and the day of closing: only the hour is too late."""
        no_period()
        time_machine.move_to(CLOSING, tick=False)

        with pytest.raises(PermissionDenied, match="in the past"):
            walks.decide(pair, cast.mona(), "approve")

        assert lives(pair.source) == [False, False]

    def test_a_limit_that_changed_meanwhile_counts(self, pair):
        limits = PostingLimitsSetting.load()
        limits.price_cap = Decimal(2000)
        limits.save()

        with pytest.raises(PermissionDenied, match=r"the cap of \$2,000"):
            walks.decide(pair, cast.mona(), "approve")

        assert lives(pair.source) == [False, False]


class TestScheduling:
    @pytest.fixture
    def pair(self, draft):
        return walks.to_approval(draft)

    def test_the_period_counts_from_the_instant_that_is_chosen(self, pair):
        with pytest.raises(PermissionDenied, match="at least 10 calendar days"):
            walks.decide(
                pair, cast.mona(), "approve", go_live_at=LAST_CHANCE + A_SECOND
            )

        assert walks.pair_of(pair.source).state == State.APPROVAL

    def test_the_last_instant_that_leaves_it_is_accepted(self, pair, time_machine):
        walks.decide(pair, cast.mona(), "approve", go_live_at=LAST_CHANCE)
        time_machine.move_to(LAST_CHANCE, tick=False)

        (outcome,) = clock.run()

        assert outcome.failure == ""
        assert lives(pair.source) == [True, True]

    def test_a_clock_that_comes_too_late_says_why(self, pair, time_machine):
        walks.decide(pair, cast.mona(), "approve", go_live_at=LAST_CHANCE)
        time_machine.move_to(LAST_CHANCE + A_SECOND, tick=False)

        (outcome,) = clock.run()

        assert "at least 10 calendar days" in outcome.failure
        assert walks.pair_of(pair.source).failure == outcome.failure
        assert lives(pair.source) == [False, False]

    def test_the_editor_sees_the_rules_as_of_that_instant(self, pair):
        walks.decide(pair, cast.mona(), "approve", go_live_at=LAST_CHANCE)
        limits = PostingLimitsSetting.load()
        limits.minimum_posting_days = 11
        limits.save()
        page = OpportunityPage.objects.get(pk=pair.source.pk)
        panel = page.get_edit_handler().get_bound_panel(instance=page)

        told = [
            problem.message
            for one in _state_panels(panel)
            for problem in one.problems
            if problem.field == "closes_at"
        ]

        assert len(told) == 1
        assert "(November\xa027, 2026)" in told[0]
        assert page.posting_problems(at=timezone.now()) == []


def _state_panels(panel):
    """The panels that tell where the posting stands, at any depth."""
    if hasattr(panel, "posted_at"):
        yield panel
    for child in getattr(panel, "children", []):
        yield from _state_panels(child)
