"""What a page costs the database where it is not kept, but what surrounds it is.

Menus, names, signposts and the like are made once for many pages. Looking whether
something changed is a query too, at most one every few milliseconds however many
visitors come: it is not counted here.
"""

import pytest
from django.db import connection

from bilingual.languages import LANGUAGES
from page_cache.changes import SINCE
from tests.page_cache.content import address_of

BUDGETS = {
    "landing": 3,
    "content": 3,
    "guide": 3,
    "list": 6,
    "list, ordered by price": 6,
    "opportunity": 6,
}
SEARCHES = {"en": "q=forms", "fr": "q=formulaires"}
SEARCH_BUDGET = 4


def addresses(shown, language):
    site = shown.site
    listing = address_of(site.opportunities[language])
    return {
        "landing": address_of(site.landing[language]),
        "content": address_of(site.privacy[language]),
        "guide": address_of(site.guide[language]),
        "list": listing,
        "list, ordered by price": f"{listing}?sort=price",
        "opportunity": address_of(shown.opening[language]),
    }


def queries(visited, address):
    """What a visit asks of the database."""
    asked = []

    def note(execute, sql, params, many, context):
        if sql not in SINCE.values():
            asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        answer = visited.get(address)
    assert (answer.status, answer.made) == (200, 1)
    return asked


@pytest.mark.parametrize("name", BUDGETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_not_kept_keeps_its_budget(shown, visited, name, language):
    address = addresses(shown, language)[name]
    visited.get(address)
    visited.cache.shelf.clear()

    asked = queries(visited, address)

    assert len(asked) <= BUDGETS[name], asked
    assert visited.get(address).is_kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deep_page_is_found_in_one_query(shown, visited, language):
    """On its first visit; afterwards its place is known."""
    asked = queries(visited, address_of(shown.soon[language]))

    places = [sql for sql in asked if "url_path" in sql and " IN (%s, %s, %s)" in sql]
    assert len(places) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_is_never_kept_and_is_made_of_parts_that_are(shown, visited, language):
    listing = address_of(shown.site.opportunities[language])
    address = f"{listing}?{SEARCHES[language]}"
    visited.get(listing)
    visited.get(address)

    assert len(queries(visited, address)) <= SEARCH_BUDGET
    assert not visited.get(address).is_kept
