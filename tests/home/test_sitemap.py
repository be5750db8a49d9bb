"""What search engines are told: every public page, with both of its addresses."""

from math import ceil
from xml.etree import ElementTree as ET

import pytest

from home.sitemaps import BilingualPageSitemap
from tests import scenarios
from tests.factories import ContentPageFactory
from tests.factories.bulk import many_opportunities

pytestmark = pytest.mark.django_db

ROOT = "http://localhost"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def sitemap(client):
    """Alternates by address, from every file that the index names."""
    return {
        one.findtext("s:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href")
            for link in one.findall("x:link", NAMES)
        }
        for file in files(client)
        for one in document(client, file).findall("s:url", NAMES)
    }


def files(client):
    index = document(client, "/sitemap.xml")
    places = index.findall("s:sitemap/s:loc", NAMES)
    return [place.text.removeprefix("http://testserver") for place in places]


def document(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml"
    return ET.fromstring(response.content)  # noqa: S314 - our own answer


def test_every_public_page_is_listed_with_both_addresses(client, site):
    pairs = [*site.pairs.values(), scenarios.an_open_pair(site)]

    addresses = sitemap(client)

    expected = {
        f"{ROOT}{page.url}": {
            "en": f"{ROOT}{pair.en.url}",
            "fr": f"{ROOT}{pair.fr.url}",
        }
        for pair in pairs
        for page in pair
    }
    assert addresses == expected


def test_what_is_not_public_is_not_listed(client, site):
    draft = scenarios.a_draft_pair(site)
    scheduled = scenarios.a_scheduled_pair(site)

    addresses = sitemap(client)

    for page in (*draft, *scheduled):
        assert f"{ROOT}{page.url}" not in addresses


def test_a_page_that_exists_in_one_language_is_not_listed(client, site):
    alone = ContentPageFactory(parent=site.landing.en, title="Alone", draft=True)

    assert f"{ROOT}{alone.url}" not in sitemap(client)


def test_a_page_that_is_withdrawn_leaves_in_both_languages(client, site):
    site.guide.fr.unpublish()

    addresses = sitemap(client)

    assert len(addresses) == 2 * (len(site.pairs) - 1)
    for page in site.guide:
        assert f"{ROOT}{page.url}" not in addresses


def test_it_costs_the_same_at_any_size(client, site, django_assert_num_queries):
    many_opportunities(site.opportunities, 60)
    addresses = sitemap(client)
    (file,) = files(client)

    with django_assert_num_queries(3):
        client.get(file)

    assert len(addresses) == 2 * (60 + len(site.pairs))


def test_no_page_is_lost_where_one_file_is_too_small(client, site, monkeypatch):
    monkeypatch.setattr(BilingualPageSitemap, "limit", 3)

    assert len(files(client)) == ceil(2 * len(site.pairs) / 3)
    assert len(sitemap(client)) == 2 * len(site.pairs)


def test_robots_are_sent_to_it_and_kept_out_of_the_admin(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://micro.example.gc.ca"

    response = client.get("/robots.txt")

    assert response.headers["Content-Type"].startswith("text/plain")
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Sitemap: https://micro.example.gc.ca/sitemap.xml",
    ]
