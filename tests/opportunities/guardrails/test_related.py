"""The warning of split contracts, read from the database and shown to who decides."""

from datetime import timedelta
from decimal import Decimal
from unittest import mock

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from opportunities.guardrails import related as related_module
from opportunities.guardrails.related import MOST_SHOWN, SplittingWarning, related_to
from opportunities.guardrails.splitting import months_from
from opportunities.models import OpportunityPage, PostingLimitsSetting
from tests import cast, walks
from tests.admin_forms import Editor, posting
from tests.factories import OpportunityPageFactory, create_opportunity_pair
from tests.factories.bulk import many_opportunities
from tests.scenarios import accessibility, an_open_pair, python
from tests.visits import Visit

pytestmark = pytest.mark.django_db

OTHER_TITLES = {"en": {"title": "Sort letters"}, "fr": {"title": "Trier des lettres"}}


@pytest.fixture
def draft(parent):
    return OpportunityPageFactory(parent=parent, draft=True, skills=[python()])


def related(page, **options):
    options.setdefault("months", 12)
    return related_to(page, at=timezone.now(), **options)


class TestWhatIsFound:
    def test_an_opportunity_of_the_client_with_link_date_and_value(self, site, draft):
        pages = an_open_pair(site, price=Decimal(4200))

        (one,) = related(draft)

        assert one.title == pages.en.title
        assert one.reference == pages.en.reference
        assert one.address == f"/admin/bilingual/pairs/{pages.en.pair.pk}/"
        assert one.posted_at == pages.en.first_published_at
        assert one.price == Decimal(4200)
        assert (one.similar_title, one.shared_skills) == (True, ("Python",))

    def test_its_title_is_in_the_language_of_the_admin(self, site, draft):
        pages = an_open_pair(site)

        with translation.override("fr"):
            (one,) = related(draft)

        assert one.title == pages.fr.title

    def test_a_draft_counts_too(self, site, draft, parent):
        other = OpportunityPageFactory(parent=parent, draft=True, skills=[python()])

        (one,) = related(draft)

        assert one.reference == other.reference
        assert not one.is_public

    def test_the_client_is_found_by_its_french_name(self, site, parent):
        an_open_pair(site, en={"client_team": "A new name", **OTHER_TITLES["en"]})
        draft = OpportunityPageFactory(
            parent=site.opportunities.fr,
            language="fr",
            draft=True,
            skills=[python()],
            client_team="EQUIPE des données, et des  rapports!",
        )

        assert len(related(draft)) == 1

    def test_neither_another_client_nor_other_work(self, site, draft):
        names = {"client_team": "Somebody else"}
        an_open_pair(site, en=names, fr=names)
        an_open_pair(
            site,
            skills=[accessibility()],
            en=OTHER_TITLES["en"],
            fr=OTHER_TITLES["fr"],
        )

        assert related(draft) == []

    def test_not_its_own_translation(self, site):
        pages = an_open_pair(site)

        for page in pages:
            assert related(page) == []

    def test_a_draft_without_a_client_resembles_nothing(self, site, draft):
        an_open_pair(site)
        draft.client_team = " . "

        assert related(draft) == []

    @pytest.mark.parametrize(("seconds", "counts"), [(-1, False), (0, True), (1, True)])
    def test_twelve_months_to_the_second(self, site, draft, seconds, counts):
        now = timezone.now()
        pages = an_open_pair(site)
        edge = months_from(now, -12) + timedelta(seconds=seconds)
        OpportunityPage.objects.filter(pk__in=[page.pk for page in pages]).update(
            first_published_at=edge
        )

        assert bool(related_to(draft, at=now, months=12)) is counts

    def test_the_months_are_those_of_the_setting(self, site, draft):
        pages = an_open_pair(site)
        OpportunityPage.objects.filter(pk__in=[page.pk for page in pages]).update(
            first_published_at=timezone.now() - timedelta(days=50)
        )
        assert SplittingWarning(draft, at=timezone.now()).found

        limits = PostingLimitsSetting.load()
        limits.splitting_months = 1
        limits.save()

        assert not SplittingWarning(draft, at=timezone.now()).found


