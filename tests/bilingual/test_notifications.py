"""E-mails: who gets one, in which language, what it says and where it leads."""

import pytest
from django.db import transaction
from django.dispatch import Signal
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import signal_handlers
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)
from wagtail.users.models import UserProfile

from bilingual.formatting import canadian_date
from bilingual.publishing import locked_pair, recall_pair
from tests import cast, waiting, walks

pytestmark = pytest.mark.django_db

TITLE = "A page to send"


@pytest.fixture
def sent(mailoutbox, django_capture_on_commit_callbacks):
    """Do something, and get the e-mails that followed it, by who got them."""

    def act(do, *args, **kwargs):
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            do(*args, **kwargs)
        letters = {letter.to[0].split("@")[0]: letter for letter in mailoutbox}
        assert len(letters) == len(mailoutbox)
        return letters

    return act


@pytest.fixture(autouse=True)
def _everybody(site):
    for person in cast.EVERYBODY:
        person()


def a_draft(site, language="en", **attributes):
    return waiting.a_draft(site, language, title=TITLE, **attributes)


def screen(name, *args):
    return f"http://127.0.0.1:8000{reverse(name, args=args)}"


def reads_french(user):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "fr"
    profile.save()


class TestWhatWaits:
    def test_a_text_for_its_reviewers(self, site, sent):
        page = a_draft(site)

        letters = sent(walks.submit, page)

        assert letters.keys() == {"bob"}
        letter = letters["bob"]
        assert letter.subject == f"To review: {TITLE}"
        assert f"alice wrote “{TITLE}” and sends it for review." in letter.body
        assert "Read the text, then accept it or send it back:" in letter.body
        assert f"English title: {TITLE}" in letter.body
        assert "French title" not in letter.body
        assert screen("bilingual:pair", walks.pair_of(page).pk) in letter.body

    def test_a_text_for_its_translators(self, site, sent):
        pair = walks.submit(a_draft(site))

        letters = sent(walks.decide, pair, cast.bob(), "approve", comment="Well said.")

        assert letters.keys() == {"thierry"}
        letter = letters["thierry"]
        assert letter.subject == f"To translate: {TITLE}"
        assert f"bob accepted the text “{TITLE}”." in letter.body
        assert "words wait for a translation." in letter.body
        assert "Comment: Well said." in letter.body
        assert screen("bilingual:desk", pair.pk) in letter.body

    def test_a_translation_for_its_reviewers(self, site, sent):
        pair = walks.translate(walks.to_translation(a_draft(site)))

        letters = sent(walks.decide, pair, cast.thierry(), "approve")

        assert letters.keys() == {"renee"}
        assert letters["renee"].subject == f"Translation to review: {TITLE}"
        assert f"French title: Autre {TITLE}" in letters["renee"].body
        assert screen("bilingual:pair", pair.pk) in letters["renee"].body

    def test_both_languages_for_the_approvers(self, site, sent):
        pair = walks.to_language_review(a_draft(site, "fr"))

        letters = sent(walks.decide, pair, cast.bob(), "approve")

        assert letters.keys() == {"mona"}
        assert letters["mona"].subject == f"To approve: {TITLE}"

    def test_nobody_is_asked_to_judge_their_own_text(self, site, sent):
        page = a_draft(site, owner=cast.bob())
        cast.alice().groups.add(*cast.bob().groups.all())

        letters = sent(walks.submit, page, cast.bob())

        assert letters.keys() == {"alice"}

    def test_where_nobody_can_act_superusers_hear_of_it(self, site, sent):
        page = a_draft(site, owner=cast.bob())

        letters = sent(walks.submit, page, cast.bob())

        assert letters.keys() == {"ada"}


class TestWhatComesBack:
    def test_a_text_to_its_author(self, site, sent):
        page = a_draft(site)
        pair = walks.submit(page)

        letters = sent(walks.decide, pair, cast.bob(), "reject", comment="Too long.")

        assert letters.keys() == {"alice"}
        letter = letters["alice"]
        assert letter.subject == f"Sent back to you: {TITLE}"
        assert f"bob asks you to change the text “{TITLE}”." in letter.body
        assert "Comment: Too long." in letter.body
        assert screen("wagtailadmin_pages:edit", page.pk) in letter.body

    def test_a_translation_to_its_translator_and_nobody_else(self, site, sent):
        pair = walks.to_language_review(a_draft(site))
        other = cast.stranger()
        other.groups.add(*cast.thierry().groups.all())

        letters = sent(
            walks.decide, pair, cast.renee(), "reject", comment="See the dates."
        )

        assert letters.keys() == {"thierry"}
        assert letters["thierry"].subject == f"Translation sent back: {TITLE}"
        assert "Comment: See the dates." in letters["thierry"].body
        assert screen("bilingual:desk", pair.pk) in letters["thierry"].body

    def test_a_translation_whose_translator_left_goes_to_the_group(self, site, sent):
        pair = walks.to_language_review(a_draft(site))
        cast.stranger().groups.add(*cast.thierry().groups.all())
        cast.thierry().__class__.objects.filter(username="thierry").update(
            is_active=False
        )

        letters = sent(walks.decide, pair, cast.renee(), "reject", comment="Dates.")

        assert letters.keys() == {"stranger"}

    def test_a_recalled_text_leaves_its_translator(self, site, sent):
        pair = walks.to_language_review(a_draft(site))
        pair = walks.decide(pair, cast.renee(), "reject", comment="Again.")

        letters = sent(
            recall_pair,
            pair,
            user=cast.alice(),
            at=timezone.now(),
            comment="A new law.",
        )

        assert letters.keys() == {"thierry"}
        assert letters["thierry"].subject == f"Recalled: {TITLE}"
        assert "Comment: A new law." in letters["thierry"].body

    def test_an_author_learns_that_somebody_recalled_it(self, site, sent):
        pair = walks.submit(a_draft(site))

        letters = sent(recall_pair, pair, user=cast.mona(), at=timezone.now())

        assert letters.keys() == {"alice"}

    def test_a_workflow_that_is_cancelled_is_recalled(self, site, sent):
        pair = walks.submit(a_draft(site))

        letters = sent(pair.source.current_workflow_state.cancel, user=cast.ada())

        assert letters.keys() == {"alice"}
        assert letters["alice"].subject == f"Recalled: {TITLE}"


