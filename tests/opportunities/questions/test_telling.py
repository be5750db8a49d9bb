"""The team is told by e-mail, once, and of nothing that a supplier wrote."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from opportunities.models import Question
from opportunities.questions import telling
from opportunities.questions.telling import tell_again
from tests import cast
from tests.opportunities.questions.questioning import ASKED, asked, declined

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _everybody(site):
    for person in cast.EVERYBODY:
        person()


@pytest.fixture
def told(mailoutbox, pages, django_capture_on_commit_callbacks):
    """Ask, and get the e-mails that followed, by who got them."""

    def act(**details):
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act.question = asked(pages, **details)
        return {letter.to[0].split("@")[0]: letter for letter in mailoutbox}

    return act


def test_who_can_answer_it_is_told(told):
    assert set(told()) == {"alice", "mona"}
    assert set(told(language="fr", text=f"{ASKED['fr']} Non?")) == {"antoine", "mona"}


def test_the_letter_has_a_link_and_none_of_the_words(told, pages):
    letter = told()["alice"]

    assert ASKED["en"] not in letter.body + letter.subject
    assert (
        reverse("bilingual:notice", args=["question", told.question.pk]) in letter.body
    )
    assert pages.en.opportunity.reference in letter.subject
    assert pages.en.title in letter.body
    told.question.refresh_from_db()
    assert told.question.told_at is not None


def test_everybody_reads_their_own_language(told, pages):
    profile = UserProfile.get_for_user(cast.mona())
    profile.preferred_language = "fr"
    profile.save()
    letters = told()

    assert pages.fr.title in letters["mona"].body
    assert "Bonjour" in letters["mona"].body
    assert "Hello" in letters["alice"].body


def test_who_wants_none_gets_none(told):
    profile = UserProfile.get_for_user(cast.alice())
    profile.submitted_notifications = False
    profile.save()
    assert set(told()) == {"mona"}


@pytest.fixture
def no_server(monkeypatch, caplog):
    def refuse(*_args, **_more):
        raise ConnectionRefusedError("nobody there")

    caplog.set_level("CRITICAL", logger="opportunities.questions.telling")
    monkeypatch.setattr(telling, "send_mail", refuse)
    return monkeypatch


def test_a_server_that_is_down_loses_nothing(told, no_server, mailoutbox):
    assert told() == {}
    assert Question.objects.get().told_at is None
    at = timezone.now()
    assert tell_again(at=at + timedelta(minutes=6)) == 0

    no_server.undo()
    assert tell_again(at=at + timedelta(minutes=4)) == 0
    assert tell_again(at=at + timedelta(minutes=6)) == 1
    assert {letter.to[0] for letter in mailoutbox} == {
        "alice@example.org",
        "mona@example.org",
    }
    assert tell_again(at=at + timedelta(minutes=7)) == 0


def test_nobody_is_told_of_what_is_settled(told, no_server):
    told()
    declined(told.question)
    assert tell_again(at=timezone.now() + timedelta(minutes=6)) == 0


def test_a_question_arrives_whatever_the_server_does(told, no_server):
    told()
    assert Question.objects.count() == 1
