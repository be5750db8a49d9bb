"""Every page and state in both languages and brands, wide and narrow: WCAG 2.2 AA."""

import pytest

from bilingual.languages import LANGUAGES
from home.models import SiteIdentity
from tests.browser.axe import load_axe, violations
from tests.browser.probes import probe

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_brand = pytest.mark.parametrize("brand", SiteIdentity.Brand.values)


def barriers(page):
    """What keeps somebody out of the page that is open, wide and narrow."""
    load_axe(page)
    found = []
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        found += [f"{size['width']} px: {one}" for one in violations(page)]
        found += [f"{size['width']} px: {one}" for one in cut(page)]
    # Last, for it stays: the narrow page with more space in its texts.
    probe(page, "text_spacing")
    return [*found, *(f"spaced: {one}" for one in cut(page))]


def cut(page):
    """What is out of sight, or to be scrolled to sideways."""
    widths = "[document.documentElement.scrollWidth, innerWidth]"
    inside, window = page.evaluate(widths)
    found = [f"{inside} px wide in a window of {window}"] if inside > window else []
    return found + [f"cut off: {text}" for text in probe(page, "cut_texts")]


@by_brand
@by_language
def test_every_page_and_state_is_open_to_everybody(world, page, language, brand):
    found = {}
    with world.in_brand(brand):
        for name, address in world.addresses(language).items():
            page.goto(address)
            found[name] = barriers(page)

    assert {name: one for name, one in found.items() if one} == {}


@by_brand
def test_the_choice_of_a_language_is_open_to_everybody(world, page, brand):
    with world.in_brand(brand):
        page.goto("/")

        assert barriers(page) == []


@by_brand
@by_language
def test_the_announcement_is_open_to_everybody(world, page, language, brand):
    with world.in_brand(brand), world.announcing():
        page.goto(f"/{language}/")

        assert page.locator(".announcement").is_visible()
        assert barriers(page) == []


@by_language
def test_a_site_with_nothing_posted_is_open_to_everybody(world, page, language):
    with world.nothing_posted():
        for name in ("landing", "list"):
            page.goto(world.addresses(language)[name])

            assert page.locator(".card").count() == 0
            assert barriers(page) == []


def test_an_expired_form_is_open_to_everybody(world, visitor):
    visitor.page.goto("/admin/login/")
    visitor.context.clear_cookies()
    with visitor.page.expect_navigation():
        visitor.page.evaluate("document.querySelector('main form').submit()")

    assert visitor.page.locator("h1").inner_text() == "This form has expired"
    assert barriers(visitor.page) == []


def test_barriers_are_found(page):
    """A page with one fault of each kind, so that silence above means something."""
    page.set_content(
        "<html lang=en><title>Faults</title><main><h1>Faults</h1>"
        "<img src='data:,'><p style='width: 50em; text-align: right'>Far to the right.</p>"
        "<p style='height: 1em; overflow: hidden'>Cut off<br>below</p></main></html>"
    )

    found = "\n".join(barriers(page))

    assert "1280 px: image-alt" in found
    assert "320 px: cut off: Far to the right." in found
    assert "1280 px: cut off: below" in found