class TestApproval:
    def test_the_author_and_the_translator_are_told(self, site, sent):
        pair = walks.to_approval(a_draft(site))

        letters = sent(walks.decide, pair, cast.mona(), "approve", comment="Good work.")

        assert letters.keys() == {"alice", "thierry"}
        letter = letters["alice"]
        assert letter.subject == f"Public in both languages: {TITLE}"
        assert "mona approved" in letter.body
        assert "Visitors read both languages now." in letter.body
        assert "Comment: Good work." in letter.body

    def test_what_is_scheduled_names_the_moment(self, site, sent):
        pair = walks.to_approval(a_draft(site))
        moment = timezone.now() + timezone.timedelta(days=3)

        letters = sent(walks.decide, pair, cast.mona(), "approve", go_live_at=moment)

        letter = letters["alice"]
        assert letter.subject == f"Approved and scheduled: {TITLE}"
        assert canadian_date(moment, "en") in letter.body


class TestEachPerson:
    def test_reads_it_in_their_language(self, site, sent):
        reads_french(cast.alice())
        pair = walks.to_approval(a_draft(site))
        moment = timezone.now() + timezone.timedelta(days=3)

        letters = sent(walks.decide, pair, cast.mona(), "approve", go_live_at=moment)

        assert canadian_date(moment, "fr") in letters["alice"].body
        assert canadian_date(moment, "en") in letters["thierry"].body

    @pytest.mark.parametrize(
        "wish", ["submitted_notifications", "rejected_notifications"]
    )
    def test_gets_what_they_want(self, site, sent, wish):
        for person in (cast.bob(), cast.alice()):
            profile = UserProfile.get_for_user(person)
            setattr(profile, wish, False)
            profile.save()

        asked = sent(walks.submit, page := a_draft(site))
        told = sent(
            walks.decide, walks.pair_of(page), cast.bob(), "reject", comment="No."
        )

        assert bool(asked) == (wish != "submitted_notifications")
        assert bool(told) == (wish != "rejected_notifications")

    def test_words_of_people_arrive_as_they_typed_them(self, site, sent):
        pair = walks.submit(a_draft(site))

        letters = sent(
            walks.decide, pair, cast.bob(), "reject", comment="<b> & “so” it's > 3"
        )

        assert "Comment: <b> & “so” it's > 3" in letters["alice"].body


def test_a_title_of_two_lines_can_not_add_a_header(site, sent):
    page = a_draft(site)
    page.title = "First\r\nBcc: everybody@example.org"
    page.save_revision(user=cast.alice(), clean=False)

    letters = sent(walks.submit, page)

    assert all("\n" not in letter.subject for letter in letters.values())


def test_nothing_is_sent_of_what_is_taken_back(
    site, mailoutbox, django_capture_on_commit_callbacks
):
    pair = walks.submit(a_draft(site))
    mailoutbox.clear()

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        walks.decide(pair, cast.bob(), "reject", comment="Never mind.")
        transaction.set_rollback(True)

    assert mailoutbox == []
    assert walks.pair_of(pair.source).state == pair.state


@pytest.mark.parametrize(
    ("signal", "sender", "wagtails"),
    [
        (task_submitted, TaskState, signal_handlers.task_submission_email_notifier),
        (
            workflow_submitted,
            WorkflowState,
            signal_handlers.workflow_submission_email_notifier,
        ),
        (
            workflow_approved,
            WorkflowState,
            signal_handlers.workflow_approval_email_notifier,
        ),
        (
            workflow_rejected,
            WorkflowState,
            signal_handlers.workflow_rejection_email_notifier,
        ),
    ],
)
def test_wagtails_own_letters_are_replaced(signal: Signal, sender, wagtails):
    """Contract: Wagtail connects its notifiers under the names that ours take."""
    receivers, _asynchronous = signal._live_receivers(sender)

    assert wagtails not in receivers
    assert "bilingual.notifications" in {one.__module__ for one in receivers}


def test_a_pair_can_be_locked_and_recalled_in_one_transaction(site, sent):
    pair = walks.to_translation(a_draft(site))

    def recall():
        with locked_pair(pair.translation_key) as locked:
            recall_pair(locked, user=cast.mona(), at=timezone.now(), comment="Wait.")

    assert sent(recall).keys() == {"alice"}
