"""The work queue in a browser: on a desk, on a telephone, in dark and forced colours."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from bilingual.languages import LANGUAGES
from opportunities.life.states import Status
from tests import cast, scenarios
from tests.browser.axe import load_axe, violations
from tests.browser.probes import probe
from tests.opportunities.work_queue.work import (
    Stage,
    event,
    one_of_each_standing,
    question,
    standing,
)

OURS = ".work-queue"
SIZES = (
    {"width": 1280, "height": 900},
    {"width": 375, "height": 800},
    {"width": 320, "height": 640},
)
by_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def busy(db):
    site = scenarios.a_site_with_menus()
    pages = one_of_each_standing(site)
    question(pages["open"])
    question(pages["decide"], language="fr", at=timezone.now() - timedelta(days=4))
    event(pages["open"], Stage.WRITING)
    event(pages["open"], Stage.REVIEW, translated_by=cast.thierry())
    for number in range(12):
        standing(site, f"to-pay-{number}", Status.ACCEPTED, closed=True)
    for person in (cast.ada, cast.alice, cast.stranger):
        person()
    return pages


def prefer(user, language="en", theme="system"):
    UserProfile.objects.update_or_create(
        user=user, defaults={"preferred_language": language, "theme": theme}
    )


def barriers(page, ours=OURS):
    load_axe(page)
    found = []
    for size in SIZES:
        page.set_viewport_size(size)
        all_found = [*violations(page, ours), *probe(page, "sideways", ours)]
        found += [f"{size['width']} px: {one}" for one in all_found]
    return found


@by_language
def test_the_queue_is_open_to_everybody(busy, at_work, language):
    prefer(cast.ada(), language)
    page = at_work("ada")
    for address in ("/admin/work/", "/admin/work/?show=payments"):
        page.set_viewport_size(SIZES[0])
        page.goto(address)

        assert page.locator("html").get_attribute("lang") == language
        assert page.locator(".work-queue-task").count() > 10
        assert barriers(page) == []


@by_language
def test_the_counts_on_the_dashboard_are_too(busy, at_work, language):
    prefer(cast.ada(), language)
    page = at_work("ada")
    expect(page.locator(".work-queue-counts li")).not_to_have_count(0)

    assert barriers(page, ".work-queue-counts") == []


@pytest.mark.parametrize(
    "options", [{"forced_colors": "active"}, {"color_scheme": "dark"}]
)
def test_colours_of_ones_own(busy, at_work, options):
    prefer(cast.ada())
    page = at_work("ada", **options)
    page.goto("/admin/work/")

    assert barriers(page) == []
    late = page.locator("section[aria-labelledby=decisions] .work-queue-late").first
    # The colour is not what says it.
    expect(late).to_contain_text("late")


def test_from_the_dashboard_to_the_screen_where_it_is_done(busy, at_work):
    prefer(cast.alice())
    page = at_work("alice")
    page.get_by_role("link", name="Decisions due or late").click()

    expect(page).to_have_url("/admin/work/#decisions")
    expect(page.locator("h1")).to_contain_text("Work to do")
    page.get_by_role("link", name="Record the decision").first.click()
    expect(page.get_by_role("heading", name="What happened?")).to_be_visible()


def test_the_rest_of_a_section(busy, at_work):
    prefer(cast.alice())
    page = at_work("alice")
    page.goto("/admin/work/")
    page.get_by_role("link", name="and 3 more").click()

    expect(page.locator(".work-queue-task")).to_have_count(13)
    page.get_by_role("link", name="Show everything").click()
    expect(page).to_have_url("/admin/work/")


def test_without_javascript(busy, open_visitor):
    page = open_visitor(java_script_enabled=False).page
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(cast.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/admin/work/")

    assert page.locator(".work-queue-section").count() == 8


def test_with_nothing_to_do(busy, at_work):
    """Who may look at pages elsewhere only is told so in words."""
    prefer(cast.ada())
    page = at_work("ada")
    page.goto("/admin/work/?show=translations")

    expect(page.locator(OURS)).to_contain_text("Nothing waits for you here now")
    assert barriers(page) == []
