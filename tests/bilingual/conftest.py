"""Pages that the translator has or that visitors read, and rows that are broken.

The pages are made once for a module: their way costs more than most of its tests.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker
from wagtail.models import Page

from bilingual.languages import LANGUAGES
from bilingual.models import PagePair
from tests import cast, scenarios, walks
from tests.databases import shared_content
from tests.factories import OpportunityPageFactory
from tests.fixing import a_public_page
from tests.scenarios import BilingualSite


@dataclass
class Sent:
    """A site, and one page of it that waits for its translator."""

    site: BilingualSite
    page: Page
    pair: PagePair


def _written(site: BilingualSite, words: dict[str, Any]) -> Page:
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        language="en",
        draft=True,
        skills=[scenarios.python()],
        **words,
    )
    page.save_revision(user=cast.alice())
    return page


@pytest.fixture(scope="module")
def page_words() -> dict[str, Any]:
    """What the page says; a folder says its own."""
    return {}


@pytest.fixture(scope="module")
def _sent(
    _shared_site: BilingualSite,
    page_words: dict[str, Any],
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Sent]:
    site = deepcopy(_shared_site)
    with shared_content(django_db_blocker):
        page = _written(site, page_words)
        yield Sent(site, page, walks.to_translation(page))


@pytest.fixture
def sent(_sent: Sent, db: None) -> Sent:
    """The page that the translator has; what a test does to it is its own."""
    return deepcopy(_sent)


@pytest.fixture(scope="module")
def _approvable(
    _shared_site: BilingualSite,
    page_words: dict[str, Any],
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[PagePair]:
    site = deepcopy(_shared_site)
    with shared_content(django_db_blocker):
        yield walks.to_approval(_written(site, page_words))


@pytest.fixture
def approvable(_approvable: PagePair, db: None) -> PagePair:
    """A pair that the approver has; what a test does to it is its own."""
    return deepcopy(_approvable)


@pytest.fixture
def pair(sent: Sent) -> PagePair:
    """The translator has it."""
    return sent.pair


@pytest.fixture
def page(
    request: pytest.FixtureRequest, site: BilingualSite, page_words: dict[str, Any]
) -> Page:
    """The page of the pair; in a test without it, a page that nobody has sent yet."""
    if "pair" in request.fixturenames:
        return request.getfixturevalue("sent").page
    return _written(site, page_words)


@dataclass
class Read:
    """A site, and a public page of it by the language that it was written in."""

    site: BilingualSite
    public: dict[str, PagePair]


@pytest.fixture(scope="module")
def _read(
    _shared_site: BilingualSite, django_db_blocker: DjangoDbBlocker
) -> Iterator[Read]:
    site = deepcopy(_shared_site)
    with shared_content(django_db_blocker):
        yield Read(site, {one: a_public_page(site, one) for one in LANGUAGES})


@pytest.fixture
def read(_read: Read, db: None) -> Read:
    """Pages with typing errors that visitors read; what a test does is its own."""
    return deepcopy(_read)


@pytest.fixture
def public(read: Read) -> dict[str, PagePair]:
    """The public page of each language."""
    return read.public


@pytest.fixture
def broken_rows_allowed(db: None) -> None:
    """PostgreSQL lets one language be live alone, until the end of the test.

    Its trigger goes off at the end of a transaction, and may not be disabled while it
    waits to: what was made before the test is checked first.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            cursor.execute(
                "ALTER TABLE wagtailcore_page DISABLE TRIGGER bilingual_live_together"
            )
