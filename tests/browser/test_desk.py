"""The translator's whole job at the screen: by keyboard, without JavaScript, together."""

import pytest
from playwright.sync_api import expect
from wagtail_localize.models import StringTranslation

from bilingual.languages import LANGUAGES
from bilingual.lifecycle import State
from bilingual.publishing import locked_pair
from bilingual.removal import delete_pair
from tests import cast, scenarios, walks
from tests.browser.axe import load_axe, violations
from tests.browser.colleagues import sign_in, told
from tests.browser.probes import probe
from tests.browser.screens import SIZES
from tests.browser.translator import (
    BOLD,
    DESCRIPTION,
    HEADING,
    LAST_TEXT,
    LINK,
    SAME,
    SLUG,
    TITLE,
    Translator,
    a_page_to_translate,
    words_in,
)

REASON = "The same word in both languages"
written_first = pytest.mark.parametrize("source", LANGUAGES)


@pytest.fixture(scope="module")
def site(db):
    for person in (cast.alice, cast.antoine, cast.bob, cast.renee, cast.ada):
        person()
    for person in (cast.thierry, cast.tess):
        person()
    return scenarios.a_site_with_menus()


@pytest.fixture
def pair(site, source):
    pair = a_page_to_translate(site, source)
    yield pair
    with locked_pair(pair.translation_key) as locked:
        delete_pair(locked, user=cast.ada())


@pytest.fixture
def source():
    """English, where a test does not say."""
    return "en"


@pytest.fixture
def translator(pair, source, at_work):
    return Translator(at_work(walks.TRANSLATORS[source]().username), pair)


def stored(pair, number):
    """What is stored of the text that stands there."""
    texts = StringTranslation.objects.filter(
        context__object_id=pair.translation_key,
        translation_of__data=words_in(pair.source_language)[number],
    )
    return list(texts.values_list("data", flat=True))


def state_of(pair):
    return walks.pair_of(pair.source).state


# ---- The whole job


@written_first
def test_by_keyboard_alone(translator, pair, source):
    words = words_in(translator.target)
    translator.open()
    page = translator.page
    page.get_by_role("link", name="Go to the first text").press("Enter")
    translator.press("Tab")
    translator.focused(TITLE)

    for number in (TITLE, HEADING):
        translator.type(words[number])
        translator.press("Control+Enter")
    translator.focused(BOLD)
    with_a_mark(translator, words[BOLD], back=1)
    translator.press("Control+Enter")
    translator.focused(LINK)
    with_a_mark(translator, words[LINK], back=1)
    translator.press("Control+Enter")
    translator.focused(SAME)
    the_same_in_both(translator, words[SAME])
    translator.type(words[LAST_TEXT])
    translator.press("Control+Enter")
    translator.focused(SLUG)
    expect(translator.field(SLUG)).not_to_have_value("")
    translator.press("Control+a")
    translator.type(words[SLUG])
    translator.press("Control+Enter")
    translator.focused(DESCRIPTION)
    translator.type(words[DESCRIPTION])
    translator.press("Control+Enter")
    translator.saved(DESCRIPTION)

    expect(page.locator(".desk-item[data-state=done]")).to_have_count(len(words))
    assert all(stored(pair, number) for number in range(len(words)))
    with page.expect_navigation():
        page.get_by_role("button", name="Save and send for review").press("Enter")
    assert "is sent for review" in told(page)
    assert state_of(pair) == State.LANGUAGE_REVIEW


def with_a_mark(translator, text, *, back):
    """Type it; the mark in it is placed with its button."""
    before, _less, rest = text.partition("<")
    inside = rest.partition(">")[2].partition("</")[0]
    after = rest.partition("</")[2].partition(">")[2]
    translator.type(before)
    translator.press(*["Shift+Tab"] * back, "Enter")
    translator.type(inside)
    translator.press("End")
    translator.type(after)
    expect(translator.page.locator("textarea:focus")).to_have_value(text)


