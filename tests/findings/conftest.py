"""Pairs at the moments that the findings speak of."""

import pytest

from bilingual.languages import LANGUAGES
from tests import cast, walks
from tests.findings.doors import PEOPLE
from tests.waiting import a_draft


@pytest.fixture(params=LANGUAGES)
def language(request):
    """Either language may be the one that is written."""
    return request.param


@pytest.fixture
def people(site):
    """Everybody exists before a photograph is taken."""
    return [person() for person in PEOPLE]


@pytest.fixture
def draft(site, people):
    """A text in English that its author has just begun."""
    return a_draft(site, title="Fees")


@pytest.fixture
def sent(draft):
    """The pair while it is translated; no sentence is written yet."""
    return walks.to_translation(draft)


@pytest.fixture
def public(draft):
    """A pair that went the whole way; visitors read it."""
    return walks.to_public(draft)


@pytest.fixture
def as_ada(client):
    """A superuser, who may do more than anybody."""
    client.force_login(cast.ada())
    return client
