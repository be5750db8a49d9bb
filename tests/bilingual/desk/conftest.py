"""A page that the translator has, and the translator at the screen."""

import pytest

from tests import cast, scenarios, walks
from tests.desk import Desk
from tests.factories import OpportunityPageFactory

BACKGROUND = (
    '<p>We publish <b>forty</b> charts; see <a href="https://example.org/en">ours</a>.'
    "</p><p>R&amp;D uses them.</p>"
)


@pytest.fixture
def page(site):
    """An opportunity in English, written by Alice, that nobody has sent yet."""
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        language="en",
        draft=True,
        skills=[scenarios.python()],
        background=BACKGROUND,
    )
    page.save_revision(user=cast.alice())
    return page


@pytest.fixture
def pair(page):
    """The translator has it."""
    return walks.to_translation(page)


@pytest.fixture
def desk(pair):
    """Thierry at the screen."""
    return Desk(pair, cast.thierry())
