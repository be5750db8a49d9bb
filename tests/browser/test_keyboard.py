"""The site by keyboard alone."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bilingual.languages import LANGUAGES
from home.models import SiteIdentity
from tests.browser.probes import probe

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_brand = pytest.mark.parametrize("brand", SiteIdentity.Brand.values)

FOCUS = "document.activeElement"


@pytest.fixture
def page(open_visitor):
    """A page that doesn't move by itself: focus shows at once, not after a while."""
    return open_visitor(reduced_motion="reduce").page


def tab_to(page, selector, *, at_most=60):
    """Press Tab until that element has the focus."""
    for _press in range(at_most):
        page.keyboard.press("Tab")
        if page.evaluate(f"selector => {FOCUS}.matches(selector)", selector):
            return
    pytest.fail(f"{selector} was not reached with {at_most} times Tab")


def follow(page, key="Enter"):
    with page.expect_navigation():
        page.keyboard.press(key)


def asked(page):
    return parse_qs(urlsplit(page.url).query)


def cards(page):
    """Where the results lead, in their order."""
    links = page.locator(".card-link")
    return links.evaluate_all("links => links.map(link => link.pathname)")


@by_brand
@pytest.mark.parametrize("name", ["landing", "list", "questions", "open"])
def test_everything_is_reached_in_order_and_seen(world, page, brand, name):
    with world.in_brand(brand):
        page.goto(world.addresses("fr")[name])
    controls = probe(page, "focusable")
    reached = []
    for _control in controls:
        page.keyboard.press("Tab")
        reached.append(probe(page, "focused"))

    assert [one["name"] for one in reached] == controls
    assert [one["name"] for one in reached if not one["changed"]] == []
    assert [one["name"] for one in reached if not one["visible"]] == []


@by_brand
@by_language
def test_the_first_tab_offers_to_skip_to_the_content(world, page, language, brand):
    with world.in_brand(brand):
        page.goto(world.addresses(language)["list"])
    link = page.locator(".skip-link")

    page.keyboard.press("Tab")
    assert link.evaluate(f"link => link === {FOCUS}")
    box = link.bounding_box()
    assert box["x"] >= 0
    assert box["y"] >= 0

    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUS}.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUS}.closest('main') !== null")


@by_language
def test_the_list_is_searched_and_filtered(world, page, language):
    page.goto(world.addresses(language)["list"])

    tab_to(page, "#search-words")
    page.keyboard.type("charts" if language == "en" else "graphiques")
    tab_to(page, "#search-status")
    page.keyboard.press("ArrowDown")
    tab_to(page, ".more-filters summary")
    page.keyboard.press("Enter")
    tab_to(page, "[name=skill][value=python]")
    page.keyboard.press("Space")
    follow(page)

    assert asked(page) == {
        "q": ["charts" if language == "en" else "graphiques"],
        "status": ["open"],
        "sort": ["closing"],
        "skill": ["python"],
    }
    assert urlsplit(page.url).fragment == "results"
    assert cards(page) == [world.closing_soon[language].url, world.open[language].url]
    assert page.locator("[name=skill][value=python]").is_checked()

    for left in (2, 1, 0):
        tab_to(page, ".filter-chip")
        follow(page)
        assert page.locator(".filter-chip").count() == left
    assert asked(page) == {}


@by_language
def test_results_are_paged_through(world, page, language):
    page.goto(world.addresses(language)["list"])
    first = cards(page)

    tab_to(page, "[rel=next]", at_most=100)
    follow(page)
    assert asked(page) == {"page": ["2"]}
    assert len({*first, *cards(page)}) == len(first) + len(cards(page)) > 20

    # The link led to the results, so the next Tab goes on from there.
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUS}.matches('.card a')")
    tab_to(page, "[rel=prev]")
    follow(page)
    assert cards(page) == first


@by_language
def test_a_question_opens_and_closes(world, page, language):
    page.goto(world.addresses(language)["questions"])
    answer = page.locator(".answer").first

    tab_to(page, "summary")
    assert not answer.is_visible()
    page.keyboard.press("Enter")
    assert answer.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUS}.closest('.answer') !== null")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert not answer.is_visible()


@by_language
def test_an_address_of_a_question_opens_it(world, page, language):
    address = world.addresses(language)["questions"]
    page.goto(address)
    anchors = page.locator(".answer").evaluate_all("answers => answers.map(a => a.id)")
    assert len(set(anchors)) == 3

    page.goto(f"{address}#{anchors[1]}")
    page.reload()

    opened = page.locator(".question[open] .answer")
    assert opened.evaluate_all("answers => answers.map(a => a.id)") == [anchors[1]]
    assert page.locator(f"#{anchors[1]} .rich-text").is_visible()


@by_brand
def test_the_other_language_has_the_same_filters(world, page, brand):
    with world.in_brand(brand):
        page.goto(world.addresses("en")["filtered list"])
        tab_to(page, ".language-toggle a")
        follow(page)

        assert page.url.endswith(world.addresses("fr")["filtered list"])
        assert page.locator("#search-words").input_value() == "python"
        assert page.locator("[name=status]").input_value() == "open"
        assert page.locator("[name=sort]").input_value() == "price"
        assert page.locator("[name=skill][value=python]").is_checked()
        tab_to(page, ".language-toggle a")
        follow(page)

    assert page.url.endswith(world.addresses("en")["filtered list"])


def test_hidden_focus_is_found(page):
    """Silence above means something: a link that hides its focus is told."""
    page.set_content(
        "<style>.bad:focus { outline: none }</style>"
        "<a href='#a'>Good</a> <a href='#b' class='bad'>Bad</a>"
    )
    controls = probe(page, "focusable")
    page.keyboard.press("Tab")
    good = probe(page, "focused")
    page.keyboard.press("Tab")
    bad = probe(page, "focused")

    assert controls == ["0 a Good", "1 a Bad"]
    assert good == {"name": "0 a Good", "changed": True, "visible": True}
    assert bad == {"name": "1 a Bad", "changed": False, "visible": True}
