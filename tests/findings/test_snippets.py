"""Small shared things have both languages in one row: no snippet is translated."""

import pytest
from django.db import models
from django.urls import reverse
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.coreutils import resolve_model_string
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import RelatedObjectSegment
from wagtail_localize.segments import RelatedObjectSegmentValue
from wagtail_localize.segments.extract import extract_segments

from opportunities.models import Skill
from tests import walks
from tests.content_walk import page_types, places
from tests.findings.doors import closed_doors, every_locale, knock
from tests.findings.photograph import photograph
from tests.scenarios import an_open_pair, python

pytestmark = pytest.mark.django_db


def is_translated_by_itself(model):
    """Whether wagtail-localize could make a row of it in another language."""
    return issubclass(model, TranslatableMixin) and not issubclass(model, Page)


@pytest.mark.parametrize("model", get_snippet_models(), ids=lambda one: one.__name__)
def test_row_13_no_snippet_has_a_draft_that_a_translation_could_take_down(model):
    assert not issubclass(model, DraftStateMixin)
    assert not is_translated_by_itself(model)


@pytest.mark.parametrize("model", get_snippet_models(), ids=lambda one: one.__name__)
def test_row_14_every_snippet_has_its_words_in_both_languages(model):
    names = {field.name for field in model._meta.get_fields()}
    english = {name for name in names if name.endswith("_en")}

    assert english
    assert {f"{name.removesuffix('_en')}_fr" for name in english} <= names


def test_row_14_nobody_reaches_the_screen_that_would_copy_a_snippet(client, sent):
    skill = python()
    before = photograph()
    address = reverse(
        "wagtail_localize:submit_snippet_translation",
        args=["opportunities", "skill", str(skill.pk)],
    )

    for door in (address, closed_doors(sent)["submit_snippet_translation"]):
        assert knock(client, door, {"locales": every_locale()}) <= {302, 403}

    assert photograph() == before
    assert Skill.objects.count() == 1


@pytest.mark.parametrize("page_type", page_types(), ids=lambda one: one.__name__)
def test_row_15_no_page_points_at_a_snippet_of_one_language(page_type):
    targets = [
        field.related_model
        for field in page_type._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
    ]
    targets += [
        resolve_model_string(place.block.target_model)
        for place in places(page_type)
        if isinstance(place.block, ChooserBlock)
        and not isinstance(place.block, PageChooserBlock)
    ]

    assert [one for one in targets if is_translated_by_itself(one)] == []


@pytest.mark.parametrize("kind", ["landing", "guide", "questions", "privacy"])
def test_row_15_no_page_is_cut_into_related_snippets(site, kind):
    for page in site.pairs[kind]:
        kinds = {type(segment) for segment in extract_segments(page)}
        assert kinds
        assert RelatedObjectSegmentValue not in kinds


def test_row_15_another_skill_reaches_both_languages_at_once(site):
    page = an_open_pair(site).en
    other = Skill.objects.create(name_en="Maps", name_fr="Cartes", slug="maps")
    page.skills = [other]
    page.change_kind, page.amendment_reason = "amendment", "It is about maps."
    page.save_revision(user=walks.AUTHORS["en"]())

    pair = walks.to_public(page)

    for one in pair.pages():
        assert [skill.slug for skill in one.skills.all()] == ["maps"]
    assert not RelatedObjectSegment.objects.exists()
