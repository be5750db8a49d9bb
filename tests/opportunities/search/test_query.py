"""The same words find the same pages, on the database that the suite runs on."""

import pytest

from opportunities.models import OpportunityPage
from opportunities.search.index import index_page
from opportunities.search.query import matching
from tests.factories import (
    OpportunityPageFactory,
    SkillFactory,
    create_opportunity_pair,
    rewrite,
)
from tests.opportunities.search.conftest import Text
from tests.opportunities.search.labelled_words import (
    FAMILIES,
    FOUND,
    HOSTILE,
    NOT_FOUND,
    STRANGERS,
)


def found(query, language, among=None):
    pages = OpportunityPage.objects.all() if among is None else among
    return set(matching(pages, query, language).values_list("pk", flat=True))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_families_have_a_recall_and_a_precision_of_one(language, write_pages):
    families = FAMILIES[language]
    written = [form for family in families for form in family]
    keys = write_pages(language, [*written, *STRANGERS[language]])

    for family in families:
        expected = {keys[form] for form in family}
        for typed in family:
            assert found(typed, language) == expected, typed


def test_labelled_words(write_pages):
    # One page that says one thing after the other: pages are slow to make.
    (key,) = write_pages("en", ["policy"]).values()

    for language, written, typed in FOUND:
        index_page(Text(key, written, language))
        assert found(typed, language) == {key}, (written, typed)
    for language, written, typed in NOT_FOUND:
        index_page(Text(key, written, language))
        assert found(typed, language) == set(), (written, typed)


def test_hostile_input_breaks_nothing(write_pages):
    keys = write_pages("en", ["policy", "a library of policies"])

    for typed in HOSTILE:
        for language in ("en", "fr"):
            assert found(typed, language) <= set(keys.values())
    assert found("policy", "en") == set(keys.values())


def test_no_sign_is_an_operator(write_pages):
    keys = write_pages("en", ["policy", "library", "policy and library", "policymaker"])

    assert found("policy OR library", "en") == {keys["policy and library"]}
    assert found("policy | library", "en") == {keys["policy and library"]}
    assert found("policy -library", "en") == {keys["policy and library"]}
    assert found("NOT policy", "en") == set()
    assert found("policy*", "en") == found("policy:*", "en") == found("policy", "en")


def test_a_question_without_a_word_leaves_nothing_out(write_pages):
    keys = write_pages("en", ["policy", "library"])

    for typed in ("", "  ", "?!", "\x00", "«\xa0»"):
        assert found(typed, "en") == set(keys.values())


def test_one_subquery_and_no_query_of_its_own(write_pages, django_assert_num_queries):
    write_pages("en", ["policy", "library"])

    with django_assert_num_queries(1):
        pages = OpportunityPage.objects.in_language("en")
        assert len(matching(pages, "policies", "en")) == 1


def test_goes_together_with_any_other_question(write_pages):
    keys = write_pages("en", ["policy", "policies"])
    pages = matching(OpportunityPage.objects.exclude(pk=keys["policy"]), "policy", "en")

    assert pages.count() == 1
    assert pages.order_by("-closes_at").filter(price__gt=1).exists()
    assert [page.pk for page in pages.in_language("en")[:5]] == [keys["policies"]]
    assert not pages.in_language("fr").exists()
    assert OpportunityPage.objects.filter(pk__in=pages).count() == 1


def test_a_live_page_is_found_by_all_it_says(bilingual_site):
    skill = SkillFactory(name_en="Bookbinding", name_fr="Reliure de livres")
    page = OpportunityPageFactory(
        parent=bilingual_site.opportunities.en,
        title="Catalogue of herbariums",
        short_description="Pressed plants, photographed.",
        client_team="Botany desk",
        background="<p>Written in <b>Fortran</b>.</p><p>Old.</p>",
        skills=[skill],
    )
    english = OpportunityPage.objects.live().in_language("en")

    for typed in (
        "herbarium",
        "photographing",
        "botany",
        "fortran old",
        "bookbinding",
        "reliure",
        page.reference,
    ):
        assert found(typed, "en", english) == {page.pk}, typed
    assert found("b", "en", english) == set()


def test_a_page_is_found_by_what_it_says_now(bilingual_site):
    page = create_opportunity_pair(
        bilingual_site.opportunities, fr={"title": "Herbiers"}
    ).fr
    assert found("herbier", "fr") == {page.pk}

    rewrite(page, title="Meules de foin")

    assert found("herbier", "fr") == set()
    assert found("meule", "fr") == {page.pk}
