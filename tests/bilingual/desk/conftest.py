"""A page that the translator has, and the translator at the screen."""

import pytest

from tests import cast
from tests.desk import Desk


@pytest.fixture(scope="module")
def page_words():
    return {
        "background": "<p>We publish <b>forty</b> charts; see "
        '<a href="https://example.org/en">ours</a>.</p><p>R&amp;D uses them.</p>'
    }


@pytest.fixture
def site(sent):
    """A site with the page in it, whether a test asks for the page or not."""
    return sent.site


@pytest.fixture
def desk(pair):
    """Thierry at the screen."""
    return Desk(pair, cast.thierry())
