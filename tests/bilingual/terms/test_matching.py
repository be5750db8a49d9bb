"""Terms are found in whatever form they stand, and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual.terms.entries import TermEntry
from bilingual.terms.inflection import bases, stem
from bilingual.terms.matching import Forms, TermMatcher
from bilingual.terms.words import text_of, words_of
from tests.bilingual.terms.entries import (
    APPLY,
    DEPARTMENT,
    FREE_SOURCE,
    OPEN_LICENCE,
    OPEN_SOURCE,
    OPPORTUNITY,
    any_entries,
    any_text,
)

LANGUAGES = st.sampled_from(["en", "fr"])


def found(text, language, *entries):
    return [one.text for one in TermMatcher(entries).found_in(text, language)]


@pytest.mark.parametrize(
    ("term", "text", "written"),
    [
        ("opportunity", "Two Opportunities are open.", "Opportunities"),
        ("opportunity", "This opportunity’s page", "opportunity"),
        ("opportunity", "An <b>opportunity</b>, soon", "opportunity"),
        ("opportunity", "sub-opportunity", "opportunity"),
        ("apply", "She applies today.", "applies"),
        ("apply", "Anyone who applied", "applied"),
        ("apply", "Before applying", "applying"),
        ("submit", "What was submitted", "submitted"),
        ("close", "It is closing", "closing"),
        ("closing date", "the closing dates", "closing dates"),
        ("address", "Two addresses", "addresses"),
        ("process", "Processes differ", "Processes"),
        ("criterion", "Three criteria", "criteria"),
        ("official languages", "each official language", "official language"),
        ("open source", "an open-source tool", "open-source"),
        ("open source", "open\u00a0source", "open\u00a0source"),
        ("open source", "open<br/>source", "open source"),
        ("e-mail", "by e‑mail", "e‑mail"),
        ("Node.js", "We use Node.js here", "Node.js"),
        ("micro-acquisition", "a micro-<b>acquisition</b>", "micro-acquisition"),
        ("caf\u00e9", "the cafe\u0301s", "cafe\u0301s"),
        ("repository", "reposi\u00adtories", "reposi\u00adtories"),
    ],
)
def test_english_forms(term, text, written):
    assert found(text, "en", TermEntry(term, "x")) == [written]


@pytest.mark.parametrize(
    ("term", "text", "written"),
    [
        ("occasion", "L’occasion est ouverte.", "occasion"),
        ("occasion", "L'occasion est ouverte.", "occasion"),
        ("occasion", "QUELLES OCCASIONS!", "OCCASIONS"),
        ("critère d’évaluation", "les critères d'évaluation", "critères d'évaluation"),
        ("travail", "Les travaux avancent.", "travaux"),
        ("journal", "deux journaux", "journaux"),
        ("noyau", "des noyaux", "noyaux"),
        ("bureau", "nos bureaux", "bureaux"),
        ("prix fixe", "des prix fixes", "prix fixes"),
        ("code source ouvert", "codes sources ouverts", "codes sources ouverts"),
        ("choisi", "la personne choisie", "choisie"),
        ("officiel", "langues officielles", "officielles"),
        ("public", "la place publique", "publique"),
        ("fournisseur", "une fournisseuse", "fournisseuse"),
        ("traducteur", "deux traductrices", "traductrices"),
        ("actif", "des membres actives", "actives"),
        ("présenter une demande", "Présentez une demande", "Présentez une demande"),
        ("présenter", "une demande présentée", "présentée"),
        ("livrer", "vous livrerez le code", "livrerez"),
        ("ouvrir", "elle est ouverte", "ouverte"),
        ("bœuf", "du boeuf", "boeuf"),
        ("mise à jour", "des mises à jour", "mises à jour"),
        ("aujourd’hui", "aujourd'hui", "aujourd'hui"),
    ],
)
def test_french_forms(term, text, written):
    assert found(text, "fr", TermEntry("x", term)) == [written]


@pytest.mark.parametrize(
    ("term", "text", "language"),
    [
        ("apply", "The supply is applicable", "en"),
        ("award", "a backward look", "en"),
        ("open source", "It is open. Source files follow.", "en"),
        ("open source", "open, source", "en"),
        ("opportunity", "https://example.org/opportunity", "en"),
        ("opportunity", "opportunity@example.org", "en"),
        ("deadline", "until %(deadline)s or {deadline}", "en"),
        ("IT", "Is it open?", "en"),
        ("marché", "Il marche.", "fr"),
        ("opportunité", "en temps opportun", "fr"),
        ("occasion", "occasionnellement", "fr"),
    ],
)
def test_other_words_are_not_found(term, text, language):
    assert found(text, language, TermEntry(term, term)) == []


def test_an_acronym_is_found_in_its_capitals_only():
    assert found("ESDC, esdc, Esdc, ESDCs", "en", DEPARTMENT) == ["ESDC"]
    assert found("À l’EDSC", "fr", DEPARTMENT) == ["EDSC"]
    assert found("EDSC", "en", DEPARTMENT) == []


def test_the_whole_name_is_found_as_well():
    text = "Employment and Social Development Canada (ESDC)"

    assert found(text, "en", DEPARTMENT) == [text[:-7], "ESDC"]


def test_a_term_inside_a_longer_one_does_not_count():
    entries = (OPEN_SOURCE, OPEN_LICENCE)

    assert found("open source licences", "en", *entries) == ["open source licences"]
    assert found("open source licences, open source", "en", *entries) == [
        "open source licences",
        "open source",
    ]


def test_the_longest_wins_even_where_it_begins_later():
    entries = (TermEntry("open source", "x"), TermEntry("source code licence", "y"))

    assert found("an open source code licence", "en", *entries) == [
        "source code licence"
    ]


def test_every_row_of_a_term_is_named():
    matcher = TermMatcher([OPEN_SOURCE, FREE_SOURCE])

    both = matcher.found_in("Open source", "en")

    assert [one.entry for one in both] == [OPEN_SOURCE, FREE_SOURCE]
    assert {(one.start, one.end) for one in both} == {(0, 11)}
    assert matcher.rows_of(OPEN_SOURCE, "en") == [OPEN_SOURCE, FREE_SOURCE]
    assert matcher.rows_of(OPEN_SOURCE, "fr") == [OPEN_SOURCE]


def test_places_are_those_of_the_text_that_is_read():
    stored = 'A &amp; B: <a id="a1">an opportunity</a>'

    (one,) = TermMatcher([OPPORTUNITY]).found_in(stored, "en")

    assert text_of(stored)[one.start : one.end] == one.text == "opportunity"


def test_words_to_avoid_are_found_by_their_language():
    matcher = TermMatcher([OPPORTUNITY])

    assert [one.text for one in matcher.forbidden_in("Deux opportunités", "fr")] == [
        "opportunités"
    ]
    assert matcher.forbidden_in("opportunité", "en") == []
    assert matcher.found_in("opportunité", "fr") == []


def test_a_matcher_of_nothing_finds_nothing():
    assert TermMatcher([]).found_in("Anything", "en") == []
    assert found("", "en", OPPORTUNITY) == []


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Présentez votre demande", True),
        ("les demandes présentées à temps", True),
        ("présentation des demandes", True),
        ("la demande est reçue", False),
        ("", False),
    ],
)
def test_a_translation_may_turn_a_term_around(text, has):
    assert Forms(text, "fr").have(APPLY.term_fr) == has


def test_an_acronym_must_stand_as_it_is():
    assert Forms("À EDSC", "fr").have("EDSC")
    assert not Forms("À edsc", "fr").have("EDSC")


@given(any_entries, any_text, LANGUAGES)
def test_nothing_makes_it_fail(entries, text, language):
    matcher = TermMatcher(entries)

    for one in [
        *matcher.found_in(text, language),
        *matcher.forbidden_in(text, language),
    ]:
        assert text_of(text)[one.start : one.end] == one.text != ""


@given(any_entries, LANGUAGES)
def test_a_term_is_found_in_itself(entries, language):
    for entry in entries:
        term = entry.term(language)
        words = words_of(term)
        if all(word.joined for word in words[1:]) and text_of(term) == term:
            matcher = TermMatcher([entry])
            assert matcher.found_in(term, language)[0].entry == entry


@given(any_text, any_text)
def test_found_terms_never_lie_over_each_other(text, rest):
    entries = [TermEntry(word.written, "x") for word in words_of(text)]
    entries += [TermEntry(text, "y"), TermEntry(f"{text} {rest}", "z")]

    spans = sorted(
        {
            (one.start, one.end)
            for one in TermMatcher(entries).found_in(f"{text} {rest}", "en")
        }
    )

    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(any_text, LANGUAGES)
def test_any_word_has_forms(text, language):
    for word in words_of(text):
        assert word.folded in bases(word.folded, language)
        assert isinstance(stem(word.folded, language), str)
        assert text[word.start : word.end]
