"""System checks: settings of wagtail-localize that would break the pair."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection

from bilingual.languages import LANGUAGES

# What each setting must be, and what happens to visitors when it is not.
REQUIRED_SETTINGS: dict[str, tuple[object, str]] = {
    "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": (
        False,
        "a page sent for translation would go live untranslated",
    ),
    "WAGTAILLOCALIZE_DISABLE_ON_DELETE": (
        True,
        "deleting a page would delete its translated sentences",
    ),
    "WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE": (
        "synced",
        "a translator would get the plain form and could change prices and dates",
    ),
    "WAGTAIL_I18N_ENABLED": (True, "pages would have no language"),
}


def register_checks() -> None:
    """Make Django run these checks at every start."""
    register(check_localize_settings, Tags.compatibility)
    register(check_content_languages, Tags.translation)
    register(check_no_tree_synchronisation, Tags.database)


def check_localize_settings(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Nothing may go live in one language by itself."""
    return [
        Error(
            f"{name} must be {wanted!r}: otherwise {consequence}.",
            hint=f"Set {name} = {wanted!r} in site/config/settings/base.py.",
            id="bilingual.E001",
        )
        for name, (wanted, consequence) in REQUIRED_SETTINGS.items()
        if getattr(settings, name, None) != wanted
    ]


def check_content_languages(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """The site speaks English and French, and no third language."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    if sorted(codes) == sorted(LANGUAGES):
        return []
    return [
        Error(
            f"WAGTAIL_CONTENT_LANGUAGES must hold exactly {LANGUAGES}, not {codes}.",
            id="bilingual.E002",
        )
    ]


def check_no_tree_synchronisation(
    app_configs: Sequence[AppConfig] | None,
    databases: Sequence[str] | None = None,
    **kwargs: Any,
) -> list[CheckMessage]:
    """No locale may mirror another: a mirror is untranslated text made public."""
    if not databases:
        return []
    from wagtail_localize.models import LocaleSynchronization

    table = LocaleSynchronization._meta.db_table
    # The first migrate runs these checks before the table exists.
    if table not in connection.introspection.table_names():
        return []
    if not LocaleSynchronization.objects.exists():
        return []
    return [
        Error(
            "A locale is set to synchronise its page tree from another one.",
            hint="Delete it under Settings > Locales in the admin.",
            id="bilingual.E003",
        )
    ]
