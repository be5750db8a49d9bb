"""The two official languages of the site, and which one is being spoken."""

from typing import Literal

from django.utils import translation

Language = Literal["en", "fr"]

ENGLISH: Language = "en"
FRENCH: Language = "fr"
LANGUAGES: tuple[Language, Language] = (ENGLISH, FRENCH)
NAMES: dict[Language, str] = {ENGLISH: "English", FRENCH: "Français"}


def as_language(code: str | None) -> Language:
    """`en` or `fr` for any language code; English for a code we do not speak."""
    base = (code or ENGLISH).split("-")[0].lower()
    return FRENCH if base == FRENCH else ENGLISH


def active_language() -> Language:
    """The language in which this request (or this thread) is answered."""
    return as_language(translation.get_language())


def other_language(language: str) -> Language:
    """French for English, English for French."""
    return ENGLISH if as_language(language) == FRENCH else FRENCH
