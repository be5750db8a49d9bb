"""The demonstration, loaded once for all tests of a module."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.demo.command import load_demo


@pytest.fixture(scope="module")
def _demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Loading takes seconds, so it is done once and undone after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_demo()
        transaction.set_rollback(True)


@pytest.fixture
def demo(_demo: str, db: None) -> str:
    """A site with the demonstration in it, and what the command printed."""
    return _demo
