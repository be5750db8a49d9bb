"""What a page says of itself: its language, its twin, its place."""

import pytest
from django.conf import settings

from bilingual.formatting import eastern_day
from bilingual.languages import LANGUAGES, other_language
from tests.public.pages import LISTS, PAGES, ROOT, by_language, by_page, by_page_or_list

pytestmark = pytest.mark.django_db


@by_page_or_list
@by_language
def test_it_answers_in_its_language(visited, name, language):
    page = visited.page(name, language)

    assert page.response.status_code == 200
    assert page.language == language
    assert page.response.headers["Content-Language"] == language
    assert page.response.headers["Content-Type"] == "text/html; charset=utf-8"


@by_page_or_list
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
