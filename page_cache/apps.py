"""Makes the triggers whenever migrations have made the tables."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class PageCacheConfig(AppConfig):
    """The app of the page cache."""

    name = "page_cache"
    verbose_name = "page cache"

    def ready(self) -> None:
        from page_cache import checks  # noqa: F401 - registers itself

        pre_migrate.connect(_stop_noting, sender=self)
        post_migrate.connect(_note_changes_of_every_table, sender=self)


def _stop_noting(using: str, plan: Any = None, **_details: Any) -> None:
    """SQLite can't make a table anew while a trigger of another one names it."""
    from page_cache.triggers import remove

    if plan:
        remove(using)


def _note_changes_of_every_table(using: str, **_details: Any) -> None:
    """After every migration, whatever it did."""
    from page_cache.triggers import install

    install(using)
