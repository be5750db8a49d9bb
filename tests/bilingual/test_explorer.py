"""The list of pages below a page shows where both languages stand."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast, waiting, walks
from tests.factories import OpportunityPageFactory
from tests.factories.bulk import many_opportunities

pytestmark = pytest.mark.django_db

EVERYBODY = (
    cast.alice,
    cast.antoine,
    cast.bob,
    cast.renee,
    cast.thierry,
    cast.mona,
    cast.olga,
    cast.ada,
)


def pages_below(client, user, parent):
    """The rows of the list, each with its text as one line."""
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_explore", args=[parent.pk]))
    assert response.status_code == 200
    rows = BeautifulSoup(response.content, "html.parser").select("tbody tr")
    return [" ".join(row.text.split()) for row in rows]


def row_of(client, user, pair):
    parent = pair.source.get_parent()
    title = pair.source.draft_title
    return next(row for row in pages_below(client, user, parent) if title in row)


class TestColumn:
    def test_a_text_that_is_being_written(self, site, client):
        pair = walks.pair_of(waiting.a_draft(site))

        row = row_of(client, cast.alice(), pair)

        assert "Being written English: draft French: not begun Next: alice" in row

    def test_a_translation_that_is_half_done(self, site, client):
        pair = walks.to_translation(waiting.a_draft(site))
        pair = walks.translate(pair, share=0.5)

        row = row_of(client, cast.mona(), pair)

        assert "Waiting for a translator English: draft French: 50% translated" in row
        assert "Next: Translators into French" in row

    def test_a_text_written_in_french(self, site, client):
        pair = walks.to_language_review(waiting.a_draft(site, "fr"))

        row = row_of(client, cast.antoine(), pair)

        assert "Translation under review English: draft French: draft" in row
        assert "Next: Reviewers, English" in row

    def test_a_public_page_needs_nobody(self, site, client):
        rows = pages_below(client, cast.ada(), site.landing.en)

        assert len(rows) == len(site.pairs) - 1
        for row in rows:
            assert "Public in both languages English: public French: public" in row
            assert "Next:" not in row

    def test_it_leads_to_the_pair(self, site, client):
        pair = walks.pair_of(site.guide.en)
        client.force_login(cast.alice())
        response = client.get(
            reverse("wagtailadmin_explore", args=[site.landing.en.pk])
        )

        assert reverse("bilingual:pair", args=[pair.pk]) in response.text

    def test_the_first_page_of_the_tree_has_no_pair(self, site, client):
        client.force_login(cast.ada())

        response = client.get(reverse("wagtailadmin_explore_root"))

        assert response.status_code == 200

    def test_a_search_shows_it_too(self, site, client):
        client.force_login(cast.ada())
        url = reverse("wagtailadmin_explore_results", args=[site.landing.en.pk])

        response = client.get(url, {"q": site.guide.en.title})

        assert "Public in both languages" in response.text


class TestCost:
    def cost(self, client, user, parent):
        """Queries of the list; what Wagtail keeps in memory has been asked before."""
        pages_below(client, user, parent)
        with CaptureQueriesContext(connection) as queries:
            rows = pages_below(client, user, parent)
        return len(queries), len(rows)

    def test_fifty_pages_cost_what_ten_cost(self, site, client):
        french = (cast.antoine, cast.renee, cast.thierry)

        def costs():
            trees = [
                site.opportunities["fr" if one in french else "en"] for one in EVERYBODY
            ]
            people = [person() for person in EVERYBODY]
            return [self.cost(client, *one) for one in zip(people, trees, strict=True)]

        many_opportunities(site.opportunities, 10)
        few = costs()
        assert {rows for _queries, rows in few} == {10}

        many_opportunities(site.opportunities, 40, numbered_from=10_000)

        assert costs() == [(queries, 50) for queries, _rows in few]

    def test_many_drafts_on_their_way_cost_what_few_cost(self, site, client):
        people = [cast.alice(), cast.bob(), cast.mona(), cast.ada()]

        def submit_some(number):
            for count in range(number):
                page = OpportunityPageFactory(
                    parent=site.opportunities.en,
                    language="en",
                    draft=True,
                    title=f"Work {number} {count}",
                    slug=f"work-{number}-{count}",
                    owner=cast.alice(),
                )
                page.save_revision(user=cast.alice())
                walks.submit(page)

        submit_some(2)
        few = [self.cost(client, one, site.opportunities.en) for one in people]

        submit_some(4)

        many = [self.cost(client, one, site.opportunities.en) for one in people]
        assert many == [(queries, 6) for queries, _rows in few]
