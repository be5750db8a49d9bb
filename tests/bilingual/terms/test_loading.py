"""The matcher of now: one query, and never an old term."""

import pytest
import time_machine

from bilingual.models import Term
from bilingual.terms.loading import current_matcher

pytestmark = pytest.mark.django_db


@pytest.fixture
def opportunity():
    return Term.objects.get(term_en="opportunity")


def equivalents(text):
    return [one.entry.term_fr for one in current_matcher().found_in(text, "en")]


def test_the_first_terms_are_there():
    assert equivalents("Two opportunities") == ["occasion"]


def test_every_call_costs_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        current_matcher()
    with django_assert_num_queries(1):
        current_matcher()
    Term.objects.create(term_en="a", term_fr="b", status="approved")
    with django_assert_num_queries(1):
        current_matcher()


def test_it_is_made_again_only_where_a_term_differs():
    first = current_matcher()
    assert current_matcher() is first

    Term.objects.create(term_en="kite", term_fr="cerf-volant")
    assert current_matcher() is first

    Term.objects.filter(term_en="kite").update(status="approved")
    assert current_matcher() is not first


@time_machine.travel("2026-11-23 12:00:00Z", tick=False)
def test_a_change_is_seen_whatever_the_clock_says(opportunity):
    current_matcher()
    opportunity.term_fr = "affaire"
    opportunity.save()
    assert equivalents("An opportunity") == ["affaire"]

    opportunity.status = "retired"
    opportunity.save()
    assert equivalents("An opportunity") == []

    opportunity.delete()
    Term.objects.create(term_en="opportunity", term_fr="chance", status="approved")
    assert equivalents("An opportunity") == ["chance"]


def test_words_to_avoid_are_read_line_by_line(opportunity):
    (found,) = current_matcher().found_in("opportunity", "en")

    assert found.entry.forbidden_fr == ("opportunité", "appel d’offres")
    assert found.entry.pk == opportunity.pk


def test_many_terms_cost_no_more_queries(django_assert_num_queries):
    Term.objects.bulk_create(
        Term(term_en=f"word {number}", term_fr=f"mot {number}", status="approved")
        for number in range(200)
    )

    with django_assert_num_queries(1):
        assert len(current_matcher().entries) > 300
