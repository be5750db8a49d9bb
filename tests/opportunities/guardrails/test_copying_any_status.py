"""An opportunity is copied wherever it stands: unfinished, on its way, public or old."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from bilingual.lifecycle import State
from bilingual.publishing import locked_pair, withdraw_pair
from opportunities.guardrails.checklist import missing_items
from opportunities.life.states import DECIDED
from opportunities.models import Opportunity, OpportunityPage, PostingLimitsSetting
from tests import cast, scenarios, walks
from tests.factories import OpportunityPageFactory
from tests.opportunities.guardrails.people import ask
from tests.scenarios import a_closed_pair, an_open_pair, python

pytestmark = pytest.mark.django_db

WAYS = {
    "in review": walks.submit,
    "being translated": walks.to_translation,
    "in language review": walks.to_language_review,
    "for approval": walks.to_approval,
    "public": walks.to_public,
}


def copied(client, pair, person=cast.alice):
    """Somebody copies it on the screen; the copy as its form shows it."""
    answer = ask(
        client, person(), "guardrails:copy", pair.pk, data={"title": "Once more"}
    )
    copy = OpportunityPage.objects.get(title="Once more")
    assert answer.response["Location"] == f"/admin/pages/{copy.pk}/edit/"
    form = ask(client, person(), "wagtailadmin_pages:edit", copy.pk)
    assert form.response.status_code == 200
    return copy.get_latest_revision_as_object()


def is_a_fresh_draft(copy, source):
    pair = walks.pair_of(copy)
    assert (pair.state, pair.is_public) == (State.DRAFTING, False)
    assert not copy.live
    assert copy.first_published_at is None
    assert (copy.locked, copy.expired) == (False, False)
    assert (copy.go_live_at, copy.expire_at) == (None, None)
    assert copy.opportunity.decided == ""
    assert copy.opportunity_id != source.opportunity_id
    assert copy.closes_at > timezone.now()
    assert copy.short_description == source.short_description


def what_misses(copy):
    at = timezone.now() + timedelta(days=14)
    return {item.field for item in missing_items(copy, at=at)}


@pytest.mark.parametrize("status", sorted(DECIDED))
def test_whatever_was_decided(client, site, status):
    pages = an_open_pair(site)
    rows = Opportunity.objects.filter(pk=pages.en.opportunity_id)
    rows.update(decided=status, decided_at=timezone.now(), supplier="Small Code Inc.")

    copy = copied(client, walks.pair_of(pages.en))

    is_a_fresh_draft(copy, pages.en)
    assert copy.opportunity.supplier == ""
    assert what_misses(copy) == {"attestations"}


def test_closed_by_the_clock(client, site):
    pages = a_closed_pair(site)

    copy = copied(client, walks.pair_of(pages.en))

    is_a_fresh_draft(copy, pages.en)
    assert what_misses(copy) == {"attestations"}


@pytest.mark.parametrize("way", WAYS)
def test_wherever_it_is_on_its_way(client, parent, way):
    page = OpportunityPageFactory(parent=parent, draft=True, skills=[python()])
    pair = WAYS[way](page)

    copy = copied(client, pair)

    is_a_fresh_draft(copy, page)
    assert walks.pair_of(page).state == pair.state


def test_scheduled(client, site):
    pages = scenarios.a_scheduled_pair(site)

    is_a_fresh_draft(copied(client, walks.pair_of(pages.en)), pages.en)


def test_withdrawn(client, parent):
    page = OpportunityPageFactory(parent=parent, draft=True, skills=[python()])
    walks.to_public(page)
    with locked_pair(page.translation_key) as pair:
        withdraw_pair(pair, user=cast.mona(), at=timezone.now())

    is_a_fresh_draft(copied(client, walks.pair_of(page)), page)


def test_locked_by_somebody_else(client, parent):
    page = OpportunityPageFactory(parent=parent, draft=True, skills=[python()])
    OpportunityPage.objects.filter(pk=page.pk).update(
        locked=True, locked_by=cast.ada(), locked_at=timezone.now()
    )

    is_a_fresh_draft(copied(client, walks.pair_of(page)), page)


def test_one_that_is_hardly_begun(client, parent):
    page = OpportunityPageFactory(
        parent=parent,
        draft=True,
        client_team="",
        price=None,
        closes_at=None,
        selection_date=None,
        delivery_at=None,
    )

    copy = copied(client, walks.pair_of(page))

    is_a_fresh_draft(copy, page)
    assert {"client_team", "price", "skills"} <= what_misses(copy)


def test_years_later(client, site):
    pages = an_open_pair(site)
    limits = PostingLimitsSetting.load()
    limits.price_cap = 5000
    limits.save()

    with time_machine.travel(timezone.now() + timedelta(days=5 * 365), tick=False):
        copy = copied(client, walks.pair_of(pages.en))

        is_a_fresh_draft(copy, pages.en)
        # What it cost then is too much now; its dates are fresh.
        assert what_misses(copy) == {"attestations", "price"}


def test_one_written_in_french(client, site):
    page = OpportunityPageFactory(
        parent=site.opportunities.fr, language="fr", draft=True, skills=[python()]
    )

    copy = copied(client, walks.to_public(page), cast.antoine)

    is_a_fresh_draft(copy, page)
    assert copy.language == "fr"
