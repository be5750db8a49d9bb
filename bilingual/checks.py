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
    "WAGTAIL_FINISH_WORKFLOW_ACTION": (
        "bilingual.workflow_end.publish_both_languages",
        "the last step of a workflow would publish one language",
    ),
    "WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH": (
        False,
        "publishing one version would cancel the workflow of another",
    ),
}


def register_checks() -> None:
    """Make Django run these checks at every start."""
    register(check_localize_settings, Tags.compatibility)
    register(check_content_languages, Tags.translation)
    register(check_page_types, Tags.models)
    register(check_blocks, Tags.models)
    register(check_other_ways_to_publish, Tags.compatibility)
    register(check_no_translatable_snippets, Tags.models)
    register(check_no_tree_synchronisation, Tags.database)
    register(check_no_mirrors, Tags.database)


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


def check_no_mirrors(
    app_configs: Sequence[AppConfig] | None,
    databases: Sequence[str] | None = None,
    **kwargs: Any,
) -> list[CheckMessage]:
    """No page may mirror another: it would show one language under both addresses."""
    if not databases:
        return []
    from wagtail.models import Page

    if Page._meta.db_table not in connection.introspection.table_names():
        return []
    mirrors = Page.objects.exclude(alias_of=None).values_list("url_path", flat=True)
    return [
        Error(
            f"The page {url_path} mirrors another page (it is an alias).",
            hint="Delete it, then send the page that it mirrors for translation.",
            id="bilingual.E004",
        )
        for url_path in mirrors[:20]
    ]


def check_page_types(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Every type of page has a twin in the other language."""
    from wagtail.models import Page, get_page_models

    from bilingual.models import BilingualPage

    return [
        Error(
            f"{model.__name__} is no bilingual page: it could go live in one language.",
            hint="Derive it from bilingual.models.BilingualPage.",
            obj=model,
            id="bilingual.E005",
        )
        for model in get_page_models()
        if model is not Page and not issubclass(model, BilingualPage)
    ]


def check_blocks(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Every block of a stream can be translated."""
    from wagtail.models import get_page_models

    from bilingual.blocks import untranslatable_blocks

    return [
        Error(
            f"{model.__name__}.{place} is a {block}: its text can't be translated.",
            hint="Build it from text blocks, ImageBlock and choosers.",
            obj=model,
            id="bilingual.E006",
        )
        for model in get_page_models()
        for place, block in untranslatable_blocks(model)
    ]


# Applications that put pages or their translations live by a way of their own.
OTHER_WAYS = {
    "wagtail.contrib.simple_translation": "it copies pages into the other language",
    "wagtail.api.v3": "it can publish a single page",
}


def check_other_ways_to_publish(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Nothing is installed that would publish beside the pair."""
    return [
        Error(
            f"{name} is installed: {consequence}.",
            hint=f"Take {name} out of INSTALLED_APPS.",
            id="bilingual.E007",
        )
        for name, consequence in OTHER_WAYS.items()
        if name in settings.INSTALLED_APPS
    ]


def check_no_translatable_snippets(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """What is not a page has both languages in one row, never a row a language.

    Nothing would publish two such rows together.
    """
    from django.apps import apps
    from wagtail.models import Page, TranslatableMixin

    return [
        Error(
            f"{model.__name__} has a row for each language, which go live one by one.",
            hint="Give it fields that end in _en and _fr; see bilingual.localized.",
            obj=model,
            id="bilingual.E008",
        )
        for model in apps.get_models()
        if issubclass(model, TranslatableMixin) and not issubclass(model, Page)
    ]
