"""Skills: names in both languages, addresses, and search after a change of name."""

import pytest

from opportunities.models import OpportunityPage, Skill
from opportunities.models.skill import slug_for_skill
from opportunities.search.query import matching
from tests.factories import SkillFactory, create_opportunity_pair
from tests.scenarios import a_site


def found(words, language):
    return matching(OpportunityPage.objects.live(), words, language).count()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("C", "c"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        (".NET", "dotnet"),
        ("Accessibility testing", "accessibility-testing"),
    ],
)
def test_each_skill_has_an_address_of_its_own(name, slug):
    assert slug_for_skill(name) == slug


@pytest.mark.django_db
def test_a_new_name_finds_the_postings_in_both_languages():
    skill = SkillFactory(name_en="Gopher", name_fr="Spermophile")
    create_opportunity_pair(a_site().opportunities, skills=[skill])
    assert found("gopher", "en") == 2
    skill.name_en, skill.name_fr = "Golang", "Langage Go"
    skill.save()
    assert found("gopher", "en") == found("spermophile", "fr") == 0
    assert found("golang", "en") == found("golang", "fr") == 2


@pytest.mark.django_db
def test_saving_without_a_new_name_reads_no_page(django_assert_max_num_queries):
    skill = SkillFactory(name_en="Gopher", name_fr="Spermophile")
    skill.slug = "another-slug"
    with django_assert_max_num_queries(4):
        skill.save()
    assert Skill.objects.get(pk=skill.pk).slug == "another-slug"