def test_it_costs_the_same_for_two_and_for_two_hundred(site, draft):
    many_opportunities(site.opportunities, 2)
    OpportunityPage.objects.update(client_team=draft.client_team)
    with CaptureQueriesContext(connection) as few:
        assert len(related(draft)) == 2

    many_opportunities(site.opportunities, 200, numbered_from=7000)
    OpportunityPage.objects.update(client_team=draft.client_team)
    with CaptureQueriesContext(connection) as many:
        assert len(related(draft)) == 202

    assert len(many) == len(few) <= 8


def test_a_long_list_is_counted_and_not_shown(site, draft):
    many_opportunities(site.opportunities, MOST_SHOWN + 3)
    OpportunityPage.objects.update(client_team=draft.client_team)

    splitting = SplittingWarning(draft, at=timezone.now())

    assert (len(splitting.shown), splitting.left_out) == (MOST_SHOWN, 3)
    assert splitting.total == draft.price + sum(
        one.price for one in splitting.found if one.price
    )


class TestTheWarning:
    def panel(self, editor, page):
        answer = editor.open("wagtailadmin_pages:edit", page.pk)
        return BeautifulSoup(answer.content, "html.parser").select_one(".splitting")

    def test_it_shows_what_resembles(self, site, alice, draft):
        pages = an_open_pair(site, price=Decimal(4200))

        panel = self.panel(alice, draft)

        text = panel.get_text(" ", strip=True)
        assert "$4,200" in text
        assert "Similar title." in text
        assert "Same skills: Python" in text
        assert "Together with this one: $10,700 before tax." in text
        assert panel.a["href"].endswith(f"/{pages.en.pair.pk}/")

    def test_it_is_looked_for_once_a_form(self, site, alice, draft):
        an_open_pair(site)

        with mock.patch.object(related_module, "related_to", wraps=related_to) as asked:
            assert self.panel(alice, draft).select(".splitting-list li")

        assert asked.call_count == 1

    def test_nothing_is_warned_of_where_nothing_resembles(self, alice, draft):
        assert "No opportunity of the same client" in self.panel(alice, draft).text

    def test_it_is_no_wall(self, site, alice, parent):
        an_open_pair(site, skills=[python()])

        alice.post_opportunity(parent, client_team="Data and reporting team")

        page = OpportunityPage.objects.get(live=False)
        assert page.pair.state == "content_review"
        assert related(page)

    def test_the_reason_is_kept_and_read_by_who_decides(self, site, alice, client):
        an_open_pair(site)
        alice.post_opportunity(
            site.opportunities.en,
            client_team="Data and reporting team",
            internal_splitting_reason="Another need, in another year.",
        )
        page = OpportunityPage.objects.get(live=False)
        pair = walks.pair_of(page)

        for person in (cast.bob, cast.mona, cast.ada):
            html = Editor(client, person()).open("bilingual:pair", pair.pk)
            text = Visit(html).text
            assert "Another need, in another year." in text
            assert "MA-" in text

    def test_who_decides_sees_that_no_reason_is_given(self, site, client, draft):
        an_open_pair(site)
        pair = walks.submit(draft)

        screen = Editor(client, cast.bob()).open("bilingual:pair", pair.pk)

        assert "doesn’t say why it splits no contract" in Visit(screen).text

    def test_names_are_shown_as_text(self, alice, site, draft):
        title = {"title": "Check the colours <script>alert(1)</script>"}
        create_opportunity_pair(
            site.opportunities, skills=[python()], en=title, fr=title
        )

        panel = self.panel(alice, draft)

        assert not panel.select("script")
        assert "<script>alert(1)</script>" in panel.get_text()

    def test_a_form_that_is_refused_still_shows_it(self, site, alice, draft):
        an_open_pair(site)

        answer = alice.edit(
            draft, posting(client_team=draft.client_team, internal_hours="-1")
        )

        assert "Same skills" in answer.text
