"""The page of figures and its file, as visitors get them."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityEvent
from opportunities.public_figures.reading import read_figures, stories
from tests import scenarios
from tests.opportunities.public_figures.recorded import (
    eastern,
    happened,
    posted,
    some_of_every_kind,
    the_pilot,
)
from tests.walks import pair_of

pytestmark = pytest.mark.django_db

NOW = eastern(2022, 3, 1, 12)


@pytest.fixture(autouse=True)
def _a_year_later(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def pages(site):
    return site.figures


def opened(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def cells(soup, name):
    """The cells of a table, by the heading of their row."""
    table = soup.select_one(f"table:has(caption#{name})")
    return {
        " ".join(row.th.get_text(" ").split()): [
            " ".join(cell.get_text(" ").split()).replace("\xa0", " ")
            for cell in row.select("td")
        ]
        for row in table.select("tbody tr")
    }


def lines(client, page, name):
    response = client.get(f"{page.url}{name}")
    assert response.status_code == 200
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))


class TestThePilot:
    def test_in_english(self, client, pages):
        the_pilot()
        soup = opened(client, pages.en)

        of_one = "of 1"
        everything = [
            "1",
            f"4 {of_one}",
            f"4 {of_one}",
            f"1 {of_one}",
            f"23 {of_one}",
            "1",
            "$6,500",
        ]
        assert cells(soup, "to-award") == {
            "2021-22 so far": everything,
            "All years": everything,
        }
        delivery = ["0", "1", "0% 0 of 1", "0", "– not known"]
        assert cells(soup, "to-payment")["2021-22 so far"] == delivery
        assert cells(soup, "reasons") == {
            "Closed without an award": ["0", "0"],
            "Cancelled": ["0", "0"],
        }

    def test_in_french(self, client, pages):
        the_pilot()
        soup = opened(client, pages.fr)

        assert soup.html["lang"] == "fr"
        rows = cells(soup, "to-award")
        assert any(heading.startswith("2021-2022") for heading in rows)
        assert [row[-1] for row in rows.values()] == ["6 500 $", "6 500 $"]

    def test_the_file(self, client, pages):
        the_pilot()
        heading, year, total = lines(client, pages.en, "figures.csv")

        assert heading[:2] == [
            "Fiscal year, April 1 to March 31",
            "Opportunities posted",
        ]
        assert year[:13] == [
            *("2021-22", "1", "4", "4", "1", "23", "1", "6500"),
            *("0", "1", "0", "0", ""),
        ]
        assert heading[10] == "Share delivered, in percent"
        assert total == ["All years", *year[1:]]
        assert len({len(line) for line in (heading, year, total)}) == 1


class TestWhichOpportunitiesCount:
    def test_drafts_never_do(self, site, client, pages):
        scenarios.a_draft_pair(site)
        scenarios.a_scheduled_pair(site)

        assert Opportunity.objects.count() == 2
        assert stories() == []
        assert "No opportunity has been posted yet" in opened(client, pages.en).text

    def test_an_event_that_is_only_prepared_does_not(self):
        opportunity = posted(eastern(2021, 6, 1, 9))
        OpportunityEvent.objects.create(
            opportunity=opportunity,
            move=Move.CANCEL,
            reason="no-need",
            source_language="en",
        )

        total = read_figures(at=NOW).figures.total
        assert (total.posted, total.cancelled) == (1, {})

    def test_what_was_withdrawn_does(self, site, client):
        pair = scenarios.an_open_pair(site)
        happened(pair.en.opportunity, 1, Move.POST, NOW - timedelta(30))
        pair_of(pair.en).source.unpublish()

        assert client.get(pair.en.url).status_code == 404
        assert read_figures(at=NOW).figures.total.posted == 1

    def test_an_award_that_was_declined_has_no_value_and_keeps_its_applications(self):
        opportunity = posted(
            eastern(2021, 6, 1, 9), decided=Status.NO_AWARD, reason="declined"
        )
        Opportunity.objects.filter(pk=opportunity.pk).update(applications=2, passed=1)

        total = read_figures(at=NOW).figures.total
        assert (total.awarded, total.applications.total) == (0, 2)
        assert total.no_award == {"declined": 1}


@pytest.mark.parametrize(
    ("at", "year"),
    [
        # 03:30 of April 1 in UTC is still March 31 in Ottawa.
        (eastern(2021, 3, 31, 23, 30), 2020),
        (eastern(2021, 3, 31, 23, 59, 59), 2020),
        (eastern(2021, 4, 1, 0, 0), 2021),
        (eastern(2020, 2, 29, 12), 2019),
        (eastern(2020, 12, 31, 23, 59, 59), 2020),
    ],
)
def test_a_fiscal_year_begins_in_eastern_time(at, year):
    posted(at)

    years = read_figures(at=NOW).figures.years
    assert [one.begins for one in years if not one.is_gap] == [year]


def test_this_fiscal_year_begins_in_eastern_time_too():
    posted(eastern(2021, 6, 1, 9))

    def years(at):
        return [one.begins for one in read_figures(at=at).figures.years]

    assert years(eastern(2022, 3, 31, 23, 59, 59)) == [2021]
    assert years(eastern(2022, 4, 1)) == [2021, 2022]


def test_days_to_a_decision_begin_on_the_eastern_day():
    late = eastern(2021, 6, 30, 23, 30)
    posted(late, decided=Status.NO_AWARD, decided_on=eastern(2021, 7, 2).date())

    assert read_figures(at=NOW).figures.total.days_to_decision.value == 2


class TestWhatMisses:
    def test_a_year_without_postings_is_a_gap(self, client, pages, time_machine):
        the_pilot()
        time_machine.move_to(eastern(2023, 5, 1), tick=False)
        soup = opened(client, pages.en)

        rows = cells(soup, "to-award")
        assert rows["2022-23"] == ["Nothing was posted."]
        assert rows["2023-24 so far"] == ["Nothing was posted."]
        chart = soup.select_one("figure.chart")
        assert len(chart.select("rect")) == 1
        assert [" ".join(one.text.split()) for one in chart.select("li")] == [
            "2021-22 1",
            "2022-23 nothing was posted",
            "2023-24 (so far) nothing was posted",
        ]
        _heading, _first, gap, *_rest = lines(client, pages.en, "figures.csv")
        assert gap[:3] == ["2022-23", "0", ""]
        assert set(gap[2:]) == {""}

    def test_what_nobody_knows_is_a_dash(self, client, pages):
        posted(eastern(2021, 6, 1, 9))
        soup = opened(client, pages.en)

        unknown = "– not known"
        assert cells(soup, "to-award")["All years"] == [
            *("1", unknown, unknown, unknown, unknown, "0", "$0"),
        ]
        assert cells(soup, "to-payment")["All years"] == [
            *("0", "0", unknown, "0", unknown),
        ]

    def test_a_reason_that_was_not_recorded_is_shown(self, client, pages):
        posted(eastern(2021, 6, 1, 9), decided=Status.NO_AWARD)
        rows = cells(opened(client, pages.en), "reasons")

        assert rows["The reason was not recorded."] == ["1", "1"]


class TestAddresses:
    @pytest.mark.parametrize(
        ("language", "name"), [("en", "figures.csv"), ("fr", "chiffres.csv")]
    )
    def test_the_file_lies_below_the_page_in_its_own_language(
        self, client, pages, language, name
    ):
        the_pilot()
        response = client.get(f"{pages[language].url}{name}")

        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert f'filename="{name}"' in response.headers["Content-Disposition"]
        other = {"figures.csv": "chiffres.csv"}.get(name, "figures.csv")
        assert client.get(f"{pages[language].url}{other}").status_code == 404
        soup = opened(client, pages[language])
        assert soup.select_one(".figures-file a")["href"] == pages[language].url + name

    def test_nothing_is_sent_twice(self, client, pages):
        first = client.get(f"{pages.en.url}figures.csv")
        again = client.get(
            f"{pages.en.url}figures.csv",
            headers={"If-None-Match": first.headers["ETag"]},
        )

        assert (again.status_code, again.content) == (304, b"")

    def test_only_reading_is_allowed(self, client, pages):
        assert client.post(f"{pages.en.url}figures.csv").status_code == 405

    @pytest.mark.parametrize("name", ["figures.csv/more/", "other.csv", "Figures.csv"])
    def test_nothing_else_lies_there(self, client, pages, name):
        assert client.get(f"{pages.en.url}{name}").status_code == 404

    def test_french_numbers_have_a_comma(self, client, pages):
        some_of_every_kind()
        [line] = [
            line
            for line in lines(client, pages.fr, "chiffres.csv")
            if line[0] == "2025-2026"
        ]

        assert line[1:8] == ["6", "20", "4", "8", "20", "3", "24370,5"]

    def test_the_page_carries_no_style_of_its_own(self, client, pages):
        some_of_every_kind()
        soup = opened(client, pages.en)

        assert soup.select("main [style], main style, main script") == []


def test_the_cost_is_the_same_for_many(client, pages):
    def cost(address):
        client.get("/en/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    the_pilot()
    addresses = pages.en.url, f"{pages.en.url}figures.csv", pages.fr.url
    few = [cost(address) for address in addresses]
    for _time in range(6):
        some_of_every_kind()

    assert [cost(address) for address in addresses] == few
    assert max(few) <= 14
