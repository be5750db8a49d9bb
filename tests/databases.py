"""Content that more than one test looks at, and databases that are put back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction


@contextmanager
def shared_content(blocker) -> Iterator[None]:
    """One transaction around many tests that only read; rolled back at the end.

    For a fixture of module scope. The tests themselves are marked `django_db`, or no
    database is set up at all.
    """
    with blocker.unblock(), transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)


@contextmanager
def committed_content(blocker) -> Iterator[None]:
    """Real commits, which other threads see; then back to what migrations left.

    A flush alone would take the first pages, the locales and the groups with it.
    """
    with blocker.unblock():
        as_migrated = connection.creation.serialize_db_to_string()
        # Signals of rows that come back ask for content types, which come back later.
        # One that is not remembered would be made anew, and its own row then refused.
        ContentType.objects.get_for_models(*apps.get_models())
        try:
            yield
        finally:
            # Rows come back with their old keys, and PostgreSQL must not give these
            # keys out again: its counters go on.
            call_command(
                "flush",
                verbosity=0,
                interactive=False,
                reset_sequences=False,
                inhibit_post_migrate=True,
            )
            connection.creation.deserialize_db_from_string(as_migrated)
