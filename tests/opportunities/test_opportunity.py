"""Reference numbers: one for a pair, given once, and never again."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from bilingual.guards import both_languages
from bilingual.removal import delete_pair
from opportunities.guardrails.attesting import attest
from opportunities.guardrails.statements import Statement
from opportunities.models import Opportunity, OpportunityPage, ReferenceSequence
from tests import cast, scenarios
from tests.factories import (
    OpportunityPageFactory,
    create_opportunity_pair,
    publish_drafts,
    rewrite,
)
from tests.walks import pair_of, to_public

pytestmark = pytest.mark.django_db

NOVEMBER = datetime(2026, 11, 2, 12, tzinfo=UTC)


def number_of(page):
    return OpportunityPage.objects.get(pk=page.pk).opportunity.number


def test_both_pages_of_a_pair_share_one_row_and_one_number(site):
    pair = scenarios.an_open_pair(site)

    assert pair.en.opportunity_id == pair.fr.opportunity_id
    assert pair.en.reference == pair.fr.reference
    assert Opportunity.objects.count() == 1


def test_numbers_count_up_within_a_year(site, time_machine):
    time_machine.move_to(NOVEMBER)

    references = [scenarios.an_open_pair(site).en.reference for _ in range(3)]

    assert references == ["MA-2026-0001", "MA-2026-0002", "MA-2026-0003"]


def test_a_new_year_begins_at_midnight_in_eastern_time(time_machine):
    last_second = datetime(2027, 1, 1, 4, 59, 59, tzinfo=UTC)
    first_second = datetime(2027, 1, 1, 5, 0, 0, tzinfo=UTC)

    old = Opportunity.objects.for_pair("0" * 32, at=last_second)
    new = Opportunity.objects.for_pair("1" * 32, at=first_second)

    assert (old.reference, new.reference) == ("MA-2026-0001", "MA-2027-0001")


def test_the_ten_thousandth_number_has_five_digits():
    ReferenceSequence.objects.create(year=2026, last_number=9999)

    assert Opportunity.objects.for_pair("0" * 32, at=NOVEMBER).reference == (
        "MA-2026-10000"
    )


def test_a_draft_has_its_number_from_the_first_save_on(site):
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        draft=True,
        price=None,
        closes_at=None,
        selection_date=None,
        delivery_at=None,
    )

    assert page.reference.startswith("MA-")


def test_a_page_keeps_its_number_when_saved_again(site):
    page = scenarios.an_open_pair(site).en
    before = page.reference

    rewrite(page, title="Another title")
    publish_drafts(page)

    assert OpportunityPage.objects.get(pk=page.pk).reference == before


def test_a_deleted_opportunity_leaves_its_number_behind(site):
    pair = scenarios.an_open_pair(site)
    number = number_of(pair.en)

    delete_pair(pair_of(pair.en), user=None)

    assert Opportunity.objects.get().number == number
    assert number_of(scenarios.an_open_pair(site).en) == number + 1


def test_a_page_made_again_for_the_pair_gets_the_old_number(site):
    pair = scenarios.an_open_pair(site)
    reference, key = pair.fr.reference, pair.fr.translation_key
    delete_pair(pair_of(pair.fr), user=None)

    again = create_opportunity_pair(site.opportunities, translation_key=key)

    assert {page.reference for page in again} == {reference}


def test_a_row_with_pages_cannot_be_deleted(site):
    pair = scenarios.an_open_pair(site)

    with pytest.raises(ProtectedError):
        pair.en.opportunity.delete()


def test_the_database_refuses_a_number_twice():
    first = Opportunity.objects.for_pair("0" * 32, at=NOVEMBER)

    with pytest.raises(IntegrityError), transaction.atomic():
        Opportunity.objects.create(
            translation_key="1" * 32,
            year=first.year,
            number=first.number,
            created_at=NOVEMBER,
        )


def test_the_database_refuses_two_rows_for_a_pair():
    first = Opportunity.objects.for_pair("0" * 32, at=NOVEMBER)

    with pytest.raises(IntegrityError), transaction.atomic():
        Opportunity.objects.create(
            translation_key=first.translation_key,
            year=first.year,
            number=first.number + 1,
            created_at=NOVEMBER,
        )


class TestCopy:
    """A copy is another opportunity, also in its drafts."""

    @pytest.fixture
    def original(self, site):
        page = scenarios.an_open_pair(site).en
        publish_drafts(page)
        return OpportunityPage.objects.get(pk=page.pk)

    @pytest.fixture
    def copy(self, original):
        attributes = {"title": "Another piece of work", "slug": "another"}
        return original.copy(update_attrs=attributes, keep_live=False)

    def test_it_gets_a_number_of_its_own(self, original, copy):
        assert copy.opportunity_id != original.opportunity_id
        assert number_of(copy) == number_of(original) + 1

    def test_its_draft_has_that_number_too(self, copy):
        draft = copy.get_latest_revision_as_object()

        assert draft.reference == copy.reference

    def test_publishing_it_keeps_the_number(self, original, copy):
        attest(copy.opportunity, Statement, user=cast.alice(), at=timezone.now())

        pair = to_public(copy)

        assert [page.live for page in pair.pages()] == [True, True]
        assert {number_of(page) for page in pair.pages()} == {number_of(original) + 1}
        assert number_of(original) == original.opportunity.number

    def test_it_has_a_pair_of_its_own(self, original, copy):
        assert copy.translation_key != original.translation_key
        assert copy.twin() is None


def test_an_old_draft_cannot_bring_another_number_back(site):
    """What happens to an opportunity is on its row: a draft has no say in it."""
    page, other = scenarios.an_open_pair(site).en, scenarios.an_open_pair(site).en
    with both_languages([page.translation_key]):
        revision = page.save_revision()
        revision.content["opportunity"] = other.opportunity_id
        revision.save()
        revision.publish()

    assert OpportunityPage.objects.get(pk=page.pk).opportunity == page.opportunity
