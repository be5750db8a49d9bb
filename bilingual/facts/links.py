"""Reads a piece of HTML: its words without the markup, and where its links lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import parse_qsl, unquote, urlsplit

from bilingual.facts.kinds import Fact, FactKind

PAGE = "a page of this site"
DOCUMENT = "a document of this site"
# Stands before the path of an address that exists once in each language.
IN_EACH_LANGUAGE = "/(en|fr)"

_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em"),
    *("i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub"),
    *("sup", "time", "u", "var", "wbr"),
}
_UNREAD = {"script", "style", "template"}
_ODD_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("\xa0\u202f\u2009\u2007\u2002\u2003", " "),
        **dict.fromkeys("\xad\u200b\u2060\ufeff", None),
        **dict.fromkeys("\u2010\u2011\u2212", "-"),
        "ᵉ": "e",
        "ʳ": "r",
    }
)
_LANGUAGE = r"en|fr|eng|fra|fre|english|french|francais|fran%c3%a7ais"
# en, fr-ca, en.html, plan-eng, index.fr.html, plan_e.pdf
_LANGUAGE_PART = re.compile(
    rf"(?:{_LANGUAGE}|[ef])(?:[-_](?:ca|us|gb|fr|can))?(?:\.\w+)?"
    rf"|.+[-_.](?:{_LANGUAGE})(?:\.\w+)?|.+[-_][ef]\.\w+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_CHARACTERS_OF_PHONES = re.compile(r"[0-9]")


@dataclass
class Anchor:
    """A link, and where its words start and end in the text."""

    fact: Fact
    start: int
    end: int


class Markup(HTMLParser):
    """The text of a piece of HTML and its links; blocks end with a line break."""

    def __init__(self, html: str, *, exact: bool) -> None:
        """`exact`: links to pages and documents by their id, addresses as written."""
        super().__init__(convert_charrefs=True)
        self.exact = exact
        self.text = ""
        self.anchors: list[Anchor] = []
        self._open: list[Anchor | None] = []
        self._unread = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in _UNREAD
        self._separate(tag)
        if tag == "a":
            fact = _fact_of_anchor(dict(attrs), exact=self.exact)
            anchor = Anchor(fact, len(self.text), len(self.text)) if fact else None
            self._open.append(anchor)
            if anchor:
                self.anchors.append(anchor)

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD and self._unread > 0
        if tag == "a" and self._open:
            anchor = self._open.pop()
            if anchor:
                anchor.end = len(self.text)
        self._separate(tag)

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.text += data.translate(_ODD_CHARACTERS)

    def _separate(self, tag: str) -> None:
        if tag not in _INLINE:
            self.text += "\n"


def _fact_of_anchor(attributes: dict[str, str | None], *, exact: bool) -> Fact | None:
    """Where an anchor leads; None for a place on the same page, or nowhere."""
    kind, identity = attributes.get("linktype"), attributes.get("id")
    if kind in ("page", "document"):
        if exact:
            return _link(f"{kind} {identity}")
        return _link(PAGE if kind == "page" else DOCUMENT)
    address = (attributes.get("href") or "").strip()
    scheme = address.partition(":")[0].lower()
    if scheme == "mailto":
        return email(unquote(address.partition(":")[2].partition("?")[0]))
    if scheme == "tel":
        return phone(address) or _link(address)
    if not address or (address.startswith("#") and not exact):
        return None
    return address_fact(address, exact=exact)


def address_fact(address: str, *, exact: bool) -> Fact:
    """The link that an address is.

    Unless `exact`, the address of a page in one language is the same as that of its
    twin: what the path says in words is translated, its codes and numbers are not.
    """
    if exact:
        return _link(address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return _link(address)
    if not parts.netloc:
        is_document = parts.path.startswith(("/documents/", "/media/"))
        return _link(DOCUMENT if is_document else PAGE)
    host, host_speaks = _host_of_both(parts.netloc.lower())
    path = [part for part in parts.path.split("/") if part]
    query = parse_qsl(parts.query)
    spoken = (
        host_speaks
        or _is_short_address(host, path)
        or any(
            _LANGUAGE_PART.fullmatch(part) for part in (*path, *(v for _, v in query))
        )
    )
    root = f"{parts.scheme.lower()}://{host}"
    if not spoken:
        asked = f"?{parts.query}" if parts.query else ""
        return _link("/".join([root, *path]) + asked)
    codes = _codes([*path, *(value for _, value in query)])
    return _link("/".join([root + IN_EACH_LANGUAGE, *codes]))


def host_of(link: Fact) -> str:
    """The host of an address; nothing for a page of this site."""
    return urlsplit(link.value.replace(IN_EACH_LANGUAGE, "")).netloc


def email(address: str) -> Fact:
    """An e-mail address, in lower case."""
    return Fact(FactKind.EMAIL, address.strip().lower())


def phone(written: str) -> Fact | None:
    """A North American number as 613-555-0199; None for another number of digits."""
    digits = "".join(_CHARACTERS_OF_PHONES.findall(written)).removeprefix("1")
    if len(digits) != 10:
        return None
    return Fact(FactKind.PHONE, f"{digits[:3]}-{digits[3:6]}-{digits[6:]}")


def _host_of_both(host: str) -> tuple[str, bool]:
    """The host for both languages (laws-lois = lois-laws), and whether it has one."""
    first, _, rest = host.partition(".")
    if re.fullmatch(r"en|fr", first):
        return rest, True
    return f"{'-'.join(sorted(first.split('-')))}.{rest}", False


def _is_short_address(host: str, path: list[str]) -> bool:
    """canada.ca/jobs, which is canada.ca/emplois in French."""
    return host.removeprefix("www.") == "canada.ca" and len(path) == 1


def _codes(parts: list[str]) -> Iterator[str]:
    """What no language changes: P-21, 2020001, 75-006-x, and not 12-juillet."""
    for part in parts:
        if re.search(r"[0-9]", part) and not _WORD.search(part):
            yield part.lower()


def _link(value: str) -> Fact:
    return Fact(FactKind.LINK, value)
