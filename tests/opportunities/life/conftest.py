"""What the tests of who may do what stand on."""

import pytest
import time_machine
from django.utils import timezone

from tests.opportunities.life.people import EVERYBODY, Person


@pytest.fixture
def time_stands_still():
    """The day does not end during a test, and suspended time is not used up."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.fixture(scope="module")
def people(_shared_site, django_db_blocker):
    """Signed in once; what each prefers is rolled back after each test."""
    with django_db_blocker.unblock():
        return {name: Person(name) for name in EVERYBODY}
