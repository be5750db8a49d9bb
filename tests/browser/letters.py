"""One opportunity in both languages, and how its author types it into the form."""

from datetime import date, timedelta

from django.utils import timezone

from bilingual.formatting import eastern_day
from bilingual.languages import Language
from opportunities.calendar_rules import business_days_after
from tests.browser.editor import Editor

WORDS = {
    "title": {"en": "Read letters aloud", "fr": "Lire des lettres à voix haute"},
    "short_description": {
        "en": "A tool that reads scanned letters aloud.",
        "fr": "Un outil qui lit des lettres numérisées à voix haute.",
    },
    "client_team": {"en": "Correspondence team", "fr": "Équipe de la correspondance"},
    "background": {
        "en": "We get forty letters a day. Many are ",
        "fr": "Nous recevons quarante lettres par jour. Beaucoup sont ",
    },
    "in bold": {"en": "urgent", "fr": "urgentes"},
    "first deliverable": {
        "en": "A tool that reads a letter.",
        "fr": "Un outil qui lit une lettre.",
    },
    "second deliverable": {
        "en": "Tests for ten letters.",
        "fr": "Des essais pour dix lettres.",
    },
    "attachment": {"en": "Sample letters", "fr": "Exemples de lettres"},
    "evaluation criterion": {
        "en": "You have read letters aloud.",
        "fr": "Vous avez lu des lettres à voix haute.",
    },
    "acceptance criterion": {
        "en": "All ten letters are read.",
        "fr": "Les dix lettres sont lues.",
    },
    "slug": {"en": "read-letters-aloud", "fr": "lire-des-lettres-a-voix-haute"},
}
# What a translator doesn't see as a sentence of its own.
IN_ONE_SENTENCE = ("background", "in bold")


def word(name: str, language: Language) -> str:
    return WORDS[name][language]


def translations(source: Language, target: Language) -> dict[str, str]:
    """What the translator types, by what stands beside it on the screen."""
    apart = {
        words[source]: words[target]
        for name, words in WORDS.items()
        if name not in IN_ONE_SENTENCE
    }
    shown, typed = WORDS["background"], WORDS["in bold"]
    return apart | {
        shown[source] + typed[source]: f"{shown[target]}<b>{typed[target]}</b>"
    }


def today() -> date:
    return eastern_day(timezone.now())


def write_opportunity(author: Editor, language: Language) -> None:
    """Everything below the title, so that no rule is broken."""
    closing = today() + timedelta(days=20)
    selection = business_days_after(closing, 2)
    write_the_work(author, language)
    write_the_facts(
        author,
        price="6500",
        closing=closing,
        selection=selection,
        delivery=selection + timedelta(days=30),
    )
    write_the_criteria(author, language)
    author.tick_all("attestations")


def write_the_work(author: Editor, language: Language) -> None:
    author.write("short_description", word("short_description", language))
    author.write("client_team", word("client_team", language))
    author.write_rich(
        "background", word("background", language), bold=word("in bold", language)
    )
    author.add_row("deliverables", text=word("first deliverable", language))
    author.add_row("deliverables", text=word("second deliverable", language))
    row = author.add_row("attachments", title=word("attachment", language))
    author.upload(row, "letters.csv", b"letter,day\n1,2\n")


def write_the_facts(
    author: Editor, *, price: str, closing: date, selection: date, delivery: date
) -> None:
    author.write("price", price)
    author.tick("skills", "Python", "Accessibility testing")
    author.choose("licence", "Apache 2.0")
    author.write("repository_url", "https://git.example.org/letters")
    author.write("contact_email", "letters@example.org")
    write_the_dates(author, closing=closing, selection=selection, delivery=delivery)


def write_the_dates(
    author: Editor, *, closing: date, selection: date, delivery: date
) -> None:
    author.write_moment("closes_at", _end_of(closing))
    author.write_moment("selection_date", f"{selection:%Y-%m-%d}")
    author.write_moment("delivery_at", _end_of(delivery))


def write_the_criteria(author: Editor, language: Language) -> None:
    text = word("evaluation criterion", language)
    author.add_row("evaluation_criteria", text=text, word_limit="150")
    text = word("acceptance criterion", language)
    author.add_row("acceptance_criteria", "Acceptance criterion", text=text)


def _end_of(day: date) -> str:
    return f"{day:%Y-%m-%d} 23:59"
