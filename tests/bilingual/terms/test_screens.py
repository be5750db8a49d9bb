"""Terminology in the admin: who sees, proposes, approves and deletes."""

from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from bilingual.models import Term
from tests import cast
from tests.databases import shared_content

pytestmark = pytest.mark.django_db

NOBODY = "nobody"
AUTHORS = {"alice", "antoine"}
TRANSLATORS = {"thierry", "tess"}
DECIDE = {"bob", "renee", "mona", "olga", "ada"}
PROPOSE = TRANSLATORS | DECIDE
SEE = AUTHORS | PROPOSE
PEOPLE = sorted(SEE | {"stranger", NOBODY})

by_person = pytest.mark.parametrize("name", PEOPLE)


@pytest.fixture(scope="module")
def base(django_db_setup, django_db_blocker):
    with shared_content(django_db_blocker):
        yield SimpleNamespace(
            proposal=Term.objects.create(term_en="kite", term_fr="cerf-volant"),
            decided=Term.objects.get(term_en="opportunity"),
            people={name: getattr(cast, name)() for name in PEOPLE if name != NOBODY},
        )


@pytest.fixture
def as_person(client, base, name):
    if name != NOBODY:
        client.force_login(base.people[name])
    return client


@pytest.fixture
def renee(client):
    client.force_login(cast.renee())
    return client


def form(**changes):
    return {
        "term_en": "ball",
        "term_fr": "balle",
        "acronym_en": "",
        "acronym_fr": "",
        "forbidden_en": "",
        "forbidden_fr": "",
        "note_en": "",
        "note_fr": "",
        "source": "",
        "status": "approved",
        **changes,
    }


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def text(response):
    return " ".join(soup(response).get_text(" ").split())


def texts():
    """Every term but for the moment of its last change."""
    return list(Term.objects.order_by("pk").values_list("pk", "term_en", "status"))


@by_person
def test_doors_open_for_those_who_may(as_person, base, name):
    proposal, decided = base.proposal.pk, base.decided.pk
    doors = {
        reverse("terms:index"): SEE,
        reverse("terms:index_results"): SEE,
        reverse("terms:inspect", args=[decided]): SEE,
        reverse("terms:export_csv"): SEE,
        reverse("terms:export_tbx"): SEE,
        reverse("terms:add"): PROPOSE,
        reverse("terms:history", args=[decided]): PROPOSE,
        reverse("terms:edit", args=[proposal]): PROPOSE,
        reverse("terms:edit", args=[decided]): DECIDE,
        reverse("terms:import"): DECIDE,
        reverse("terms:delete", args=[proposal]): {"olga", "ada"},
        reverse("terms:delete", args=[decided]): {"olga", "ada"},
    }
    before = texts()

    answers = {door: as_person.get(door).status_code for door in doors}

    wrong = {
        door: status
        for door, status in answers.items()
        if (status == 200) != (name in doors[door]) or status not in {200, 302, 403}
    }
    assert wrong == {}
    assert texts() == before


@by_person
def test_who_adds_a_term_and_with_which_status(as_person, base, name):
    as_person.post(reverse("terms:add"), form())

    made = Term.objects.filter(term_en="ball").values_list("status", flat=True)
    expected = ["approved"] if name in DECIDE else ["proposed"]
    assert list(made) == (expected if name in PROPOSE else [])


@by_person
def test_who_changes_a_proposal_and_who_approves_it(as_person, base, name):
    address = reverse("terms:edit", args=[base.proposal.pk])

    as_person.post(address, form(term_en="kite", term_fr="milan"))

    term = Term.objects.get(pk=base.proposal.pk)
    assert (term.term_fr == "milan") == (name in PROPOSE)
    assert (term.status == "approved") == (name in DECIDE)


@by_person
def test_who_changes_a_term_that_is_decided(as_person, base, name):
    address = reverse("terms:edit", args=[base.decided.pk])

    as_person.post(address, form(term_en="opportunity", status="retired"))

    term = Term.objects.get(pk=base.decided.pk)
    assert (term.term_fr == "balle") == (name in DECIDE)
    assert (term.status == "retired") == (name in DECIDE)


