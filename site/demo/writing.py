"""Turns the words of a text into the fields of a page in one language."""

import re
from decimal import Decimal
from typing import Any

from bilingual.languages import Language
from demo.keys import block_id
from demo.library import Library
from demo.schedule import Moments
from demo.texts.media import SOCIAL_IMAGE_ALT
from demo.texts.pages import PageText
from demo.texts.postings import PostingText
from demo.words import Download, Picture, Words
from opportunities.amendments.rules import Kind
from opportunities.models.internal import HOURS_OF_ADMINISTRATION

PAGE_LINK = re.compile(r'linktype="page" id="(?P<name>[a-z-]+)"')

# In dollars; the first that divides a price is the one that it was made of.
HOURLY_RATES = tuple(
    map(Decimal, ["65", "70", "75", "80", "60", "85", "90", "95", "100", "62.50"])
)

Fields = dict[str, Any]


class Writer:
    """Writes one page of the demo in one language.

    Rows get the same ids in both languages: by them wagtail-localize knows which
    sentence translates which.
    """

    def __init__(self, page_name: str, language: Language, library: Library) -> None:
        self.page_name = page_name
        self.language = language
        self.library = library

    def words(self, words: Words) -> str:
        """The text in the language, its links to pages of the demo resolved."""
        return PAGE_LINK.sub(self._page_link, words.in_language(self.language))

    def _page_link(self, match: re.Match[str]) -> str:
        return f'linktype="page" id="{self.library.page(match["name"]).pk}"'

    def stream(self, field: str, blocks: list[tuple[str, Any]]) -> list[dict[str, Any]]:
        """The raw data of a stream."""
        return [
            self._row(kind, value, f"{field} {number}")
            for number, (kind, value) in enumerate(blocks)
        ]

    def _row(self, kind: str, value: Any, place: str) -> dict[str, Any]:
        return {
            "type": kind,
            "value": self._value(value, place),
            "id": block_id(self.page_name, place),
        }

    def _value(self, value: Any, place: str) -> Any:
        if isinstance(value, Words):
            return self.words(value)
        if isinstance(value, Picture):
            return self._picture(value)
        if isinstance(value, Download):
            return self.library.document(value.name, self.language).pk
        if isinstance(value, dict):
            return {
                name: self._value(part, f"{place} {name}")
                for name, part in value.items()
            }
        if isinstance(value, list):
            return [
                self._row("item", part, f"{place} {number}")
                for number, part in enumerate(value)
            ]
        return value

    def _picture(self, picture: Picture) -> dict[str, Any]:
        return {
            "image": self.library.picture(picture.name).pk,
            "alt_text": self.words(picture.alt),
            "decorative": False,
        }


def page_fields(text: PageText, language: Language, library: Library) -> Fields:
    """The fields of a page that is not an opportunity."""
    writer = Writer(text.name, language, library)
    written = {
        name: writer.words(value)
        if isinstance(value, Words)
        else writer.stream(name, value)
        for name, value in text.fields.items()
    }
    return {
        "title": writer.words(text.title),
        "slug": writer.words(text.slug),
        "search_description": writer.words(text.search_description),
        "social_image": library.social_image,
        "social_image_alt": writer.words(SOCIAL_IMAGE_ALT),
        **written,
    }


def posting_fields(
    text: PostingText, moments: Moments, language: Language, library: Library
) -> Fields:
    """The fields of an opportunity."""
    writer = Writer(text.name, language, library)
    return {
        "title": writer.words(text.title),
        "slug": writer.words(text.slug),
        "search_description": writer.words(text.search_description),
        "client_team": writer.words(text.client_team),
        "short_description": writer.words(text.short_description),
        "background": writer.words(text.background),
        "price": text.price,
        **_rationale(text.price),
        "skills": library.skills(text.skills),
        "closes_at": moments.closes_at,
        "selection_date": moments.selection_date,
        "delivery_at": moments.delivery_at,
        "licence": text.licence,
        "repository_url": text.repository_url,
        "contact_email": text.contact_email,
        **_rows(text, writer),
    }


def _rationale(price: Decimal) -> Fields:
    """A rate and hours that give the price exactly; nothing where none of them does."""
    for rate in HOURLY_RATES:
        hours, rest = divmod(price, rate)
        if not rest and hours > HOURS_OF_ADMINISTRATION:
            return {
                "internal_hourly_rate": rate,
                "internal_hours": int(hours) - HOURS_OF_ADMINISTRATION,
            }
    return {}


def newer_fields(
    text: PageText | PostingText, language: Language, library: Library
) -> Fields:
    """The fields of its newer draft, where a text has one."""
    writer = Writer(text.name, language, library)
    fields = {name: writer.words(value) for name, value in text.stage.newer.items()}
    if isinstance(text, PostingText):
        fields["change_kind"] = Kind.CORRECTION
    return fields


def _rows(text: PostingText, writer: Writer) -> Fields:
    deliverables = [("deliverable", {"text": row}) for row in text.deliverables]
    criteria = [
        ("criterion", {"text": row.text, "word_limit": row.word_limit})
        for row in text.criteria
    ]
    acceptance = [
        *(("criterion", {"text": row}) for row in text.acceptance),
        ("licence", None),
    ]
    attachments = [
        ("attachment", {"title": row.title, "document": Download(row.document)})
        for row in text.attachments
    ]
    return {
        "deliverables": writer.stream("deliverables", deliverables),
        "evaluation_criteria": writer.stream("evaluation_criteria", criteria),
        "acceptance_criteria": writer.stream("acceptance_criteria", acceptance),
        "attachments": writer.stream("attachments", attachments),
    }
