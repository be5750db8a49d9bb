"""What a feed or a calendar costs the database: the same for any number of rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import scenarios
from tests.factories.bulk import many_opportunities
from tests.opportunities.feeds.addresses import calendar_address, feed_address

pytestmark = pytest.mark.django_db

FILTERS = "?q=charts&skill=python&skill=skill-1&status=open"
BUDGET = 11


def test_forty_cost_what_four_cost(client, site):
    pair = scenarios.an_open_pair(site)
    addresses = [
        feed_address(site, "en"),
        feed_address(site, "fr", FILTERS),
        calendar_address(site, "fr"),
        calendar_address(site, "en", FILTERS),
        f"{pair.fr.url}calendrier.ics",
    ]

    def costs():
        client.get("/en/")
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            found.append(len(queries))
        return found

    many_opportunities(site.opportunities, 4)
    few = costs()
    many_opportunities(site.opportunities, 40, numbered_from=9000)

    assert costs() == few
    assert max(few) <= BUDGET
