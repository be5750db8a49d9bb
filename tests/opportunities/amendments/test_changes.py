"""What differs between two versions, as it is told in each language."""

from copy import deepcopy
from datetime import datetime
from decimal import Decimal

import pytest
from django.utils.translation import override
from wagtail_factories import DocumentFactory

from bilingual.formatting import EASTERN
from opportunities.amendments.changes import changes_between, changes_scope
from opportunities.amendments.naming import named
from tests import scenarios

pytestmark = pytest.mark.django_db

THE_FILE = "0d3c2a54-7d0b-4f6e-9d0c-52f4d2f3b001"


@pytest.fixture
def before(site):
    pages = scenarios.an_open_pair(site, price=Decimal("6500.00"))
    return {"en": pages.en, "fr": pages.fr}


@pytest.fixture
def after(before):
    return {language: deepcopy(page) for language, page in before.items()}


def test_nothing_differs(before, after):
    assert changes_between(before, after) == []


def test_facts_are_told_as_people_write_them(before, after):
    for pages, day in ((before, 5), (after, 12)):
        for page in pages.values():
            page.closes_at = datetime(2021, 7, day, 23, 59, 59, tzinfo=EASTERN)
    for page in after.values():
        page.price = Decimal("7000.00")

    price, closing = changes_between(before, after)

    assert price.old == {"en": "$6,500", "fr": "6\xa0500\xa0$"}
    assert price.new["fr"] == "7\xa0000\xa0$"
    assert "July\xa05, 2021" in closing.old["en"]
    assert "12\xa0juillet 2021" in closing.new["fr"]
    assert price.is_decisive
    assert closing.is_decisive
    assert changes_scope([price])
    assert not changes_scope([closing])


def test_one_language_alone_is_compared_while_it_is_written(before, after):
    after["en"].title = "Another title"
    (change,) = changes_between({"en": before["en"]}, {"en": after["en"]})
    assert change.new == {"en": "Another title"}
    assert not change.is_decisive


def test_rows_are_told_by_their_number(before, after):
    for language, page in after.items():
        rows = page.deliverables.get_prep_value()
        rows[1]["value"]["text"] = {"en": "In 9 days.", "fr": "En 9 jours."}[language]
        page.deliverables = stream_of(page, "deliverables", rows)

    (change,) = changes_between(before, after)

    assert (change.field, change.row) == ("deliverables", 2)
    assert change.new == {"en": "In 9 days.", "fr": "En 9 jours."}
    assert change.is_decisive


def test_a_row_that_comes_or_goes(before, after):
    for page in after.values():
        rows = page.deliverables.get_prep_value()
        page.deliverables = stream_of(page, "deliverables", rows[:1])

    changes = changes_between(before, after)

    assert {one.field for one in changes} == {"deliverables"}
    assert all(set(one.new.values()) == {""} for one in changes)
    assert all(one.is_decisive for one in changes)


class TestAttachments:
    """Files can't be read here: another one is another posting, another name is not."""

    @pytest.fixture
    def before(self, before):
        self.give(before, {"en": "Data model", "fr": "Modèle"}, DocumentFactory())
        return before

    def give(self, pages, titles, document, row=None):
        for language, page in pages.items():
            value = {"title": titles[language], "document": document.pk}
            kept = {"type": "attachment", "value": value, "id": row or THE_FILE}
            page.attachments = stream_of(page, "attachments", [kept])

    def test_another_file(self, before, after):
        titles = {"en": "Data model", "fr": "Modèle"}
        document = DocumentFactory(file__filename="second.pdf")
        self.give(after, titles, document)

        (change,) = changes_between(before, after)

        assert (change.field, change.row) == ("attachments", 1)
        assert change.new["en"] == f"Data model ({document.filename})"
        assert change.is_decisive
        assert changes_scope([change])

    def test_another_name(self, before, after):
        document = before["en"].attachments[0].value["document"]
        self.give(after, {"en": "The data model", "fr": "Modèle"}, document)

        (change,) = changes_between(before, after)

        assert change.old["fr"] == change.new["fr"]
        assert not change.is_decisive

    def test_a_file_that_comes_or_goes(self, before, after):
        for page in after.values():
            page.attachments = stream_of(page, "attachments", [])

        (gone,) = changes_between(before, after)
        (comes,) = changes_between(after, before)

        assert gone.is_decisive
        assert comes.is_decisive
        with override("fr"):
            assert named(gone, "fr").name == "Pièce jointe 1"


def test_what_is_kept_is_plain_data(before, after):
    for page in after.values():
        page.price = Decimal("1.00")
    (change,) = changes_between(before, after)
    assert change.as_json() == {
        "field": "price",
        "old": {"en": "$6,500", "fr": "6\xa0500\xa0$"},
        "new": {"en": "$1", "fr": "1\xa0$"},
        "row": 0,
    }


def stream_of(page, name, rows):
    return type(page)._meta.get_field(name).stream_block.to_python(rows)
