"""The list and the page say the same: by the clock to the second, or by decision."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bilingual.formatting import EASTERN
from opportunities.life.states import DECIDED, Status
from opportunities.list_index.queryset import HIGHEST_PRICE, NEWEST
from opportunities.models import ListEntry, Opportunity, OpportunityPage
from tests import scenarios
from tests.factories import SkillFactory

pytestmark = pytest.mark.django_db

CLOSING = datetime(2026, 12, 7, 23, 59, 59, tzinfo=EASTERN)
A_DAY = timedelta(hours=24)
A_SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _in_november(time_machine):
    time_machine.move_to(datetime(2026, 11, 16, 9, tzinfo=EASTERN))


@pytest.fixture
def pair(site):
    return scenarios.an_open_pair(site, closes_at=CLOSING)


def both_kinds():
    """The pages, and what lists know of them."""
    return OpportunityPage.objects.in_language("en"), ListEntry.objects.readable_in(
        "en"
    )


def statuses(rows, at):
    return {one for one in Status if rows.with_status(one, at=at, within=A_DAY)}


@pytest.mark.parametrize(
    ("from_closing", "status"),
    [
        (-A_DAY - A_SECOND, Status.OPEN),
        (-A_DAY, Status.CLOSING_SOON),
        (-A_DAY + A_SECOND, Status.CLOSING_SOON),
        (-A_SECOND, Status.CLOSING_SOON),
        (timedelta(0), Status.CLOSING_SOON),
        (A_SECOND - timedelta(microseconds=1), Status.CLOSING_SOON),
        (A_SECOND, Status.CLOSED),
    ],
    ids=str,
)
def test_the_list_and_the_page_agree_at_every_second(pair, from_closing, status):
    at = CLOSING + from_closing
    # What closes soon is open as well.
    is_soon = status == Status.CLOSING_SOON

    assert pair.en.status(at=at, closing_soon=A_DAY) == status
    for rows in both_kinds():
        assert statuses(rows, at) == ({status, Status.OPEN} if is_soon else {status})


@pytest.mark.parametrize("decided", sorted(DECIDED))
@pytest.mark.parametrize("from_closing", [-A_DAY, A_DAY], ids=["before", "after"])
def test_what_was_decided_is_listed_so_whatever_the_clock_says(
    pair, from_closing, decided
):
    Opportunity.objects.update(decided=decided)
    at = CLOSING + from_closing

    for rows in both_kinds():
        assert statuses(rows, at) == {decided}
    page = OpportunityPage.objects.get(pk=pair.en.pk)
    assert page.status(at=at, closing_soon=A_DAY) == decided


def test_each_language_has_its_own_pages(pair):
    assert list(OpportunityPage.objects.in_language("en")) == [pair.en]
    assert list(OpportunityPage.objects.in_language("fr")) == [pair.fr]
    assert list(ListEntry.objects.readable_in("en").pages()) == [pair.en]
    assert list(ListEntry.objects.readable_in("fr").pages()) == [pair.fr]


def test_skills_widen_the_question(site):
    python, access = scenarios.python(), scenarios.accessibility()
    one = scenarios.an_open_pair(site, skills=[python]).en
    two = scenarios.an_open_pair(site, skills=[access]).en
    both = scenarios.an_open_pair(site, skills=[python, access]).en
    scenarios.an_open_pair(site, skills=[SkillFactory()])
    entries = ListEntry.objects.readable_in("en")

    assert set(entries.asking_for([python]).pages()) == {one, both}
    assert sorted(entry.pk for entry in entries.asking_for([python, access])) == sorted(
        [one.pk, two.pk, both.pk]
    )


class TestOrder:
    @pytest.fixture
    def by_name(self, site):
        days = {"soon": 25, "later": 40, "closed": -3, "closed long ago": -30}
        at = datetime(2026, 11, 16, 9, tzinfo=EASTERN)
        for order, (title, number) in enumerate(days.items()):
            scenarios.an_open_pair(
                site,
                closes_at=at.replace(hour=23, minute=59) + timedelta(days=number),
                first_published_at=at - timedelta(days=60 - order),
                price=Decimal(1000 * (order + 1)),
                en={"title": title},
            )
        return ListEntry.objects.readable_in("en")

    @pytest.mark.parametrize("order", [NEWEST, HIGHEST_PRICE])
    def test_pages_come_in_the_order_of_their_entries(self, by_name, order):
        found = by_name.order_by(*order).pages()

        assert [page.title for page in found] == [
            "closed long ago",
            "closed",
            "later",
            "soon",
        ]

    def test_a_part_of_the_entries_is_a_part_of_the_pages(self, by_name):
        found = by_name.order_by(*NEWEST)[1:3].pages()

        assert [page.title for page in found] == ["closed", "later"]

    def test_from_the_end_it_is_the_same_order(self, by_name):
        found = by_name.order_by(*NEWEST).reverse()[0:2].pages()

        assert [page.title for page in found] == ["later", "soon"]
