"""The price calculator in the form, as the server keeps it and shows it."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from opportunities.models import OpportunityPage, PostingLimitsSetting
from tests import cast, walks
from tests.admin_forms import Editor, errors_beside, posting
from tests.factories import OpportunityPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(parent):
    return OpportunityPageFactory(parent=parent, draft=True)


def latest(page):
    return OpportunityPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def screen(editor, page):
    answer = editor.open("wagtailadmin_pages:edit", page.pk)
    return BeautifulSoup(answer.content, "html.parser").select_one(".price-calculation")


def is_hidden(panel, name):
    return panel.select_one(f"[data-price-{name}]").has_attr("hidden")


def test_what_was_typed_is_kept_as_the_rationale(alice, draft):
    alice.edit(
        draft,
        posting(
            internal_hourly_rate="72.50",
            internal_hours="80",
            internal_price_note="As the last work of this kind.",
            price="6525",
        ),
    )

    page = latest(draft)
    assert page.price_calculation.price == Decimal("6525.00")
    assert page.internal_price_note == "As the last work of this kind."
    assert page.internal_administration_hours == 10


def test_the_panel_shows_price_tax_and_cap_without_any_script(alice, draft):
    alice.edit(draft, posting(internal_hourly_rate="65", internal_hours="90", price=""))

    panel = screen(alice, draft)

    text = panel.get_text(" ", strip=True)
    for shown in ("100", "$6,500", "(15%)", "$7,475", "$10,000", "$8,695.65"):
        assert shown in text
    assert not is_hidden(panel, "result")
    assert is_hidden(panel, "above")
    assert is_hidden(panel, "differs")


def test_nothing_is_shown_as_calculated_before_it_is(alice, draft):
    panel = screen(alice, draft)

    assert is_hidden(panel, "result")
    assert "10 hours of administration are added" in panel.get_text(" ")
    assert "$8,695.65" in panel.get_text()


def test_a_difference_is_told_and_does_not_stop_anybody(alice, parent):
    answer = alice.post_opportunity(
        parent, internal_hourly_rate="65", internal_hours="90", price="6499.99"
    )

    assert answer.response.status_code == 302
    page = OpportunityPage.objects.get()
    assert page.pair.state == "content_review"
    panel = screen(Editor(alice.client, cast.bob()), page)
    assert not is_hidden(panel, "differs")


def test_above_the_cap_is_told(alice, draft):
    alice.edit(draft, posting(internal_hourly_rate="100", internal_hours="90"))

    assert not is_hidden(screen(alice, draft), "above")


class TestHoursOfAdministration:
    def change_setting(self, hours):
        limits = PostingLimitsSetting.load()
        limits.administration_hours = hours
        limits.save()

    def test_those_of_the_setting_count(self, alice, draft):
        self.change_setting(12)

        alice.edit(draft, posting(internal_hourly_rate="100", internal_hours="50"))

        assert latest(draft).price_calculation.price == Decimal("6200.00")

    def test_a_price_that_was_calculated_keeps_its_own(self, alice, draft):
        typed = {"internal_hourly_rate": "100", "internal_hours": "50"}
        alice.edit(draft, posting(**typed))
        self.change_setting(20)

        alice.edit(draft, posting(**typed, title="Another title"))

        page = latest(draft)
        assert page.title == "Another title"
        assert page.price_calculation.price == Decimal("6000.00")

    def test_they_cannot_be_typed(self, alice, draft):
        alice.edit(
            draft,
            posting(
                internal_hourly_rate="100",
                internal_hours="50",
                internal_administration_hours="0",
            ),
        )

        assert latest(draft).internal_administration_hours == 10


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("internal_hourly_rate", "-5"),
        ("internal_hourly_rate", "0"),
        ("internal_hourly_rate", "NaN"),
        ("internal_hourly_rate", "Infinity"),
        ("internal_hourly_rate", "1e9"),
        ("internal_hourly_rate", "65.555"),
        ("internal_hours", "0"),
        ("internal_hours", "-1"),
        ("internal_hours", "1.5"),
        ("internal_hours", "99999999999999999999"),
        ("internal_hours", "<script>"),
        ("internal_price_note", "x" * 1001),
        ("internal_splitting_reason", "x" * 1001),
    ],
)
def test_hostile_values_are_refused_beside_their_field(alice, draft, field, value):
    answer = alice.edit(draft, posting(**{field: value}))

    assert errors_beside(answer, field)
    assert OpportunityPage.objects.get(pk=draft.pk).get_latest_revision() is None


def test_a_note_is_shown_as_text(alice, draft):
    alice.edit(draft, posting(internal_price_note="<script>alert(1)</script>"))
    pair = walks.pair_of(draft)

    html = alice.open("bilingual:pair", pair.pk).content.decode()

    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html
