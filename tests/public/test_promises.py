"""What a page promises: nothing runs, nobody is watched, every link leads somewhere."""

import pytest

from tests.public.pages import by_language, by_page_or_list

pytestmark = pytest.mark.django_db


@by_page_or_list
@by_language
def test_the_policy_for_content_is_strict(visited, name, language):
    policy = visited.page(name, language).response.headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy


@by_page_or_list
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


@by_page_or_list
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


@by_page_or_list
@by_language
def test_visitors_get_no_cookie_and_one_answer_for_everybody(visited, name, language):
    response = visited.page(name, language).response

    assert not response.cookies
    varies = {one.strip().lower() for one in response.get("Vary", "").split(",")}
    assert not varies & {"cookie", "accept-language"}


@by_page_or_list
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


@by_page_or_list
@by_language
def test_ids_are_unique(visited, name, language):
    ids = [tag["id"] for tag in visited.page(name, language).soup.find_all(id=True)]

    assert sorted(set(ids)) == sorted(ids)
