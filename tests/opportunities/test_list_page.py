"""The list as a visitor meets it: a form, a count that is announced, a way on."""

import pytest

from opportunities.listing import RESULTS_PER_PAGE
from tests import scenarios
from tests.factories.bulk import many_opportunities
from tests.visits import visit

pytestmark = pytest.mark.django_db


def announced(page):
    """What a screen reader says by itself."""
    return page.soup.find(role="status").get_text(" ", strip=True)


class TestCount:
    @pytest.mark.parametrize(
        ("number", "english", "french"),
        [
            (1, "1 opportunity found", "1 occasion trouvée"),
            (2, "2 opportunities found", "2 occasions trouvées"),
        ],
    )
    def test_it_is_announced_in_the_number_that_each_language_uses(
        self, client, site, number, english, french
    ):
        for _ in range(number):
            scenarios.an_open_pair(site)

        assert announced(visit(client, site.opportunities.en.url)) == english
        assert announced(visit(client, site.opportunities.fr.url)) == french

    def test_thousands_are_written_as_in_each_language(self, client, site):
        many_opportunities(site.opportunities, 1001)

        assert announced(visit(client, site.opportunities.en.url)).startswith("1,001 ")
        assert announced(visit(client, site.opportunities.fr.url)).startswith(
            "1\xa0001 "
        )


class TestNothingFound:
    def test_a_site_without_postings_says_so(self, client, site):
        page = visit(client, site.opportunities.en.url)

        assert announced(page) == "No opportunity has been posted yet"
        assert page.soup.select(".card") == []

    def test_a_question_without_an_answer_offers_ways_out(self, client, site):
        scenarios.an_open_pair(site)

        page = visit(client, site.opportunities.en.url + "?q=unicorn&status=closed")

        assert announced(page) == "No opportunity matches your search"
        removals = [link["href"] for link in page.soup.select(".filter-chip")]
        assert removals == ["?status=closed#results", "?q=unicorn#results"]
        ways_out = page.soup.select_one(".empty-state").find_all("a")
        assert [link["href"] for link in ways_out] == [site.opportunities.en.url]


class TestForm:
    ADDRESS = "?q=charts+%26+more&skill=python&status=open&sort=price"

    @pytest.fixture
    def page(self, client, site):
        scenarios.an_open_pair(site)
        return visit(client, site.opportunities.fr.url + self.ADDRESS)

    def test_it_works_without_a_script(self, page, site):
        form = page.soup.select_one("form.search-form")

        assert form["method"] == "get"
        assert form["action"].partition("#")[0] == site.opportunities.fr.url

    def test_it_still_holds_what_was_asked(self, page):
        form = page.soup.select_one("form.search-form")

        assert form.find(attrs={"name": "q"})["value"] == "charts & more"
        chosen = [option["value"] for option in form.select("option[selected]")]
        assert chosen == ["open", "price"]
        assert [box["value"] for box in form.select("input[checked]")] == ["python"]

    def test_every_control_has_a_label(self, page):
        form = page.soup.select_one("form.search-form")

        for control in form.find_all(["input", "select"]):
            label = form.find("label", attrs={"for": control.get("id")})
            assert label or control.find_parent("label"), control

    def test_a_chosen_skill_is_not_hidden(self, page):
        assert page.soup.select_one(".more-filters").has_attr("open")


class TestPages:
    @pytest.fixture(autouse=True)
    def _three_pages(self, site):
        many_opportunities(site.opportunities, RESULTS_PER_PAGE * 2 + 1)

    def test_each_page_says_which_it_is(self, client, site):
        page = visit(client, site.opportunities.fr.url + "?page=2")

        assert "Page 2 sur 3" in page.soup.title.get_text()
        assert (
            page.soup.find(attrs={"aria-current": "page"})
            .get_text(" ", strip=True)
            .endswith("2")
        )

    def test_a_visitor_gets_from_the_first_to_the_last_and_back(self, client, site):
        base = site.opportunities.en.url

        def follow(page, rel):
            return visit(client, base + page.soup.find("a", rel=rel)["href"])

        first = visit(client, base + "?sort=newest")
        last = follow(follow(first, "next"), "next")
        again = follow(follow(last, "prev"), "prev")

        assert last.soup.find("a", rel="next") is None
        assert again.soup.find("a", rel="prev") is None
        assert [card.text for card in again.soup.select(".card h3")] == [
            card.text for card in first.soup.select(".card h3")
        ]

    def test_one_page_needs_no_pagination(self, client, site):
        page = visit(client, site.opportunities.en.url + "?q=unicorn")

        assert page.soup.select(".pagination") == []
