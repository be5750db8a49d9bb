"""The system checks that guard the pair against settings."""

from types import SimpleNamespace

import pytest
from django.core import checks
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from bilingual.blocks import untranslatable_blocks
from bilingual.checks import (
    OTHER_WAYS,
    check_blocks,
    check_content_languages,
    check_localize_settings,
    check_no_mirrors,
    check_no_tree_synchronisation,
    check_other_ways_to_publish,
    check_page_types,
)
from home.models import ContentPage


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
        ("WAGTAIL_FINISH_WORKFLOW_ACTION", "wagtail.workflows.publish_workflow_state"),
        ("WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH", True),
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
        check_no_mirrors,
        check_page_types,
        check_blocks,
        check_other_ways_to_publish,
    } <= set(registered)
    assert checks.run_checks(databases=["default"]) == []


@pytest.mark.django_db
def test_a_page_that_mirrors_another_is_an_error(site):
    assert check_no_mirrors(None, databases=["default"]) == []
    mirror = Page.objects.filter(pk=site.privacy.fr.pk)
    mirror.update(alias_of=site.privacy.en.pk)

    (error,) = check_no_mirrors(None, databases=["default"])
    # PostgreSQL looks when the test ends, and would refuse it.
    mirror.update(alias_of=None)

    assert error.id == "bilingual.E004"
    assert site.privacy.fr.url_path in error.msg


def test_mirrors_are_not_looked_for_where_no_database_may_be_asked():
    assert check_no_mirrors(None, databases=None) == []


def test_a_page_type_without_a_twin_is_an_error(monkeypatch):
    assert check_page_types(None) == []

    class LonelyPage:
        pass

    monkeypatch.setattr(
        "wagtail.models.get_page_models", lambda: [Page, ContentPage, LonelyPage]
    )

    (error,) = check_page_types(None)

    assert (error.id, error.obj) == ("bilingual.E005", LonelyPage)


@pytest.mark.parametrize(
    ("block", "place"),
    [
        (TableBlock(), "body.wrong"),
        (blocks.RawHTMLBlock(), "body.wrong"),
        (ImageChooserBlock(), "body.wrong"),
        (blocks.StructBlock([("inner", TableBlock())]), "body.wrong.inner"),
        (blocks.ListBlock(blocks.RawHTMLBlock()), "body.wrong.item"),
        (blocks.StreamBlock([("inner", ImageChooserBlock())]), "body.wrong.inner"),
    ],
)
def test_a_block_that_gives_no_sentence_is_an_error(monkeypatch, block, place):
    assert check_blocks(None) == []
    body = ContentPage._meta.get_field("body")
    monkeypatch.setattr(
        body,
        "stream_block",
        blocks.StreamBlock([("wrong", block), ("picture", ImageBlock())]),
    )

    (error,) = check_blocks(None)

    assert (error.id, error.obj) == ("bilingual.E006", ContentPage)
    assert f"ContentPage.{place} is a" in error.msg


def test_the_blocks_of_every_page_type_can_be_translated():
    assert list(untranslatable_blocks(ContentPage)) == []


@pytest.mark.parametrize("name", OTHER_WAYS)
def test_an_application_that_publishes_by_itself_is_an_error(monkeypatch, name):
    assert check_other_ways_to_publish(None) == []
    # Only what the check reads: Django would start the application.
    monkeypatch.setattr(
        "bilingual.checks.settings", SimpleNamespace(INSTALLED_APPS=[name])
    )

    (error,) = check_other_ways_to_publish(None)

    assert error.id == "bilingual.E007"
    assert name in error.msg
