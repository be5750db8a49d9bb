"""A real browser, a server on this machine that it visits, and a site to see."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.colleagues import sign_in
from tests.browser.needs import needed
from tests.browser.visitors import Visitor
from tests.browser.world import World, addresses_in_trouble
from tests.databases import committed_content

HERE = Path(__file__).parent
STYLESHEET = settings.SITE_DIR / "frontend" / "dist" / "site.css"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a page asks for, nothing leaves this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
NO_COMPLAINTS = (
    # Wagtail's first check of a preview that opens may tell the console of a contrast
    # that its next check doesn't find. The count that stays is judged instead.
    ": axe.run results [Object]",
    # A draft beside another draft shows itself and acts on nothing.
    "/preview/en/' because the document's frame is sandboxed",
    "/preview/fr/' because the document's frame is sandboxed",
)
# A busy machine is no defect: the admin draws a preview in its own good time.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder; pytest calls this with the whole collection."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    """One browser for all tests of this process. Each test opens its own contexts.

    It is closed before the database is removed, so it asks for the database too.
    """
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    needed(executable, f"No browser here: install one of {', '.join(BROWSERS)}.")
    needed(STYLESHEET.exists(), "The front end is not built: `make test` builds it.")
    # Playwright keeps an event loop in this thread, and Django takes any thread with
    # a loop for asynchronous code that must not wait for a database. Tests wait.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def db(
    browser: Browser, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """The database, in the place of pytest-django's fixture of the same name.

    A server in another thread can't see into a test's transaction, so here content is
    committed, once for a module, and the database put back after its last test.
    """
    with committed_content(django_db_blocker):
        yield


@pytest.fixture(scope="session")
def server(django_db_setup: None) -> Iterator[LiveServer]:
    """The site on a port of this machine, with its static files."""
    server = LiveServer("127.0.0.1")
    yield server
    server.stop()


@pytest.fixture(scope="module")
def world(db: None, server: LiveServer) -> Iterator[World]:
    """Every page and state that a visitor can meet."""
    with addresses_in_trouble():
        yield World()


@pytest.fixture
def open_visitor(browser: Browser, server: LiveServer) -> Iterator[Callable]:
    """Opens windows that share nothing; `options` are Playwright's."""
    visitors = []

    def open_window(**options: object) -> Visitor:
        visitors.append(Visitor(browser, server.url, **options))
        return visitors[-1]

    yield open_window
    for visitor in visitors:
        visitor.close()
    assert [complaint for one in visitors for complaint in one.complaints] == []


@pytest.fixture
def visitor(open_visitor: Callable) -> Visitor:
    """Somebody with an ordinary window and nothing stored in it."""
    return open_visitor()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    return visitor.page


@pytest.fixture
def at_work(open_visitor: Callable) -> Iterator[Callable]:
    """Opens windows of people with an account, each signed in by its name."""
    visitors: list[Visitor] = []

    def open_window(name: str, **options: object) -> Page:
        visitors.append(open_visitor(**options))
        sign_in(visitors[-1].page, name)
        return visitors[-1].page

    yield open_window
    for visitor in visitors:
        visitor.complaints[:] = [
            complaint
            for complaint in visitor.complaints
            if not any(words in complaint for words in NO_COMPLAINTS)
        ]
