"""What a page costs its visitor: bytes, requests, movement, cookies, scripts.

Bytes are counted as production sends them. The server of the tests sends bodies as
they are, so each is compressed here in the way that its kind is there: static texts
with brotli at its best, as WhiteNoise keeps them, and pages with gzip, the least that
a proxy does. Fonts and pictures of pixels come compressed already.
"""

import gzip
from urllib.parse import urlsplit

import brotli
import pytest
from django.conf import settings

from bilingual.languages import LANGUAGES
from home.models import SiteIdentity
from tests.browser.needs import needed
from tests.browser.probes import probe

KILOBYTE = 1000
WITHOUT_FONTS = 25 * KILOBYTE
WITH_FONTS = 65 * KILOBYTE
LARGEST_SHIFT = 0.01
FONTS = ".woff2"
COMPRESSED = (FONTS, ".png", ".jpg", ".webp")

# One of each kind: other states of a page cost the same.
DIFFERENT = (
    "landing",
    "guide",
    "questions",
    "privacy",
    "list",
    "open",
    "not-found",
    "server-error",
)
# Texts are drawn with one of these until the site's own fonts come.
STAND_IN = """new FontFace(
  "stand-in", "local('Arial Bold'), local('Arial-BoldMT'), local('Liberation Sans Bold')"
).load().then(() => true, () => false)"""

by_language = pytest.mark.parametrize("language", LANGUAGES)
by_brand = pytest.mark.parametrize("brand", SiteIdentity.Brand.values)


def size_on_the_wire(answer):
    path = urlsplit(answer.url).path
    body = answer.body()
    if path.endswith(COMPRESSED):
        return len(body)
    if path.startswith(settings.STATIC_URL):
        return len(brotli.compress(body, quality=11))
    return len(gzip.compress(body, compresslevel=6))


class HeldFonts:
    """Fonts wait for the first paint; one that is asked for later does not wait."""

    def __init__(self):
        self.waiting = []
        self.is_open = False

    def hold(self, font):
        if self.is_open:
            font.continue_()
        else:
            self.waiting.append(font)

    def let_go(self):
        self.is_open = True
        for font in self.waiting:
            font.continue_()


class FirstVisit:
    """One page, seen by somebody who comes for the first time over a slow network.

    Slow means that fonts arrive after the text has been drawn without them.
    """

    def __init__(self, visitor, address):
        held = HeldFonts()
        visitor.context.route(f"**/*{FONTS}", held.hold)
        visitor.page.goto(address, wait_until="domcontentloaded")
        probe(visitor.page, "first_paint")
        held.let_go()
        self.shift = probe(visitor.page, "layout_shift")
        visitor.page.wait_for_load_state()
        self.cookies = visitor.context.cookies()
        # What an editor adds is the editor's to answer for; the rest is ours.
        self.sizes = {
            answer.url: size_on_the_wire(answer)
            for answer in visitor.answers
            if not urlsplit(answer.url).path.startswith(settings.MEDIA_URL)
        }

    @property
    def fonts(self):
        return sum(size for url, size in self.sizes.items() if url.endswith(FONTS))

    @property
    def total(self):
        return sum(self.sizes.values())

    @property
    def faults(self):
        faults = []
        if not self.fonts:
            faults.append("no font came")
        if self.total - self.fonts > WITHOUT_FONTS or self.total > WITH_FONTS:
            faults.append(f"too heavy: {self.sizes}")
        if self.shift > LARGEST_SHIFT:
            faults.append(f"moved by {self.shift}")
        return faults + [f"cookie {cookie['name']}" for cookie in self.cookies]


@pytest.fixture
def _stand_in_font(page):
    found = page.evaluate(STAND_IN)
    needed(found, "No font here that other machines have: install fonts-liberation.")


@by_brand
@by_language
@pytest.mark.usefixtures("_stand_in_font")
def test_a_first_visit_costs_little(world, open_visitor, language, brand):
    faults = {}
    with world.in_brand(brand):
        for name in DIFFERENT:
            visitor = open_visitor()
            visit = FirstVisit(visitor, world.addresses(language)[name])
            faults[name] = visit.faults
            visitor.close()

    assert {name: one for name, one in faults.items() if one} == {}


@pytest.mark.parametrize(("language", "brand"), [("en", "neutral"), ("fr", "gc")])
def test_a_page_says_the_same_without_scripts(world, open_visitor, language, brand):
    with_scripts = open_visitor().page
    without = open_visitor(java_script_enabled=False).page
    with world.in_brand(brand):
        for name in ("landing", "guide", "questions", "privacy", "open", "list"):
            texts = []
            for page in (with_scripts, without):
                page.goto(world.addresses(language)[name])
                texts.append(page.locator("body").inner_text())

            assert texts[0] == texts[1], name
            assert len(texts[0]) > 200
