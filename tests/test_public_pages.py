"""Every public page, in both languages: what each of them must say and do."""

import re

import pytest
from django.conf import settings
from django.test import Client

from bilingual.formatting import eastern_day
from bilingual.languages import LANGUAGES, other_language
from bilingual.typography import french_typography_problems
from tests import scenarios
from tests.databases import shared_content
from tests.visits import visit

pytestmark = pytest.mark.django_db

ROOT = "http://localhost"

# Every page and state, by a name to speak of it.
PAGES = {
    "landing": lambda site: site.landing,
    "opportunities": lambda site: site.opportunities,
    "guide": lambda site: site.guide,
    "questions": lambda site: site.questions,
    "content": lambda site: site.privacy,
    "open": lambda site: site.open,
    "closing soon": lambda site: site.closing_soon,
    "closed": lambda site: site.closed,
}
LISTS = {
    "filtered list": "?q=a&status=open&skill=python&sort=price",
    "empty list": "?q=nothinglikethis",
    "second page": "?page=2",
}

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_page = pytest.mark.parametrize("name", PAGES)


class Visited:
    """The site with an opportunity in every state, and a way to ask for its pages."""

    def __init__(self):
        self.site = scenarios.a_site_with_menus()
        scenarios.an_announcement()
        self.pairs = {
            "open": scenarios.an_open_pair(self.site),
            "closing soon": scenarios.a_pair_closing_soon(self.site),
            "closed": scenarios.a_closed_pair(self.site),
        }
        self.seen = {}

    def __getattr__(self, name):
        pair = self.pairs.get(name.replace("_", " "))
        return pair or getattr(self.site, name)

    def address(self, name, language):
        if name in LISTS:
            return f"{self.site.opportunities[language].url}{LISTS[name]}"
        return PAGES[name](self)[language].url

    def page(self, name, language):
        key = (name, language)
        if key not in self.seen:
            self.seen[key] = visit(Client(), self.address(name, language))
        return self.seen[key]


@pytest.fixture(scope="module")
def visited(django_db_setup, django_db_blocker):
    with shared_content(django_db_blocker):
        yield Visited()


@pytest.fixture(params=[*PAGES, *LISTS])
def name(request):
    return request.param


@by_language
def test_it_answers_in_its_language(visited, name, language):
    page = visited.page(name, language)

    assert page.response.status_code == 200
    assert page.language == language
    assert page.response.headers["Content-Language"] == language
    assert page.response.headers["Content-Type"] == "text/html; charset=utf-8"


@by_language
def test_it_has_one_heading_and_a_title_of_its_own(visited, name, language):
    page = visited.page(name, language)

    assert len(page.soup.find_all("h1")) == 1
    title = page.soup.title.get_text(strip=True)
    assert title.endswith("Micro-acquisition")
    assert len(title) > len("Micro-acquisition") + 3


@by_language
def test_titles_are_unique(visited, language):
    titles = [visited.page(one, language).soup.title.get_text() for one in PAGES]

    states_of_one_text = {"open", "closing soon", "closed"}
    assert len(set(titles)) == len(titles) - len(states_of_one_text) + 1


@by_page
@by_language
def test_it_describes_itself(visited, name, language):
    description = visited.page(name, language).soup.find(attrs={"name": "description"})

    assert description["content"]


@by_page
@by_language
def test_canonical_and_alternates_name_both_languages(visited, name, language):
    page = visited.page(name, language)
    pair = PAGES[name](visited)

    assert page.canonical == f"{ROOT}{pair[language].url}"
    assert page.alternates["en"] == f"{ROOT}{pair.en.url}"
    assert page.alternates["fr"] == f"{ROOT}{pair.fr.url}"


@by_language
def test_a_filtered_list_is_the_same_page_to_search_engines(visited, language):
    page = visited.page("filtered list", language)

    assert page.canonical == f"{ROOT}{visited.site.opportunities[language].url}"


@by_language
def test_only_the_landing_page_stands_for_any_language(visited, language):
    assert visited.page("landing", language).alternates["x-default"].endswith("/")
    assert "x-default" not in visited.page("guide", language).alternates


@by_page
@by_language
def test_the_toggle_leads_to_the_same_page(visited, name, language):
    other = other_language(language)

    assert visited.page(name, language).toggle == (
        other,
        PAGES[name](visited)[other].url,
    )


@by_language
@pytest.mark.parametrize("name", LISTS)
def test_the_toggle_keeps_the_filters(visited, name, language):
    other = other_language(language)
    address = visited.site.opportunities[other].url + LISTS[name]

    assert visited.page(name, language).toggle == (other, address)
    assert visited.page(name, other).response.status_code == 200


@by_page
def test_both_languages_have_the_same_shape(visited, name):
    def shape(language):
        return [tag.name for tag in visited.page(name, language).soup.main.find_all()]

    assert shape("en") == shape("fr")


def test_french_pages_are_typeset_as_in_canada(visited, name):
    assert french_typography_problems(visited.page(name, "fr").html) == []


# English that our templates say on many pages, and words of the English content.
ENGLISH = (
    "Skip to main content|Search|Results|opportunit|Closing|Closed|Apply|Fixed price"
    "|How to|Background|The work|Report a problem|Date modified|Language selection"
    "|On this page|criteria|Eastern|days? |left|Language|About|Breadcrumb|You are"
)
FRENCH = (
    "Passer au|Recherche|Résultats|Occasion|fermée|demande|Prix|Contexte|travail"
    "|Signaler|Date de|Sélection|heure de|jours?|critère|À propos|Vous"
)


