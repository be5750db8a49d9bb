"""A translation uses the approved terms, in whatever form, and none to be avoided."""

from dataclasses import replace

import pytest
from django.utils import translation
from hypothesis import given

from bilingual.quality.kinds import Check, Wording
from bilingual.terms.checking import term_findings
from bilingual.terms.entries import PROPOSED, RETIRED, TermEntry
from bilingual.terms.matching import TermMatcher
from tests.bilingual.terms.entries import (
    APPLY,
    DEPARTMENT,
    DIGITAL,
    FREE_SOURCE,
    OPEN_LICENCE,
    OPEN_SOURCE,
    OPPORTUNITY,
    any_entries,
    any_text,
)

BASE = (
    OPPORTUNITY,
    APPLY,
    DEPARTMENT,
    OPEN_SOURCE,
    FREE_SOURCE,
    OPEN_LICENCE,
    DIGITAL,
)


def findings(source, target, entries=BASE, *, into="fr", **options):
    languages = ("en", "fr") if into == "fr" else ("fr", "en")
    wording = Wording(source, target, *languages, **options)
    return term_findings(wording, TermMatcher(entries))


def checks(*arguments, **options):
    return [(one.check, one.detail) for one in findings(*arguments, **options)]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("See the opportunities", "Voir les occasions"),
        ("Apply now", "Présentez une demande"),
        ("Before you apply", "Avant de présenter votre demande"),
        ("ESDC pays", "EDSC paie"),
        ("ESDC pays", "Emploi et Développement social Canada paie"),
        ("Employment and Social Development Canada pays", "EDSC paie"),
        ("Open source code", "Du code source ouvert"),
        ("Open source code", "Du code en source ouverte"),
        ("An open source licence", "Une licence ouverte"),
        ("Two <b>opportunities</b>, one opportunity", "Deux <b>occasions</b>"),
        ("Nothing of the base", "Rien de la base"),
        ("A page", "En temps opportun, une opportunité"),
        ("An opportunity", ""),
        ("An opportunity", "  "),
    ],
)
def test_right_in_both_directions(english, french):
    assert checks(english, french) == []


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Les occasions ouvertes", "Open opportunities"),
        ("Présentez une demande", "Apply"),
        ("Du code source ouvert", "Open source code"),
        ("EDSC", "ESDC"),
    ],
)
def test_right_into_english(french, english):
    assert checks(french, english, into="en") == []


@pytest.mark.parametrize(
    ("english", "french", "missing"),
    [
        ("Two opportunities", "Deux contrats", "opportunity"),
        ("Apply now", "Écrivez-nous", "apply"),
        ("ESDC pays", "Le ministère paie", "Employment and Social Development Canada"),
        ("Open source", "Gratuit", "open source"),
        ("An open source licence", "Du code source ouvert", "open source licence"),
    ],
)
def test_a_term_that_is_missing(english, french, missing):
    assert checks(english, french) == [(Check.TERM, missing)]


def test_into_english_too():
    assert checks("Deux occasions", "Two chances", into="en") == [
        (Check.TERM, "occasion")
    ]


@pytest.mark.parametrize(
    ("english", "french", "detail"),
    [
        ("Opportunities", "Des opportunités", "opportunity: opportunités"),
        ("An opportunity", "Une occasion, une Opportunité", "opportunity: opportunité"),
        ("One opportunity", "Un appel d’offres", "opportunity: appel d’offres"),
        ("A digital form", "Un formulaire digital", "digital: digital"),
    ],
)
def test_a_word_to_avoid(english, french, detail):
    assert checks(english, french) == [(Check.FORBIDDEN, detail)]


def test_a_word_to_avoid_is_right_within_a_longer_term():
    name = TermEntry("Digital Charter", "Charte digital")

    assert checks("The Digital Charter", "La Charte digital", [DIGITAL, name]) == []
    # The name hides the word in the source as well; here it stands beside the name.
    both = "Digital, and the Digital Charter"
    assert checks(both, "Numérique, et la Charte digital", [DIGITAL, name]) == []


def test_each_term_is_told_once_and_two_are_two():
    english = "Apply for an opportunity, then apply again for another opportunity"

    assert checks(english, "Rien") == [
        (Check.TERM, "apply"),
        (Check.TERM, "opportunity"),
    ]


def test_different_words_to_avoid_have_different_details():
    found = checks("An opportunity", "Une opportunité, un appel d’offres, Opportunité")

    assert found == [
        (Check.FORBIDDEN, "opportunity: opportunité"),
        (Check.FORBIDDEN, "opportunity: appel d’offres"),
    ]


def test_one_acronym_of_two_terms_is_either_of_them():
    entries = [
        TermEntry("centre of expertise", "centre d’expertise", "CE"),
        TermEntry("chief editor", "rédacteur en chef", "CE"),
    ]

    assert checks("The CE", "Le rédacteur en chef", entries) == []
    assert len(checks("The CE", "Rien", entries)) == 1
    assert len(checks("The centre of expertise (CE)", "Rien", entries)) == 1


@pytest.mark.parametrize("status", [PROPOSED, RETIRED])
def test_only_approved_terms_are_asked_for(status):
    entry = replace(OPPORTUNITY, status=status)

    assert checks("Opportunities", "Des opportunités", [entry]) == []


def test_an_address_has_no_words():
    assert checks("opportunity", "chance", is_address=True) == []


def test_the_message_names_what_to_write():
    (missing,) = findings("Open source", "Gratuit")
    (wrong,) = findings("Opportunity", "Opportunité")
    (name,) = findings("ESDC", "Le ministère")

    assert missing.message == (
        "The approved term for “open source” is missing: write “code source ouvert” "
        "or “source ouverte”."
    )
    assert wrong.message == (
        "Do not write “Opportunité” for “opportunity”: write “occasion”."
    )
    assert "“Emploi et Développement social Canada (EDSC)”" in name.message
    assert not missing.is_blocking
    assert missing.may_be_waived


def test_the_detail_is_the_same_in_every_language():
    with translation.override("fr"):
        french = findings("Opportunity", "Opportunité")

    assert french[0].detail == findings("Opportunity", "Opportunité")[0].detail


def test_a_detail_fits_its_column():
    entry = TermEntry("a" * 150, "b", forbidden_fr=("c" * 900,))

    (finding,) = findings("a" * 150, "c" * 900, [entry])

    assert len(finding.detail) == 500


@given(any_entries, any_text, any_text)
def test_nothing_makes_it_fail(entries, source, target):
    for into in ("en", "fr"):
        found = checks(source, target, entries, into=into)
        assert len(found) == len(set(found))
