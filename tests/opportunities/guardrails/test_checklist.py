"""The checklist above the form: what still misses, where, in the language of the admin."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail_factories import ImageFactory

from bilingual.typography import french_typography_problems
from opportunities.guardrails.checklist import (
    REQUIRED,
    items_to_check,
    label_of,
    missing_items,
)
from opportunities.guardrails.related import SplittingWarning
from opportunities.models import OpportunityPage
from tests import cast, scenarios
from tests.admin_forms import posting
from tests.factories import OpportunityPageFactory, stream
from tests.opportunities.guardrails.people import ask

pytestmark = pytest.mark.django_db

EMPTY = {
    "title": "",
    "short_description": "",
    "client_team": "",
    "background": "",
    "deliverables": [],
    "price": None,
    "closes_at": None,
    "selection_date": None,
    "delivery_at": None,
    "licence": "",
    "evaluation_criteria": [],
    "acceptance_criteria": [],
}


@pytest.fixture
def complete(parent):
    return OpportunityPageFactory(
        parent=parent, draft=True, skills=[scenarios.python()]
    )


def missing(page):
    return missing_items(page, at=timezone.now())


def fields(page):
    return [item.field for item in missing(page)]


def test_nothing_misses_where_everything_is_there(complete):
    assert missing(complete) == []


@pytest.mark.parametrize("name", EMPTY)
def test_each_empty_field_is_told(complete, name):
    setattr(complete, name, EMPTY[name])

    assert fields(complete) == [name]


def test_what_is_told_is_what_the_form_refuses(alice, complete):
    for name, value in EMPTY.items():
        setattr(complete, name, value)
    complete.skills.clear()

    assert fields(complete) == list(REQUIRED)


def test_a_missing_skill_is_told(complete):
    complete.skills.clear()

    assert fields(complete) == ["skills"]


@pytest.mark.parametrize(
    ("name", "rows", "words"),
    [
        ("deliverables", [("deliverable", {"text": ""})], "not complete"),
        ("acceptance_criteria", [("criterion", {"text": "It sorts."})], "licence row"),
        (
            "evaluation_criteria",
            [("criterion", {"text": "You can.", "word_limit": 5})],
            "not complete",
        ),
    ],
)
def test_rows_that_are_not_complete_are_told(complete, name, rows, words):
    setattr(complete, name, stream(*rows))

    (item,) = missing(complete)

    assert item.field == name
    assert words in item.message


def test_a_file_without_a_name_is_told(complete):
    complete.attachments = stream(("attachment", {"title": "", "document": None}))

    (item,) = missing(complete)

    assert (item.field, item.label) == ("attachments", "Attachments")


def test_what_any_page_may_not_be_is_told(complete):
    complete.title = "x" * 101
    complete.social_image = ImageFactory()
    complete.social_image_alt = ""

    assert fields(complete) == ["title", "social_image_alt"]


def test_a_broken_rule_is_told_beside_the_rest(complete):
    complete.price = Decimal(9000)
    complete.background = '<p><a href="https://example.org">here</a></p>'

    found = missing(complete)

    assert {"price", "background"} <= {item.field for item in found}
    assert any("$8,695.65" in item.message for item in found)


def test_attestations_are_told(parent):
    page = OpportunityPageFactory(
        parent=parent, draft=True, attested=False, skills=[scenarios.python()]
    )

    assert fields(page) == ["attestations"] * 3


class TestOnTheScreen:
    def screen(self, editor, page, **headers):
        editor.client.defaults.update(headers)
        answer = editor.open("wagtailadmin_pages:edit", page.pk)
        return BeautifulSoup(answer.content, "html.parser")

    def test_each_thing_links_to_a_field_that_is_there(self, alice, parent):
        alice.post_opportunity(
            parent, "", price="", short_description="", skills=[], attestations=[]
        )
        page = OpportunityPage.objects.get()

        soup = self.screen(alice, page)

        links = soup.select(".posting-state [data-checklist-field]")
        assert [link.get_text() for link in links[:3]] == [
            "Short description",
            "Fixed price before tax, in dollars",
            "Skills",
        ]
        for link in links:
            place = link["data-checklist-field"]
            assert soup.select_one(f'[data-contentpath="{place}"]'), place

    def test_it_is_made_anew_when_the_page_is_saved(self, alice, parent):
        alice.post_opportunity(parent, "", price="")
        page = OpportunityPage.objects.get()
        assert "Fixed price" in self.screen(alice, page).select_one(".checklist").text

        alice.edit(page, posting())

        panel = self.screen(alice, page).select_one(".posting-state")
        assert "Nothing is missing" in panel.text
        assert not panel.select(".checklist")

    def test_a_new_page_has_no_number_and_no_complaint_yet(self, alice, parent):
        answer = alice.open(
            "wagtailadmin_pages:add", "opportunities", "opportunitypage", parent.pk
        )

        assert answer.status_code == 200
        assert "A reference number is given" in answer.content.decode()

    def test_labels_are_those_of_the_admin_in_french(self, complete):
        complete.price = complete.closes_at = None

        with translation.override("fr"):
            found = missing(complete)
            labels = [label_of(complete, item.field) for item in found]

        assert labels == [item.label for item in found]
        assert "Fixed price" not in labels[0]
        for item in found:
            text = f'<p lang="fr">{item.label}</p>'
            assert french_typography_problems(text) == []


class TestByItself:
    """For a form that has saved itself."""

    def ask(self, client, person, page):
        return ask(client, person(), "guardrails:checklist", page.pk)

    def test_it_tells_of_the_latest_draft(self, alice, client, complete):
        alice.edit(complete, posting(price=""))

        answer = self.ask(client, cast.alice, complete)

        assert "Fixed price" in answer.html
        assert "<html" not in answer.html
        assert "no-store" in answer.response.headers["Cache-Control"]

    @pytest.mark.parametrize(
        ("person", "may"),
        [
            (cast.alice, True),
            (cast.mona, True),
            (cast.ada, True),
            (cast.antoine, False),
            (cast.bob, False),
            (cast.thierry, False),
            (cast.olga, False),
            (cast.stranger, False),
            (lambda: None, False),
        ],
    )
    def test_for_who_may_edit_the_page(self, client, complete, person, may):
        answer = self.ask(client, person, complete)

        assert (answer.response.status_code == 200) is may

    def test_other_pages_have_none(self, client, site):
        answer = self.ask(client, cast.ada, site.privacy.en)

        assert answer.response.status_code == 404


class TestWhatMayStay:
    def test_a_difference_of_the_price(self, complete):
        complete.internal_hourly_rate, complete.internal_hours = Decimal(65), 80
        splitting = SplittingWarning(complete, at=timezone.now())

        (item,) = items_to_check(complete, splitting, at=timezone.now())

        assert item.field == "price"

    def test_a_missing_reason_only_where_something_resembles(self, site, complete):
        scenarios.an_open_pair(site)
        splitting = SplittingWarning(complete, at=timezone.now())

        (item,) = items_to_check(complete, splitting, at=timezone.now())
        assert item.field == "internal_splitting_reason"

        complete.internal_splitting_reason = "Another need."
        splitting = SplittingWarning(complete, at=timezone.now())
        assert not items_to_check(complete, splitting, at=timezone.now())


def test_it_costs_the_same_whatever_misses(complete):
    with CaptureQueriesContext(
        connection,
    ) as full:
        missing(complete)
    for name, value in EMPTY.items():
        setattr(complete, name, value)

    with CaptureQueriesContext(connection) as empty:
        missing(complete)

    assert len(empty) <= len(full) + 1