@by_person
def test_who_deletes_a_term(as_person, base, name):
    for term in (base.proposal, base.decided):
        as_person.post(reverse("terms:delete", args=[term.pk]))

    left = Term.objects.filter(pk__in=[base.proposal.pk, base.decided.pk]).count()
    assert left == (0 if name in {"olga", "ada"} else 2)


@by_person
def test_the_menu_leads_there(as_person, base, name):
    if name in {"stranger", NOBODY}:
        return
    home = as_person.get(reverse("wagtailadmin_home")).content.decode()

    assert reverse("terms:index") in home
    assert "Terminology" in home


class TestList:
    def test_it_shows_both_languages(self, renee, base):
        page = soup(renee.get(reverse("terms:index")))

        headings = [one.get_text(" ", strip=True) for one in page.select("thead th")]
        assert headings == [
            "English term",
            "French term",
            "Acronyms",
            "Status",
            "Source",
            "Last changed",
        ]
        assert page.select_one("tbody td[lang=fr]")
        assert page.select_one("tbody td.title a[lang=en]")

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("cerf", "kite"),
            ("EDSC", "Employment and Social Development Canada"),
            ("opportunité", "opportunity"),
            ("lecture", ""),
            ("P-21", "Privacy Act"),
            ("drawn", "selected supplier"),
        ],
    )
    def test_every_text_is_searched(self, renee, base, query, found):
        page = renee.get(reverse("terms:index_results"), {"q": query})

        assert found in text(page)
        assert ("No terms match your query" in text(page)) == (not found)

    def test_it_is_filtered_by_status(self, renee, base):
        page = renee.get(reverse("terms:index_results"), {"status": "proposed"})

        assert "kite" in text(page)
        assert "occasion" not in text(page)

    @pytest.mark.parametrize("query", ["%", "_", "'", '"', "\\", "a" * 5000, "<b>"])
    def test_no_question_makes_it_fail(self, renee, base, query):
        for name in ("q", "status", "ordering", "p"):
            answer = renee.get(reverse("terms:index_results"), {name: query})
            assert answer.status_code in {200, 404}

    def test_it_costs_the_same_for_many(self, renee, base, django_assert_num_queries):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        renee.get(reverse("terms:index"))
        with CaptureQueriesContext(connection) as few:
            renee.get(reverse("terms:index"), {"status": "proposed"})
        Term.objects.bulk_create(
            Term(term_en=f"word {n}", term_fr=f"mot {n}") for n in range(40)
        )

        with django_assert_num_queries(len(few)):
            renee.get(reverse("terms:index"), {"status": "proposed"})

    def test_a_translator_is_led_to_the_form_of_proposals_only(self, client, base):
        client.force_login(cast.thierry())
        page = soup(client.get(reverse("terms:index"), {"q": "kite"}))
        assert page.find("a", href=reverse("terms:edit", args=[base.proposal.pk]))

        page = soup(client.get(reverse("terms:index"), {"q": "opportunité"}))
        assert page.find("a", href=reverse("terms:inspect", args=[base.decided.pk]))
        assert not page.find("a", href=reverse("terms:edit", args=[base.decided.pk]))
        assert not page.find("a", href=reverse("terms:import"))
        assert page.find("a", href=reverse("terms:export_csv"))


def test_capitals_stand_among_small_letters(renee):
    Term.objects.create(term_en="Kite", term_fr="cerf-volant")
    Term.objects.create(term_en="kick", term_fr="coup de pied")
    Term.objects.create(term_en="kitten", term_fr="chaton")

    def listed(**query):
        page = soup(renee.get(reverse("terms:index"), {"q": "ki", **query}))
        words = [one.get_text(strip=True) for one in page.select("td.title a")]
        return [one for one in words if one in {"Kite", "kick", "kitten"}]

    assert listed() == ["kick", "Kite", "kitten"]
    assert listed(ordering="-term_en") == ["kitten", "Kite", "kick"]


