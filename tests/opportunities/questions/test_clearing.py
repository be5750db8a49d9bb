"""What suppliers wrote is cleared when its time has come, and nothing else is."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry

from bilingual.notices import steps
from opportunities.models import PostingLimitsSetting, Question
from opportunities.questions.clearing import clear_settled
from tests import cast
from tests.opportunities.questions.questioning import (
    ANSWERED,
    ASKED,
    asked,
    declined,
    published,
    sent,
)

pytestmark = pytest.mark.django_db

NAME = "Jo Tremblay"
PERSONAL = f"{ASKED['en']} I am {NAME}."
SECOND = timedelta(seconds=1)


def everything_kept(question):
    """All that the database says of a question, its history included."""
    question = Question.objects.get(pk=question.pk)
    lines = ModelLogEntry.objects.filter(object_id=str(question.pk))
    return f"{vars(question)} {[line.data for line in lines]}"


@pytest.fixture
def moderated(pages):
    """Published without the name that was in it."""
    question = asked(pages, text=PERSONAL)
    at = timezone.now()
    steps.write(
        question, {"question": PERSONAL}, version=None, user=cast.alice(), at=at
    )
    steps.write(
        question, {"question": ASKED["en"]}, version=None, user=cast.alice(), at=at
    )
    question = sent(question, at=at)
    words = {"question": ASKED["fr"], "answer": ANSWERED["fr"]}
    steps.translate(question, words, version=None, user=cast.thierry(), at=at)
    steps.finish(question, version=None, user=cast.thierry(), at=at)
    return steps.publish(question, version=None, user=cast.mona(), at=at)


def test_a_second_before_and_at_the_end(moderated):
    days = timedelta(days=PostingLimitsSetting.load().question_text_days)
    assert NAME in everything_kept(moderated)

    assert clear_settled(at=moderated.published_at + days) == 0
    assert NAME in everything_kept(moderated)
    assert clear_settled(at=moderated.published_at + days + SECOND) == 1
    assert NAME not in everything_kept(moderated)
    assert clear_settled(at=moderated.published_at + days + SECOND) == 0


def test_what_visitors_read_stays(moderated, client, pages):
    clear_settled(at=timezone.now() + timedelta(days=400))
    moderated.refresh_from_db()

    assert moderated.question_en == ASKED["en"]
    assert moderated.answer_fr == ANSWERED["fr"]
    assert ASKED["en"] in client.get(pages.en.url).content.decode()
    last = ModelLogEntry.objects.filter(action="bilingual.notice.publish").get()
    assert last.data["question_en"] == ASKED["en"]


def test_nothing_is_left_of_what_was_declined(pages):
    question = asked(pages, text=PERSONAL)
    steps.write(
        question,
        {"answer": f"Dear {NAME}"},
        version=None,
        user=cast.alice(),
        at=timezone.now(),
    )
    question = declined(question)
    clear_settled(at=question.declined_at + timedelta(days=31))

    assert NAME not in everything_kept(question)
    question.refresh_from_db()
    assert question.declined_because == "off-topic"
    assert question.cleared_at is not None


def test_what_waits_is_not_cleared(pages):
    question = asked(pages, text=PERSONAL)
    assert clear_settled(at=timezone.now() + timedelta(days=400)) == 0
    assert NAME in everything_kept(question)


def test_the_clock_does_it(pages, capsys):
    published(pages, at=timezone.now() - timedelta(days=31))
    call_command("look_after_questions")
    assert capsys.readouterr().out == "Cleared: 1\n"
    call_command("look_after_questions")
    assert capsys.readouterr().out == ""
