"""What a term must be, told beside its field."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from bilingual.models import Term
from bilingual.terms import entries
from bilingual.terms.rules import LONGEST_TEXT, TEXTS, problems_of, tidied
from tests.bilingual.terms.entries import any_text

RIGHT = {
    "term_en": "opportunity",
    "term_fr": "occasion",
    "forbidden_fr": "opportunité",
    "note_fr": "Une page.",
}


def problems(**changes):
    """The messages of the model, by field."""
    try:
        Term(**RIGHT | changes).full_clean(
            validate_unique=False, validate_constraints=False
        )
    except ValidationError as error:
        return error.message_dict
    return {}


def test_a_right_term_has_none():
    assert problems() == {}


def test_the_statuses_are_those_of_the_entries():
    assert set(Term.Status.values) == set(entries.STATUSES)
    assert Term().status == entries.PROPOSED


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("term_en", "", "blank"),
        ("term_en", "  ", "letters"),
        ("term_en", "?!", "letters"),
        ("term_en", "a <b>", "“<”"),
        ("term_fr", "a\u200bb", "invisible"),
        ("term_fr", "a\x07b", "invisible"),
        ("term_fr", "\u202eb", "invisible"),
        ("term_fr", "\ud800", "invisible"),
        ("term_en", "a" * 151, "150"),
        ("acronym_en", "A" * 31, "30"),
        ("acronym_en", "Opportunity", "term itself"),
        ("source", "<script>", "“<”"),
        ("source", "a" * 201, "200"),
        ("forbidden_en", "fine\nOpportunity", "is to be used"),
        ("forbidden_fr", "occasion", "is to be used"),
        ("forbidden_fr", "fine\n--", "no word"),
        ("forbidden_fr", "b" * 151, "longer than 150"),
        ("note_en", "a" * (LONGEST_TEXT + 1), "one too many"),
        ("note_en", "a" * (LONGEST_TEXT + 2), "2 too many"),
        ("status", "wanted", "not a valid choice"),
    ],
    ids=str,
)
def test_a_wrong_one_is_told_beside_its_field(field, text, says):
    found = problems(**{field: text})

    assert set(found) == {field}
    assert says in " ".join(found[field])


def test_an_acronym_is_not_to_be_avoided():
    assert set(problems(acronym_fr="OC", forbidden_fr="oc")) == {"forbidden_fr"}


def test_texts_are_tidied():
    term = Term(
        term_en="  open \t source ",
        term_fr="l'occasion",
        acronym_en=" OS ",
        forbidden_en=" a \r\n\n b\nA\n",
        note_fr=" Une\tnote \r\n\n de deux \n",
        source="Loi\nsur",
    )

    term.clean()

    assert (term.term_en, term.term_fr) == ("open source", "l’occasion")
    assert term.acronym_en == "OS"
    assert term.forbidden_en == "a\nb"
    assert term.note_fr == "Une note\n\n de deux"
    assert term.source == "Loi sur"


@given(st.fixed_dictionaries(dict.fromkeys(TEXTS, any_text)))
def test_tidying_is_done_once(texts):
    once = {name: tidied(name, text) for name, text in texts.items()}

    assert {name: tidied(name, text) for name, text in once.items()} == once
    assert set(problems_of(once)) <= set(TEXTS)
