"""A new version of what suppliers read goes live: what is recorded, and what is refused."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail_factories import DocumentFactory

from bilingual import publishing
from bilingual.formatting import EASTERN
from bilingual.steps import StepRefusedError
from opportunities.amendments.rules import Kind
from opportunities.life.moves import Move
from opportunities.models import Opportunity, OpportunityEvent, PostingLimitsSetting
from tests import cast, scenarios
from tests.opportunities.life.journeys import confirmed
from tests.walks import decide, pair_of, submit, to_approval, to_public

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_WEEK = timedelta(days=7)
REASON = "Several suppliers asked for more time."


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def pages(site):
    """Posted by the people whose steps these are: both versions have the same rows."""
    pages = scenarios.a_draft_pair(site, closes_at=CLOSING)
    pages.en.save_revision(user=cast.alice())
    to_public(pages.en)
    return pages


def changed(page, kind=Kind.AMENDMENT, reason=REASON, **values):
    """A draft of the next version."""
    page = type(page).objects.get(pk=page.pk)
    page.change_kind, page.amendment_reason = kind, reason
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(user=cast.alice())
    return page


def later(page):
    """Everything a week later, as one change."""
    return {
        "closes_at": page.closes_at + A_WEEK,
        "selection_date": page.selection_date + A_WEEK,
        "delivery_at": page.delivery_at + A_WEEK,
    }


def events(page):
    """What happened, without the posting."""
    return list(
        OpportunityEvent.objects.filter(opportunity=page.opportunity).exclude(
            move=Move.POST
        )
    )


def posting_of(page):
    return page.opportunity.events.get(move=Move.POST)


class TestPosting:
    """The first time that both go live is recorded with them."""

    def test_it_is_recorded_once_at_that_instant(self, pages):
        event = posting_of(pages.en)

        assert event.number == 1
        assert event.published_at == NOW
        assert event.published_by == cast.mona()
        opportunity = Opportunity.objects.get(pk=pages.en.opportunity_id)
        assert opportunity.last_told_at == NOW

    def test_what_is_shown_again_was_posted_before(self, pages):
        page = pages.en
        pair_of(page).source.unpublish(user=cast.mona())
        to_public(changed(page, Kind.CORRECTION, ""))

        assert posting_of(page).number == 1
        assert events(page) == []

    def test_where_publishing_fails_nothing_is_recorded(self, site, monkeypatch):
        page = scenarios.a_draft_pair(site).en
        page.save_revision(user=cast.alice())
        to_approval(page)

        def fail(*_args):
            raise ValidationError("The second language can't be written.")

        monkeypatch.setattr(publishing, "_publish", fail)
        with pytest.raises(StepRefusedError, match="second language"):
            decide(pair_of(page), cast.mona(), "approve")

        assert not page.opportunity.events.exists()


class TestAmendment:
    """Its number, its reason and what it changes are public in both languages."""

    def test_every_field_is_recorded_old_and_new_in_both_languages(self, pages):
        to_public(changed(pages.en, **later(pages.en)))

        (event,) = events(pages.en)
        assert (event.move, event.facts["amendment"]) == (Move.AMEND, 1)
        assert event.words_en == REASON
        assert event.words_fr.startswith("Autre ")
        assert [change["field"] for change in event.facts["changes"]] == [
            "closes_at",
            "selection_date",
            "delivery_at",
        ]
        closing = event.facts["changes"][0]
        assert closing["old"]["en"].startswith("December\xa07, 2026")
        assert closing["new"]["fr"].startswith("14\xa0décembre 2026")

    def test_a_file_alone_is_told_too(self, pages):
        value = {"title": "Data model", "document": DocumentFactory().pk}
        to_public(
            changed(pages.en, attachments=[{"type": "attachment", "value": value}])
        )

        (event,) = events(pages.en)
        (change,) = event.facts["changes"]
        assert change["field"] == "attachments"
        assert change["old"] == {"en": "", "fr": ""}
        assert change["new"]["en"].startswith("Data model (")

    def test_the_next_one_has_the_next_number(self, pages):
        pair = to_public(changed(pages.en, **later(pages.en)))
        to_public(changed(pair.source, **later(pair.source)))

        assert [event.facts["amendment"] for event in events(pages.en)] == [1, 2]

    def test_typing_errors_make_no_amendment(self, pages):
        pair = to_public(changed(pages.en, Kind.CORRECTION, "", title="Charts!"))

        assert pair.is_public
        assert pair.source.title == "Charts!"
        assert events(pages.en) == []

    def test_the_editor_may_announce_a_change_of_words(self, pages):
        to_public(changed(pages.en, title="Charts for everybody"))

        (event,) = events(pages.en)
        assert [change["field"] for change in event.facts["changes"]] == ["title"]


class TestRefused:
    """Before a colleague spends time on it: when the author sends it."""

    @pytest.mark.parametrize(
        ("kind", "reason", "values", "message"),
        [
            ("", REASON, {"title": "Charts!"}, "Say whether this is an amendment"),
            (Kind.AMENDMENT, "  ", {"title": "Charts!"}, "Say why it changes"),
            (Kind.CORRECTION, "", {"price": 5000}, "that is an amendment"),
            (
                Kind.AMENDMENT,
                REASON,
                {"closes_at": CLOSING - timedelta(days=1)},
                "only moves to a later day",
            ),
        ],
    )
    def test_what_misses_is_said(self, pages, kind, reason, values, message):
        page = changed(pages.en, kind, reason, **values)

        with pytest.raises(StepRefusedError, match=message):
            submit(page)

    def test_a_change_of_scope_near_the_closing(self, pages, time_machine):
        time_machine.move_to(CLOSING - timedelta(days=4), tick=False)
        page = changed(pages.en, price=6000)

        with pytest.raises(StepRefusedError, match="Suppliers need 5 days"):
            submit(page)

    def test_it_is_allowed_where_the_closing_moves_with_it(self, pages, time_machine):
        time_machine.move_to(CLOSING - timedelta(days=4), tick=False)
        pair = to_public(changed(pages.en, price=6000, **later(pages.en)))

        assert pair.source.price == 6000

    def test_how_many_days_is_a_setting(self, pages, time_machine):
        limits = PostingLimitsSetting.load()
        limits.minimum_days_after_change = 3
        limits.save()
        time_machine.move_to(CLOSING - timedelta(days=4), tick=False)

        assert to_public(changed(pages.en, price=6000)).source.price == 6000

    def test_once_closed_the_price_stands(self, pages, time_machine):
        time_machine.move_to(CLOSING + timedelta(seconds=1), tick=False)
        page = changed(pages.en, price=6000)

        with pytest.raises(StepRefusedError, match="can't change any more"):
            submit(page)

    def test_once_closed_the_selection_may_still_move(self, pages, time_machine):
        time_machine.move_to(CLOSING + timedelta(days=1), tick=False)
        day = pages.en.selection_date + A_WEEK
        pair = to_public(changed(pages.en, selection_date=day))

        assert pair.source.selection_date == day
        assert [event.move for event in events(pages.en)] == [Move.AMEND]

    def test_what_was_cancelled_while_it_waited_for_approval(self, pages):
        """The rules are asked again in the transaction that publishes."""
        page = changed(pages.en, **later(pages.en))
        to_approval(page)
        words = {"en": "It is not needed.", "fr": "Ce n’est plus utile."}
        confirmed(pages, Move.CANCEL, words=words, reason="no-need")

        with publishing.locked_pair(page.translation_key) as pair:
            publishing.hold_for_approval(pair)
            with pytest.raises(ValidationError, match="can't change any more"):
                publishing.publish_pair(pair, user=cast.mona(), at=timezone.now())

        assert pair_of(page).source.closes_at == CLOSING
        assert [event.move for event in events(page)] == [Move.CANCEL]
