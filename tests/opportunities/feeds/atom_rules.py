"""The rules of RFC 4287 and RFC 4151 that a feed of ours can break, as a checker."""

import re
from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup
from defusedxml.ElementTree import fromstring

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# What may stand in a container, and how often: once, at most once, or any number.
ONCE, OPTIONAL, ANY = "once", "optional", "any"
FEED_CHILDREN = {
    "title": ONCE,
    "subtitle": OPTIONAL,
    "id": ONCE,
    "updated": ONCE,
    "link": ANY,
    "author": ANY,
    "category": ANY,
    "entry": ANY,
}
ENTRY_CHILDREN = {
    "title": ONCE,
    "id": ONCE,
    "updated": ONCE,
    "published": OPTIONAL,
    "content": OPTIONAL,
    "link": ANY,
    "author": ANY,
    "category": ANY,
}
AUTHOR_CHILDREN = {"name": ONCE, "email": OPTIONAL, "uri": OPTIONAL}
TAG = re.compile(
    r"tag:[a-z0-9][a-z0-9.-]*,\d{4}(-\d\d){0,2}:"  # an authority, and when
    r"([\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})+",
    re.ASCII,
)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
MAILBOX = re.compile(r".+@.+")
MEDIA_TYPE = re.compile(r".+/.+")


def read(xml: bytes) -> Element:
    """The root of a well-formed document."""
    return fromstring(xml)


def faults_of(xml: bytes) -> list[str]:
    """Every broken rule; none for a valid feed."""
    feed = read(xml)
    if feed.tag != f"{ATOM}feed":
        return [f"{feed.tag} is no feed"]
    entries = feed.findall(f"{ATOM}entry")
    faults = [*_count(feed, FEED_CHILDREN), *_common(feed)]
    if feed.get(LANGUAGE) not in ("en", "fr"):
        faults.append("no language")
    if len(_links(feed, "self")) != 1:
        faults.append("not one link to itself")
    has_author = feed.find(f"{ATOM}author") is not None
    for entry in entries:
        faults += [*_count(entry, ENTRY_CHILDREN), *_common(entry), *_content(entry)]
        if not has_author and entry.find(f"{ATOM}author") is None:
            faults.append("an entry without an author")
        if not _links(entry, "alternate"):
            faults.append("an entry that leads nowhere")
    ids = Counter(one.text for one in feed.iter(f"{ATOM}id"))
    return faults + [f"id {name} twice" for name, number in ids.items() if number > 1]


def _count(parent: Element, rules: dict[str, str]) -> list[str]:
    found = Counter(child.tag.removeprefix(ATOM) for child in parent)
    place = parent.tag.removeprefix(ATOM)
    faults = [f"{name} in {place}" for name in found.keys() - rules.keys()]
    for name, rule in rules.items():
        number = found[name]
        if (rule == ONCE and number != 1) or (rule == OPTIONAL and number > 1):
            faults.append(f"{number} {name} in {place}")
    return faults


def _common(parent: Element) -> list[str]:
    """What a feed and its entries have in common."""
    texts = [*parent.findall(f"{ATOM}title"), *parent.findall(f"{ATOM}subtitle")]
    moments = [*parent.findall(f"{ATOM}updated"), *parent.findall(f"{ATOM}published")]
    return [
        *(
            f"{text.tag} is no text"
            for text in texts
            if not (text.text or "").strip() or len(text)
        ),
        *(
            f"id {one.text} is no tag"
            for one in parent.findall(f"{ATOM}id")
            if not TAG.fullmatch(one.text or "")
        ),
        *(fault for moment in moments for fault in _moment(moment.text or "")),
        *(
            fault
            for author in parent.findall(f"{ATOM}author")
            for fault in _author(author)
        ),
        *(
            f"category {category.attrib}"
            for category in parent.findall(f"{ATOM}category")
            if not category.get("term") or not urlsplit(category.get("scheme", ""))[0]
        ),
        *_link_faults(parent),
    ]


def _author(author: Element) -> list[str]:
    faults = _count(author, AUTHOR_CHILDREN)
    if not (author.findtext(f"{ATOM}name") or "").strip():
        faults.append("an author without a name")
    mailbox = author.findtext(f"{ATOM}email")
    if mailbox is not None and not MAILBOX.fullmatch(mailbox):
        faults.append(f"mailbox {mailbox}")
    return faults


def _moment(text: str) -> list[str]:
    if not MOMENT.fullmatch(text):
        return [f"{text} is no moment with its zone"]
    datetime.fromisoformat(text)
    return []


def _links(parent: Element, rel: str) -> list[Element]:
    links = parent.findall(f"{ATOM}link")
    return [link for link in links if link.get("rel", "alternate") == rel]


def _link_faults(parent: Element) -> list[str]:
    faults = []
    for link in parent.findall(f"{ATOM}link"):
        address = urlsplit(link.get("href", ""))
        if (
            not (address.scheme and address.netloc)
            or not link.get("href", "").isascii()
        ):
            faults.append(f"link to {link.get('href')}")
        if not MEDIA_TYPE.fullmatch(link.get("type", "")):
            faults.append(f"link of type {link.get('type')}")
        if link.get("hreflang") not in ("en", "fr"):
            faults.append(f"link in {link.get('hreflang')}")
    alternates = [
        (link.get("type"), link.get("hreflang")) for link in _links(parent, "alternate")
    ]
    return faults + ["two alternates alike"] * (len(alternates) != len(set(alternates)))


def _content(entry: Element) -> list[str]:
    """HTML that a reader can show inside a page of its own."""
    faults = []
    for content in entry.findall(f"{ATOM}content"):
        if content.get("type") != "html" or len(content):
            faults.append("content is no escaped HTML")
        soup = BeautifulSoup(content.text or "", "html.parser")
        if soup.find(["script", "style", "iframe", "form", "html", "body"]):
            faults.append("content that a reader must not show")
        faults += [
            f"content with {tag.attrs}"
            for tag in soup.find_all(True)
            if any(name.startswith("on") or name == "style" for name in tag.attrs)
        ]
    return faults
