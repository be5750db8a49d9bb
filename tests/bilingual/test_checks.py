"""The system checks that guard the pair against settings."""

import pytest
from django.core import checks
from wagtail.models import Locale
from wagtail_localize.models import LocaleSynchronization

from bilingual.checks import (
    check_content_languages,
    check_localize_settings,
    check_no_tree_synchronisation,
)


def test_the_projects_own_settings_pass():
    assert check_localize_settings(None) == []
    assert check_content_languages(None) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True),
        ("WAGTAILLOCALIZE_DISABLE_ON_DELETE", False),
        ("WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE", "simple"),
        ("WAGTAIL_I18N_ENABLED", False),
    ],
)
def test_each_dangerous_setting_is_an_error(settings, name, wrong):
    setattr(settings, name, wrong)

    (error,) = check_localize_settings(None)

    assert error.id == "bilingual.E001"
    assert name in error.msg
    assert name in error.hint


def test_a_setting_that_is_missing_is_an_error(settings):
    del settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE

    assert [error.id for error in check_localize_settings(None)] == ["bilingual.E001"]


@pytest.mark.parametrize(
    "languages",
    [[("en", "English")], [("en", "English"), ("fr", "Français"), ("de", "Deutsch")]],
    ids=["one", "three"],
)
def test_there_are_exactly_two_languages(settings, languages):
    settings.WAGTAIL_CONTENT_LANGUAGES = languages

    assert [error.id for error in check_content_languages(None)] == ["bilingual.E002"]


@pytest.mark.django_db
def test_a_synchronised_tree_is_an_error():
    LocaleSynchronization.objects.create(
        locale=Locale.objects.get(language_code="fr"),
        sync_from=Locale.objects.get(language_code="en"),
    )

    (error,) = check_no_tree_synchronisation(None, databases=["default"])

    assert error.id == "bilingual.E003"


@pytest.mark.django_db
def test_two_trees_of_their_own_are_right():
    assert check_no_tree_synchronisation(None, databases=["default"]) == []


def test_no_database_is_asked_where_none_may_be():
    assert check_no_tree_synchronisation(None, databases=None) == []


@pytest.mark.django_db
def test_django_runs_them_all():
    registered = checks.registry.registry.get_checks()

    assert {
        check_localize_settings,
        check_content_languages,
        check_no_tree_synchronisation,
    } <= set(registered)
    assert checks.run_checks(databases=["default"]) == []
