"""An open opportunity, and a clock that stands still until somebody moves it."""

import pytest
import time_machine
from django.utils import timezone

from tests import scenarios
from tests.opportunities.questions.questioning import Supplier


@pytest.fixture
def pages(site):
    """Three weeks are left to apply."""
    return scenarios.an_open_pair(site)


@pytest.fixture
def clock(request):
    """Now, and as long as a test wants."""
    if "pages" in request.fixturenames:
        request.getfixturevalue("pages")
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller


@pytest.fixture
def supplier(client, pages, clock):
    """Somebody who asks in English."""
    return Supplier(client, pages, clock)
