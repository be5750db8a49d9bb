"""The public list: what an address asks for, and the addresses that it offers."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone, translation

from opportunities.cards import cards
from opportunities.life.states import Status
from opportunities.listing import QUERY_MAX_LENGTH, RESULTS_PER_PAGE, Listing, Sort
from tests import scenarios
from tests.factories import SkillFactory
from tests.factories.bulk import many_opportunities

pytestmark = pytest.mark.django_db


def listing(address="", language="en"):
    with translation.override(language):
        made = Listing(
            QueryDict(address),
            language=language,
            at=timezone.now(),
            closing_soon=timedelta(hours=72),
        )
        return made if made.cards is not None else None


def cards_of(made):
    """What the cards of a page of results are drawn from."""
    return cards(made.page.object_list, at=made.at, closing_soon=made.closing_soon)


def titles(address="", language="en"):
    return [card.page.title for card in cards_of(listing(address, language))]


def test_without_a_question_everything_is_listed_open_ones_first(site):
    scenarios.a_closed_pair(site, en={"title": "Closed"})
    scenarios.an_open_pair(site, en={"title": "Open"})
    scenarios.a_pair_closing_soon(site, en={"title": "Urgent"})

    assert titles() == ["Urgent", "Open", "Closed"]


def test_visitors_see_neither_drafts_nor_what_is_scheduled(site):
    scenarios.a_draft_pair(site)
    scenarios.a_scheduled_pair(site)

    assert titles() == []
    assert titles(language="fr") == []


def test_each_language_lists_its_own_words(site):
    scenarios.an_open_pair(site, en={"title": "Charts"}, fr={"title": "Graphiques"})

    assert titles(language="en") == ["Charts"]
    assert titles(language="fr") == ["Graphiques"]


def test_a_card_knows_its_status_and_the_time_left(site):
    scenarios.a_pair_closing_soon(site)

    (card,) = cards_of(listing())

    assert card.status == Status.CLOSING_SOON
    assert card.time_left.endswith("left")


class TestQuestion:
    def test_words(self, site):
        scenarios.an_open_pair(site, en={"title": "Translate our forms"})
        scenarios.an_open_pair(site, en={"title": "Colours"})

        assert titles("q=form") == ["Translate our forms"]

    def test_words_of_the_other_language_are_not_searched(self, site):
        scenarios.an_open_pair(site, fr={"title": "Traduire nos formulaires"})

        assert titles("q=formulaires", "en") == []
        assert titles("q=formulaires", "fr") == ["Traduire nos formulaires"]

    def test_the_reference_number_finds_the_opportunity(self, site):
        pair = scenarios.an_open_pair(site)
        scenarios.an_open_pair(site)

        assert listing(f"q={pair.en.reference}").page.object_list == [pair.en.pk]

    def test_skill(self, site):
        scenarios.an_open_pair(site, en={"title": "Snakes"})
        scenarios.an_open_pair(
            site, en={"title": "Screens"}, skills=[scenarios.accessibility()]
        )

        assert titles("skill=python") == ["Snakes"]
        assert set(titles("skill=python&skill=accessibility-testing")) == {
            "Snakes",
            "Screens",
        }

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            ("open", ["Urgent", "Open"]),
            ("closing-soon", ["Urgent"]),
            ("closed", ["Closed"]),
        ],
    )
    def test_status(self, site, status, expected):
        scenarios.a_closed_pair(site, en={"title": "Closed"})
        scenarios.an_open_pair(site, en={"title": "Open"})
        scenarios.a_pair_closing_soon(site, en={"title": "Urgent"})

        assert titles(f"status={status}") == expected

    def test_everything_at_once(self, site):
        scenarios.an_open_pair(site, en={"title": "Open charts"})
        scenarios.a_closed_pair(site, en={"title": "Closed charts"})

        assert titles("q=chart&skill=python&status=closed&sort=price") == [
            "Closed charts"
        ]


@pytest.mark.parametrize(
    "address",
    [
        "status=asleep",
        "status=",
        "sort=; DROP TABLE wagtailcore_page",
        "skill=nothing",
        "skill=%00",
        "skill=1&skill=%27%20OR%201%3D1",
        "page=0",
        "page=-1",
        "page=99999999999999999999",
        "page=two",
        "page=1.5",
        "page=",
        "page=%00",
        "q=%00",
        "q=%20%20",
        "q=%3F%21",
        "unknown=1",
        "q[]=1",
        "status=open&status=closed&status=asleep",
    ],
)
def test_what_means_nothing_is_left_out(site, address):
    scenarios.an_open_pair(site, en={"title": "Still here"})

    assert titles(address) == ["Still here"]


@pytest.mark.parametrize(
    "words",
    [
        "%27",
        "%22",
        "%25",
        "_",
        "*",
        "C%2B%2B",
        "%3Cscript%3E",
        "a%20AND%20b",
        "(",
        "\\",
    ],
)
def test_no_word_breaks_the_search(site, words):
    scenarios.an_open_pair(site)

    assert listing(f"q={words}").total in {0, 1}


def test_a_question_without_end_is_cut(site):
    asked = listing("q=" + "long " * 1000).asked

    assert len(asked.words) <= QUERY_MAX_LENGTH


def test_only_skills_that_lead_to_a_posting_are_offered(site):
    SkillFactory(name_en="Unused", name_fr="Inutilisé")
    scenarios.a_draft_pair(site, skills=[SkillFactory(name_en="Secret")])
    scenarios.an_open_pair(site)

    assert [skill.slug for skill in listing().skills] == ["python"]


def test_skills_are_in_the_alphabetical_order_of_each_language(site):
    zebra = SkillFactory(name_en="Zebra", name_fr="Âne", slug="zebra")
    donkey = SkillFactory(name_en="Donkey", name_fr="Zèbre", slug="donkey")
    scenarios.an_open_pair(site, skills=[zebra, donkey])

    def slugs(language):
        return [skill.slug for skill in listing("", language).skills]

    assert slugs("en") == ["donkey", "zebra"]
    assert slugs("fr") == ["zebra", "donkey"]


class TestActiveFilters:
    ADDRESS = "q=chart&skill=python&skill=accessibility-testing&status=open&sort=price"

    @pytest.fixture
    def made(self, site):
        skills = [scenarios.python(), scenarios.accessibility()]
        scenarios.an_open_pair(site, skills=skills)
        return listing(self.ADDRESS)

    def test_each_is_named(self, made):
        assert [one.label for one in made.active_filters] == [
            "chart",
            "Open",
            "Accessibility testing",
            "Python",
        ]

    def test_each_is_removed_alone(self, made):
        words, status, access, python = [
            QueryDict(one.remove_url.removeprefix("?")) for one in made.active_filters
        ]

        assert words.dict() == {
            "skill": "python",
            "status": "open",
            "sort": "price",
        }
        assert words.getlist("skill") == ["accessibility-testing", "python"]
        assert "status" not in status
        assert status["q"] == "chart"
        assert access.getlist("skill") == ["python"]
        assert python.getlist("skill") == ["accessibility-testing"]

    def test_removing_one_leads_to_the_first_page(self, site):
        many_opportunities(site.opportunities, RESULTS_PER_PAGE * 2)

        made = listing("status=open&page=2")

        assert "page" not in made.active_filters[0].remove_url

    def test_without_a_filter_there_are_none(self, site):
        assert listing("sort=price&page=3").active_filters == []


class TestPages:
    @pytest.fixture(autouse=True)
    def _three_pages(self, site):
        many_opportunities(site.opportunities, RESULTS_PER_PAGE * 2 + 1)

    def test_each_page_holds_its_share(self):
        assert [len(listing(f"page={number}").cards) for number in (1, 2, 3)] == [
            RESULTS_PER_PAGE,
            RESULTS_PER_PAGE,
            1,
        ]

    def test_no_posting_is_missed_or_shown_twice(self):
        for sort in Sort:
            seen = [
                page_id
                for number in (1, 2, 3)
                for page_id in listing(
                    f"sort={sort.value}&page={number}"
                ).page.object_list
            ]
            assert len(set(seen)) == len(seen) == RESULTS_PER_PAGE * 2 + 1

    def test_a_page_beyond_the_last_is_the_last(self):
        assert listing("page=99").page.number == 3

    def test_addresses_keep_the_question(self):
        made = listing("q=charts&status=open&sort=newest&page=2")

        assert made.previous_url == "?q=charts&status=open&sort=newest"
        assert made.next_url == "?q=charts&status=open&sort=newest&page=3"
        assert [(link.number, link.is_current) for link in made.page_links] == [
            (1, False),
            (2, True),
            (3, False),
        ]

    def test_the_ends_have_no_further_page(self):
        assert listing("").previous_url == ""
        assert listing("page=3").next_url == ""

    def test_a_default_value_is_not_repeated(self):
        assert listing("sort=closing&page=1").next_url == "?page=2"

    def test_words_are_safe_in_an_address(self):
        made = listing("q=%3Cb%3E%20%26%20%22work%22%20%C3%A9")

        assert made.url_with(status="open") == (
            "?q=%3Cb%3E+%26+%22work%22+%C3%A9&status=open"
        )
