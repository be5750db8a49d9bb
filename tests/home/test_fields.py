"""LeanStreamField: block tables out of migrations, and no content lost by one."""

import json
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import override
from wagtail.blocks import CharBlock, StreamBlock, TextBlock

from home.blocks import BodyStream
from home.fields import LeanStreamField
from home.models import ContentPage
from tests.factories import publish_drafts, stream
from tests.factories.words import CONTENT

TEXT = CONTENT["en"]["body"]


class FewBlocks(StreamBlock):
    text = TextBlock()


class OtherBlocks(StreamBlock):
    words = CharBlock(max_length=20, help_text="Anything.")


def test_the_definition_in_a_migration_does_not_depend_on_blocks():
    def definition(blocks, **options):
        return LeanStreamField(blocks, blank=True, **options).deconstruct()

    expected = (None, "home.fields.LeanStreamField", [], {"blank": True})
    assert definition(FewBlocks()) == expected
    assert definition(OtherBlocks(), max_num=3, help_text="Write.") == expected
    assert definition(OtherBlocks(), default=[("words", "?")]) == expected


def test_the_definition_makes_the_field_again():
    _name, _path, args, kwargs = LeanStreamField(BodyStream(), blank=True).deconstruct()

    assert LeanStreamField(*args, **kwargs).blank is True


@pytest.mark.parametrize("app", ["home", "opportunities"])
def test_no_migration_knows_a_block(app):
    folder = Path(settings.BASE_DIR, app, "migrations")
    texts = {path.name: path.read_text() for path in folder.glob("0*.py")}

    assert texts
    assert [name for name, text in texts.items() if "wagtail.blocks" in text] == []
    assert [name for name, text in texts.items() if "block_lookup" in text] == []


def test_every_stream_of_a_page_is_lean():
    streams = [
        field
        for model in apps.get_models()
        if model._meta.app_label in {"home", "opportunities"}
        for field in model._meta.get_fields()
        if hasattr(field, "stream_block")
    ]

    assert len(streams) >= 9
    assert all(isinstance(field, LeanStreamField) for field in streams)


@pytest.fixture
def historical_page(site):
    """The content page as a data migration meets it: a model without any code."""
    page = site.privacy.en
    executor = MigrationExecutor(connection)
    state = executor.loader.project_state(executor.loader.graph.leaf_nodes())
    return state.apps.get_model("home", "ContentPage").objects.get(pk=page.pk)


def stored(page):
    return ContentPage.objects.get(pk=page.pk).body.get_prep_value()


@pytest.mark.django_db
def test_a_historical_model_reads_the_content_as_raw_data(historical_page):
    assert not historical_page._meta.get_field("body").stream_block.child_blocks
    assert json.loads(historical_page.body.raw_text) == TEXT


@pytest.mark.django_db
def test_saving_a_historical_model_keeps_the_content(historical_page):
    historical_page.title = "Renamed by a migration"
    historical_page.save()

    assert stored(historical_page) == TEXT
    assert ContentPage.objects.get(pk=historical_page.pk).title == historical_page.title


@pytest.mark.django_db
def test_a_data_migration_can_rewrite_the_content(historical_page):
    rows = json.loads(historical_page.body.raw_text)
    rows[0]["value"]["heading"] = "Rewritten"
    historical_page.body = json.dumps(rows)
    historical_page.save()

    (first, *others) = stored(historical_page)
    assert first["value"]["heading"] == "Rewritten"
    assert others == TEXT[1:]


@pytest.mark.django_db
def test_an_empty_stream_stays_empty(historical_page):
    historical_page.body = []
    historical_page.save()

    assert stored(historical_page) == []


@pytest.mark.django_db
def test_a_page_reads_its_blocks_and_writes_the_same_rows(site):
    page = ContentPage.objects.get(pk=site.privacy.en.pk)

    with override("fr"):
        page.save()

    assert [row.block_type for row in page.body] == ["text", "callout", "contact"]
    assert stored(page) == TEXT


@pytest.mark.django_db
def test_rows_survive_a_revision(site):
    page = site.privacy.en
    page.body = stream(("contact", {"heading": "Ask", "text": "<p>Do ask.</p>"}))

    publish_drafts(page)

    page.refresh_from_db()
    assert page.live_revision.as_object().body[0].value["heading"] == "Ask"
    assert ContentPage.objects.get(pk=page.pk).body[0].value["heading"] == "Ask"