class TestForm:
    def test_panels_and_help(self, renee):
        page = soup(renee.get(reverse("terms:add")))

        headings = [one.get_text(" ", strip=True) for one in page.select("h2")]
        assert "The term in both languages" in headings
        assert "Source and status" in headings
        rows = page.select("#panel-the_term_in_both_languages-content .w-field-row")
        names = [[one["name"] for one in row.select("[name]")] for row in rows]
        assert names[0] == ["term_en", "term_fr"]
        assert names[-1] == ["note_en", "note_fr"]
        assert page.find(id="id_term_fr")["lang"] == "fr"
        assert page.find(id="id_note_en")["lang"] == "en"
        assert "as in a dictionary" in page.get_text(" ")

    def test_a_translator_has_no_status(self, client):
        client.force_login(cast.tess())

        page = soup(client.get(reverse("terms:add")))

        assert page.find(attrs={"name": "term_en"})
        assert not page.find(attrs={"name": "status"})
        assert "A new term is a proposal." in page.get_text(" ")

    def test_who_decides_is_not_told_that_it_is_a_proposal(self, renee):
        assert "A new term is a proposal." not in text(renee.get(reverse("terms:add")))

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"term_en": ""}, "term_en"),
            ({"term_fr": "<b>"}, "term_fr"),
            ({"forbidden_fr": "balle"}, "forbidden_fr"),
            ({"acronym_en": "BALL"}, "acronym_en"),
            ({"note_en": "a" * 1001}, "note_en"),
            ({"status": "wanted"}, "status"),
            ({"term_en": "opportunity", "term_fr": "occasion"}, "__all__"),
        ],
        ids=lambda one: one if isinstance(one, str) else "-".join(one),
    )
    def test_a_problem_is_told_beside_its_field(self, renee, changes, field):
        answer = renee.post(reverse("terms:add"), form(**changes))

        errors = answer.context["form"].errors
        assert set(errors) == {field}
        assert len(errors[field]) == 1
        assert answer.context["form"]["source"].value() == ""
        assert not Term.objects.filter(term_en="ball").exists()

    def test_a_forged_form_is_refused_in_words(self, renee):
        for data in ({}, {"term_en": ["a", "b"], "term_fr": "\x00"}, {"x": "y"}):
            assert renee.post(reverse("terms:add"), data).status_code == 200

    def test_what_happened_is_in_the_history(self, renee, base):
        renee.post(
            reverse("terms:edit", args=[base.proposal.pk]),
            form(term_en="kite", term_fr="milan", status="retired"),
        )

        page = renee.get(reverse("terms:history", args=[base.proposal.pk]))
        assert "renee" in text(page)
        assert ModelLogEntry.objects.filter(action="wagtail.edit").count() == 1

    def test_one_term_is_read_in_both_languages(self, client, base):
        client.force_login(cast.alice())

        answer = client.get(reverse("terms:inspect", args=[base.decided.pk]))

        page = soup(answer)
        french = page.find("section", attrs={"aria-labelledby": "side-fr"})
        assert (
            french.find("dd", attrs={"lang": "fr"}).get_text(strip=True) == "occasion"
        )
        assert "opportunité" in french.get_text()
        assert "Approved" in text(answer)
        assert not page.find("a", href=reverse("terms:edit", args=[base.decided.pk]))
        assert "style=" not in str(page.select_one(".nice-padding"))


def test_the_screens_are_in_french_for_who_works_in_french(client, base):
    from wagtail.users.models import UserProfile

    person = cast.renee()
    profile = UserProfile.get_for_user(person)
    profile.preferred_language = "fr"
    profile.save()
    client.force_login(person)

    with translation.override("fr"):
        page = soup(client.get(reverse("terms:index")))

    assert page.html["lang"] == "fr"
