"""What every test stands on: a clean start, and templates that hide nothing."""

import gc
import sys
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.template import engines
from django.template.base import UNKNOWN_SOURCE, FilterExpression
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker

from tests.databases import shared_content

if TYPE_CHECKING:
    from tests.scenarios import BilingualSite

pytest_plugins = ["tests.statements"]

BROWSER_TESTS = Path(__file__).parent / "browser"

# A test is never timed: a busy machine is no defect.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


def pytest_collection_finish() -> None:
    """Spare the garbage collector what stays until the end.

    It would look through all code and thousands of collected tests again and again,
    an eighth of the time of the suite. What a test leaves is small, and can wait.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Iterator[None]:
    """Hand out the longest files first, or one worker idles while the last one runs.

    Tests keep their random order inside a file. One process alone keeps all of it.
    """
    yield
    if not hasattr(config, "workerinput"):
        return
    seconds: Counter[Path] = Counter()
    for item in items:
        seconds[item.path] += _usual_seconds(item)
    items.sort(key=lambda item: seconds[item.path], reverse=True)


def _usual_seconds(item: pytest.Item) -> float:
    """What a test of this sort takes, as far as it matters for handing out files."""
    if item.path.is_relative_to(BROWSER_TESTS) or item.get_closest_marker("slow"):
        return 4
    return 0.3 if item.get_closest_marker("django_db") else 0.01


class UndefinedTemplateVariableError(AssertionError):
    """A template of ours prints a name that nothing gave it."""


class UndefinedVariable(str):
    """Django's answer to an unknown variable: an error in our templates.

    In Wagtail's and Django's own templates, which rely on it, it stays the empty
    text. `{% if name %}` and `{% for x in name %}` ask instead of printing, and
    may meet an unknown name anywhere.
    """

    __slots__ = ()

    def __bool__(self) -> bool:
        caller = sys._getframe(1)
        if caller.f_code is not FilterExpression.resolve.__code__:
            return False
        name = caller.f_locals["context"].render_context.template.origin.name
        if not is_our_template(name):
            return False
        raise UndefinedTemplateVariableError(
            f"{caller.f_locals['self'].var} is not defined in {name}"
        )


def is_our_template(name: str) -> bool:
    """Whether the template lies in this repository or was written in a test."""
    if name == UNKNOWN_SOURCE:
        return True
    path = Path(name)
    return path.is_relative_to(settings.BASE_DIR) and "site-packages" not in path.parts


@pytest.fixture(autouse=True, scope="session")
def _undefined_variables_are_errors() -> None:
    engines["django"].engine.string_if_invalid = UndefinedVariable()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Let nobody hold the test database when pytest-django comes to remove it.

    A browser keeps its connection to the server of a test alive for a moment longer,
    and with it a thread and the thread's own connection to PostgreSQL.
    """
    # Migrations leave a copy of every model at every moment of its history.
    gc.collect()
    gc.freeze()
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def _start_afresh() -> Iterator[None]:
    """Every test meets empty caches and English, whatever ran before it."""
    for alias in settings.CACHES:
        caches[alias].clear()
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def _shared_site(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator["BilingualSite"]:
    from tests import scenarios

    with shared_content(django_db_blocker):
        yield scenarios.a_site()


@pytest.fixture
def site(_shared_site: "BilingualSite", db: None) -> "BilingualSite":
    """One pair of every page type, made once a module.

    What a test changes is rolled back in the database; its Python objects are its
    own, because the page tree counts children in them.
    """
    return deepcopy(_shared_site)
