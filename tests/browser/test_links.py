"""Every link inside the site leads somewhere, and every page can be found by links."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.test import Client

from home.models import SiteIdentity

by_brand = pytest.mark.parametrize("brand", SiteIdentity.Brand.values)

ADDRESSES = {"a": "href", "link": "href", "img": "src", "form": "action"}
# The addresses of one list are endless: filters in any order, on any page.
SEVERAL_FILTERS_MAKE_ENOUGH = 3


class Crawl:
    """Follows every link inside the site, from page to page, once."""

    def __init__(self, client: Client, start: str) -> None:
        self.client = client
        self.anchors: dict[str, set[str]] = {}
        self.broken: list[str] = []
        self.fragments: list[tuple[str, str, str]] = []
        self._waiting = [(start, "the start")]
        while self._waiting:
            self._open(*self._waiting.pop())
        self.broken += [
            f"{address}#{fragment}, on {source}"
            for address, fragment, source in self.fragments
            if fragment not in self.anchors.get(address, set())
        ]

    def _open(self, address: str, source: str) -> None:
        if address in self.anchors:
            return
        self.anchors[address] = set()
        if address.startswith(settings.STATIC_URL):
            if not finders.find(address.removeprefix(settings.STATIC_URL)):
                self.broken.append(f"{address} is no file, on {source}")
            return
        answer = self.client.get(address)
        if answer.status_code != 200:
            self.broken.append(f"{address} is {answer.status_code}, on {source}")
        elif answer.headers["Content-Type"].startswith("text/html"):
            self._read(BeautifulSoup(answer.content, "html.parser"), address)
        answer.close()

    def _read(self, page: BeautifulSoup, address: str) -> None:
        self.anchors[address] = {tag["id"] for tag in page.find_all(id=True)}
        for tag in page.find_all(list(ADDRESSES)):
            link = tag.get(ADDRESSES[tag.name])
            if link is not None and (target := self._inside(urljoin(address, link))):
                self._follow(target, address)

    def _inside(self, link: str) -> str:
        """The link without the name of the site; empty where it leads elsewhere."""
        link = link.removeprefix(settings.WAGTAILADMIN_BASE_URL)
        return link if link.startswith("/") else ""

    def _follow(self, link: str, source: str) -> None:
        target, fragment = urldefrag(link)
        if fragment:
            self.fragments.append((target, fragment, source))
        if urlsplit(target).query.count("=") <= SEVERAL_FILTERS_MAKE_ENOUGH:
            self._waiting.append((target, source))


@by_brand
def test_every_link_leads_somewhere_and_every_page_is_linked(world, client, brand):
    with world.in_brand(brand):
        crawl = Crawl(client, "/")

    assert crawl.broken == []
    assert crawl.fragments
    sitemap = client.get("/sitemap-pages.xml").content.decode()
    pages = {urlsplit(one).path for one in re.findall("<loc>(.+?)</loc>", sitemap)}
    assert len(pages) > 50
    assert pages - set(crawl.anchors) == set()


# An answer that is closed ends a request, which may close connections that are open.
@pytest.mark.django_db
def test_broken_links_are_found():
    """Silence above means something."""
    pages = {
        "/": "<h1 id='here'>Start</h1><a href='/next/?a=b#there'>Next</a>",
        "/next/?a=b": "<a href='/#here'>Good</a> <a href='/#nowhere'>Bad</a>"
        "<a href='gone/'>Gone</a><img src='/static/gone.png' alt=''>"
        "<a href='https://elsewhere.example'>Not ours</a>",
    }

    class Pages:
        def get(self, address):
            status = 200 if address in pages else 404
            return HttpResponse(pages.get(address, ""), status=status)

    assert sorted(Crawl(Pages(), "/").broken) == [
        "/#nowhere, on /next/?a=b",
        "/next/?a=b#there, on /",
        "/next/gone/ is 404, on /next/?a=b",
        "/static/gone.png is no file, on /next/?a=b",
    ]
