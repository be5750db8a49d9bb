"""A page to translate, and somebody who translates it at the screen for that."""

import json
from uuid import uuid4

from playwright.sync_api import Locator, Page, expect

from bilingual.languages import Language, other_language
from bilingual.models import PagePair
from tests import walks
from tests.factories import ContentPageFactory

# In the order of the screen. Marks as they are typed; the source has them as HTML.
WORDS: list[dict[Language, str]] = [
    {"en": "Letters that read themselves", "fr": "Des lettres qui se lisent"},
    {"en": "How it is done", "fr": "Comment nous faisons"},
    {
        "en": "We read <b>every</b> letter on July 12 for $25.50.",
        "fr": "Nous lisons <b>chaque</b> lettre le 12 juillet pour 25,50\u00a0$.",
    },
    {
        "en": 'The rules are in <a id="a1">the guide</a>.',
        "fr": 'Les règles sont dans <a id="a1">le guide</a>.',
    },
    {"en": "Hello World Night", "fr": "Hello World Night"},
    {"en": "Write to us.", "fr": "Écrivez-nous."},
    {"en": "letters-that-read", "fr": "lettres-qui-se-lisent"},
    {"en": "Letters, and who reads them.", "fr": "Des lettres, et qui les lit."},
]
TITLE, HEADING, BOLD, LINK, SAME, LAST_TEXT, SLUG, DESCRIPTION = range(len(WORDS))


def words_in(language: Language) -> list[str]:
    return [words[language] for words in WORDS]


def a_page_to_translate(site, source: Language) -> PagePair:
    """Written in that language; its translator has it."""
    title, heading, bold, linked, same, last, slug, description = words_in(source)
    link = linked.replace('<a id="a1">', '<a href="https://www.example.org/">')
    sections = [(heading, f"<p>{bold}</p><p>{link}</p>"), (same, f"<p>{last}</p>")]
    page = ContentPageFactory(
        parent=site.landing[source],
        language=source,
        draft=True,
        title=title,
        lead="",
        slug=slug,
        search_description=description,
        body=json.dumps(
            [
                {
                    "type": "text",
                    "id": str(uuid4()),
                    "value": {"heading": heading, "text": text},
                }
                for heading, text in sections
            ]
        ),
    )
    page.save_revision(user=walks.AUTHORS[source]())
    return walks.to_translation(page)


class Translator:
    """Somebody at the translator's screen of one pair."""

    def __init__(self, page: Page, pair: PagePair) -> None:
        self.page = page
        self.pair = pair
        self.address = f"/admin/bilingual/pairs/{pair.pk}/translate/"
        self.source = pair.source_language
        self.target = other_language(self.source)

    def open(self, query: str = "") -> "Translator":
        self.page.goto(self.address + query)
        return self

    def item(self, number: int) -> Locator:
        """The text that stands there in the order of the screen."""
        return self.page.locator(".desk-item[data-key]").nth(number)

    def field(self, number: int) -> Locator:
        return self.item(number).locator("textarea[name^='text-']")

    def status(self, number: int) -> Locator:
        """What is said of it below its field."""
        return self.item(number).locator(".desk-status")

    def saved(self, number: int) -> None:
        """Wait until it is."""
        expect(self.status(number)).to_have_attribute("data-kind", "saved")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.insert_text(text)

    def focused(self, number: int) -> None:
        expect(self.field(number)).to_be_focused()

    # ---- States of the screen

    def with_a_finding(self) -> None:
        """A text that is the same in both languages, and the keys explained."""
        self.open()
        self.page.locator("#desk-keyboard summary").click()
        self.field(SAME).fill(words_in(self.target)[SAME])
        self.field(HEADING).focus()
        self.item(SAME).locator(".desk-waive summary").click()

    def with_a_panel(self) -> None:
        """Suggestions beside a text, and a comment on it."""
        self.open()
        item = self.item(BOLD)
        link = item.get_by_role("link", name="Suggestions and comments")
        link.click()
        item.get_by_role("textbox", name="Comment on this text").fill("Which July?")
        item.get_by_role("button", name="Add the comment").click()
        expect(item.locator(".desk-comment-text")).to_have_text("Which July?")
        expect(link).to_have_attribute("aria-expanded", "true")

    def at_one_sentence(self) -> None:
        """The page of one text."""
        self.open()
        link = self.item(BOLD).get_by_role("link", name="Suggestions and comments")
        self.page.goto(link.get_attribute("href") or "")
        expect(self.field(0)).to_be_visible()
