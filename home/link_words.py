"""Links that editors should write otherwise: their words, and where they lead."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText

from bilingual.languages import Language, other_language

# Words that say nothing to a person who jumps from link to link (WCAG 2.4.4).
VAGUE_WORDS = {
    "click here",
    "here",
    "learn more",
    "link",
    "more",
    "read more",
    "this link",
    "this page",
    "ce lien",
    "cette page",
    "cliquer ici",
    "cliquez ici",
    "en savoir plus",
    "ici",
    "lien",
    "lire la suite",
    "plus",
}


class Link(NamedTuple):
    """A link of a text: where it leads and what it says."""

    href: str
    words: str


class _LinkReader(HTMLParser):
    """Collects the links of a rich text as Wagtail stores it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self._href: str | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._href = dict(attrs).get("href") or ""
            self._words = []

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href is not None:
            words = " ".join("".join(self._words).split())
            self.links.append(Link(self._href, words))
            self._href = None


def link_problems(value: object, language: Language) -> list[str]:
    """What to mend in the links of a text or of a stream, in words."""
    problems: list[str] = []
    for html in _rich_texts(value):
        reader = _LinkReader()
        reader.feed(html)
        for link in reader.links:
            problems.extend(_problems(link, language))
    return problems


def _problems(link: Link, language: Language) -> Iterator[str]:
    if link.words.casefold().strip(" .…!") in VAGUE_WORDS:
        yield _("Link “%(words)s”: write where it leads instead.") % {
            "words": link.words
        }
    if _leads_to(link.href, other_language(language)):
        yield _(
            "Link “%(words)s” leads to the other language: choose the page itself, "
            "and each language gets its own."
        ) % {"words": link.words}


def _leads_to(href: str, language: Language) -> bool:
    """Whether an address typed by hand is one of our pages in that language."""
    address = urlsplit(href)
    ours = urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc
    return address.netloc in ("", ours) and address.path.startswith(f"/{language}/")


def _rich_texts(value: object) -> Iterator[str]:
    """The source of every rich text inside a field's value."""
    if isinstance(value, RichText):
        yield value.source
    elif isinstance(value, str):
        yield value
    elif isinstance(value, StructValue):
        for inner in value.values():
            yield from _rich_texts(inner)
    elif isinstance(value, ListValue):
        for inner in value:
            yield from _rich_texts(inner)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from _rich_texts(child.value)
