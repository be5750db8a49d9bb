"""Questions of suppliers: asked without a script, answered by the team, read by all."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from bilingual.languages import LANGUAGES
from opportunities.life.moves import Move
from opportunities.models import Opportunity, OpportunityEvent, Question
from opportunities.questions import proof
from opportunities.questions.names import ASK_NAMES, SENT_NAMES
from tests import cast, scenarios
from tests.browser.axe import load_axe, violations
from tests.browser.probes import probe
from tests.browser.screens import SIZES
from tests.opportunities.questions.questioning import (
    ASKED,
    asked,
    declined,
    published,
    sent,
    translated,
)

CONTENT = ".content > .nice-padding"
by_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def site(db):
    for person in cast.EVERYBODY:
        person()
    return scenarios.a_site_with_menus()


@pytest.fixture(scope="module")
def pages(site):
    return scenarios.an_open_pair(site)


@pytest.fixture(scope="module")
def suspended(site):
    pair = scenarios.an_open_pair(
        site, en={"slug": "suspended-en"}, fr={"slug": "suspended-fr"}
    )
    Opportunity.objects.filter(pk=pair.en.opportunity_id).update(decided="suspended")
    return pair


@pytest.fixture(scope="module")
def closed(site):
    return scenarios.a_closed_pair(site)


@pytest.fixture
def quick(monkeypatch):
    """A test types faster than people do."""
    monkeypatch.setattr(proof, "QUICKEST", timedelta(seconds=-1))


def form_of(pages, language):
    return f"{pages[language].url}{ASK_NAMES[language]}/"


def require_accessible(page, region=""):
    """At both sizes, and nothing to scroll sideways."""
    for size in SIZES:
        page.set_viewport_size(size)
        load_axe(page)
        assert [*violations(page, region), *probe(page, "sideways", "body")] == []


@by_language
def test_every_state_of_the_form(page, pages, suspended, closed, language, quick):
    page.goto(form_of(pages, language))
    require_accessible(page)
    page.locator(".question-form button").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator("textarea")).to_have_attribute("aria-invalid", "true")
    require_accessible(page)

    page.locator("textarea").fill("Write to jo@example.org, please?")
    page.locator(".question-form button").click()
    expect(page.locator("[name=keep_details]")).to_be_visible()
    require_accessible(page)

    for pair in (suspended, closed):
        page.goto(form_of(pair, language))
        expect(page.locator("textarea")).to_have_count(0)
        require_accessible(page)
    page.goto(f"{pages[language].url}{SENT_NAMES[language]}/")
    require_accessible(page)
    assert page.context.cookies() == []


@by_language
def test_a_supplier_asks_without_a_script(open_visitor, pages, language, quick):
    visitor = open_visitor(java_script_enabled=False)
    page = visitor.page
    page.goto(pages[language].url)
    page.locator("#questions .button").click()
    text = f"{ASKED[language]} Without a script?"
    page.get_by_role("textbox").first.fill(text)
    page.locator(".question-form button").click()

    expect(page).to_have_url(
        f"{visitor.server_url}{pages[language].url}{SENT_NAMES[language]}/"
    )
    assert Question.objects.filter(arrived_text=text).count() == 1


def test_the_keyboard_passes_the_trap(page, pages):
    page.goto(form_of(pages, "en"))
    page.locator("#question").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".question-form button")).to_be_focused()


@by_language
def test_the_page_with_its_questions(page, pages, suspended, closed, language):
    for pair in (pages, suspended, closed):
        if not pair.en.opportunity.questions.published().exists():
            published(pair, text=f"{ASKED['en']} {'Why? ' * 3}")
        page.goto(pair[language].url)
        expect(page.locator("#question-1")).to_be_visible()
        require_accessible(page)


def screens(pages, closed):
    """Every screen of the admin with a question or an event on it."""
    at = timezone.now()
    first = published(pages, text=f"{ASKED['en']} On a screen?")
    waiting = asked(pages, text="Jo, jo@example.org: how much?", at=at)
    event = OpportunityEvent.objects.create(
        opportunity=closed.en.opportunity,
        move=Move.AWARD,
        source_language="en",
        stage=OpportunityEvent.Stage.REVIEW,
        facts={
            "supplier": "Small Code Inc.",
            "award_value": "100.00",
            "applications": 4,
            "passed": 1,
            "decided_on": str(timezone.localdate()),
        },
    )
    notices = [
        waiting,
        sent(asked(pages, text=f"{ASKED['en']} Sent?")),
        translated(sent(asked(pages, text=f"{ASKED['en']} Ready?"))),
        declined(asked(pages, text="Buy something?")),
        first,
        event,
    ]
    return [
        *(
            reverse("bilingual:notice", args=[one._meta.model_name, one.pk])
            for one in notices
        ),
        reverse("questions:promote", args=[first.pk]),
        reverse("life:life", args=[closed.en.pair.pk]),
        reverse("life:new_event", args=[closed.en.pair.pk, Move.AWARD]),
    ]


def test_every_screen_of_the_team(at_work, pages, closed):
    page = at_work("ada")
    for address in screens(pages, closed):
        page.goto(address)
        require_accessible(page, CONTENT)
    page.goto(reverse("questions:list"))
    require_accessible(page, "#listing-results")


def test_the_team_answers_on_the_screens(at_work, open_visitor, pages):
    question = asked(pages, text="Which browsers must it work in?")
    address = reverse("bilingual:notice", args=["question", question.pk])

    alice = at_work("alice")
    alice.goto(reverse("questions:list"))
    alice.get_by_role("link", name="Which browsers must it work in?").click()
    alice.locator("#answer-en").fill("The 2 newest.")
    alice.get_by_role("button", name="Save and send to the translators").click()
    expect(alice.locator(".messages")).to_contain_text("Sent to the translators.")

    thierry = at_work("thierry")
    thierry.goto(address)
    thierry.locator("#question-fr").fill("Dans quels navigateurs?")
    thierry.locator("#answer-fr").fill("Les 3 plus récents.")
    finish = thierry.get_by_role("button", name="Save, the translation is finished")
    finish.click()
    expect(thierry.locator(".notice-findings")).to_be_visible()
    thierry.locator("#answer-fr").fill("Les 2 plus récents.")
    finish.click()
    expect(thierry.locator(".messages")).to_contain_text("waits to be confirmed")

    mona = at_work("mona")
    mona.goto(address)
    mona.get_by_role("button", name="Publish in both languages now").click()
    expect(mona.locator(".messages")).to_contain_text("public in both languages")

    for language, words in {"en": "The 2 newest.", "fr": "Les 2 plus récents."}.items():
        visitor = open_visitor().page
        visitor.goto(pages[language].url)
        expect(visitor.locator("#questions")).to_contain_text(words)
