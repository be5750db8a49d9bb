"""The work queue: the clock, many rows, nothing at all."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bilingual.lifecycle import State
from opportunities.life.states import Status
from opportunities.work_queue.sections import SECTIONS, counts
from tests import cast, waiting, walks
from tests.factories import OpportunityPageFactory
from tests.opportunities.work_queue.seeing import QUEUE, opened, shown
from tests.opportunities.work_queue.work import (
    Stage,
    event,
    question,
    standing,
)
from tests.scenarios import python

pytestmark = pytest.mark.django_db


class TestClock:
    """One second before, at, and one second after."""

    def names(self, at):
        found = {}
        for section in SECTIONS:
            rows = section.rows(cast.alice(), at)
            found[section.name] = [getattr(row, "title", "") for row in rows]
        return {name: rows for name, rows in found.items() if rows}

    def test_from_closing_to_decision(self, site):
        pages = standing(site, "one")
        closes_at = pages.en.closes_at
        second, week = timedelta(seconds=1), timedelta(days=7)

        assert self.names(closes_at - week - second) == {}
        assert self.names(closes_at - week) == {"closing": ["one en"]}
        assert self.names(closes_at) == {"closing": ["one en"]}
        assert self.names(closes_at + second) == {"decisions": ["one en"]}

    def test_a_delivery_comes_up_a_week_ahead(self, site):
        pages = standing(site, "one", Status.AWARDED)
        second, week = timedelta(seconds=1), timedelta(days=7)
        due = pages.en.delivery_at

        assert self.names(due - week - second) == {}
        assert self.names(due - week) == {"deliveries": ["one en"]}
        assert self.names(due + 400 * week) == {"deliveries": ["one en"]}

    def test_a_decision_is_late_from_the_day_after(self, site, client, time_machine):
        pages = standing(site, "one", closed=True)
        day = pages.en.selection_date
        time_machine.move_to(f"{day}T23:59:59-05:00", tick=False)
        assert not opened(client, cast.alice()).select(".work-queue-late")

        time_machine.move_to(f"{day + timedelta(days=1)}T00:00:00-04:00", tick=False)
        soup = opened(client, cast.alice())
        assert len(soup.select(".work-queue-late")) == (timezone.localdate() > day)


class TestWhatIsNoWork:
    def test_what_visitors_cannot_read(self, site):
        pages = standing(site, "one", Status.ACCEPTED)
        walks.pair_of(pages.en).source.unpublish()

        assert counts(cast.ada(), at=timezone.now()) == []

    def test_drafts(self, site):
        OpportunityPageFactory(parent=site.opportunities.en, draft=True)

        assert counts(cast.ada(), at=timezone.now()) == []

    def test_the_empty_queue_says_so(self, site, client):
        soup = opened(client, cast.alice())

        assert "Nothing waits for you now" in soup.text
        assert soup.select(".work-queue-section") == []


class TestTranslations:
    def draft(self, site, at, **details):
        page = OpportunityPageFactory(
            parent=site.opportunities.en,
            draft=True,
            at=at,
            skills=[python()],
            title="On its way",
            **details,
        )
        page.save_revision(user=cast.alice())
        return page

    def test_a_translation_that_waits_too_long(self, site, time_machine):
        at = timezone.now()
        pair = walks.to_translation(self.draft(site, at))
        rows = dict(counts(cast.thierry(), at=at + timedelta(days=30)))

        assert {one.name: count for one, count in rows.items()} == {"translations": 1}
        assert pair.state == State.TO_TRANSLATE
        late = at + timedelta(days=30)
        assert counts(cast.alice(), at=late) == []
        assert counts(cast.tess(), at=late) == []

    def test_a_day_that_comes_near(self, site, client, time_machine):
        at = timezone.now()
        walks.to_translation(self.draft(site, at))
        soup = opened(client, cast.thierry())
        assert shown(soup) == {}

        # It closes in 20 days and has to be posted for 10 of them.
        time_machine.move_to(at + timedelta(days=8), tick=False)
        [section] = opened(client, cast.thierry()).select(".work-queue-section")
        assert "Must be public by" in section.text
        assert "On its way" in section.text
        assert "MA-" in section.text
        [link] = section.select("a.work-queue-do")
        assert client.get(link["href"]).status_code == 200

    def test_other_pages_are_in_other_lists(self, site):
        waiting.one_in_each_state(site, "en")
        late = timezone.now() + timedelta(days=60)
        found = dict(counts(cast.ada(), at=late))

        assert {one.name for one in found} <= {"translations"}


class TestManyRows:
    def many(self, site, count):
        for number in range(count):
            standing(site, f"decide-{count}-{number}", closed=True)
            pages = standing(
                site, f"pay-{count}-{number}", Status.ACCEPTED, closed=True
            )
            question(pages)
            event(pages, Stage.WRITING)

    def costs(self, client, user):
        """How many queries each screen takes, once it was opened before."""
        client.force_login(user)
        found = []
        for address in (QUEUE, f"{QUEUE}?show=decisions", "/admin/"):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            found.append(len(queries))
        return found

    def test_three_cost_what_twelve_cost(self, site, client):
        people = cast.alice(), cast.ada()
        self.many(site, 3)
        few = [self.costs(client, one) for one in people]
        self.many(site, 9)

        assert [self.costs(client, one) for one in people] == few

    def test_the_rest_is_a_click_away(self, site, client):
        for number in range(12):
            standing(site, f"decide-{number}", closed=True)
        soup = opened(client, cast.alice())
        [link] = soup.select(".work-queue-more a")

        assert len(soup.select(".work-queue-task")) == 10
        assert link.find(string=True).strip() == "and 2 more"
        assert len(shown(opened(client, cast.alice(), link["href"]))["decisions"]) == 12

    def test_a_long_list_has_pages(self, site, client, monkeypatch):
        monkeypatch.setattr("opportunities.views.work_queue.ROWS_A_PAGE", 2)
        for number in range(3):
            standing(site, f"decide-{number}", closed=True)
        first = opened(client, cast.alice(), "?show=decisions")
        [link] = first.select("nav.work-queue-more a")

        assert len(shown(first)["decisions"]) == 2
        assert len(shown(opened(client, cast.alice(), link["href"]))["decisions"]) == 1

    @pytest.mark.parametrize(
        "query",
        [
            *("?show=nothing", "?show=decisions&p=99", "?show=decisions&p=x"),
            *("?show=%00", "?show=<script>", "?p=-1", "?show="),
        ],
    )
    def test_no_address_breaks_it(self, site, client, query):
        standing(site, "decide", closed=True)

        assert shown(opened(client, cast.alice(), query))["decisions"] == ["decide en"]


def test_the_dashboard_has_no_panel_without_work(site, client):
    client.force_login(cast.alice())
    soup = BeautifulSoup(client.get("/admin/").content, "html.parser")

    assert soup.select(".work-queue-counts") == []
    assert soup.select("#work-nothing-section")


def test_what_a_colleague_prepares_is_not_recorded_twice(site, client):
    pages = standing(site, "decide", closed=True)
    event(pages, Stage.DROPPED)
    assert "Being prepared" not in opened(client, cast.alice()).text

    event(pages, Stage.TRANSLATION)
    section = opened(client, cast.alice()).select_one(
        "section[aria-labelledby=decisions]"
    )
    assert "Being prepared: Suspended" in section.text


def test_titles_are_only_text(site, client):
    pages = standing(site, "decide", closed=True)
    for page in pages:
        type(page).objects.filter(pk=page.pk).update(title="<script>alert(1)</script>")
    soup = opened(client, cast.alice())

    assert soup.select_one(".work-title").text == "<script>alert(1)</script>"
    assert soup.select("main li script") == []


def test_each_section_has_a_name_of_its_own():
    names = [one.name for one in SECTIONS]

    assert len(set(names)) == len(names)
