"""An editor never meets a field, a row or a choice without being told what it is."""

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.urls import reverse
from django.utils.functional import Promise
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, get_edit_handler
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail_factories import DocumentFactory, ImageFactory

from bilingual.languages import LANGUAGES
from opportunities.models import Skill
from tests import cast
from tests.content_walk import children, page_types, places

# What Wagtail shows for a block that says nothing.
DEFAULT_ICON = "placeholder"


def our_places():
    """Every block of ours; the inside of Wagtail's ImageBlock explains itself."""
    inside_images = tuple(
        f"{place.path}." for place in places() if isinstance(place.block, ImageBlock)
    )
    return [place for place in places() if not place.path.startswith(inside_images)]


def settings_models():
    return [
        model
        for model in apps.get_models()
        if issubclass(model, BaseGenericSetting)
        and model._meta.app_label in {"home", "opportunities"}
    ]


by_block = pytest.mark.parametrize("place", our_places(), ids=str)
by_row = pytest.mark.parametrize(
    "place", [place for place in our_places() if place.is_top_level], ids=str
)
by_screen = pytest.mark.parametrize(
    "model",
    [*page_types(), *settings_models(), Skill],
    ids=lambda model: model.__name__,
)


@by_block
def test_a_block_has_a_label_in_both_languages(place):
    if place.path.endswith(".item") and not children(place.block):
        return  # The list around it has the label.
    assert isinstance(place.block.meta.label, Promise)


@by_block
def test_a_block_to_fill_in_says_what_to_write(place):
    block = place.block
    is_filled_in = isinstance(block, ImageBlock) or not children(block)
    if not is_filled_in or isinstance(block, blocks.StaticBlock):
        return
    help_text = getattr(block.meta, "help_text", "") or block.field.help_text
    assert isinstance(help_text, Promise)


@by_row
def test_a_row_has_an_icon(place):
    assert place.block.meta.icon != DEFAULT_ICON


@by_row
def test_a_row_has_a_description(place):
    description = place.block.get_description()
    assert isinstance(description, Promise)
    assert str(description).endswith(".")


@by_row
def test_a_row_has_a_preview(place):
    assert place.block.is_previewable


def screen_of(model):
    if issubclass(model, Page):
        return model.get_edit_handler()
    return get_edit_handler(model)


def panels_of(panel):
    """Every panel below a panel, and itself."""
    yield panel
    if isinstance(panel, InlinePanel):
        yield from panels_of(panel.child_edit_handler)
    for child in getattr(panel, "children", []):
        yield from panels_of(child)


def field_of(model, panel):
    """The field of the model, or of its form where a form has one of its own."""
    own = getattr(getattr(model, "base_form_class", None), "declared_fields", {})
    return own.get(panel.field_name) or panel.db_field


def name_of(field):
    return getattr(field, "verbose_name", None) or field.label


@by_screen
def test_every_field_of_a_screen_says_what_to_write(model):
    fields = [
        panel for panel in panels_of(screen_of(model)) if isinstance(panel, FieldPanel)
    ]
    silent = [
        panel.field_name
        for panel in fields
        if not (panel.help_text or field_of(model, panel).help_text)
    ]

    assert fields
    assert silent == []


@by_screen
def test_every_field_of_a_screen_has_a_name_in_both_languages(model):
    nameless = [
        panel.field_name
        for panel in panels_of(screen_of(model))
        if isinstance(panel, FieldPanel)
        and not isinstance(name_of(field_of(model, panel)), Promise)
    ]

    assert nameless == []


@by_row
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.django_db
def test_the_preview_of_a_row_shows_something(client, place, language):
    ImageFactory(title="A picture")
    DocumentFactory(title="A file", file__data=b"%PDF-1.7")
    client.force_login(cast.ada())

    response = client.get(
        reverse("wagtailadmin_block_preview"),
        {"id": place.block.definition_prefix},
        headers={"accept-language": language},
    )

    shown = BeautifulSoup(response.content, "html.parser").main
    assert shown.get_text(strip=True) or shown.img
