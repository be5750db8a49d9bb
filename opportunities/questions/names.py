"""What the addresses of the form end in, below the page of an opportunity."""

from bilingual.languages import Language

ASK_NAMES: dict[Language, str] = {"en": "ask-a-question", "fr": "poser-une-question"}
SENT_NAMES: dict[Language, str] = {
    "en": f"{ASK_NAMES['en']}/sent",
    "fr": f"{ASK_NAMES['fr']}/envoyee",
}
# Where the questions stand on the page of the opportunity.
SECTION = "questions"


def views_below(language: Language) -> dict[str, str]:
    """The views that answer there, by the end of the address."""
    return {
        ASK_NAMES[language]: "opportunities.views.questions.ask",
        SENT_NAMES[language]: "opportunities.views.questions.sent",
    }
