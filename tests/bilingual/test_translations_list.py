"""The list of translations: who sees which pairs, filters, search, order, CSV."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.users.models import UserProfile

from bilingual import worklist
from bilingual.models import PagePair
from tests import cast, waiting, walks
from tests.databases import shared_content
from tests.factories.bulk import many_opportunities
from tests.scenarios import a_site

pytestmark = pytest.mark.django_db

FORMULA = '=HYPERLINK("http://bad.example","click")'


@pytest.fixture(scope="module")
def busy_site(django_db_setup, django_db_blocker):
    """Pairs in each state and language, and one with a title of bad intent."""
    with shared_content(django_db_blocker):
        site = a_site()
        for language in ("en", "fr"):
            waiting.one_in_each_state(site, language)
        waiting.a_draft(site, title=FORMULA)
        yield site


def listed(client, user, **query):
    """The pairs of the first page, by their English title or else the French one."""
    client.force_login(user)
    response = client.get(reverse("bilingual:translations"), query)
    assert response.status_code == 200
    pairs = response.context["object_list"]
    return [pair.title_en or pair.title_fr for pair in pairs]


def exported(client, user, kind="csv", **query):
    client.force_login(user)
    return client.get(reverse("bilingual:translations"), {"export": kind, **query})


def cells(response):
    text = response.content.decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(text))
    return [dict(zip(heading, row, strict=True)) for row in rows]


class TestWhoSeesWhat:
    def test_people_see_the_pairs_they_work_on(self, busy_site, client):
        for person in (cast.alice, cast.thierry, cast.mona, cast.ada):
            user = person()
            client.force_login(user)
            response = client.get(reverse("bilingual:translations"))

            shown = set(response.context["object_list"])
            assert shown == set(worklist.visible_pairs(user))

    def test_what_is_not_yet_in_their_language_is_not_theirs(self, busy_site, client):
        assert "drafting en" in listed(client, cast.alice())
        assert "drafting en" not in listed(client, cast.antoine())

    def test_a_stranger_does_not_come_in(self, busy_site, client):
        client.force_login(cast.stranger())

        response = client.get(reverse("bilingual:translations"))

        assert response.status_code == 302

    def test_the_menu_leads_there(self, busy_site, client):
        client.force_login(cast.thierry())

        response = client.get(reverse("wagtailadmin_home"))

        assert reverse("bilingual:translations") in response.text


class TestWhatItTells:
    def test_a_row_says_where_the_pair_stands(self, busy_site, client):
        client.force_login(cast.mona())
        response = client.get(
            reverse("bilingual:translations"), {"q": "to_translate en"}
        )
        (pair,) = response.context["object_list"]

        assert "Waiting for a translator" in response.text
        assert "Translators into French" in response.text
        assert reverse("bilingual:pair", args=[pair.pk]) in response.text

    def test_problems_are_written_out(self, busy_site, client):
        pair = PagePair.objects.get(
            pk__in=worklist.with_titles(PagePair.objects.all())
            .filter(title_en="approval en")
            .values("pk")
        )
        long_ago = timezone.now() - timezone.timedelta(days=30)
        PagePair.objects.filter(pk=pair.pk).update(waiting_since=long_ago)
        client.force_login(cast.mona())

        response = client.get(reverse("bilingual:translations"), {"problems": "yes"})

        assert pair in response.context["object_list"]
        assert "It has been waiting for" in response.text
        assert listed(client, cast.mona(), problems="no").count("approval en") == 0

    def test_what_waits_longest_comes_first_and_what_rests_last(
        self, busy_site, client
    ):
        client.force_login(cast.ada())
        pairs = client.get(reverse("bilingual:translations")).context["object_list"]
        places = [(pair.rests, pair.waiting_since) for pair in pairs]

        assert places == sorted(places)
        assert {rests for rests, _since in places} == {False, True}


class TestFilters:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ({"state": "approval"}, {"approval en", "Autre approval fr"}),
            ({"state": "approval", "source_language": "en"}, {"approval en"}),
            ({"q": "APPROVAL", "source_language": "fr"}, {"Autre approval fr"}),
            ({"q": "Autre published en"}, {"published en"}),
            ({"waiting": "approve"}, {"approval en", "Autre approval fr"}),
            ({"waiting": "write"}, set()),
            ({"assigned": "me"}, set()),
            ({"q": "published", "public": "no"}, set()),
            (
                {"q": "published", "public": "yes"},
                {"published en", "Autre published fr"},
            ),
        ],
        ids=lambda one: str(sorted(one)),
    )
    def test_a_filter_keeps_what_it_says(self, busy_site, client, query, expected):
        assert set(listed(client, cast.mona(), **query)) == expected

    def test_assigned_to_you_to_anybody_to_nobody(self, site, client):
        pair = walks.to_translation(waiting.a_draft(site, title="Given away"))
        PagePair.objects.filter(pk=pair.pk).update(assigned_to=cast.thierry())

        assert "Given away" in listed(client, cast.thierry(), assigned="me")
        assert "Given away" not in listed(client, cast.mona(), assigned="me")
        assert "Given away" in listed(client, cast.mona(), assigned="somebody")
        assert "Given away" not in listed(client, cast.mona(), assigned="nobody")

    def test_a_page_type(self, busy_site, client):
        kind = busy_site.guide.en.content_type_id

        titles = listed(client, cast.ada(), page_type=kind)

        assert set(titles) == {busy_site.guide.en.title}

    def test_every_filter_and_order_answers(self, busy_site, client):
        for waits in ("write", "translate", "review", "approve", "sent", "attention"):
            listed(client, cast.mona(), waiting=waits)
        for key in ("title_en", "title_fr", "state", "waiting_since"):
            for direction in ("", "-"):
                listed(client, cast.mona(), ordering=f"{direction}{key}")

    def test_nonsense_in_the_address_does_no_harm(self, busy_site, client):
        listed(client, cast.mona(), state="nowhere", ordering="password", p="nine")

    def test_the_part_that_a_search_replaces(self, busy_site, client):
        client.force_login(cast.mona())

        response = client.get(
            reverse("bilingual:translations_results"), {"q": "approval en"}
        )

        assert "approval en" in response.text
        assert "<html" not in response.text


class TestSpreadsheet:
    def test_it_holds_every_column(self, busy_site, client):
        response = exported(client, cast.mona(), q="to_translate en")

        assert response["Content-Type"] == "text/csv; charset=utf-8"
        assert response.content.startswith(b"\xef\xbb\xbf")
        (row,) = cells(response)
        assert row["English title"] == "to_translate en"
        assert row["State"] == "Waiting for a translator"
        assert row["Written in"] == "English"
        assert int(row["Words left"]) > 0
        assert row["Waiting since (Eastern time)"][:2] == "20"
        assert row["Assigned to"] == "Translators into French"
        assert row["Problems"] == ""

    def test_a_title_is_never_a_formula(self, busy_site, client):
        rows = cells(exported(client, cast.ada(), q="HYPERLINK"))

        assert [row["English title"] for row in rows] == [f"'{FORMULA}"]

    def test_the_workbook_neither(self, busy_site, client):
        response = exported(client, cast.ada(), kind="xlsx", q="HYPERLINK")
        content = b"".join(response.streaming_content)

        sheet = load_workbook(io.BytesIO(content)).active
        assert sheet["A2"].data_type == "s"

    def test_it_speaks_the_language_of_the_admin(self, busy_site, client):
        profile = UserProfile.get_for_user(cast.ada())
        profile.preferred_language = "fr"
        profile.save()

        (row,) = cells(exported(client, cast.ada(), q="to_translate en"))

        assert "Anglais" in row.values() or "anglais" in row.values()

    def test_it_leaves_out_what_the_person_does_not_see(self, busy_site, client):
        rows = cells(exported(client, cast.antoine()))

        titles = {row["English title"] for row in rows}
        assert "drafting en" not in titles
        assert "published en" in titles


class TestCost:
    def cost(self, client, user, **query):
        client.force_login(user)
        address = reverse("bilingual:translations")
        client.get(address, query)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address, query)
            shown = len(response.context["object_list"]) if response.context else 0
        return len(queries), shown

    def test_two_hundred_pairs_cost_what_ten_cost(self, site, client):
        people = [cast.alice(), cast.thierry(), cast.mona()]

        def costs():
            lists = [self.cost(client, one) for one in people]
            sheets = [self.cost(client, one, export="csv")[0] for one in people]
            return [queries for queries, _shown in lists], sheets, lists[0][1]

        many_opportunities(site.opportunities, 10)
        lists, sheets, _shown = costs()

        many_opportunities(site.opportunities, 190, numbered_from=10_000)

        assert costs() == (lists, sheets, 50)
