"""What a page says, in its own language and in no other."""

import re

import pytest

from bilingual.languages import other_language
from bilingual.typography import french_typography_problems
from tests.public.pages import by_language, by_page, by_page_or_list

pytestmark = pytest.mark.django_db


@by_page
def test_both_languages_have_the_same_shape(visited, name):
    def shape(language):
        return [tag.name for tag in visited.page(name, language).soup.main.find_all()]

    assert shape("en") == shape("fr")


@by_page_or_list
def test_french_pages_are_typeset_as_in_canada(visited, name):
    assert french_typography_problems(visited.page(name, "fr").html) == []


# English that our templates say on many pages, and words of the English content.
ENGLISH = (
    "Skip to main content|Search|Results|opportunit|Closing|Closed|Apply|Fixed price"
    "|How to|Background|The work|Report a problem|Date modified|Language selection"
    "|On this page|criteria|Eastern|days? |left|Language|About|Breadcrumb|You are"
)
FRENCH = (
    "Passer au|Recherche|Résultats|Occasion|fermée|demande|Prix|Contexte|travail"
    "|Signaler|Date de|Sélection|heure de|jours?|critère|À propos|Vous"
)


def words_in(page, language):
    """What is read or spoken, without what is marked as another language."""
    soup = page.soup
    other = soup.find_all(attrs={"lang": other_language(language)})
    hidden = {id(child) for one in other for child in [one, *one.find_all()]}
    texts = [
        str(text)
        for text in soup.body.find_all(string=True)
        if id(text.parent) not in hidden and text.parent.name not in {"script", "style"}
    ]
    spoken = [
        tag[name]
        for tag in soup.body.find_all()
        for name in ("aria-label", "alt", "title", "placeholder")
        if tag.has_attr(name) and id(tag) not in hidden
    ]
    return "\n".join([*texts, *spoken])


@by_page_or_list
def test_a_french_page_says_nothing_in_english(visited, name):
    words = words_in(visited.page(name, "fr"), "fr")

    assert re.findall(rf"\b(?:{ENGLISH})\w*", words, re.IGNORECASE) == []


@by_page_or_list
def test_an_english_page_says_nothing_in_french(visited, name):
    words = words_in(visited.page(name, "en"), "en")

    assert re.findall(rf"\b(?:{FRENCH})\w*", words) == []


@by_page_or_list
@by_language
def test_the_announcement_is_on_every_page(visited, name, language):
    heading = {"en": "A pause", "fr": "Une pause"}[language]

    assert heading in visited.page(name, language).text


@by_page_or_list
@by_language
def test_a_problem_can_be_reported_from_every_page(visited, name, language):
    (mail,) = [
        link
        for link in visited.page(name, language).links
        if link.startswith("mailto:site@example.org?subject=")
    ]

    path = visited.address(name, language).partition("?")[0]
    assert path.rstrip("/") in mail
