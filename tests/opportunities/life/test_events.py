"""Events: prepared, translated, confirmed, and from then on history."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import ModelLogEntry

from bilingual.models.notice import PublishedNoticeError
from bilingual.notices import steps
from opportunities.life.moves import IllegalMoveError, Move
from opportunities.life.states import Status, status_of
from opportunities.models import Opportunity, OpportunityEvent
from tests import cast, scenarios
from tests.opportunities.life.journeys import WHY, confirmed, prepared

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(site):
    return scenarios.an_open_pair(site)


@pytest.fixture
def closed(site):
    return scenarios.a_closed_pair(site)


def status_now(pages, at=None):
    opportunity = Opportunity.objects.get(pk=pages.en.opportunity_id)
    return status_of(
        opportunity.decided,
        pages.en.closes_at,
        at=at or timezone.now(),
        closing_soon=timedelta(0),
    )


def awarded(pages):
    today = timezone.localdate()
    return confirmed(
        pages,
        Move.AWARD,
        supplier="Small Code Inc.",
        award_value="100.00",
        applications=4,
        passed=1,
        decided_on=str(today),
    )


class TestWay:
    def test_what_visitors_read_waits_for_both_languages(self, pages):
        event = prepared(pages, Move.SUSPEND)
        now, alice = timezone.now(), cast.alice()
        with pytest.raises(steps.NoticeRefusedError, match="What visitors read"):
            steps.send(event, version=None, user=alice, at=now)
        event = steps.write(
            event, {"words": WHY["en"]}, version=None, user=alice, at=now
        )
        event = steps.send(event, version=None, user=alice, at=now)
        with pytest.raises(steps.NoticeRefusedError):
            steps.publish(event, version=None, user=cast.mona(), at=now)
        with pytest.raises(
            steps.NoticeRefusedError, match=r"[Mm]issing|Translate|Write"
        ):
            steps.finish(event, version=None, user=cast.thierry(), at=now)
        assert status_now(pages) == Status.OPEN

        event = steps.translate(
            event, {"words": WHY["fr"]}, version=None, user=cast.thierry(), at=now
        )
        event = steps.finish(event, version=None, user=cast.thierry(), at=now)
        event = steps.publish(event, version=None, user=cast.mona(), at=now)

        assert (event.number, event.published_at) == (1, now)
        assert status_now(pages) == Status.SUSPENDED

    def test_nobody_confirms_their_own_translation(self, pages):
        event = prepared(pages, Move.SUSPEND)
        now, mona = timezone.now(), cast.mona()
        event = steps.write(
            event, {"words": WHY["en"]}, version=None, user=cast.alice(), at=now
        )
        event = steps.send(event, version=None, user=cast.alice(), at=now)
        event = steps.translate(
            event, {"words": WHY["fr"]}, version=None, user=mona, at=now
        )
        event = steps.finish(event, version=None, user=mona, at=now)

        with pytest.raises(steps.NoticeRefusedError):
            steps.publish(event, version=None, user=mona, at=now)
        steps.publish(event, version=None, user=cast.marc(), at=now)

    def test_without_words_who_wrote_it_does_not_confirm_it(self, closed):
        event = prepared(
            closed,
            Move.CLOSE_WITHOUT_AWARD,
            reason="no-application",
            applications=0,
            passed=0,
            decided_on=str(timezone.localdate()),
        )
        now = timezone.now()
        event = steps.write(event, {}, version=None, user=cast.mona(), at=now)
        event = steps.send(event, version=None, user=cast.mona(), at=now)
        with pytest.raises(steps.NoticeRefusedError):
            steps.publish(event, version=None, user=cast.mona(), at=now)
        steps.publish(event, version=None, user=cast.marc(), at=now)
        assert status_now(closed) == Status.NO_AWARD

    def test_a_fact_that_differs_stops_it_unless_somebody_says_why(self, pages):
        now, thierry = timezone.now(), cast.thierry()
        event = prepared(pages, Move.SUSPEND)
        event = steps.write(
            event, {"words": "Back in 3 days."}, version=None, user=cast.alice(), at=now
        )
        event = steps.send(event, version=None, user=cast.alice(), at=now)
        event = steps.translate(
            event,
            {"words": "De retour dans 4 jours."},
            version=None,
            user=thierry,
            at=now,
        )
        with pytest.raises(steps.NoticeRefusedError, match=r"3|4"):
            steps.finish(event, version=None, user=thierry, at=now)
        event = steps.finish(
            event, version=None, user=thierry, at=now, let_stand="A day is a holiday"
        )
        assert event.let_stand == "A day is a holiday"

    def test_who_was_overtaken_is_told(self, pages):
        event, now = prepared(pages, Move.SUSPEND), timezone.now()
        seen = event.version
        steps.write(event, {"words": "One"}, version=seen, user=cast.alice(), at=now)
        with pytest.raises(steps.NoticeChangedError):
            steps.write(event, {"words": "Two"}, version=seen, user=cast.ada(), at=now)
        event.refresh_from_db()
        assert event.words_en == "One"

    def test_every_step_is_in_the_history(self, pages):
        confirmed(pages, Move.SUSPEND, words=WHY)

        actions = ModelLogEntry.objects.order_by("pk").values_list("action", flat=True)
        assert [one.rpartition(".")[2] for one in actions] == [
            *("write", "send", "translate", "finish", "publish"),
        ]

    @pytest.mark.parametrize("name", ["bob", "tess", "stranger", "renee", "thierry"])
    def test_who_does_not_write_english_writes_nothing(self, pages, name):
        event = prepared(pages, Move.SUSPEND)
        with pytest.raises(steps.NoticeRefusedError):
            steps.write(
                event,
                {"words": "x"},
                version=None,
                user=getattr(cast, name)(),
                at=timezone.now(),
            )


class TestRecording:
    def test_an_illegal_move_changes_nothing(self, pages):
        with pytest.raises(IllegalMoveError):
            awarded(pages)

        event = OpportunityEvent.objects.get()
        assert (event.stage, event.number) == (OpportunityEvent.Stage.REVIEW, None)
        assert status_now(pages) == Status.OPEN

    def test_the_whole_way_to_payment(self, closed):
        today = str(timezone.localdate())
        awarded(closed)
        confirmed(closed, Move.DELIVER, delivered_on=today)
        confirmed(closed, Move.ACCEPT, accepted_on=today)
        confirmed(closed, Move.PAY, paid_on=today, paid_amount="100.00")

        opportunity = Opportunity.objects.get(pk=closed.en.opportunity_id)
        assert opportunity.supplier == "Small Code Inc."
        assert opportunity.paid_on == date.fromisoformat(today)
        assert [one.number for one in opportunity.events.all()] == [1, 2, 3, 4]
        assert status_now(closed) == Status.PAID

    def test_a_supplier_who_declines_leaves_the_choice_open_again(self, closed):
        awarded(closed)
        confirmed(closed, Move.DECLINE_AWARD, declined_on=str(timezone.localdate()))

        opportunity = Opportunity.objects.get(pk=closed.en.opportunity_id)
        assert (opportunity.supplier, opportunity.award_value) == ("", None)
        assert opportunity.applications == 4
        assert status_now(closed) == Status.CLOSED
        awarded(closed)
        assert status_now(closed) == Status.AWARDED

    def test_suspended_time_does_not_count(self, pages):
        now = timezone.now()
        left = pages.en.closes_at - now
        confirmed(pages, Move.SUSPEND, words=WHY, at=now)
        after = pages.en.closes_at + timedelta(days=1)
        assert status_now(pages, after) == Status.SUSPENDED

        with pytest.raises(IllegalMoveError, match="Move the closing first"):
            confirmed(pages, Move.RESUME, at=now + timedelta(seconds=1))
        OpportunityEvent.objects.filter(move=Move.RESUME).delete()
        confirmed(pages, Move.RESUME, at=now)

        opportunity = Opportunity.objects.get(pk=pages.en.opportunity_id)
        assert opportunity.left_when_suspended is None
        assert left > timedelta(days=1)
        assert status_now(pages) == Status.OPEN

    def test_facts_that_do_not_fit_are_refused(self, closed):
        with pytest.raises(ValidationError):
            confirmed(
                closed,
                Move.CLOSE_WITHOUT_AWARD,
                reason="no-application",
                applications=3,
                passed=0,
                decided_on=str(timezone.localdate()),
            )
        assert status_now(closed) == Status.CLOSED


class TestHistory:
    def test_what_is_published_never_changes(self, pages):
        event = confirmed(pages, Move.SUSPEND, words=WHY)
        read = OpportunityEvent.objects.get(pk=event.pk)
        for one in (event, read):
            one.words_en = "Never mind."
            with pytest.raises(PublishedNoticeError):
                one.save()
            with pytest.raises(PublishedNoticeError):
                one.delete()

    def test_the_database_gives_no_number_twice(self, pages):
        first = confirmed(pages, Move.SUSPEND, words=WHY)
        with pytest.raises(IntegrityError), transaction.atomic():
            OpportunityEvent.objects.create(
                opportunity=first.opportunity,
                move=Move.RESUME,
                source_language="en",
                stage=OpportunityEvent.Stage.PUBLISHED,
                number=first.number,
                published_at=timezone.now(),
            )
        with pytest.raises(IntegrityError), transaction.atomic():
            OpportunityEvent.objects.create(
                opportunity=first.opportunity,
                move=Move.RESUME,
                source_language="en",
                stage=OpportunityEvent.Stage.PUBLISHED,
            )
