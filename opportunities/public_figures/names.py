"""What the address of the file of figures ends in, and what answers there."""

from bilingual.languages import LANGUAGES, Language

FIGURES_NAMES: dict[Language, str] = {"en": "figures.csv", "fr": "chiffres.csv"}

BELOW_THE_FIGURES: dict[Language, dict[str, str]] = {
    language: {FIGURES_NAMES[language]: "opportunities.public_figures.views.download"}
    for language in LANGUAGES
}
