"""`/` offers both languages, and never chooses for the visitor."""

import pytest

from bilingual.typography import french_typography_problems
from home.models import SiteIdentity
from tests.visits import visit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("preferred", ["fr-CA,fr;q=0.9", "en-CA", "de", ""])
def test_it_never_redirects_by_a_guess(client, preferred):
    page = visit(client, "/", headers={"accept-language": preferred})

    assert page.response.status_code == 200
    assert {"/en/", "/fr/"} <= page.links


def test_it_says_the_same_to_everybody(client):
    english = visit(client, "/", headers={"accept-language": "en"})
    french = visit(client, "/", headers={"accept-language": "fr"})

    assert english.html == french.html
    assert not english.response.cookies
    assert "Accept-Language" not in english.response.get("Vary", "")


def test_each_half_is_marked_with_its_language(client):
    page = visit(client, "/")
    french = page.soup.select_one("section[lang=fr]")

    assert page.language == "en"
    assert french.find("a", string="Français")["href"] == "/fr/"
    assert french_typography_problems(f'<p lang="fr">{french}</p>') == []


def test_it_names_the_site_and_the_department_in_both_languages(client, site):
    SiteIdentity.objects.update(site_name_en="Small code", site_name_fr="Petit code")

    text = visit(client, "/").text

    for words in (
        "Small code",
        "Petit code",
        "Department of Small Things",
        "Ministère des petites choses",
    ):
        assert words in text


def test_search_engines_learn_of_both_languages(client):
    page = visit(client, "/")

    assert page.alternates == {
        "en": "http://testserver/en/",
        "fr": "http://testserver/fr/",
        "x-default": "http://testserver/",
    }


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_only_for_reading(client, method):
    assert getattr(client, method)("/").status_code == 405


@pytest.mark.parametrize(
    ("brand", "shown"), [("neutral", False), ("gc", True)], ids=["neutral", "gc"]
)
def test_the_government_is_named_in_its_own_brand_only(client, brand, shown):
    identity = SiteIdentity.load()
    identity.brand = brand
    identity.save()

    html = visit(client, "/").html

    assert ("Government of Canada" in html) == shown
    assert ("Gouvernement du Canada" in html) == shown
