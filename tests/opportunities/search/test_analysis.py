"""Words that compare, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opportunities.search.analysis import (
    MAX_QUERY_WORDS,
    MAX_WORD_LENGTH,
    index_words,
    search_words,
    word_forms,
)
from opportunities.search.query import POSTGRESQL, SQLITE, match_expression
from opportunities.search.stop_words import STOP_WORDS
from tests.opportunities.search.labelled_words import (
    FAMILIES,
    FOUND,
    HOSTILE,
    NOT_FOUND,
    STRANGERS,
)

languages = st.sampled_from(["en", "fr"])
# Signs of the languages that databases read, among ordinary letters.
queries = st.text(
    st.one_of(st.sampled_from("aeiousrt éœ'’\"-+#.,&|!()*:%_\\0123"), st.characters()),
    max_size=80,
)


def finds(language, page_text, query):
    """What a database does with the forms: every term, by one of its alternatives."""
    on_page = set(index_words(page_text, language))
    return all(
        any(all(forms & on_page for forms in words) for words in alternatives)
        for alternatives in search_words(query, language).terms
    )


@pytest.mark.parametrize(
    ("language", "family"),
    [(language, family) for language in FAMILIES for family in FAMILIES[language]],
)
def test_every_form_of_a_family_finds_every_other(language, family):
    for typed in family:
        for written in family:
            assert finds(language, f"Un {written}, one.", typed), (typed, written)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_family_finds_no_stranger(language):
    for family in FAMILIES[language]:
        others = [
            form for each in FAMILIES[language] if each != family for form in each
        ]
        for typed in family:
            for written in [*STRANGERS[language], *others]:
                assert not finds(language, written, typed), (typed, written)


@pytest.mark.parametrize(("language", "written", "typed"), FOUND)
def test_found(language, written, typed):
    assert finds(language, f"Azure, {written}, Azure", typed)
    assert search_words(typed, language).terms


@pytest.mark.parametrize(("language", "written", "typed"), NOT_FOUND)
def test_not_found(language, written, typed):
    assert not finds(language, written, typed)


def test_every_word_of_the_question_must_be_there():
    assert finds("en", "azure policies in a library", "library policy")
    assert not finds("en", "azure policies", "library policy")


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", ["en", "fr"])
def test_hostile_input_is_only_words(typed, language):
    words = search_words(typed, language)
    forms = [
        form for term in words.terms for way in term for each in way for form in each
    ]

    assert all(form.isascii() and form.isalnum() for form in forms)
    assert len(forms) <= 10 * MAX_QUERY_WORDS
    assert bool(words) == any(character.isalnum() for character in typed)


class TestStopWords:
    def test_are_left_out_beside_other_words(self):
        assert search_words("the policy of a department", "en") == search_words(
            "policy department", "en"
        )
        assert finds("fr", "accessibilité formulaire", "l’accessibilité du formulaire")

    def test_count_where_there_is_nothing_else(self):
        assert len(search_words("to be", "en").terms) == 2
        assert finds("en", "to be published", "to be")
        assert not finds("en", "published", "to be")

    def test_are_those_of_the_language_of_the_question(self):
        assert len(search_words("le but du projet", "fr").terms) == 2
        assert len(search_words("car sharing", "en").terms) == 2

    def test_lists_are_in_lower_case_and_without_elision(self):
        for words in STOP_WORDS.values():
            assert all(word == word.lower() and "'" not in word for word in words)


class TestLimits:
    def test_a_long_question_is_cut_and_says_so(self):
        words = search_words(" ".join(f"word{n}" for n in range(100)), "en")

        assert len(words.terms) == MAX_QUERY_WORDS
        assert words.is_shortened

    def test_as_many_words_as_allowed_are_not_cut(self):
        words = search_words(" ".join(f"word{n}" for n in range(MAX_QUERY_WORDS)), "en")

        assert len(words.terms) == MAX_QUERY_WORDS
        assert not words.is_shortened

    def test_the_same_word_again_counts_once(self):
        words = search_words("azure " * 100, "en")

        assert len(words.terms) == 1
        assert not words.is_shortened

    def test_the_parts_of_a_word_count_too(self):
        words = search_words("one-two-three-four " + "five-six-seven-eight " * 2, "en")
        longer = search_words("-".join(f"w{n}" for n in range(40)) + " more", "en")

        assert not words.is_shortened
        assert longer.is_shortened
        assert len(longer.terms) == 1

    def test_a_text_beyond_the_limit_is_said_to_be_cut(self):
        assert search_words(" " * 2_000 + "policy", "en").is_shortened

    def test_a_word_without_end_is_cut_the_same_on_both_sides(self):
        assert max(map(len, word_forms("a" * 500, "en"))) == MAX_WORD_LENGTH + 1
        assert finds("en", "x" * 500, "x" * 500)


def test_a_page_keeps_each_form_once():
    words = index_words("Policy policies POLICY", "en")

    assert len(words) == len(set(words))


def test_an_empty_text_has_no_words():
    assert index_words("", "en") == []
    assert index_words("... — !", "fr") == []


@given(queries, languages)
def test_no_text_breaks_the_analysis(text, language):
    for word in index_words(text, language):
        assert word.isascii()
        assert word.isalnum()
        assert word[0] in "xef"


@given(st.lists(queries, min_size=1, max_size=5), languages)
def test_a_text_is_found_by_each_of_its_own_words(texts, language):
    text = " ".join(texts)
    for word in text.split():
        assert finds(language, text, word)


@given(queries, languages)
def test_case_changes_nothing(text, language):
    plain = "".join(character for character in text if character.isascii())

    assert search_words(plain.upper(), language) == search_words(
        plain.lower(), language
    )


@given(queries, languages)
def test_databases_are_told_words_and_our_own_operators_only(text, language):
    words = search_words(text, language)
    postgresql = match_expression(words, POSTGRESQL)
    sqlite = match_expression(words, SQLITE)

    assert set(postgresql) <= set("abcdefghijklmnopqrstuvwxyz0123456789 &|()")
    assert sqlite.replace(" AND ", " & ").replace(" OR ", " | ") == postgresql
    assert postgresql.count("(") == postgresql.count(")")
