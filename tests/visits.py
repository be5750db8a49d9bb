"""A page as a visitor gets it."""

import re
from dataclasses import dataclass
from functools import cached_property

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client


@dataclass(frozen=True)
class Visit:
    """An answer with its HTML read."""

    response: HttpResponse

    @property
    def html(self) -> str:
        return self.response.content.decode()

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @property
    def language(self) -> str:
        """What the page says about its own language."""
        return self.soup.html["lang"]

    @property
    def text(self) -> str:
        """What can be read, with single spaces; no-break spaces stay."""
        return re.sub(r"[ \n\t]+", " ", self.soup.body.get_text(" ")).strip()

    @property
    def canonical(self) -> str | None:
        link = self.soup.find("link", rel="canonical")
        return link["href"] if link else None

    @property
    def alternates(self) -> dict[str, str]:
        """Addresses of the page by language; a feed has none."""
        links = self.soup.find_all("link", rel="alternate", hreflang=True)
        return {link["hreflang"]: link["href"] for link in links}

    @property
    def toggle(self) -> tuple[str, str]:
        """The language and the address that the toggle leads to."""
        link = self.soup.select_one(".language-toggle a")
        return link["lang"], link["href"]

    @property
    def links(self) -> set[str]:
        """Every address that the page links to."""
        return {link["href"] for link in self.soup.find_all("a", href=True)}


def visit(client: Client, address: str, **extra) -> Visit:
    """Ask for an address as a visitor."""
    return Visit(client.get(address, **extra))
