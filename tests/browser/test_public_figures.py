"""The page of figures in a browser: wide, narrow, printed, in forced colours."""

import pytest

from bilingual.languages import LANGUAGES
from home.models import SiteIdentity
from tests import scenarios
from tests.browser.test_accessibility import NARROW, WIDE, barriers
from tests.opportunities.public_figures.recorded import (
    eastern,
    posted,
    some_of_every_kind,
)

by_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def addresses(db):
    site = scenarios.a_site_with_menus()
    some_of_every_kind()
    # So that the fiscal year under way is no gap.
    posted(eastern(2026, 4, 2, 9))
    return {language: site.figures[language].url for language in LANGUAGES}


@pytest.mark.parametrize("brand", SiteIdentity.Brand.values)
@by_language
def test_the_figures_are_open_to_everybody(addresses, page, language, brand):
    SiteIdentity.objects.update(brand=brand)
    page.goto(addresses[language])

    assert page.locator("table").count() == 3
    assert page.locator("figure").count() == 2
    assert barriers(page) == []


@by_language
def test_nothing_has_to_be_scrolled_sideways(addresses, page, language):
    page.goto(addresses[language])
    for size in (
        WIDE,
        NARROW,
        {"width": 375, "height": 800},
        {"width": 1088, "height": 700},
    ):
        page.set_viewport_size(size)
        for region in page.locator(".figures-scroll").all():
            inside, window = region.evaluate(
                "one => [one.scrollWidth, one.clientWidth]"
            )
            assert inside <= window, size


def test_each_number_has_its_heading_beside_it_on_a_telephone(addresses, page):
    page.set_viewport_size(NARROW)
    page.goto(addresses["en"])
    cell = page.locator(".figures td[data-heading]").first

    shown = cell.evaluate("one => getComputedStyle(one, '::before').content")
    assert shown == '"Opportunities posted"'
    page.set_viewport_size(WIDE)
    shown = cell.evaluate("one => getComputedStyle(one, '::before').content")
    assert shown == "none"


def test_the_tables_can_be_reached_with_the_keyboard(addresses, page):
    page.goto(addresses["en"])
    region = page.get_by_role("region", name="From posting to award")
    region.focus()

    assert region.evaluate("one => one.matches(':focus')")
    assert region.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def test_a_chart_says_what_it_shows(addresses, page):
    page.goto(addresses["en"])
    chart = page.get_by_role("figure", name="Opportunities posted, by fiscal year")
    years = chart.get_by_role("listitem")

    assert " ".join(years.nth(0).inner_text().split()) == "2021-22 1"
    assert years.nth(1).inner_text() == "2022-23 nothing was posted"
    assert years.nth(1).locator("svg").count() == 0
    longest = max(
        one.evaluate("one => one.getBoundingClientRect().width")
        for one in chart.locator("rect").all()
    )
    assert longest == pytest.approx(
        chart.locator("ol").evaluate("one => one.clientWidth"), abs=1
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_in_forced_colours(addresses, open_visitor, scheme):
    page = open_visitor(forced_colors="active", color_scheme=scheme).page
    page.goto(addresses["en"])
    colours = page.locator(".chart-bar").first.evaluate(
        "one => [getComputedStyle(one).fill, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] != colours[1]


def test_it_can_be_printed(addresses, page):
    page.goto(addresses["fr"])
    page.emulate_media(media="print")

    assert page.locator(".figures-file").is_hidden()
    assert page.locator("figure svg").first.is_visible()


def test_the_file_comes_down(addresses, page):
    page.goto(addresses["fr"])
    with page.expect_download() as download:
        page.locator(".figures-file a").click()

    assert download.value.suggested_filename == "chiffres.csv"
