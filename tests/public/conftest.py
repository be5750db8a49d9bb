"""The site that the tests of this folder look at."""

import pytest

from tests.databases import shared_content
from tests.public.pages import Visited


@pytest.fixture(scope="module")
def visited(django_db_setup, django_db_blocker):
    with shared_content(django_db_blocker):
        yield Visited()
