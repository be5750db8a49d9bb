"""The form of an opportunity: an author writes it and sends it for review.

Alice knows nothing of computers. She has only the screens.
"""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from bilingual.formatting import canadian_date
from opportunities.calendar_rules import (
    holiday_name,
    is_weekend,
    next_business_day,
)
from tests import cast, scenarios
from tests.browser.editor import Editor
from tests.browser.letters import (
    WORDS,
    today,
    write_opportunity,
    write_the_criteria,
    write_the_dates,
    write_the_facts,
    write_the_work,
)

TITLE = WORDS["title"]["en"]

ALWAYS_REQUIRED = (
    "short_description",
    "client_team",
    "background",
    "deliverables",
    "price",
    "skills",
    "closes_at",
    "selection_date",
    "delivery_at",
    "evaluation_criteria",
)


@pytest.fixture(scope="module")
def site(db):
    scenarios.python()
    scenarios.accessibility()
    cast.alice()
    return scenarios.a_site_with_menus()


@pytest.fixture
def alice(site, at_work):
    return Editor(at_work("alice"))


def in_words(day: date) -> str:
    return canadian_date(day, "en").replace("\xa0", " ")


def earliest_closing() -> str:
    return in_words(today() + timedelta(days=10))


def next_holiday(day: date) -> date:
    """The first federal holiday after the day that is not on a weekend."""
    while is_weekend(day) or not holiday_name(day):
        day += timedelta(days=1)
    return day


def next_saturday(day: date) -> date:
    return day + timedelta(days=(5 - day.weekday()) % 7)


def test_each_broken_rule_is_told_beside_its_field(alice, site):
    alice.start_opportunity(site.opportunities.en, "Read our letters")
    alice.submit()
    assert_empty_fields_are_told(alice)

    saturday = next_saturday(today() + timedelta(days=25))
    write_what_breaks_most_rules(alice, saturday)
    alice.submit()
    assert_broken_rules_are_told(alice, saturday)
    assert_nothing_was_lost(alice, saturday)

    holiday = next_holiday(today() + timedelta(days=11))
    write_the_dates(
        alice,
        closing=today() + timedelta(days=9),
        selection=holiday,
        delivery=holiday + timedelta(days=14),
    )
    alice.write("price", "8695.65")
    alice.submit()
    assert alice.error("closes_at") == (
        "Suppliers need at least 10 calendar days from the posting "
        f"({in_words(today())}) to the closing. Choose {earliest_closing()} or a later "
        "day."
    )
    assert alice.error("selection_date").startswith(
        f"{in_words(holiday)} is a federal holiday ({holiday_name(holiday)}). "
        "Choose a business day, for example "
    )
    assert alice.error("price") == ""
    assert alice.error("delivery_at") == ""

    closing = today() + timedelta(days=20)
    write_the_dates(
        alice,
        closing=closing,
        selection=closing - timedelta(days=1),
        delivery=closing + timedelta(days=20),
    )
    alice.submit()
    assert alice.error("closes_at") == ""
    assert alice.error("selection_date").startswith(
        f"The selection comes after the day of closing, {in_words(closing)}. "
    )


def assert_empty_fields_are_told(alice):
    assert "could not be saved due to validation errors" in alice.message
    for name in ALWAYS_REQUIRED:
        assert alice.error(name) == "This field is required.", name
    for name in ("title", "licence", "repository_url", "attachments"):
        assert alice.error(name) == "", name
    assert alice.written("title") == "Read our letters"


def write_what_breaks_most_rules(alice, saturday):
    write_the_work(alice, "en")
    alice.write_rich("background", "The letters are here")
    alice.link_last_word("background", "here", "https://letters.example.org/")
    write_the_facts(
        alice,
        price="9000",
        closing=today() - timedelta(days=1),
        selection=saturday,
        delivery=saturday - timedelta(days=1),
    )
    write_the_criteria(alice, "en")
    alice.remove_row("acceptance_criteria", "Licence")


def assert_broken_rules_are_told(alice, saturday):
    assert alice.error("price") == (
        "With 15% tax, $9,000 would cost more than the cap of $10,000. "
        "Enter $8,695.65 or less."
    )
    assert alice.error("closes_at") == (
        f"The closing is in the past. Choose {earliest_closing()} or a later day."
    )
    assert alice.error("selection_date") == (
        f"{in_words(saturday)} is a Saturday. Choose a business day, for example "
        f"{next_business_day(saturday):%A}, {in_words(next_business_day(saturday))}."
    )
    assert alice.error("delivery_at") == (
        "The work can't be delivered before a supplier is selected. Choose "
        f"{in_words(saturday)} or a later day, or an earlier selection."
    )
    assert alice.error("acceptance_criteria") == (
        "Add the licence row: the code must be open source to be accepted."
    )
    assert alice.error("background") == "Link “here”: write where it leads instead."


def assert_nothing_was_lost(alice, selection):
    """What was typed is still there after it was refused."""
    field = alice.field
    assert alice.written("title") == "Read our letters"
    assert alice.written("short_description").startswith("A tool that reads")
    assert alice.written("client_team") == "Correspondence team"
    expect(field("background").get_by_role("textbox")).to_have_text(
        "The letters are here"
    )
    deliverables = field("deliverables").locator("textarea")
    assert [one.input_value() for one in deliverables.all()] == [
        "A tool that reads a letter.",
        "Tests for ten letters.",
    ]
    expect(field("attachments").get_by_text("letters.csv")).to_be_visible()
    assert alice.written("price") == "9000"
    assert field("skills").get_by_role("checkbox", checked=True).count() == 2
    assert field("licence").locator("option:checked").inner_text() == "Apache 2.0"
    assert alice.written("repository_url") == "https://git.example.org/letters"
    assert alice.written("contact_email") == "letters@example.org"
    assert alice.written("selection_date") == f"{selection:%Y-%m-%d}"
    criterion = field("evaluation_criteria")
    assert criterion.locator("textarea").input_value().startswith("You have read")
    assert criterion.locator("input[type=number]").input_value() == "150"
    assert field("acceptance_criteria").locator("textarea").count() == 1


def test_a_text_that_keeps_every_rule_is_shown_and_sent(alice, site):
    alice.start_opportunity(site.opportunities.en, TITLE)
    write_opportunity(alice, "en")

    preview = alice.preview()
    expect(preview.locator("h1")).to_have_text(TITLE)
    expect(preview.locator(".fact-price")).to_have_text("$6,500")
    expect(preview.locator(".badge")).to_have_text("Open")
    expect(alice.problems_counted()).to_have_text("0")

    alice.submit()
    assert f"'{TITLE}' has been submitted" in alice.message