def words_in(page, language):
    """What is read or spoken, without what is marked as another language."""
    soup = page.soup
    other = soup.find_all(attrs={"lang": other_language(language)})
    hidden = {id(child) for one in other for child in [one, *one.find_all()]}
    texts = [
        str(text)
        for text in soup.body.find_all(string=True)
        if id(text.parent) not in hidden and text.parent.name not in {"script", "style"}
    ]
    spoken = [
        tag[name]
        for tag in soup.body.find_all()
        for name in ("aria-label", "alt", "title", "placeholder")
        if tag.has_attr(name) and id(tag) not in hidden
    ]
    return "\n".join([*texts, *spoken])


def test_a_french_page_says_nothing_in_english(visited, name):
    words = words_in(visited.page(name, "fr"), "fr")

    assert re.findall(rf"\b(?:{ENGLISH})\w*", words, re.IGNORECASE) == []


def test_an_english_page_says_nothing_in_french(visited, name):
    words = words_in(visited.page(name, "en"), "en")

    assert re.findall(rf"\b(?:{FRENCH})\w*", words) == []


@by_language
def test_the_policy_for_content_is_strict(visited, name, language):
    policy = visited.page(name, language).response.headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy


@by_language
def test_nothing_is_written_into_the_page_that_the_policy_forbids(
    visited, name, language
):
    soup = visited.page(name, language).soup

    assert soup.find_all("style") == []
    assert soup.find_all(style=True) == []
    assert [
        script
        for script in soup.find_all("script")
        if script.get("type") != "application/ld+json"
    ] == []
    assert [
        attribute
        for tag in soup.find_all()
        for attribute in tag.attrs
        if attribute.startswith("on")
    ] == []


@by_language
def test_nothing_comes_from_elsewhere(visited, name, language):
    soup = visited.page(name, language).soup
    sources = [tag["src"] for tag in soup.find_all(src=True)]
    sources += [
        link["href"]
        for link in soup.find_all("link")
        if not {"canonical", "alternate"} & set(link["rel"])
    ]

    assert sources
    assert [source for source in sources if not source.startswith("/")] == []


@by_language
def test_visitors_get_no_cookie_and_one_answer_for_everybody(visited, name, language):
    response = visited.page(name, language).response

    assert not response.cookies
    varies = {one.strip().lower() for one in response.get("Vary", "").split(",")}
    assert not varies & {"cookie", "accept-language"}


@by_language
def test_every_internal_link_of_it_leads_somewhere(visited, name, language, client):
    page = visited.page(name, language)
    anchors = {tag["id"] for tag in page.soup.find_all(id=True)}

    for address in page.links:
        if address.startswith("#"):
            assert address[1:] in anchors
        elif address.startswith("/"):
            assert client.get(address).status_code == 200, address
        elif address.startswith("?"):
            base = visited.site.opportunities[language].url
            assert client.get(base + address).status_code == 200, address


@by_language
def test_ids_are_unique(visited, name, language):
    ids = [tag["id"] for tag in visited.page(name, language).soup.find_all(id=True)]

    assert sorted(set(ids)) == sorted(ids)


@by_language
def test_the_announcement_is_on_every_page(visited, name, language):
    heading = {"en": "A pause", "fr": "Une pause"}[language]

    assert heading in visited.page(name, language).text


@by_language
def test_a_problem_can_be_reported_from_every_page(visited, name, language):
    (mail,) = [
        link
        for link in visited.page(name, language).links
        if link.startswith("mailto:site@example.org?subject=")
    ]

    path = visited.address(name, language).partition("?")[0]
    assert path.rstrip("/") in mail


@by_page
@by_language
def test_the_date_of_the_last_change_is_shown(visited, name, language):
    page = PAGES[name](visited)[language]
    time = visited.page(name, language).soup.select_one(".page-details time")

    assert time["datetime"] == eastern_day(page.last_published_at).isoformat()


@by_page
@by_language
def test_shared_links_show_a_card(visited, name, language):
    def card(of):
        found = visited.page(name, language).soup.find(attrs={"property": f"og:{of}"})
        return found["content"]

    assert card("url") == visited.page(name, language).canonical
    assert card("locale") == {"en": "en_CA", "fr": "fr_CA"}[language]
    assert card("title")
    assert card("image").startswith("http")
    assert card("image:alt")


@by_page
@by_language
def test_breadcrumbs_are_the_parents_and_never_the_page(visited, name, language):
    page = PAGES[name](visited)[language]
    crumbs = [
        link["href"]
        for link in visited.page(name, language).soup.select(".breadcrumbs a")
    ]
    parents = page.get_ancestors().filter(depth__gt=1)

    assert crumbs == [parent.url for parent in parents]


def test_the_addresses_are_those_that_we_promised(visited):
    def path(pair):
        return pair.en.url, pair.fr.url

    assert path(visited.site.landing) == ("/en/", "/fr/")
    assert path(visited.site.opportunities) == ("/en/opportunities/", "/fr/occasions/")


def test_page_locale_codes_are_those_of_the_settings(visited):
    assert [code for code, _name in settings.LANGUAGES] == list(LANGUAGES)
