"""What stands around the texts of a notice: what it is about, and putting it aside."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from bilingual.models import PagePair
from bilingual.notices import acting, steps
from opportunities.life.moves import Move
from opportunities.models import OpportunityEvent
from tests import cast, scenarios
from tests.bilingual.notices.test_screen import Screen
from tests.opportunities.questions.questioning import asked

pytestmark = pytest.mark.django_db

FACTS = {
    "supplier": "Small Code <Inc.>",
    "award_value": "6400.00",
    "applications": 4,
    "passed": 1,
    "decided_on": "2026-11-20",
}


@pytest.fixture
def closed(site):
    return scenarios.a_closed_pair(site)


@pytest.fixture
def award(closed):
    return OpportunityEvent.objects.create(
        opportunity=closed.en.opportunity,
        move=Move.AWARD,
        source_language="en",
        facts=FACTS,
    )


def read(notice, person):
    return Screen(notice, person()).soup.select_one(".notice-about").get_text(" ")


@pytest.mark.parametrize("person", [cast.alice, cast.thierry, cast.mona])
def test_whoever_works_on_it_reads_what_is_recorded(award, person):
    found = read(award, person)
    for words in ("Small Code <Inc.>", "$6,400", "November\u00a020, 2026", "Awarded"):
        assert words in found


def test_who_writes_it_can_change_what_is_recorded(award, closed):
    pair = PagePair.objects.of(closed.en).get()
    address = reverse("life:event_facts", args=[pair.pk, award.pk])

    assert Screen(award, cast.alice()).soup.find("a", href=address)
    assert not Screen(award, cast.thierry()).soup.find("a", href=address)
    steps.send(award, version=None, user=cast.alice(), at=timezone.now())
    assert not Screen(award, cast.alice()).soup.find("a", href=address)


def test_it_leads_back_to_where_it_was_found(site, award, closed):
    pair = PagePair.objects.of(closed.en).get()
    soup = Screen(award, cast.alice()).soup
    assert soup.find("a", href=reverse("life:life", args=[pair.pk]))
    assert "Awarded" in soup.find("h1").get_text()

    question = asked(scenarios.an_open_pair(site))
    soup = Screen(question, cast.alice()).soup
    assert soup.find("a", href=reverse("questions:list"))


def test_what_needs_no_reason_is_put_aside_with_one_button(award):
    assert acting.drop_for(award, cast.alice()) is None
    Screen(award, cast.alice()).press("drop", drop_reason="anything")
    award.refresh_from_db()
    assert award.stage == award.Stage.DROPPED


def test_what_needs_one_is_offered_its_reasons(site):
    question = asked(scenarios.an_open_pair(site))
    drop = acting.drop_for(question, cast.alice())
    assert [code for code, _words in drop.reasons] == [
        *("already-answered", "off-topic", "abuse"),
    ]
    assert acting.drop_for(question, cast.thierry()) is None
    with pytest.raises(ValidationError):
        steps.drop(question, version=None, user=cast.alice(), at=timezone.now())


def test_what_came_back_says_so(award):
    steps.send(award, version=None, user=cast.alice(), at=timezone.now())
    steps.send_back(
        award,
        award.Stage.WRITING,
        comment="The value is\nwrong.",
        version=None,
        user=cast.mona(),
        at=timezone.now(),
    )
    shown = Screen(award, cast.alice()).soup.select_one(".help-warning").get_text()
    assert "It came back:" in shown
    assert "The value is" in shown
