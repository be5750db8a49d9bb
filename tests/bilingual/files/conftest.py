"""A page that the translator has, and people at the screens of its files."""

import pytest

from tests import cast
from tests.bilingual.files.people import AtFiles


@pytest.fixture(scope="module")
def page_words():
    return {
        "background": "<p>We publish <b>forty</b> charts; see "
        '<a href="https://example.org/en">ours</a>.</p><p>R&amp;D uses 12 of them.</p>'
    }


@pytest.fixture
def site(sent):
    """A site with the page in it, whether a test asks for the page or not."""
    return sent.site


@pytest.fixture
def thierry(pair):
    """The translator at the screens of files."""
    return AtFiles(pair, cast.thierry())
