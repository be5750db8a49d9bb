"""What a page costs the database: little, and the same for any number of rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilingual.languages import LANGUAGES
from bilingual.models import PagePair
from tests import scenarios
from tests.databases import shared_content
from tests.factories.bulk import many_opportunities

pytestmark = pytest.mark.django_db

FEW, MANY = 20, 2000
BUDGETS = {
    "landing": 12,
    "list": 15,
    "filtered list": 15,
    "last page of the list": 15,
    "opportunity": 12,
    "guide": 12,
    "questions": 12,
    "content": 12,
    "figures": 14,
}


class CountedSite:
    """The site before and after the many, and what its pages cost."""

    def __init__(self):
        self.site = scenarios.a_site_with_menus()
        scenarios.an_announcement()
        self.pair = scenarios.an_open_pair(
            self.site, skills=[scenarios.python(), scenarios.accessibility()]
        )
        many_opportunities(self.site.opportunities, FEW)

    def address(self, name, language):
        listing = self.site.opportunities[language].url
        return {
            "landing": self.site.landing[language].url,
            "list": listing,
            "filtered list": f"{listing}?q=a&skill=python&skill=skill-1&status=open"
            "&sort=price",
            "last page of the list": f"{listing}?page=last",
            "opportunity": self.pair[language].url,
            "guide": self.site.guide[language].url,
            "questions": self.site.questions[language].url,
            "content": self.site.privacy[language].url,
            "figures": self.site.figures[language].url,
        }[name]

    def queries(self, client, name, language):
        """What a visit asks, Wagtail's cache of the site's roots being warm."""
        client.get("/en/")
        with CaptureQueriesContext(connection) as queries:
            response = client.get(self.address(name, language))
        assert response.status_code == 200
        return [query["sql"] for query in queries]

    def cost(self, client, name, language):
        """How many queries a visit takes."""
        return len(self.queries(client, name, language))


@pytest.fixture(scope="module")
def counted(django_db_setup, django_db_blocker):
    with shared_content(django_db_blocker):
        yield CountedSite()


@pytest.mark.parametrize("name", BUDGETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_keeps_its_budget(counted, client, name, language):
    assert counted.cost(client, name, language) <= BUDGETS[name]


@pytest.mark.parametrize("name", BUDGETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visitor_never_pays_for_what_keeps_both_languages_together(
    counted, client, name, language
):
    asked = counted.queries(client, name, language)

    tables = {PagePair._meta.db_table, "wagtailcore_workflowstate"}
    assert [sql for sql in asked if any(table in sql for table in tables)] == []


@pytest.mark.slow
def test_two_thousand_cost_what_twenty_cost(counted, client):
    def costs():
        return {
            (name, language): counted.cost(client, name, language)
            for name in BUDGETS
            for language in LANGUAGES
        }

    few = costs()
    many_opportunities(counted.site.opportunities, MANY, numbered_from=10_000)

    assert costs() == few
