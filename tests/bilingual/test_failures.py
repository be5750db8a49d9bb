"""Whatever fails, both languages stay as they were; and the schedule of a pair."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page, Revision

from bilingual import baking, clock, lifecycle, publishing, steps
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.publishing import recall_pair
from bilingual.steps import StepRefusedError
from tests import cast, walks
from tests.records import everything, live_texts
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db


class InjectedError(Exception):
    """What a test makes fail."""


def changed(page):
    """A public page with a newer draft, so that there is something to lose."""
    draft = walks.to_public(page).source
    draft.lead = "Newer."
    draft.save_revision(user=cast.alice())
    return draft


def to_schedule(page):
    """Approved for tomorrow, and to expire the day after."""
    now, day = timezone.now(), timedelta(days=1)
    pair = walks.to_approval(page)
    return approve(pair, go_live_at=now + day, expire_at=now + 2 * day)


def approve(pair, **details):
    return walks.decide(pair, cast.mona(), "approve", **details)


@pytest.fixture(scope="module")
def _prepared(_shared_site):
    """Pairs on their way, made once: what a test does with one is rolled back."""
    ways = {
        "new": walks.pair_of,
        "sent": walks.submit,
        "translated": lambda page: walks.translate(walks.to_translation(page)),
        "at approval": walks.to_approval,
        "scheduled": to_schedule,
        "changed, sent": lambda page: walks.submit(changed(page)),
        "changed, reviewed": lambda page: walks.to_language_review(changed(page)),
        "changed, at approval": lambda page: walks.to_approval(changed(page)),
    }
    return {
        name: way(a_draft(_shared_site, title=name)).pk for name, way in ways.items()
    }


@pytest.fixture
def pair_at(_prepared, db):
    return lambda name: PagePair.objects.get(pk=_prepared[name])


def fail_at(monkeypatch, owner, name, *, call=1, after=False):
    """Make the function fail at its n-th call, before or after it did its work."""
    real, calls = getattr(owner, name), []

    def failing(*arguments, **named):
        calls.append(name)
        if len(calls) != call:
            return real(*arguments, **named)
        if after:
            real(*arguments, **named)
        raise InjectedError(name)

    monkeypatch.setattr(owner, name, failing)
    return calls


def ids(points):
    return [
        f"{getattr(owner, '__name__', owner)}.{name}-{number}".rpartition("bilingual.")[
            2
        ]
        for owner, name, number in points
    ]


PUBLISHING = [
    (publishing, "require_approved_content", 1),
    (publishing, "_require_public_parent", 1),
    (publishing, "_require_publishable", 1),
    (publishing, "_publish", 1),
    (publishing, "_publish", 2),
    (Revision, "publish", 1),
    (Revision, "publish", 2),
    (publishing, "content_hash", 1),
    (publishing, "content_hash", 2),
    (publishing, "advance", 1),
    (lifecycle, "_note_publicity", 1),
    (PagePair, "save", 1),
    (PagePair, "save", 2),
    (publishing, "record", 1),
]
BAKING = [
    (baking, "assembled", 1),
    (baking, "_copy_relations", 1),
    (baking, "_place_unseen", 1),
    (Page, "save_revision", 1),
    (steps, "advance", 1),
    (steps, "record", 1),
]
SNAPSHOT = [
    (baking, "_place_unseen", 1),
    (baking, "content_hash", 1),
    (baking, "content_hash", 3),
    (baking.TranslationSource, "refresh_segments", 1),
    (baking, "locale_of", 1),
    (steps, "advance", 1),
    (steps, "record", 1),
]

before_and_after = pytest.mark.parametrize("after", [False, True])


def at_points(points):
    return pytest.mark.parametrize(("owner", "name", "call"), points, ids=ids(points))


class TestAFailure:
    """The person sees an error; both languages, pair and workflow are as before."""

    def refused(self, pair, person, calls, call):
        before = everything()

        with pytest.raises(InjectedError):
            walks.decide(pair, person, "approve")

        assert len(calls) == call
        assert everything() == before

    @before_and_after
    @at_points(PUBLISHING)
    def test_while_both_are_published(
        self, pair_at, monkeypatch, owner, name, call, after
    ):
        pair = pair_at("changed, at approval")

        calls = fail_at(monkeypatch, owner, name, call=call, after=after)

        self.refused(pair, cast.mona(), calls, call)

    @before_and_after
    @at_points([*BAKING, (steps, "hold_for_approval", 1)])
    def test_while_the_approval_begins(
        self, pair_at, monkeypatch, owner, name, call, after
    ):
        pair = pair_at("changed, reviewed")

        calls = fail_at(monkeypatch, owner, name, call=call, after=after)

        self.refused(pair, cast.renee(), calls, call)

    @before_and_after
    @at_points(BAKING)
    def test_while_the_translation_is_assembled(
        self, pair_at, monkeypatch, owner, name, call, after
    ):
        pair = pair_at("translated")

        calls = fail_at(monkeypatch, owner, name, call=call, after=after)

        self.refused(pair, cast.thierry(), calls, call)

    @before_and_after
    @at_points([*SNAPSHOT, (baking, "_make_target", 1)])
    def test_while_a_new_text_is_frozen(
        self, pair_at, monkeypatch, owner, name, call, after
    ):
        pair = pair_at("sent")

        calls = fail_at(monkeypatch, owner, name, call=call, after=after)

        self.refused(pair, cast.bob(), calls, call)

    @before_and_after
    @at_points(SNAPSHOT)
    def test_while_a_change_is_frozen(
        self, pair_at, monkeypatch, owner, name, call, after
    ):
        pair = pair_at("changed, sent")

        calls = fail_at(monkeypatch, owner, name, call=call, after=after)

        self.refused(pair, cast.bob(), calls, call)

    @pytest.mark.parametrize("name", ["advance", "record"])
    def test_while_a_text_is_sent(self, pair_at, monkeypatch, name):
        before = everything()
        fail_at(monkeypatch, steps, name)

        with pytest.raises(InjectedError):
            walks.submit(pair_at("new").source)

        assert everything() == before

    @pytest.mark.parametrize("action", ["reject", "reject_translation"])
    @pytest.mark.parametrize("name", ["advance", "record"])
    def test_while_it_is_sent_back(self, pair_at, monkeypatch, name, action):
        pair = pair_at("at approval")
        before = everything()
        fail_at(monkeypatch, steps, name)

        with pytest.raises(InjectedError):
            walks.decide(pair, cast.mona(), action)

        assert everything() == before

    @pytest.mark.parametrize("name", ["advance", "record"])
    def test_while_it_is_recalled(self, pair_at, monkeypatch, name):
        pair = pair_at("at approval")
        before = everything()
        fail_at(monkeypatch, publishing, name)

        with pytest.raises(InjectedError):
            recall_pair(pair, user=cast.alice(), at=timezone.now())

        assert everything() == before

    @pytest.mark.parametrize("name", ["advance", "record"])
    def test_after_it_the_same_step_can_be_taken(self, pair_at, monkeypatch, name):
        pair = pair_at("at approval")
        with monkeypatch.context() as failing:
            fail_at(failing, publishing, name)
            with pytest.raises(InjectedError):
                walks.decide(pair, cast.mona(), "approve")

        assert walks.decide(pair, cast.mona(), "approve").is_public


class TestASchedule:
    @pytest.fixture
    def scheduled(self, pair_at):
        return pair_at("scheduled")

    def test_nothing_is_public_before_the_instant(self, scheduled):
        list(clock.run(scheduled.go_live_at - timedelta(seconds=1)))

        pair = PagePair.objects.get(pk=scheduled.pk)
        assert (pair.state, pair.is_public) == (State.SCHEDULED, False)
        assert pair.approver == cast.mona()
        assert not any(one.live for one in pair.pages())

    @pytest.mark.parametrize("seconds", [0, 1])
    def test_both_are_public_from_the_instant_on(self, scheduled, seconds):
        at = scheduled.go_live_at + timedelta(seconds=seconds)

        outcomes = list(clock.run(at))

        pair = PagePair.objects.get(pk=scheduled.pk)
        assert [one.failure for one in outcomes] == [""]
        assert (pair.state, pair.published_at) == (State.PUBLISHED, at)
        assert all(one.live for one in pair.pages())
        assert pair.expire_at == scheduled.next_expire_at

    def test_both_expire_together(self, scheduled):
        list(clock.run(scheduled.go_live_at))
        list(clock.run(scheduled.next_expire_at - timedelta(seconds=1)))
        assert all(one.live for one in PagePair.objects.get(pk=scheduled.pk).pages())

        list(clock.run(scheduled.next_expire_at))

        pair = PagePair.objects.get(pk=scheduled.pk)
        assert (pair.state, pair.is_public) == (State.WITHDRAWN, False)
        assert not any(one.live for one in pair.pages())

    def test_a_change_waits_while_visitors_read_the_old_text(self, pair_at):
        public = live_texts()
        tomorrow = timezone.now() + timedelta(days=1)
        pair = approve(pair_at("changed, at approval"), go_live_at=tomorrow)

        assert (pair.state, pair.is_public) == (State.SCHEDULED, True)
        assert live_texts() == public
        list(clock.run(tomorrow))
        pair = PagePair.objects.get(pk=pair.pk)
        assert (pair.source.lead, pair.target.lead) == ("Newer.", "Autre Newer.")

    def test_its_author_can_take_it_back(self, scheduled):
        recall_pair(scheduled, user=cast.alice(), at=timezone.now())

        assert list(clock.run(scheduled.next_expire_at)) == []
        pair = PagePair.objects.get(pk=scheduled.pk)
        assert (pair.state, pair.go_live_at) == (State.DRAFTING, None)

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_what_changed_meanwhile_is_not_published(self, scheduled, language):
        revision = scheduled.page(language).get_latest_revision()
        Revision.objects.filter(pk=revision.pk).update(
            content=revision.content | {"lead": "Something else."}
        )

        [outcome] = clock.run(scheduled.go_live_at)

        pair = PagePair.objects.get(pk=scheduled.pk)
        assert "changed after it was approved" in outcome.failure
        assert (pair.state, pair.failure) == (State.SCHEDULED, outcome.failure)
        assert not any(one.live for one in pair.pages())

    def test_an_end_before_the_beginning_is_refused(self, pair_at):
        pair = pair_at("at approval")
        before = everything()
        now = timezone.now()

        with pytest.raises((StepRefusedError, publishing.NotPublishableError)):
            approve(
                pair,
                go_live_at=now + timedelta(days=2),
                expire_at=now + timedelta(days=1),
            )

        assert everything() == before

    def test_what_may_not_be_public_then_is_refused(self, pair_at, monkeypatch):
        def too_late(self, *, at):
            raise ValidationError("Too late by then.")

        pair = pair_at("at approval")
        before = everything()
        monkeypatch.setattr(type(pair.source), "require_publishable", too_late)

        with pytest.raises(StepRefusedError, match="Too late by then"):
            approve(pair, go_live_at=timezone.now() + timedelta(days=1))

        assert everything() == before

    @at_points([point for point in PUBLISHING if point[1:] != ("save", 2)])
    def test_a_failure_of_the_clock_changes_nothing(
        self, scheduled, monkeypatch, owner, name, call
    ):
        before = everything()
        fail_at(monkeypatch, owner, name, call=call)

        with pytest.raises(InjectedError):
            list(clock.run(scheduled.go_live_at))

        assert everything() == before
