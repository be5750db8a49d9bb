"""Who edits opportunities, and where."""

import pytest

from tests import cast
from tests.admin_forms import Editor


@pytest.fixture
def alice(client):
    return Editor(client, cast.alice())


@pytest.fixture
def parent(site):
    return site.opportunities.en
