"""The Atom format (RFC 4287), where Django's own writer leaves gaps.

Django's knows no language of a link, no scheme and label of a category and no content,
and dates a feed without entries by the clock, so that it would be new at every visit.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

ATOM = "application/atom+xml"
CALENDAR = "text/calendar"
HTML = "text/html"


class Link(NamedTuple):
    """An absolute address, and what is to be found there."""

    rel: str
    type: str
    language: str
    address: str


class Category(NamedTuple):
    """A word of a vocabulary: the same term in both languages, and its label."""

    scheme: str
    term: str
    label: str


class Author(NamedTuple):
    """Who wrote it; an empty mailbox is left out."""

    name: str
    mailbox: str


class AtomFeed(Atom1Feed):
    """A feed of entries that have `links`, `topics`, an `author` and `content` (HTML).

    The feed itself has `links`, an `author` and the instant when it was `updated`.
    """

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        feed = self.feed
        handler.addQuickElement("title", feed["title"])
        if feed["subtitle"]:
            handler.addQuickElement("subtitle", feed["subtitle"])
        _add_links(handler, feed["links"])
        handler.addQuickElement("id", feed["id"])
        handler.addQuickElement("updated", _moment(feed["updated"]))
        _add_author(handler, feed["author"])

    def add_item_elements(
        self, handler: SimplerXMLGenerator, item: dict[str, Any]
    ) -> None:
        handler.addQuickElement("title", item["title"])
        _add_links(handler, item["links"])
        handler.addQuickElement("id", item["unique_id"])
        handler.addQuickElement("published", _moment(item["pubdate"]))
        handler.addQuickElement("updated", _moment(item["updateddate"]))
        _add_author(handler, item["author"])
        for topic in item["topics"]:
            handler.addQuickElement("category", None, topic._asdict())
        handler.addQuickElement("content", item["content"], {"type": "html"})


def _add_links(handler: SimplerXMLGenerator, links: Iterable[Link]) -> None:
    for link in links:
        attributes = {
            "rel": link.rel,
            "type": link.type,
            "hreflang": link.language,
            "href": link.address,
        }
        handler.addQuickElement("link", None, attributes)


def _add_author(handler: SimplerXMLGenerator, author: Author) -> None:
    handler.startElement("author", AttributesImpl({}))
    handler.addQuickElement("name", author.name)
    if author.mailbox:
        handler.addQuickElement("email", author.mailbox)
    handler.endElement("author")


def _moment(instant: datetime) -> str:
    """The instant with its zone, to the second."""
    return rfc3339_date(instant.replace(microsecond=0))
