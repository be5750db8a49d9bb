"""Every status of an opportunity, and the screens of its life: open to everybody."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from bilingual.languages import LANGUAGES
from opportunities.calendar_rules import is_business_day
from opportunities.life.moves import Move
from opportunities.life.states import DECIDED, Status
from opportunities.models import OpportunityPage
from tests import cast, scenarios, walks
from tests.browser.screens import Screen, barriers_by_screen
from tests.browser.test_accessibility import barriers
from tests.factories import PagePair
from tests.factories.publicity import rewrite
from tests.opportunities.life.journeys import FROM_OPEN, prepared, reach

by_language = pytest.mark.parametrize("language", LANGUAGES)


def amended(site):
    """Posted and amended twice, with a short and a long change."""
    page = scenarios.a_draft_pair(site, closed=False).en
    page.save_revision(user=cast.alice())
    pair = walks.to_public(page)
    for price, sentence in ((6000, "A word more."), (5500, "Another word. " * 20)):
        page = pair.source
        page.price = price
        page.background += f"<p>{sentence}</p>"
        page.change_kind, page.amendment_reason = "amendment", "A part is not needed."
        page.save_revision(user=cast.alice())
        pair = walks.to_public(page)
    return pair


def in_status(site, status):
    make = scenarios.an_open_pair if status in FROM_OPEN else scenarios.a_closed_pair
    names = {"en": {"slug": f"{status}-en"}, "fr": {"slug": f"{status}-fr"}}
    pages = make(site, **names)
    reach(pages, status)
    return pages


@pytest.fixture(scope="module")
def states(db):
    """The address of each state, by language and by its name."""
    site = scenarios.a_site_with_menus()
    pairs = {status.value: in_status(site, status) for status in sorted(DECIDED)}
    late = in_status_of_nobody(site, "late decision")
    found = {
        language: {name: getattr(pair, language).url for name, pair in pairs.items()}
        for language in LANGUAGES
    }
    pair = amended(site)
    for language in LANGUAGES:
        found[language]["amended"] = pair.page(language).url
        found[language]["late decision"] = getattr(late, language).url
        listing = getattr(site.opportunities, language).url
        found[language]["list"] = listing
        found[language]["list of suspended"] = f"{listing}?status=suspended"
    return found


def in_status_of_nobody(site, name):
    """Closed, and nobody has decided although it is time."""
    slug = name.replace(" ", "-")
    names = {"en": {"slug": f"{slug}-en"}, "fr": {"slug": f"{slug}-fr"}}
    pages = scenarios.a_closed_pair(site, **names)
    day = timezone.localdate() - timedelta(days=3)
    while not is_business_day(day):
        day -= timedelta(days=1)
    for page in pages:
        rewrite(page, selection_date=day)
    return pages


@by_language
def test_every_state_is_open_to_everybody(states, page, language):
    found = {}
    for name, address in states[language].items():
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language
        found[name] = barriers(page)

    assert {name: one for name, one in found.items() if one} == {}


def test_long_changes_open_with_the_keyboard_alone(states, page):
    page.goto(states["en"]["amended"])
    summary = page.locator(".changes summary").first
    summary.focus()
    page.keyboard.press("Enter")

    assert page.locator(".changes details").first.get_attribute("open") is not None
    link = page.locator(".status-line-updated")
    link.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(link.get_attribute("href"))


@pytest.fixture(scope="module")
def screens(states):
    """Each screen of the life, with as much on it as it can have."""
    awarded = OpportunityPage.objects.get(slug="awarded-en")
    suspended = OpportunityPage.objects.get(slug="suspended-en")
    late = OpportunityPage.objects.get(slug="late-decision-en")
    last = states["en"]["amended"].strip("/").rpartition("/")[2]
    amended_page = OpportunityPage.objects.get(slug=last)
    event = prepared(PagePair(en=late, fr=late.get_translations().first()), Move.AWARD)

    def life(page):
        return reverse("life:life", args=[walks.pair_of(page).pk])

    def new(page, move):
        return reverse("life:new_event", args=[walks.pair_of(page).pk, move.value])

    return {
        "awarded": Screen(life(awarded)),
        "suspended": Screen(life(suspended)),
        "amended": Screen(life(amended_page)),
        "prepared": Screen(life(late)),
        "a new award": Screen(new(late, Move.AWARD)),
        "a new award, refused": Screen(
            new(late, Move.AWARD), send=".content form [type=submit]"
        ),
        "a new cancellation": Screen(new(late, Move.CANCEL)),
        "not delivered": Screen(new(awarded, Move.END_WITHOUT_DELIVERY)),
        "the notice": Screen(
            reverse("bilingual:notice", args=["opportunityevent", event.pk])
        ),
        "the form of what is public": Screen(
            reverse("wagtailadmin_pages:edit", args=[amended_page.pk]),
            ".amendment-panel",
        ),
    }


@by_language
def test_every_screen_is_open_to_everybody(screens, at_work, language):
    assert barriers_by_screen(screens, at_work, language) == {}


def test_each_state_has_its_own_word(states, page):
    """Not two states that visitors can't tell apart."""
    words = set()
    for status in DECIDED:
        page.goto(states["en"][Status(status).value])
        words.add(page.locator(".badge").first.inner_text())

    assert len(words) == len(DECIDED)
