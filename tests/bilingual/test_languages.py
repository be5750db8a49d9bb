"""Which language is spoken, and words kept in two columns."""

import pytest
from django.utils import translation

from bilingual.languages import active_language, as_language, other_language
from bilingual.localized import Localized, missing_twin


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en", "en"),
        ("fr", "fr"),
        ("fr-ca", "fr"),
        ("FR-CA", "fr"),
        ("en-gb", "en"),
        ("de", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_every_code_is_english_or_french(code, language):
    assert as_language(code) == language


def test_the_other_language():
    assert other_language("en") == "fr"
    assert other_language("fr") == "en"
    assert other_language("fr-ca") == "en"


def test_the_active_language_is_that_of_the_thread():
    with translation.override("fr"):
        assert active_language() == "fr"
    with translation.override(None):
        assert active_language() == "en"


class Sign:
    """A thing with words in two columns."""

    words = Localized("words")

    def __init__(self, english, french):
        self.words_en = english
        self.words_fr = french


def test_localized_words_follow_the_active_language():
    sign = Sign("Exit", "Sortie")

    with translation.override("en"):
        assert sign.words == "Exit"
    with translation.override("fr-ca"):
        assert sign.words == "Sortie"


def test_an_empty_language_never_borrows_the_other_ones_words():
    with translation.override("fr"):
        assert Sign("Exit", "").words == ""


def test_asked_of_the_class_it_is_the_descriptor():
    assert isinstance(Sign.words, Localized)


@pytest.mark.parametrize(
    ("english", "french", "missing"),
    [
        ("Exit", "", "words_fr"),
        ("", "Sortie", "words_en"),
        ("Exit", "Sortie", None),
        ("", "", None),
    ],
)
def test_words_in_one_language_only_miss_their_twin(english, french, missing):
    assert missing_twin(Sign(english, french), "words") == missing
