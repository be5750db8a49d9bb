"""What helps while an opportunity is written, and what a client sees of its draft."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from opportunities.guardrails.preview_links import make_link
from opportunities.models import Attestation
from opportunities.views.shared_draft import address_of
from tests import cast, scenarios, walks
from tests.browser.axe import load_axe, violations
from tests.browser.editor import Editor
from tests.browser.probes import probe
from tests.browser.screens import SIZES
from tests.factories import OpportunityPageFactory

SLOWEST_SAVE = 40_000  # milliseconds until a form has saved itself


@pytest.fixture(scope="module")
def site(db):
    scenarios.python()
    cast.alice()
    return scenarios.a_site_with_menus()


@pytest.fixture
def draft(site):
    return OpportunityPageFactory(
        parent=site.opportunities.en,
        draft=True,
        attested=False,
        price=None,
        skills=[scenarios.python()],
    )


@pytest.fixture
def alice(draft, at_work):
    """Alice, at the form of the draft, once it watches what she types."""
    editor = Editor(at_work("alice"))
    editor.page.goto(f"/admin/pages/{draft.pk}/edit/")
    expect(editor.page.locator("html.watched")).to_be_attached()
    return editor


def test_the_checklist_leads_to_each_field(alice):
    page = alice.page
    for field, place in {
        "price": "#id_price",
        "attestations": "#id_attestations_0",
    }.items():
        page.locator("[role=tab]").first.click()
        page.locator(f"[data-checklist-field={field}]").first.click()

        expect(page.locator(place)).to_be_visible()
        expect(page.locator(place)).to_be_focused()


def test_the_price_follows_the_hours(alice):
    page = alice.page
    alice.write("internal_hourly_rate", "72.5")
    alice.write("internal_hours", "80")

    expect(page.locator("[data-price-calculated]")).to_have_text("$6,525")
    expect(page.locator("[data-price-with-tax]")).to_have_text("$7,503.75")
    expect(page.locator("[data-price-differs]")).to_be_hidden()

    page.get_by_role("button", name="Use the calculated price").click()
    expect(page.locator("#id_price")).to_have_value("6525.00")

    alice.write("price", "6500")
    expect(page.locator("[data-price-differs]")).to_be_visible()

    alice.write("internal_hours", "130")
    expect(page.locator("[data-price-above]")).to_be_visible()

    alice.write("internal_hours", "")
    expect(page.locator("[data-price-result]")).to_be_hidden()


def test_lengths_are_seen_and_said(alice):
    text = alice.field("short_description")
    counted = text.locator(".text-length")

    text.locator("textarea").fill("Two words")
    expect(counted.locator("[aria-hidden]")).to_have_text(
        "9 of at most 500 characters. Words: 2"
    )
    expect(counted.get_by_role("status")).to_have_text("Characters left: 491")

    rich = alice.field("background")
    rich.get_by_role("textbox").fill("Three new words")
    expect(rich.locator(".text-length")).to_have_text("Words: 3")
    row = alice.field("deliverables").locator(".text-length").first
    expect(row).to_contain_text("of at most 600 characters")

    title = alice.field("title")
    title.locator("#id_title").fill("x" * 101)
    expect(title.locator(".text-length-over")).to_be_visible()
    expect(title.get_by_role("status")).to_have_text("Characters too many: 1")


def test_a_tick_is_written_down_and_can_be_taken_back(alice, draft):
    box = alice.field("attestations").get_by_role("checkbox").first
    seen = alice.page.locator("[name=attestations_seen]")

    box.check()
    expect(seen).to_have_value("unclassified", timeout=SLOWEST_SAVE)
    box.uncheck()
    expect(seen).to_have_value("", timeout=SLOWEST_SAVE)

    (row,) = Attestation.objects.filter(opportunity=draft.opportunity)
    assert row.attested_by_name == row.taken_back_by_name == "alice"


def test_the_checklist_follows_what_saves_itself(alice):
    listed = alice.page.locator(".posting-state [data-checklist-field=price]")
    expect(listed).to_have_count(1)

    alice.write("price", "6500")

    expect(listed).to_have_count(0, timeout=SLOWEST_SAVE)


def test_a_client_reads_the_draft_in_both_languages(page, draft):
    pair = walks.pair_of(draft)
    token, _ends = make_link(pair, user=cast.alice(), at=timezone.now(), days=14)
    load = {"en": draft.title, "fr": ""}
    for language, title in load.items():
        for size in SIZES:
            page.set_viewport_size(size)
            page.goto(address_of(token, language))
            expect(page.locator("html")).to_have_attribute("lang", language)
            if title:
                expect(page.locator("h1")).to_have_text(title)
            load_axe(page)
            assert [*violations(page, "body"), *probe(page, "sideways", "body")] == []
    assert page.context.cookies() == []