def the_same_in_both(translator, word):
    """It is refused until somebody says that it is right."""
    translator.type(word)
    # On the way to the reason the text is saved, and the reason can be given.
    finding = translator.item(SAME).locator(".desk-finding")
    expect(finding).to_be_visible()
    expect(translator.item(SAME)).to_have_attribute("data-state", "refused")
    translator.press("Tab", "Enter", "Tab")
    translator.type(REASON)
    translator.press("Enter")
    expect(finding).to_have_count(0)
    expect(translator.item(SAME)).to_contain_text(REASON)
    translator.focused(SAME)
    translator.press("Control+Enter")
    translator.focused(LAST_TEXT)


@written_first
def test_without_javascript(pair, source, at_work):
    name = walks.TRANSLATORS[source]().username
    translator = Translator(at_work(name, java_script_enabled=False), pair)
    words, page = words_in(translator.target), translator.page
    translator.open()
    for number, text in enumerate(words):
        translator.field(number).fill(text.replace("<b>", "").replace("</b>", ""))
    press_save(page)
    assert "is not saved" in told(page)
    page.locator("#desk-summary a").click()
    translator.field(BOLD).fill(words[BOLD])
    press_save(page)

    page.get_by_role("link", name="To do").click()
    expect(page.locator(".desk-item")).to_have_count(1)
    translator.item(0).locator("summary").filter(has_text="same in both").click()
    translator.item(0).get_by_label("Why, in a few words").fill(REASON)
    with page.expect_navigation():
        page.get_by_role("button", name="Let it stand").click()
    expect(page.locator(".desk-item")).to_have_count(0)

    page.get_by_role("link", name="All", exact=False).first.click()
    comment_without_javascript(translator, pair)
    with page.expect_navigation():
        page.get_by_role("button", name="Save and send for review").click()
    assert "is sent for review" in told(page)
    assert state_of(pair) == State.LANGUAGE_REVIEW


def press_save(page):
    with page.expect_navigation():
        page.locator(".desk-actions [value=save]").click()


def comment_without_javascript(translator, pair):
    """On the page of one sentence, and back."""
    page = translator.page
    translator.item(TITLE).get_by_role("link", name="Suggestions and comments").click()
    page.get_by_role("textbox", name="Comment on this text").fill("Is it a good title?")
    with page.expect_navigation():
        page.get_by_role("button", name="Add the comment").click()
    expect(page.locator(".desk-comment-text")).to_have_text("Is it a good title?")
    with page.expect_navigation():
        page.get_by_role("button", name="Settle").click()
    page.get_by_role("link", name="All texts of this page").click()


# ---- Together


def test_two_translators_see_each_other_and_lose_nothing(pair, at_work):
    first = Translator(at_work("thierry"), pair).open()
    second = Translator(at_work("ada"), pair).open()
    first.field(TITLE).focus()
    first.type("Le titre de Thierry")
    second.field(TITLE).focus()
    expect(second.item(TITLE).locator(".desk-visitors")).to_have_text("thierry is here")
    first.press("Alt+ArrowDown")
    first.focused(HEADING)
    first.saved(TITLE)

    second.type("Le titre d’Ada")
    second.press("Alt+ArrowDown")
    expect(second.item(TITLE)).to_contain_text("Somebody else saved this text")
    expect(second.item(TITLE)).to_contain_text("Le titre de Thierry")
    expect(second.field(TITLE)).to_have_value("Le titre d’Ada")
    assert stored(pair, TITLE) == ["Le titre de Thierry"]

    second.item(TITLE).get_by_label("Save mine").check()
    second.item(TITLE).get_by_role("button", name="Keep this choice").click()
    second.saved(TITLE)
    assert stored(pair, TITLE) == ["Le titre d’Ada"]


