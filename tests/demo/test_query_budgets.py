"""The demonstration keeps the budgets too: its pages have pictures and links."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilingual.languages import LANGUAGES
from home.models import LandingPage


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_landing_page_keeps_its_budget(demo, client, language):
    landing = LandingPage.objects.get(locale__language_code=language)
    for _warming in range(2):
        client.get(landing.url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(landing.url).status_code == 200
    assert len(queries) <= 12
