"""The form: every answer that it gives, in both languages, and nothing typed is lost."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from bilingual.languages import LANGUAGES, other_language
from opportunities.models import Opportunity, PostingLimitsSetting, Question
from opportunities.models.question import LONGEST_ASKED
from opportunities.questions.allowance import MOST_AN_HOUR
from opportunities.questions.names import ASK_NAMES, SENT_NAMES
from opportunities.questions.period import questions_close_at
from opportunities.questions.proof import LONGEST, token_for
from tests import scenarios
from tests.opportunities.questions.questioning import A_WHILE, ASKED, Supplier

pytestmark = pytest.mark.django_db
by_language = pytest.mark.parametrize("language", LANGUAGES)


@by_language
def test_a_question_arrives(client, pages, clock, language):
    supplier = Supplier(client, pages, clock, language).send(ASKED[language])

    assert supplier.response.status_code == 303
    assert supplier.response.url == supplier.sent_address
    question = Question.objects.get()
    assert question.opportunity == pages.en.opportunity
    assert question.source_language == language
    assert question.text("question", language) == ASKED[language]
    assert question.arrived_text == ASKED[language]
    assert question.arrived_at == timezone.now()
    assert question.stage == question.Stage.WRITING
    assert client.get(supplier.sent_address).status_code == 200


@by_language
def test_the_form_is_the_same_for_everybody(client, pages, language):
    answer = client.get(f"{pages[language].url}{ASK_NAMES[language]}/")

    assert answer.status_code == 200
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert "csrf" not in answer.content.decode()
    assert "<script" not in answer.content.decode()


def test_it_needs_no_token_of_a_session(pages, clock):
    strict = Client(enforce_csrf_checks=True)
    supplier = Supplier(strict, pages, clock).send(ASKED["en"])

    assert supplier.response.status_code == 303
    # Everything else at a page still does.
    assert strict.post(pages.en.url, {"x": "y"}).status_code == 403
    assert strict.post(supplier.sent_address, {"x": "y"}).status_code == 403


@by_language
def test_the_toggle_leads_to_the_same_form(client, pages, language):
    for names in (ASK_NAMES, SENT_NAMES):
        answer = client.get(f"{pages[language].url}{names[language]}/")
        other = other_language(language)
        assert f'href="{pages[other].url}{names[other]}/"' in answer.content.decode()


def test_the_other_language_has_other_words(client, pages):
    assert client.get(f"{pages.en.url}{ASK_NAMES['fr']}/").status_code == 404
    assert client.get(f"{pages.fr.url}{ASK_NAMES['en']}/").status_code == 404


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_nothing_else_is_done_there(client, supplier, method):
    assert getattr(client, method)(supplier.address).status_code in {403, 405}
    assert client.post(supplier.sent_address).status_code == 405


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "?!", "123"])
def test_no_question_is_no_question(supplier, text):
    supplier.send(text)

    assert supplier.response.status_code == 422
    assert "Write your question." in supplier.errors
    area = supplier.soup.find("textarea")
    assert area["aria-invalid"] == "true"
    assert "question-error" in area["aria-describedby"].split()
    assert supplier.soup.select_one(".error-summary").has_attr("autofocus")
    assert not Question.objects.exists()


def test_one_that_is_too_long_stays_in_the_form(supplier):
    text = "é" * (LONGEST_ASKED + 2)
    supplier.send(text)

    assert supplier.response.status_code == 422
    assert "2 too many" in supplier.errors
    assert supplier.soup.find("textarea").get_text().strip() == text
    supplier.send(text[:LONGEST_ASKED])
    assert supplier.response.status_code == 303


def test_a_line_break_of_a_browser_counts_once(supplier):
    supplier.send("a\r\n" * (LONGEST_ASKED // 2))
    assert supplier.response.status_code == 303


@pytest.mark.parametrize("details", ["jo@example.org", "613-555-0199"])
def test_contact_details_are_sent_only_on_purpose(supplier, details):
    supplier.send(f"Answer me: {details}, please.")

    assert supplier.response.status_code == 422
    assert details in supplier.errors
    assert supplier.soup.find("input", attrs={"name": "keep_details"})
    supplier.send(f"Answer me: {details}, please.", keep_details="on")
    assert supplier.response.status_code == 303


# ---- People and programs


def test_a_program_that_fills_in_everything_is_found(supplier):
    supplier.send(ASKED["en"], website="https://spam.example")

    assert supplier.response.status_code == 422
    assert supplier.soup.find("input", id="website")["value"] == ""
    assert ASKED["en"] in supplier.soup.find("textarea").get_text()


def test_who_was_too_quick_sends_it_once_more(supplier):
    supplier.send(ASKED["en"], after=timedelta(seconds=1))
    assert supplier.response.status_code == 422

    token = supplier.soup.find("input", attrs={"name": "token"})["value"]
    supplier.clock.shift(A_WHILE)
    answer = supplier.client.post(
        supplier.address, {"token": token, "question": ASKED["en"]}
    )
    assert answer.status_code == 303


def test_a_form_that_lay_in_a_tab_is_sent_once_more(supplier):
    supplier.send(ASKED["en"], after=LONGEST + A_WHILE)
    assert supplier.response.status_code == 422
    assert "open for too long" in supplier.errors

    token = supplier.soup.find("input", attrs={"name": "token"})["value"]
    supplier.clock.shift(A_WHILE)
    answer = supplier.client.post(
        supplier.address, {"token": token, "question": ASKED["en"]}
    )
    assert answer.status_code == 303


def test_a_form_about_another_opportunity_is_no_proof(supplier):
    supplier.send(ASKED["en"], token=token_for("MA-1999-0001"))
    assert supplier.response.status_code == 422
    assert not Question.objects.exists()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Sec-Fetch-Site": "none"}, 303),
        ({"Origin": "http://testserver"}, 303),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 303),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_another_site_can_not_post_the_form(supplier, headers, status):
    supplier.send(ASKED["en"], headers=headers)
    assert supplier.response.status_code == status
    assert Question.objects.exists() is (status == 303)


def test_many_from_one_place_are_too_many(supplier):
    for number in range(MOST_AN_HOUR):
        supplier.send(f"{ASKED['en']} {number}")
        assert supplier.response.status_code == 303
    supplier.send(ASKED["en"])

    assert supplier.response.status_code == 429
    assert supplier.response.headers["Retry-After"] == "3600"
    assert supplier.response.headers["Cache-Control"] == "no-store"
    assert ASKED["en"] in supplier.soup.find("textarea").get_text()
    supplier.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert supplier.send(ASKED["en"]).response.status_code == 303
    supplier.client.defaults["REMOTE_ADDR"] = "127.0.0.1"
    supplier.clock.shift(timedelta(hours=1))
    assert supplier.send(f"{ASKED['en']} again").response.status_code == 303


def test_what_is_refused_does_not_count(supplier):
    for _number in range(MOST_AN_HOUR + 1):
        supplier.send("")
    assert supplier.send(ASKED["en"]).response.status_code == 303


def test_who_presses_twice_asks_once(supplier):
    supplier.send(ASKED["en"]).send(ASKED["en"], after=A_WHILE)
    assert supplier.response.status_code == 303
    assert Question.objects.count() == 1
    supplier.clock.shift(timedelta(minutes=11))
    supplier.send(ASKED["en"])
    assert Question.objects.count() == 2


# ---- When it is open


@by_language
def test_the_last_second_to_ask(client, pages, clock, language):
    days = PostingLimitsSetting.load().questions_end_business_days
    last = questions_close_at(pages.en.closes_at, days)
    supplier = Supplier(client, pages, clock, language)

    clock.move_to(last - A_WHILE)
    assert supplier.send(ASKED[language]).response.status_code == 303
    clock.move_to(last - A_WHILE + timedelta(seconds=1))
    supplier.send(f"{ASKED[language]} 2")
    assert supplier.response.status_code == 409
    assert f"{ASKED[language]} 2" in supplier.soup.find("blockquote").get_text()
    assert Question.objects.count() == 1
    assert supplier.open().response.status_code == 200
    assert not supplier.soup.find("textarea")


@pytest.mark.parametrize(
    "decided", ["suspended", "cancelled", "awarded", "no-award", "paid"]
)
@by_language
def test_nobody_asks_about_what_takes_no_applications(
    client, pages, clock, language, decided
):
    Opportunity.objects.update(decided=decided)
    supplier = Supplier(client, pages, clock, language).open()
    assert not supplier.soup.find("textarea")
    assert supplier.send(ASKED[language]).response.status_code == 409
    assert not Question.objects.exists()


def test_nobody_asks_about_a_draft(client, site):
    draft = scenarios.a_draft_pair(site)
    assert client.get(f"{draft.en.url}{ASK_NAMES['en']}/").status_code == 404


def test_how_long_is_a_setting(client, pages, clock):
    limits = PostingLimitsSetting.load()
    limits.questions_end_business_days = 0
    limits.save()
    clock.move_to(pages.en.closes_at - A_WHILE)
    assert Supplier(client, pages, clock).send(ASKED["en"]).response.status_code == 303