def test_what_is_typed_while_it_is_saved_stays(translator, pair):
    translator.open()
    page = translator.page
    held = []
    page.route("**/sentence/**", lambda route: held.append(route))
    translator.field(TITLE).focus()
    translator.type("Des lettres")
    translator.item(TITLE).dispatch_event("desk:save")
    page.wait_for_function("() => document.querySelector('[data-kind=waiting]')")
    translator.type(" qui se lisent")
    page.wait_for_timeout(50)
    held[0].continue_()
    page.unroute("**/sentence/**")
    translator.saved(TITLE)
    translator.item(TITLE).dispatch_event("desk:save")
    expect(page.locator("#desk-unsaved")).to_be_hidden()

    translator.focused(TITLE)
    expect(translator.field(TITLE)).to_have_value("Des lettres qui se lisent")
    assert stored(pair, TITLE) == ["Des lettres qui se lisent"]


# ---- In trouble


def test_nothing_is_lost_offline_or_signed_out(pair, open_visitor):
    visitor = open_visitor()
    sign_in(visitor.page, "thierry")
    translator = Translator(visitor.page, pair).open()
    page = visitor.page

    visitor.context.set_offline(True)
    translator.field(TITLE).focus()
    translator.type("Sans réseau")
    translator.press("Alt+ArrowDown")
    expect(translator.status(TITLE)).to_contain_text("there is no connection")
    expect(page.locator("#desk-unsaved")).to_have_text("1 text is not saved yet.")
    visitor.context.set_offline(False)
    translator.saved(TITLE)
    assert stored(pair, TITLE) == ["Sans réseau"]

    visitor.context.clear_cookies()
    translator.type("Sans compte")
    translator.press("Alt+ArrowUp")
    expect(translator.status(HEADING)).to_contain_text("you are signed out")
    sign_in(visitor.context.new_page(), "thierry")
    page.evaluate("dispatchEvent(new Event('focus'))")
    translator.saved(HEADING)
    assert stored(pair, HEADING) == ["Sans compte"]
    # The browser reports each answer that is an error.
    visitor.complaints[:] = [
        one for one in visitor.complaints if "Failed to load resource" not in one
    ]


def test_what_was_not_saved_comes_back_with_the_tab(translator, pair):
    translator.open()
    page = translator.page
    # Not even the last attempt, when the page is left, arrives.
    page.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    translator.field(TITLE).focus()
    translator.type("Gardé ici")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/admin/")
    translator.open()

    expect(translator.field(TITLE)).to_have_value("Gardé ici")
    expect(translator.status(TITLE)).to_contain_text("it was not saved")
    assert stored(pair, TITLE) == []
    translator.field(TITLE).focus()
    translator.press("Control+Enter")
    translator.saved(TITLE)
    assert stored(pair, TITLE) == ["Gardé ici"]


# ---- For everybody


def test_every_state_is_open_to_everybody(translator, pair, source):
    page, found = translator.page, {}
    states = {
        "to do": lambda: translator.open(),
        "a finding, with its reason": lambda: translator.with_a_finding(),
        "with suggestions": lambda: translator.with_a_panel(),
        "filtered": lambda: translator.open("?show=warnings"),
        "one sentence": lambda: translator.at_one_sentence(),
    }
    for name, reach in states.items():
        page.set_viewport_size(SIZES[0])
        reach()
        load_axe(page)
        for size in SIZES:
            page.set_viewport_size(size)
            faults = [*violations(page, ".desk"), *probe(page, "sideways", ".desk")]
            found |= {f"{name}, {size['width']}": faults} if faults else {}

    assert found == {}


def test_nothing_is_refused_by_its_strict_policy(translator):
    """A refusal would be a complaint of the browser, and fail the test at its end."""
    policies = []
    translator.page.on(
        "response",
        lambda answer: (
            policies.append(answer.headers["content-security-policy"])
            if answer.request.is_navigation_request()
            else None
        ),
    )
    translator.open()
    translator.field(TITLE).focus()
    translator.press("Alt+ArrowDown")
    translator.focused(HEADING)

    script = [one for one in policies[0].split("; ") if one.startswith("script-src")]
    assert script == ["script-src 'self'"]
    assert "style-src 'self'" in policies[0].split("; ")
