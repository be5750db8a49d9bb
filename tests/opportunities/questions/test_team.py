"""The team at a question: who may do what, and what becomes of it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bilingual.guards import both_languages
from bilingual.models.notice import PublishedNoticeError
from bilingual.notices import steps
from bilingual.notices.kinds import notice_models
from opportunities.models import Question
from opportunities.models.question import DeclineReason
from tests import cast
from tests.opportunities.questions.questioning import (
    ANSWERED,
    ASKED,
    asked,
    declined,
    published,
    sent,
    translated,
)

pytestmark = pytest.mark.django_db


def address(question):
    return reverse("bilingual:notice", args=["question", question.pk])


def screen(question, person):
    client = Client()
    client.force_login(person())
    answer = client.get(address(question))
    return answer, BeautifulSoup(answer.content, "html.parser")


def buttons(question, person):
    answer, soup = screen(question, person)
    if answer.status_code != 200:
        return None
    return [one["value"] for one in soup.select("button[name=verb]")]


def press(question, person, verb, **typed):
    question.refresh_from_db()
    client = Client()
    client.force_login(person())
    data = {"verb": verb, "version": question.version, **typed}
    answer = client.post(address(question), data)
    question.refresh_from_db()
    return answer


def test_questions_are_notices():
    assert Question in notice_models()


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (cast.alice, ["send", "save", "drop"]),
        (cast.antoine, []),
        (cast.bob, []),
        (cast.renee, []),
        (cast.thierry, []),
        (cast.tess, []),
        (cast.mona, ["send", "save", "drop"]),
        (cast.ada, ["send", "save", "drop"]),
        (cast.stranger, None),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_who_answers_what_was_asked_in_english(pages, person, expected):
    assert buttons(asked(pages), person) == expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (cast.alice, []),
        (cast.antoine, ["send", "save", "drop"]),
        (cast.thierry, []),
        (cast.mona, ["send", "save", "drop"]),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_who_answers_what_was_asked_in_french(pages, person, expected):
    assert buttons(asked(pages, language="fr"), person) == expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (cast.alice, ["drop"]),
        (cast.thierry, ["finish", "save"]),
        (cast.tess, []),
        (cast.mona, ["finish", "save", "drop"]),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_who_translates_it(pages, person, expected):
    assert buttons(sent(asked(pages)), person) == expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (cast.alice, ["drop"]),
        (cast.thierry, []),
        (cast.renee, []),
        (cast.mona, ["publish", "to-translator", "to-writer", "drop"]),
        (cast.ada, ["publish", "to-translator", "to-writer", "drop"]),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_who_confirms_it(pages, person, expected):
    assert buttons(translated(sent(asked(pages))), person) == expected


def test_the_whole_way_on_the_screens(pages):
    question = asked(pages)
    press(
        question,
        cast.alice,
        "send",
        **{"question-en": "May we?", "answer-en": ANSWERED["en"]},
    )
    assert question.stage == question.Stage.TRANSLATION
    press(
        question,
        cast.thierry,
        "finish",
        **{"question-fr": "Pouvons-nous?", "answer-fr": ANSWERED["fr"]},
    )
    assert question.stage == question.Stage.REVIEW
    press(question, cast.mona, "publish")

    assert question.stage == question.Stage.PUBLISHED
    assert question.number == 1
    assert question.published_by == cast.mona()
    assert question.question_en == "May we?"
    assert question.arrived_text == ASKED["en"]


def test_no_answer_is_sent_without_words(pages):
    question = asked(pages)
    answer = press(question, cast.alice, "send", **{"answer-en": " "})
    assert answer.status_code == 422
    assert question.stage == question.Stage.WRITING


def test_what_arrived_is_shown_beside_what_was_made_of_it(pages):
    question = asked(pages, text="Jo here, jo@example.org: may we?")
    _answer, soup = screen(question, cast.alice)
    assert "jo@example.org" in soup.select_one(".help-warning").get_text()
    assert not soup.select_one(".notice-arrived")

    press(question, cast.alice, "save", **{"question-en": "May we?"})
    _answer, soup = screen(question, cast.alice)
    assert "Jo here" in soup.select_one(".notice-arrived").get_text()
    assert not soup.select_one(".help-warning")


# ---- Not published


@pytest.mark.parametrize("reason", DeclineReason.values)
def test_it_is_declined_for_a_reason(pages, reason):
    question = asked(pages)
    press(question, cast.alice, "drop", drop_reason=reason)

    assert question.stage == question.Stage.DROPPED
    assert question.declined_because == reason
    assert question.declined_at is not None
    assert buttons(question, cast.alice) == []


@pytest.mark.parametrize("reason", ["", "because", "\x00"])
def test_without_a_reason_nothing_is_declined(pages, reason):
    question = asked(pages)
    answer = press(question, cast.alice, "drop", drop_reason=reason)

    assert answer.status_code == 422
    assert "Choose why it is not used." in answer.content.decode()
    assert question.stage == question.Stage.WRITING


def test_nobody_declines_what_is_public(pages):
    question = published(pages)
    answer = press(question, cast.alice, "drop", drop_reason="abuse")
    assert answer.status_code == 422
    assert question.stage == question.Stage.PUBLISHED


def test_the_team_can_answer_after_the_closing(pages):
    question = translated(sent(asked(pages)))
    after = pages.en.closes_at + timedelta(days=3)
    assert steps.publish(question, version=None, user=cast.mona(), at=after).number == 1


def test_nothing_is_published_that_nobody_can_read(pages):
    question = translated(sent(asked(pages)))
    with both_languages([pages.en.translation_key]):
        for page in pages:
            page.live = False
            page.save()
    answer = press(question, cast.mona, "publish")
    assert answer.status_code == 422
    assert question.number is None


def test_public_questions_are_history(pages):
    question = published(pages)
    question.question_en = "Something else?"
    with pytest.raises(PublishedNoticeError):
        question.save()
    with pytest.raises(PublishedNoticeError):
        question.delete()


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": 3},
        {"stage": "published"},
        {"stage": "dropped"},
        {"declined_because": "abuse"},
        {"declined_at": timezone.now()},
        {"stage": "dropped", "declined_at": timezone.now(), "declined_because": "x"},
    ],
    ids=["number", "public", "dropped", "reason", "instant", "unknown reason"],
)
def test_the_database_refuses_what_can_not_be(pages, wrong):
    question = asked(pages)
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(**wrong)


def test_each_opportunity_counts_for_itself(site, pages):
    from tests import scenarios

    other = scenarios.a_pair_closing_soon(site)
    first, second = published(pages), published(pages, text=f"{ASKED['en']} Or not?")
    elsewhere = published(other)
    declined(asked(pages, text="Buy something?"), reason="abuse")
    third = published(pages, language="fr")

    assert [one.number for one in (first, second, elsewhere, third)] == [1, 2, 1, 3]
