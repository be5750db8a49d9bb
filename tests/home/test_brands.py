"""Two brands: one that anybody may use, one for the Government of Canada only."""

import pytest

from bilingual.typography import french_typography_problems
from home.models import SiteIdentity
from tests import scenarios
from tests.visits import visit

pytestmark = pytest.mark.django_db

OFFICIAL = ("Canada.ca", "Government of Canada", "Gouvernement du Canada", "canada.ca")


def every_page(site):
    pairs = [*site.pairs.values(), scenarios.an_open_pair(site)]
    return [page for pair in pairs for page in pair]


def test_the_neutral_brand_shows_nothing_official(client, site):
    for page in every_page(site):
        soup = visit(client, page.url).soup
        if page in [*site.open_data]:
            # Its own words name the licence and the standard of the government's data.
            soup.main.decompose()
        html = str(soup)
        assert [mark for mark in OFFICIAL if mark in html] == []


@pytest.fixture
def gc_site(site):
    identity = SiteIdentity.load()
    identity.brand = SiteIdentity.Brand.GC
    identity.save()
    return site


def test_what_canada_ca_asks_of_every_page_is_there(client, gc_site):
    for page in every_page(gc_site):
        seen = visit(client, page.url)
        soup = seen.soup

        assert soup.title.get_text(strip=True).endswith("- Canada.ca")
        assert soup.select_one(".breadcrumbs a")["href"] == (
            f"https://www.canada.ca/{page.language}.html"
        )
        assert soup.select_one("form[role=search]")["action"] == (
            f"https://www.canada.ca/{page.language}/sr/srb.html"
        )
        assert soup.select_one(".gc-footer-main")
        assert soup.select_one(".gc-wordmark")
        assert seen.toggle[0] != page.language


@pytest.mark.parametrize(
    ("language", "name", "hidden"),
    [
        ("en", "Government of Canada", "Gouvernement du Canada"),
        ("fr", "Gouvernement du Canada", "Government of Canada"),
    ],
)
def test_the_signature_names_the_language_of_the_page_first(
    client, gc_site, language, name, hidden
):
    signature = visit(client, f"/{language}/").soup.select_one(".gc-signature")

    first = signature.img["alt"] if signature.img else signature.get_text(strip=True)
    assert first.startswith(name)
    assert signature.select_one(".visually-hidden [lang]").get_text() == hidden


def test_metadata_say_the_language_and_the_dates(client, gc_site):
    def meta(page, name):
        found = visit(client, page.url).soup.find(attrs={"name": f"dcterms.{name}"})
        return found["content"]

    assert meta(gc_site.guide.en, "language") == "eng"
    assert meta(gc_site.guide.fr, "language") == "fra"
    assert meta(gc_site.guide.fr, "creator") == "Ministère des petites choses"
    time = visit(client, gc_site.guide.fr.url).soup.select_one(".page-details time")
    assert meta(gc_site.guide.fr, "modified") == time["datetime"]


def test_its_french_is_typeset_as_in_canada(client, gc_site):
    for page in every_page(gc_site):
        if page.language == "fr":
            assert french_typography_problems(visit(client, page.url).html) == []


def test_its_search_box_is_the_only_form_that_leaves_the_site(client, gc_site):
    response = client.get("/en/")

    policy = response.headers["Content-Security-Policy"]
    assert "form-action 'self' https://www.canada.ca" in policy
    assert policy.count("http") == 1
