"""The translation figures as those who answer for the site see and export them."""

import csv
import io
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from bilingual.models import PagePair, TranslatedWords
from tests import cast

pytestmark = pytest.mark.django_db

MARCH = datetime(2026, 3, 2, 15, tzinfo=UTC)
FORMULA = "=1+1"


@pytest.fixture
def pair(site):
    """A page with a title of bad intent, of which 1,234 words were translated."""
    pair = PagePair.objects.of(site.privacy.en).get()
    type(site.privacy.en).objects.filter(pk=site.privacy.en.pk).update(
        draft_title=FORMULA
    )
    counted(pair.translation_key, 1000)
    counted(pair.translation_key, 234, origin="memory")
    counted(pair.translation_key, 12, is_correction=True)
    return pair


def counted(key, words, **details):
    TranslatedWords.objects.create(
        translation_key=key,
        words=words,
        **{
            "language": "fr",
            "origin": "typed",
            "is_correction": False,
            "at": MARCH,
            **details,
        },
    )


def shown(client, person=cast.mona, **query):
    client.force_login(person())
    return client.get(reverse("bilingual:figures"), query)


def read(response):
    return " ".join(BeautifulSoup(response.content, "html.parser").text.split())


def cells(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("person", cast.EVERYBODY, ids=lambda one: one.__name__)
def test_who_sees_it(site, client, person):
    allowed = person in {cast.mona, cast.olga, cast.ada}
    response = shown(client, person)

    assert (response.status_code == 200) == allowed
    if not allowed:
        assert response.status_code == 302
    if person is not cast.stranger:
        home = client.get(reverse("wagtailadmin_home")).content.decode()
        assert (reverse("bilingual:figures") in home) == allowed


def test_a_visitor_signs_in_first(site, client):
    response = client.get(reverse("bilingual:figures"))

    assert response.url.startswith(reverse("wagtailadmin_login"))


def test_nothing_is_changed_there(pair, client):
    client.force_login(cast.mona())

    assert client.post(reverse("bilingual:figures")).status_code == 405


def test_before_anything_was_translated(site, client):
    text = read(shown(client))

    assert "Nothing was translated or published in this time." in text
    assert "4 in the pilot" in text


def test_what_it_tells(pair, client):
    response = shown(client)
    text = read(response)

    assert "March 2026" in text
    assert "1,234" in text
    assert "19%" in text
    assert "12 (1%)" in text
    assert "no page that was sent for translation became public" in text
    assert reverse("bilingual:pair", args=[pair.pk]) in response.text


def test_in_french(pair, client):
    UserProfile.objects.create(user=cast.mona(), preferred_language="fr-ca")
    response = shown(client)
    text = read(response)

    assert "1\u00a0234" in response.text
    assert "19\u00a0%" in response.text
    assert "mars 2026" in text


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ({"direction": "fr"}, "1,234"),
        ({"direction": "en"}, "0"),
        ({"since": "2026-03-03"}, "0"),
        ({"since": "2026-03-02", "until": "2026-03-02"}, "1,234"),
        ({"until": "2026-03-01"}, "0"),
    ],
    ids=str,
)
def test_narrowed(pair, client, query, total):
    soup = BeautifulSoup(shown(client, **query).content, "html.parser")

    assert soup.select_one(".figures-total dd").text == total


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"since": "soon"}, "Write year, month and day"),
        ({"since": "9" * 5000}, "Write year, month and day"),
        ({"until": ["2026-13-01", "x"]}, "Write year, month and day"),
        ({"since": "2026-03-02", "until": "2026-03-01"}, "not before the first"),
        ({"direction": "de"}, "Select a valid choice"),
        ({"until": "9999-12-31"}, "Write year, month and day"),
        ({"since": "0001-01-01"}, "Write year, month and day"),
        ({"export": "everything"}, ""),
        ({"p": "x"}, ""),
        ({"p": "-1", "export": "months", "since": "soon"}, "Write year"),
    ],
    ids=[
        *("no day", "huge", "several", "turned around", "no direction"),
        *("last day", "first day", "no export", "no page", "no day to export"),
    ],
)
def test_what_can_not_be_read(pair, client, query, message):
    response = shown(client, **query)

    assert response.status_code == 200
    assert message in read(response)


class TestAsCsv:
    def test_months(self, pair, client):
        heading, row = cells(shown(client, export="months"))

        assert dict(zip(heading, row, strict=True)) == {
            "Month": "2026-03",
            "Words translated": "1234",
            "Sentences translated": "2",
            "Words from exact matches": "234",
            "Words from near matches": "0",
            "Re-use from memory (%)": "19",
            "Words corrected in review": "12",
            "Sentences corrected in review": "1",
            "Times published": "0",
            "Days from sent for translation to public, median": "",
        }

    def test_pages_and_no_formula(self, pair, client):
        response = shown(client, export="pages")
        _heading, row = cells(response)

        assert row[0] == f"'{FORMULA}"
        assert "attachment" in response["Content-Disposition"]
        assert response["Content-Type"] == "text/csv; charset=utf-8"

    def test_it_is_narrowed_like_the_screen(self, pair, client):
        response = shown(client, since="2026-03-01", direction="fr")
        links = BeautifulSoup(response.content, "html.parser").select("a[download]")
        queries = [link["href"] for link in links]

        assert queries == [
            f"?since=2026-03-01&direction=fr&export={kind}"
            for kind in ("months", "pages")
        ]
        assert len(cells(shown(client, export="pages", direction="en"))) == 1

    def test_nobody_else_gets_it(self, pair, client):
        assert shown(client, cast.alice, export="pages").status_code == 302


def test_many_pages_are_paged_in_as_many_queries(pair, client):
    costs = []
    for number in (10, 70):
        for _page in range(number):
            counted(uuid4(), 1)
        shown(client)
        with CaptureQueriesContext(connection) as captured:
            response = shown(client, direction="fr")
        costs.append(len(captured))

    assert costs[0] == costs[1]
    assert "Page 1 of 2" in read(response)
    assert "?direction=fr&amp;p=2" in response.text
    assert "Page 2 of 2" in read(shown(client, p="2"))
