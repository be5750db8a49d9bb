"""The clock: scheduled pairs go live and expired ones end, both languages at once."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command, get_commands
from django.utils import timezone
from wagtail.models import Page

from bilingual import clock
from bilingual.journal import history_of
from bilingual.lifecycle import Move, State
from bilingual.models import PagePair
from opportunities.models import OpportunityPage
from tests import cast, walks
from tests.scenarios import a_scheduled_pair, an_open_pair

pytestmark = pytest.mark.django_db

SECOND = timedelta(seconds=1)


@pytest.fixture
def scheduled(site):
    """A pair that goes live in two days."""
    return walks.pair_of(a_scheduled_pair(site).en)


def live(pair):
    return set(
        Page.objects.filter(translation_key=pair.translation_key).values_list(
            "locale__language_code", "live"
        )
    )


NOBODY = {("en", False), ("fr", False)}
EVERYBODY = {("en", True), ("fr", True)}


def tick(at):
    return list(clock.run(at=at))


class TestGoingLive:
    def test_nothing_one_second_before(self, scheduled):
        assert tick(scheduled.go_live_at - SECOND) == []
        assert live(scheduled) == NOBODY

    @pytest.mark.parametrize("late", [0, 1, 3600])
    def test_both_languages_at_the_instant_or_the_next_tick(self, scheduled, late):
        (outcome,) = tick(scheduled.go_live_at + late * SECOND)

        assert (outcome.move, outcome.failure) == (Move.PUBLISH, "")
        assert live(scheduled) == EVERYBODY
        pair = walks.pair_of(scheduled.source)
        assert (pair.state, pair.go_live_at) == (State.PUBLISHED, None)
        assert pair.published_at == scheduled.go_live_at + late * SECOND

    def test_once(self, scheduled):
        at = scheduled.go_live_at
        tick(at)

        assert tick(at + SECOND) == []

    def test_in_the_name_of_who_approved(self, scheduled):
        tick(scheduled.go_live_at)

        newest = history_of(walks.pair_of(scheduled.source))[0]
        assert (newest.user, newest.data["by_clock"]) == (cast.mona(), True)

    def test_a_pair_that_was_recalled_does_not_go_live(self, scheduled):
        PagePair.objects.filter(pk=scheduled.pk).update(state=State.DRAFTING)

        assert tick(scheduled.go_live_at) == []
        assert live(scheduled) == NOBODY


class TestExpiry:
    @pytest.fixture
    def expiring(self, site):
        pair = walks.pair_of(an_open_pair(site).en)
        pair.expire_at = timezone.now() + timedelta(days=1)
        pair.save()
        return pair

    def test_nothing_one_second_before(self, expiring):
        assert tick(expiring.expire_at - SECOND) == []
        assert live(expiring) == EVERYBODY

    def test_both_languages_at_the_instant(self, expiring):
        (outcome,) = tick(expiring.expire_at)

        assert outcome.move == Move.EXPIRE
        assert live(expiring) == NOBODY
        pair = walks.pair_of(expiring.source)
        assert (pair.state, pair.is_public) == (State.WITHDRAWN, False)
        assert pair.expire_at is None
        assert history_of(pair)[0].action == "bilingual.expire"


class TestFailure:
    @pytest.fixture
    def failing(self, site, scheduled, monkeypatch):
        """The scheduled pair breaks a rule of its type when its moment comes."""
        breaking = {scheduled.translation_key}
        rule = OpportunityPage.require_posting_rules

        def refuse(page, *, at):
            if page.translation_key in breaking:
                raise ValidationError({"price": "The price is over the cap."})
            rule(page, at=at)

        monkeypatch.setattr(OpportunityPage, "require_posting_rules", refuse)
        return scheduled

    def test_neither_language_goes_live_and_the_pair_says_why(self, failing):
        (outcome,) = tick(failing.go_live_at)

        assert "over the cap" in outcome.failure
        assert live(failing) == NOBODY
        pair = walks.pair_of(failing.source)
        assert pair.state == State.SCHEDULED
        assert "over the cap" in pair.failure

    def test_it_does_not_stop_the_others(self, site, failing):
        other = walks.pair_of(an_open_pair(site, slug="other").en)
        other.expire_at = failing.go_live_at
        other.save()

        outcomes = tick(failing.go_live_at)

        assert {one.pair.pk: bool(one.failure) for one in outcomes} == {
            failing.pk: True,
            other.pk: False,
        }
        assert live(other) == NOBODY

    def test_it_is_written_down_once(self, failing):
        for minute in range(3):
            tick(failing.go_live_at + timedelta(minutes=minute))

        lines = history_of(walks.pair_of(failing.source))
        actions = [line.action for line in lines]
        assert actions.count("bilingual.schedule_failed") == 1

    def test_once_it_is_mended_it_goes_live(self, failing, monkeypatch):
        tick(failing.go_live_at)
        monkeypatch.undo()

        tick(failing.go_live_at + SECOND)

        assert live(failing) == EVERYBODY
        assert walks.pair_of(failing.source).failure == ""

    def test_a_draft_that_changed_after_its_approval_stays_where_it_is(self, scheduled):
        PagePair.objects.filter(pk=scheduled.pk).update(approved_hash_fr="0" * 64)

        (outcome,) = tick(scheduled.go_live_at)

        assert "changed after it was approved" in outcome.failure
        assert live(scheduled) == NOBODY


class TestTheCommand:
    def run(self, monkeypatch, at, **options):
        monkeypatch.setattr(clock, "now", lambda: at)
        output, errors = StringIO(), StringIO()
        status = 0
        try:
            call_command("publish_scheduled", stdout=output, stderr=errors, **options)
        except SystemExit as ended:
            status = ended.code
        return status, output.getvalue(), errors.getvalue()

    def test_wagtails_name_leads_to_ours(self):
        assert get_commands()["publish_scheduled"] == "bilingual"

    def test_it_publishes_what_is_due(self, scheduled, monkeypatch):
        status, output, errors = self.run(monkeypatch, scheduled.go_live_at)

        assert (status, errors) == (0, "")
        assert output.startswith("Published: ")
        assert live(scheduled) == EVERYBODY

    def test_nothing_due_is_no_error(self, scheduled, monkeypatch):
        assert self.run(monkeypatch, scheduled.go_live_at - SECOND) == (0, "", "")

    def test_a_dry_run_does_nothing(self, scheduled, monkeypatch):
        for name in ("dryrun", "dry_run"):
            option = {"dryrun": True} if name == "dryrun" else {}
            arguments = [] if option else ["--dry-run"]
            monkeypatch.setattr(clock, "now", lambda: scheduled.go_live_at)
            output = StringIO()
            call_command("publish_scheduled", *arguments, stdout=output, **option)
            assert "To publish: " in output.getvalue()
            assert live(scheduled) == NOBODY

    def test_a_failure_is_an_exit_status_for_monitoring(self, scheduled, monkeypatch):
        PagePair.objects.filter(pk=scheduled.pk).update(approved_hash_fr="0" * 64)

        status, _output, errors = self.run(monkeypatch, scheduled.go_live_at)

        assert status == 1
        assert "Not done" in errors
