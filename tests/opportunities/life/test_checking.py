"""The command that compares decisions with events, for people and for monitoring."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityEvent
from tests import cast, scenarios
from tests.opportunities.life.journeys import reach
from tests.walks import to_public

pytestmark = pytest.mark.django_db


@pytest.fixture
def posted(site):
    pages = scenarios.a_draft_pair(site)
    pages.en.save_revision(user=cast.alice())
    to_public(pages.en)
    return pages


def check(*options):
    """What the command prints, and its exit status."""
    out = StringIO()
    try:
        call_command("check_life", *options, stdout=out, no_color=True)
    except SystemExit as end:
        return out.getvalue(), end.code
    return out.getvalue(), 0


@pytest.mark.parametrize("status", [Status.PAID, Status.CANCELLED, Status.SUSPENDED])
def test_what_people_record_agrees(posted, status, time_machine):
    if status == Status.PAID:
        time_machine.move_to(posted.en.closes_at + timedelta(days=1))
    reach(posted, status)

    assert check() == ("Events and decisions agree.\n", 0)


def test_a_repair_by_hand_is_found(posted):
    Opportunity.objects.update(decided=Status.PAID, supplier="Somebody else")

    text, code = check()
    assert code == 1
    assert "decided is “paid”; its events say “”." in text
    assert "supplier is “Somebody else”" in text


def test_a_missing_event_is_found(posted):
    reach(posted, Status.SUSPENDED)
    OpportunityEvent.objects.filter(move=Move.POST).delete()

    text, code = check()
    assert code == 1
    assert "are not 1, 2, 3" in text


def test_what_was_public_before_there_were_events_is_mended(site):
    pages = scenarios.an_open_pair(site)

    text, code = check()
    assert code == 1
    assert "nothing says when it was posted" in text
    assert check("--mend")[1] == 0

    event = OpportunityEvent.objects.get()
    assert (event.move, event.number) == (Move.POST, 1)
    assert event.published_at == pages.en.first_published_at
    assert check() == ("Events and decisions agree.\n", 0)


def test_a_draft_needs_no_event(site):
    scenarios.a_draft_pair(site)

    assert check()[1] == 0


def test_it_costs_the_same_for_any_number(site, django_assert_max_num_queries):
    for number in range(6):
        scenarios.an_open_pair(
            site, en={"slug": f"one-{number}"}, fr={"slug": f"un-{number}"}
        )

    with django_assert_max_num_queries(4):
        check()
