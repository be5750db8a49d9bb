"""A page that the translator has, and a memory that can be filled with anything."""

import pytest

from bilingual.desk.segments import desk_of


@pytest.fixture(scope="module")
def page_words():
    return {
        "title": "Charts that everybody can read",
        "background": "<p>We publish <b>forty</b> charts; see "
        '<a href="https://example.org/en">ours</a>.</p>'
        "<p>The result is announced two business days after closing.</p>",
    }


@pytest.fixture
def site(sent):
    """A site with the page in it, whether a test asks for the page or not."""
    return sent.site


@pytest.fixture
def desk(pair):
    """What the translator's screen shows of it."""
    return desk_of(pair)
