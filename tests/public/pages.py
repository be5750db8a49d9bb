"""Every public page and state of the site, asked for once."""

import pytest
from django.test import Client

from bilingual.languages import LANGUAGES
from tests import scenarios
from tests.visits import Visit, visit

ROOT = "http://localhost"

# Every page and state, by a name to speak of it.
PAGES = {
    "landing": lambda site: site.landing,
    "opportunities": lambda site: site.opportunities,
    "guide": lambda site: site.guide,
    "questions": lambda site: site.questions,
    "content": lambda site: site.privacy,
    "open data": lambda site: site.open_data,
    "open": lambda site: site.open,
    "closing soon": lambda site: site.closing_soon,
    "closed": lambda site: site.closed,
}
LISTS = {
    "filtered list": "?q=a&skill=python&status=open&sort=price",
    "empty list": "?q=nothinglikethis",
    "second page": "?page=2",
}

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_page = pytest.mark.parametrize("name", PAGES)
by_page_or_list = pytest.mark.parametrize("name", [*PAGES, *LISTS])


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

    def page(self, name, language) -> Visit:
        key = (name, language)
        if key not in self.seen:
            self.seen[key] = visit(Client(), self.address(name, language))
        return self.seen[key]
