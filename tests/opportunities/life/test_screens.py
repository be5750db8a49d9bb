"""The team records what happened: prepared on one screen, confirmed on another."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bilingual.models import PagePair
from opportunities.life.moves import Move
from opportunities.models import Opportunity, OpportunityEvent
from tests import cast, scenarios

pytestmark = pytest.mark.django_db


def address(name, pages, *rest):
    pair = PagePair.objects.of(pages.en).get()
    return reverse(f"life:{name}", args=[pair.pk, *rest])


def signed_in(person):
    client = Client()
    client.force_login(person())
    return client


def moves_offered(pages, person):
    answer = signed_in(person).get(address("life", pages))
    soup = BeautifulSoup(answer.content, "html.parser")
    return [
        one["href"].rstrip("/").rpartition("/")[2]
        for one in soup.select(".life-moves a")
    ]


@pytest.fixture
def closed(site):
    return scenarios.a_closed_pair(site)


def test_what_may_come_next_depends_on_the_status(site, closed):
    assert moves_offered(closed, cast.alice) == ["cancel", "award", "no-award"]
    pages = scenarios.an_open_pair(site)
    assert moves_offered(pages, cast.alice) == ["suspend", "cancel"]
    assert moves_offered(pages, cast.thierry) == []
    draft = scenarios.a_draft_pair(site)
    assert moves_offered(draft, cast.alice) == []


def award(client, pages, **changed):
    facts = {
        "supplier": "Small Code Inc.",
        "award_value": "100",
        "applications": "4",
        "passed": "1",
        "decided_on": str(timezone.localdate()),
        "source_language": "en",
    }
    return client.post(address("new_event", pages, "award"), facts | changed)


def test_an_award_is_prepared_and_confirmed(closed):
    answer = award(signed_in(cast.alice), closed)
    event = OpportunityEvent.objects.get()
    assert answer.url == reverse(
        "bilingual:notice", args=["opportunityevent", event.pk]
    )

    alice, mona = signed_in(cast.alice), signed_in(cast.mona)
    alice.post(answer.url, {"verb": "send", "version": event.version})
    event.refresh_from_db()
    mona.post(answer.url, {"verb": "publish", "version": event.version})

    opportunity = Opportunity.objects.get(pk=closed.en.opportunity_id)
    assert (opportunity.decided, opportunity.supplier) == ("awarded", "Small Code Inc.")
    shown = alice.get(address("life", closed)).content.decode()
    assert "Awarded" in shown
    assert moves_offered(closed, cast.alice) == [
        *("decline-award", "deliver", "not-delivered"),
    ]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"passed": "9"}, "passed"),
        ({"award_value": "99999.99"}, "award_value"),
        ({"award_value": "1e9"}, "award_value"),
        ({"supplier": ""}, "supplier"),
        ({"decided_on": "2999-01-01"}, "decided_on"),
        ({"decided_on": "yesterday"}, "decided_on"),
        ({"applications": "-1"}, "applications"),
        ({"source_language": "de"}, "source_language"),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field(closed, changed, field):
    answer = award(signed_in(cast.alice), closed, **changed)

    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not OpportunityEvent.objects.exists()


def test_a_move_that_is_not_legal_now(site):
    pages = scenarios.an_open_pair(site)
    answer = award(signed_in(cast.alice), pages, award_value="1")

    assert answer.status_code == 422
    assert "can" in " ".join(answer.context["form"].non_field_errors())


@pytest.mark.parametrize("move", ["post", "amend", "nothing"])
def test_nobody_prepares_what_the_pair_records(closed, move):
    client = signed_in(cast.ada)
    assert client.get(address("new_event", closed, move)).status_code == 404


@pytest.mark.parametrize("person", [cast.thierry, cast.bob, cast.olga, cast.stranger])
def test_who_does_not_write_prepares_nothing(closed, person):
    answer = award(signed_in(person), closed)
    assert answer.status_code in {302, 403}
    assert not OpportunityEvent.objects.exists()


def test_facts_are_changed_until_it_is_sent(closed):
    client = signed_in(cast.alice)
    award(client, closed)
    event = OpportunityEvent.objects.get()
    facts = address("event_facts", closed, event.pk)
    soup = BeautifulSoup(client.get(facts).content, "html.parser")
    assert soup.find("input", attrs={"name": "supplier"})["value"] == "Small Code Inc."

    event.stage = event.Stage.REVIEW
    event.save()
    assert client.get(facts).status_code == 404


@pytest.mark.parametrize("move", [one for one in Move if one not in {"post", "amend"}])
def test_every_form_opens(closed, move):
    answer = signed_in(cast.ada).get(address("new_event", closed, move.value))
    assert answer.status_code == 200
    assert str(move.label) in answer.content.decode()


def test_facts_that_somebody_changed_or_sent_on_are_not_overwritten(site, closed):
    alice = signed_in(cast.alice)
    award(alice, closed)
    event = OpportunityEvent.objects.get(move=Move.AWARD)
    facts = address("event_facts", closed, event.pk)
    page = BeautifulSoup(alice.get(facts).content, "html.parser")
    typed = {
        field["name"]: field.get("value", "")
        for field in page.select("form.pair input[name]")
    } | {"source_language": "en"}

    assert alice.post(facts, typed | {"supplier": "First Inc."}).status_code == 302
    late = alice.post(facts, typed | {"supplier": "Second Inc."})

    assert late.status_code == 422
    assert "Somebody changed this after you opened it." in late.text
    assert typed["version"] in late.text
    event.refresh_from_db()
    assert event.facts["supplier"] == "First Inc."
    event.stage = OpportunityEvent.Stage.REVIEW
    event.save()
    assert alice.post(facts, typed).status_code == 404
