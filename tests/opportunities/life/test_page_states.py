"""What visitors read in every status, in both languages, and what it costs."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from bilingual.formatting import EASTERN
from opportunities.life.moves import Move
from opportunities.life.states import DECIDED, Status
from opportunities.models import Opportunity, OpportunityPage
from tests import cast, scenarios
from tests.opportunities.life.journeys import (
    FROM_OPEN,
    REPOSITORY,
    WHY,
    confirmed,
    happens,
    reach,
)
from tests.visits import visit
from tests.walks import to_public

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)

TITLES = {
    Status.SUSPENDED: ("Suspended", "Suspendue"),
    Status.CANCELLED: ("Cancelled", "Annulée"),
    Status.NO_AWARD: ("Nobody was chosen", "Personne n’a été choisi"),
    Status.AWARDED: ("Awarded to Small Code Inc.", "Attribuée à Small Code Inc."),
    Status.DELIVERED: ("The work was delivered", "Le travail a été livré"),
    Status.ACCEPTED: ("The work was accepted", "Le travail a été accepté"),
    Status.NOT_DELIVERED: (
        "The work was not delivered",
        "Le travail n’a pas été livré",
    ),
    Status.PAID: (
        "The work was delivered and paid",
        "Le travail a été livré et payé",
    ),
}


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def pages(site):
    return scenarios.an_open_pair(site, closes_at=CLOSING)


def outcome(client, page):
    found = visit(client, page.url).soup.find("section", class_="outcome")
    return found.get_text(" ", strip=True) if found else None


def brought_to(pages, status, time_machine):
    if status not in FROM_OPEN:
        time_machine.move_to(CLOSING + timedelta(days=1), tick=False)
    reach(pages, status)


@pytest.mark.parametrize("status", sorted(DECIDED))
def test_the_page_says_what_became_of_it(client, pages, status, time_machine):
    brought_to(pages, status, time_machine)

    for page, title in zip(pages, TITLES[status], strict=True):
        seen = visit(client, page.url)
        assert seen.soup.find("h2", id="outcome").get_text(strip=True) == title
        assert seen.soup.find(class_="badge").get_text(strip=True)
        assert not seen.soup.select(".facts-panel a.button")


@pytest.mark.parametrize("status", sorted(DECIDED))
def test_page_list_and_feed_say_the_same(client, site, pages, status, time_machine):
    brought_to(pages, status, time_machine)

    for page, language in zip(pages, ("en", "fr"), strict=True):
        badge = visit(client, page.url).soup.find(class_="badge").get_text(strip=True)
        listed = getattr(site.opportunities, language)
        card = visit(client, f"{listed.url}?status={status}").soup.find(class_="badge")
        names = {"en": "feed.atom", "fr": "fil.atom"}
        feed = client.get(listed.url + names[language]).content.decode()
        assert card.get_text(strip=True) == badge
        assert f'label="{badge}"' in feed


def test_the_facts_of_an_award(client, pages, time_machine):
    brought_to(pages, Status.PAID, time_machine)

    text = outcome(client, pages.en)
    assert "Applications received 4" in text
    assert "Applications that passed 1" in text
    assert "Value, before tax $6,500" in text
    assert "Paid, before tax $6,500" in text
    link = visit(client, pages.en.url).soup.select_one(".outcome a")
    assert link["href"] == REPOSITORY
    assert "6\xa0500\xa0$" in outcome(client, pages.fr)


def test_words_are_in_the_language_of_the_page(client, pages):
    happens(pages, Move.SUSPEND)

    assert WHY["en"] in outcome(client, pages.en)
    assert WHY["fr"] in outcome(client, pages.fr)
    assert WHY["fr"] not in visit(client, pages.en.url).text


class TestDecision:
    """When it is due, that it is late, and until when."""

    def test_nothing_is_said_while_it_is_open(self, client, pages, time_machine):
        time_machine.move_to(CLOSING, tick=False)

        assert outcome(client, pages.en) is None

    def test_it_is_due_from_the_second_after_the_closing(
        self, client, pages, time_machine
    ):
        time_machine.move_to(CLOSING + A_SECOND, tick=False)

        assert "A supplier is to be selected by December\xa09, 2026." in outcome(
            client, pages.en
        )

    @pytest.mark.parametrize(
        ("at", "is_late"),
        [
            (datetime(2026, 12, 9, 23, 59, 59, tzinfo=EASTERN), False),
            (datetime(2026, 12, 10, 0, 0, 0, tzinfo=EASTERN), True),
        ],
    )
    def test_it_is_late_from_midnight_in_eastern_time(
        self, client, pages, time_machine, at, is_late
    ):
        time_machine.move_to(at, tick=False)

        assert ("The decision is late" in outcome(client, pages.en)) is is_late

    def test_a_new_date_stands_beside_the_first(self, client, site, time_machine):
        pages = scenarios.a_draft_pair(site, closes_at=CLOSING)
        pages.en.save_revision(user=cast.alice())
        page = to_public(pages.en).source
        time_machine.move_to(CLOSING + timedelta(days=1), tick=False)
        page.selection_date += timedelta(days=7)
        page.change_kind, page.amendment_reason = "amendment", "We need longer."
        page.save_revision(user=cast.alice())
        to_public(page)

        text = outcome(client, page)
        assert "A supplier is to be selected by December\xa016, 2026." in text
        assert "It was first due on December\xa09, 2026." in text


class TestDelivery:
    """Late to the second: it has an hour."""

    @pytest.mark.parametrize(
        ("later", "is_late"), [(timedelta(0), False), (A_SECOND, True)]
    )
    def test_it_is_late_from_the_next_second(
        self, client, pages, time_machine, later, is_late
    ):
        brought_to(pages, Status.AWARDED, time_machine)
        time_machine.move_to(pages.en.delivery_at + later, tick=False)

        assert ("is not delivered yet" in outcome(client, pages.en)) is is_late

    def test_what_is_returned_is_said(self, client, pages, time_machine):
        brought_to(pages, Status.DELIVERED, time_machine)
        confirmed(pages, Move.RETURN_WORK, words=WHY)

        text = outcome(client, pages.en)
        assert "has to be corrected first" in text
        assert REPOSITORY not in text


class TestHistory:
    """Every event, oldest first, with what changed."""

    def test_an_amendment_shows_old_and_new_in_both_languages(self, client, site):
        pages = scenarios.a_draft_pair(site, closes_at=CLOSING)
        pages.en.save_revision(user=cast.alice())
        page = to_public(pages.en).source
        page.price = 6000
        page.change_kind, page.amendment_reason = "amendment", "A part is not needed."
        page.save_revision(user=cast.alice())
        pair = to_public(page)

        english, french = (visit(client, one.url) for one in pair.pages())
        change = english.soup.select_one(".changes li")
        assert change.h4.get_text(strip=True) == "Fixed price, before tax"
        assert change.find("del").get_text() == "$6,500"
        assert change.find("ins").get_text() == "$6,000"
        assert french.soup.select_one(".changes del").get_text() == "6\xa0500\xa0$"
        updated = english.soup.find(class_="status-line-updated")
        assert "amendment 1" in updated.get_text()
        assert english.soup.find(id=updated["href"][1:]) is not None

    def test_a_correction_says_nothing(self, client, site):
        pages = scenarios.a_draft_pair(site, closes_at=CLOSING)
        pages.en.save_revision(user=cast.alice())
        page = to_public(pages.en).source
        page.client_team = "Service design teem"
        page.change_kind = "correction"
        page.save_revision(user=cast.alice())
        pair = to_public(page)

        seen = visit(client, pair.source.url)
        assert not seen.soup.find(class_="status-line-updated")
        assert [one.get_text() for one in seen.soup.select(".history h3")] == ["Posted"]

    def test_ten_events_cost_what_one_costs(
        self, client, pages, django_assert_max_num_queries, time_machine
    ):
        brought_to(pages, Status.PAID, time_machine)
        visit(client, pages.en.url)

        with django_assert_max_num_queries(14):
            visit(client, pages.en.url)


def test_what_is_recorded_changes_the_date_of_the_page(client, pages, time_machine):
    time_machine.move_to(NOW + timedelta(days=3), tick=False)
    happens(pages, Move.SUSPEND)

    modified = visit(client, pages.en.url).soup.select_one(".page-details time")
    assert modified["datetime"] == "2026-11-19"


def test_the_address_stays(client, pages, time_machine):
    """Years after it ended, under the address that it had."""
    brought_to(pages, Status.NOT_DELIVERED, time_machine)
    time_machine.move_to(timezone.now() + timedelta(days=3650), tick=False)

    assert visit(client, pages.en.url).response.status_code == 200
    assert OpportunityPage.objects.live().filter(opportunity__decided="not-delivered")
    assert Opportunity.objects.get().decided == Status.NOT_DELIVERED
