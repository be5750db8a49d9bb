"""The French catalogue: complete, with every value in its place, and well set."""

import pytest
from babel.messages.pofile import read_po

from bilingual.typography import french_typography_problems
from tests.repository import ROOT

CATALOGUE = ROOT / "site/locale/fr/LC_MESSAGES/django.po"


@pytest.fixture(scope="module")
def messages():
    """The texts of the interface; the catalogue's own header is left out."""
    with CATALOGUE.open("rb") as file:
        return [message for message in read_po(file, locale="fr") if message.id]


def forms(message):
    """A message's translations: one, or one for each plural."""
    string = message.string
    return string if isinstance(string, list | tuple) else [string]


def test_every_text_has_its_french(messages):
    assert messages
    assert not [message.id for message in messages if not all(forms(message))]


def test_no_translation_is_a_guess(messages):
    assert not [message.id for message in messages if message.fuzzy]


def test_every_translation_keeps_the_values_it_is_given(messages):
    problems = [(m.id, str(problem)) for m in messages for problem in m.check()]

    assert not problems


def test_translations_are_set_the_canadian_way(messages):
    problems = [
        (text, str(problem))
        for message in messages
        for text in forms(message)
        for problem in french_typography_problems(text)
    ]

    assert not problems


def test_a_call_for_bids_is_an_occasion(messages):
    # The help of the terminology quotes the word as one to avoid.
    texts = [
        text.replace("«\xa0opportunité\xa0»", "")
        for message in messages
        for text in forms(message)
    ]

    assert not [text for text in texts if "opportunité" in text.lower()]
