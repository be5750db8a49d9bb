"""What nobody types by hand: kept out, or kept as the words that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opportunities.models import Question
from opportunities.questions.asking import without_unseen
from tests.opportunities.questions.questioning import A_WHILE, ASKED, published

pytestmark = pytest.mark.django_db

HTML = "<script>alert(1)</script><a href='//evil.example'>Why</a> & \"what\"?"


def test_html_is_words(supplier, pages, client):
    supplier.send(HTML)
    assert supplier.response.status_code == 303
    assert Question.objects.get().question_en == HTML


def test_words_of_a_question_are_never_markup(pages, client):
    published(pages, text=HTML, words=HTML.replace("Why", "Pourquoi"))
    for page in pages:
        shown = client.get(page.url).content.decode()
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert(1)" in shown


@pytest.mark.parametrize(
    "sign", ["\x00", "\x07", "\x1b", "\u202e", "\u2066", "\u200f", "\ud800"]
)
def test_what_nobody_sees_is_taken_out(sign):
    assert without_unseen(f"Is it{sign} so?") == "Is it so?"


def test_a_null_byte_is_no_error(supplier):
    supplier.send(f"{ASKED['en']}\x00\u202e")
    assert supplier.response.status_code == 303
    assert Question.objects.get().question_en == ASKED["en"]


def test_a_megabyte_is_refused_with_words(supplier):
    supplier.send("x" * 1_000_000)
    assert supplier.response.status_code == 422
    assert "Shorten" in supplier.errors


def test_more_than_that_is_not_even_read(supplier):
    assert supplier.send("x" * 3_000_000).response.status_code == 400


@pytest.mark.parametrize(
    "fields",
    [
        {"token": "x" * 100_000},
        {"token": "\x00"},
        {"token": ""},
        {"keep_details": "\x00" * 100},
        {"question": ["a", "b"]},
        {"verb": "publish", "version": "0"},
    ],
)
def test_no_field_breaks_the_form(supplier, fields):
    supplier.clock.shift(A_WHILE)
    data = {"question": "Why?", "token": "", **fields}
    answer = supplier.client.post(supplier.address, data)
    assert answer.status_code == 422


def test_a_body_that_is_no_form(supplier):
    answer = supplier.client.post(
        supplier.address, b"\xff\xfe{]", content_type="application/json"
    )
    assert answer.status_code == 422


@given(st.text())
def test_any_text_can_be_kept(text):
    kept = without_unseen(text)
    assert "\x00" not in kept
    assert kept == without_unseen(kept)
    kept.encode()
