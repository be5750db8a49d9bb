"""On paper: the text, all of it, and nothing that only a screen can use."""

import pytest

from bilingual.languages import LANGUAGES
from home.models import SiteIdentity
from tests.browser.probes import probe

# A sheet of letter size with margins of 0.4 inches, in the pixels of CSS.
SHEET = {"width": 739, "height": 979}
FOR_SCREENS = (
    ".skip-link, .main-menu, .breadcrumbs, .language-toggle, .gc-search, .search-form, "
    ".active-filters, .pagination, .contents-list, .site-footer"
)
# What a reader takes away: the text without the ways to move around in it.
TEXTS = ".page-heading, .facts, main section:not(.page-details) :is(h2, h3, p, li)"
SHOWN = """texts => texts.filter(one => one.checkVisibility()).map(one =>
  one.innerText.replace(/\\s+/g, " "))"""

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_brand = pytest.mark.parametrize("brand", SiteIdentity.Brand.values)


@by_brand
@by_language
@pytest.mark.parametrize("name", ["guide", "questions", "open"])
def test_a_page_is_printed_whole_and_without_controls(
    world, page, name, language, brand
):
    page.set_viewport_size(SHEET)
    with world.in_brand(brand):
        page.goto(world.addresses(language)[name])
    details = page.locator("main details")
    controls = page.locator(f":is({FOR_SCREENS}):visible")
    assert controls.count() > 0
    details.evaluate_all("all => all.forEach(one => one.open = true)")
    on_screen = page.locator(TEXTS).evaluate_all(SHOWN)
    details.evaluate_all("all => all.forEach(one => one.open = false)")
    page.emulate_media(media="print")

    assert controls.count() == 0
    assert page.locator(TEXTS).evaluate_all(SHOWN) == on_screen
    assert sum(map(len, on_screen)) > 200
    assert probe(page, "cut_texts", True) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SHEET["width"]
