"""Links that say nothing or lead to the other language are named to the editor."""

import pytest
from wagtail.rich_text import RichText

from home.link_words import link_problems
from tests.factories import stream


def problems(html, language="en"):
    return link_problems(RichText(html), language)


@pytest.mark.parametrize(
    "words",
    [
        "click here",
        "Click here",
        "here.",
        "<b>Here</b>",
        "Cliquez ici",
        "EN SAVOIR PLUS",
    ],
)
def test_words_that_say_nothing_are_quoted(words):
    (problem,) = problems(f'<p>See <a href="https://example.org">{words}</a></p>')
    assert "write where it leads" in problem


@pytest.mark.parametrize(
    "words", ["the guide", "more examples of answers", "Icicles", "le lien du dépôt"]
)
def test_words_that_say_something_pass(words):
    assert problems(f'<a href="https://example.org">{words}</a>') == []


@pytest.mark.parametrize(
    ("href", "language", "count"),
    [
        ("/fr/occasions/", "en", 1),
        ("/en/opportunities/", "fr", 1),
        ("/en/opportunities/", "en", 0),
        ("http://127.0.0.1:8000/fr/", "en", 1),
        ("https://elsewhere.example.org/fr/", "en", 0),
        ("/french-fries/", "en", 0),
    ],
)
def test_an_address_of_the_other_language_is_named(settings, href, language, count):
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
    assert len(problems(f'<a href="{href}">the list</a>', language)) == count


def test_a_page_that_was_chosen_has_the_right_language_by_itself():
    assert problems('<a linktype="page" id="3">the list</a>') == []


@pytest.mark.parametrize("html", ["", "<a>here", "here</a>", "<a href>x</a>", "<<a"])
def test_damaged_markup_breaks_nothing(html):
    assert isinstance(problems(html), list)


@pytest.mark.django_db
def test_links_deep_in_a_stream_are_read():
    from home.blocks import GuideStream

    value = GuideStream().to_python(
        stream(
            (
                "steps",
                {
                    "heading": "Steps",
                    "introduction": "",
                    "steps": [
                        {"heading": "Read", "text": "<p><a href='/x/'>here</a></p>"},
                        {"heading": "Write", "text": "<p>Plain.</p>"},
                    ],
                },
            )
        )
    )
    assert len(link_problems(value, "en")) == 1
