"""Deciding, recalling and choosing another moment, on the screens of the pair."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from bilingual.formatting import EASTERN
from bilingual.journal import history_of
from bilingual.lifecycle import State
from bilingual.publishing import recall_pair
from tests import cast, walks
from tests.pair_visits import Asking, a_draft, scheduled, text_of, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("approvable")]


@pytest.fixture
def draft(site):
    return a_draft(site)


@pytest.fixture
def ask(client):
    return Asking(client)


class TestDeciding:
    def test_the_whole_way(self, ask, draft):
        pair = walks.submit(draft)
        ask.decide(cast.bob(), pair, "approve", comment="")
        walks.translate(walks.pair_of(draft))
        ask.decide(cast.thierry(), pair, "approve", comment="")
        ask.decide(cast.renee(), pair, "approve", comment="Fine.")
        response = ask.decide(cast.mona(), pair, "approve", comment="")

        assert walks.pair_of(draft).state == State.PUBLISHED
        assert (
            Page.objects.filter(
                translation_key=draft.translation_key, live=True
            ).count()
            == 2
        )
        assert str(State.PUBLISHED.label) in told(response)

    def test_sending_back_asks_why(self, ask, draft):
        pair = walks.submit(draft)

        response = ask.decide(cast.bob(), pair, "reject", comment=" ")

        assert response.status_code == 200
        assert "comment" in response.context["form"].errors
        assert walks.pair_of(draft).state == State.CONTENT_REVIEW

    def test_sending_back_keeps_the_comment(self, ask, draft):
        pair = walks.submit(draft)

        ask.decide(cast.bob(), pair, "reject", comment="Say who pays.")

        assert walks.pair_of(draft).state == State.DRAFTING
        assert "Say who pays." in text_of(ask(cast.alice(), "pair", pair))

    def test_choosing_a_moment(self, ask, approvable):
        moment = timezone.now().astimezone(EASTERN) + timedelta(days=1)
        moment = moment.replace(second=0, microsecond=0)

        ask.decide(
            cast.mona(),
            approvable,
            "approve",
            go_live_at=f"{moment:%Y-%m-%d %H:%M}",
            expire_at="",
            comment="",
        )

        pair = walks.pair_of(approvable.source)
        assert (pair.state, pair.go_live_at) == (State.SCHEDULED, moment)

    @pytest.mark.parametrize(
        ("go_live_at", "expire_at", "field"),
        [
            ("2001-01-01 10:00", "", "go_live_at"),
            ("", "2001-01-01 10:00", "expire_at"),
            ("tomorrow", "", "go_live_at"),
            ("9999-99-99 10:00", "", "go_live_at"),
            ("2999-01-02 10:00", "2999-01-01 10:00", "expire_at"),
        ],
    )
    def test_a_wrong_moment_is_told_beside_it(
        self, ask, approvable, go_live_at, expire_at, field
    ):
        response = ask.decide(
            cast.mona(),
            approvable,
            "approve",
            go_live_at=go_live_at,
            expire_at=expire_at,
            comment="Kept",
        )

        assert set(response.context["form"].errors) == {field}
        assert "Kept" in text_of(response)
        assert go_live_at in text_of(response)
        assert walks.pair_of(approvable.source).state == State.APPROVAL

    def test_the_second_of_two_is_told(self, ask, draft):
        pair = walks.submit(draft)
        shown = ask(cast.ada(), "decide", pair, query="?action=reject")
        walks.decide(pair, cast.bob(), "approve")

        response = ask(
            cast.ada(),
            "decide",
            pair,
            data={
                "action": "reject",
                "seen": shown.context["seen"],
                "comment": "Too long.",
            },
        )

        assert response.status_code == 302
        assert "before you" in told(response)
        assert walks.pair_of(draft).state == State.TO_TRANSLATE

    def test_a_text_that_changed_meanwhile_is_read_again(self, ask, draft):
        pair = walks.submit(draft)
        shown = ask(cast.bob(), "decide", pair, query="?action=approve")
        page = walks.pair_of(draft).source.get_latest_revision_as_object()
        page.short_description = "Another need."
        page.save_revision(user=cast.alice())

        response = ask(
            cast.bob(),
            "decide",
            pair,
            data={
                "action": "approve",
                "seen": shown.context["seen"],
                "comment": "Good.",
            },
        )

        assert response.status_code == 200
        assert "Look at it again" in text_of(response)
        assert "Good." in text_of(response)
        assert walks.pair_of(draft).state == State.CONTENT_REVIEW
        # What is before them now can be decided.
        ask.decide(cast.bob(), pair, "approve", comment="Good.")
        assert walks.pair_of(draft).state == State.TO_TRANSLATE

    def test_what_the_pair_refuses_is_told_and_nothing_is_lost(self, ask, approvable):
        pair = approvable
        walks.translate(pair, share=0.5, words=lambda one: "Tampered")
        parent = pair.source.get_parent()
        Page.objects.filter(translation_key=parent.translation_key).update(live=False)

        response = ask.decide(
            cast.mona(),
            pair,
            "approve",
            go_live_at="",
            expire_at="",
            comment="At last",
        )

        assert response.status_code == 200
        assert "the page above, is not public" in text_of(response)
        assert "At last" in text_of(response)
        assert walks.pair_of(pair.source).state == State.APPROVAL

    @pytest.mark.parametrize(
        "action",
        ["", "approve", "publish", "reject_translation", "<b>", "\0", "é" * 999],
    )
    def test_decisions_that_are_not_theirs(self, ask, draft, action):
        pair = walks.submit(draft)

        for data in (None, {"action": action, "comment": "x", "seen": "x"}):
            response = ask(cast.alice(), "decide", pair, data=data)
            assert response.status_code == 302
        assert walks.pair_of(draft).state == State.CONTENT_REVIEW


class TestRecalling:
    def test_it_asks_first_and_keeps_the_reason(self, ask, draft):
        pair = walks.to_language_review(draft)
        shown = ask(cast.alice(), "recall", pair)
        assert walks.pair_of(draft).state == State.LANGUAGE_REVIEW

        ask(
            cast.alice(),
            "recall",
            pair,
            data={"seen": shown.context["seen"], "comment": "A wrong date."},
        )

        assert walks.pair_of(draft).state == State.DRAFTING
        assert "A wrong date." in text_of(ask(cast.alice(), "pair", pair))
        assert history_of(pair).filter(action="bilingual.recall").count() == 1

    def test_a_reader_may_not(self, ask, draft):
        pair = walks.to_language_review(draft)

        response = ask(cast.renee(), "recall", pair, data={"comment": ""})

        assert response.status_code == 302
        assert walks.pair_of(draft).state == State.LANGUAGE_REVIEW

    def test_recalled_already(self, ask, draft):
        pair = walks.to_language_review(draft)
        shown = ask(cast.alice(), "recall", pair)
        recall_pair(pair, user=cast.alice(), at=timezone.now())

        response = ask(
            cast.alice(), "recall", pair, data={"seen": shown.context["seen"]}
        )

        assert response.status_code == 302
        assert "before" in told(response)


class TestAnotherMoment:
    def test_later(self, ask, draft):
        pair = scheduled(draft)
        shown = ask(cast.mona(), "schedule", pair)
        later = timezone.now().astimezone(EASTERN) + timedelta(days=3)

        ask(
            cast.mona(),
            "schedule",
            pair,
            data={
                "seen": shown.context["seen"],
                "comment": "",
                "go_live_at": f"{later:%Y-%m-%d %H:%M}",
                "expire_at": "",
            },
        )

        pair = walks.pair_of(draft)
        assert pair.state == State.SCHEDULED
        assert pair.go_live_at == later.replace(second=0, microsecond=0)

    def test_now(self, ask, draft):
        pair = scheduled(draft)
        shown = ask(cast.mona(), "schedule", pair)

        data = {"seen": shown.context["seen"], "go_live_at": "", "expire_at": ""}
        ask(cast.mona(), "schedule", pair, data=data)

        assert walks.pair_of(draft).state == State.PUBLISHED

    def test_not_by_who_wrote_it(self, ask, draft):
        pair = scheduled(draft)
        moment = pair.go_live_at

        for person in (cast.alice(), cast.thierry(), cast.olga()):
            data = {"seen": "", "go_live_at": "", "expire_at": ""}
            assert ask(person, "schedule", pair, data=data).status_code == 302

        assert walks.pair_of(draft).go_live_at == moment
