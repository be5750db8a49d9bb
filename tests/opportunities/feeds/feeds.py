"""A feed as a program reads it."""

from bs4 import BeautifulSoup

from tests.opportunities.feeds.addresses import feed_address
from tests.opportunities.feeds.atom_rules import ATOM, faults_of, read


def feed_of(client, site, language, filters=""):
    response = client.get(feed_address(site, language, filters))
    assert response.status_code == 200
    assert faults_of(response.content) == []
    return read(response.content)


def entries(feed):
    return feed.findall(f"{ATOM}entry")


def words_of(entry):
    """What a reader shows of an entry."""
    html = entry.findtext(f"{ATOM}content")
    return BeautifulSoup(html, "html.parser").get_text(" ", strip=True)


def links(parent):
    return {
        (link.get("rel"), link.get("type"), link.get("hreflang")): link.get("href")
        for link in parent.findall(f"{ATOM}link")
    }
