"""A site with one of everything that visitors may read, and all of its addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import wagtail_factories
from django.apps import apps
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.images.models import Image
from wagtail.models import Page

from bilingual.guards import both_languages
from opportunities.life.moves import Move
from tests import scenarios
from tests.factories import PagePair
from tests.opportunities.life.journeys import happens
from tests.opportunities.questions.questioning import published
from tests.scenarios import BilingualSite

# What answers below pages without being a page, by the end of the page's address.
BELOW_THE_LIST = {
    "en": ("feed.atom", "calendar.ics"),
    "fr": ("fil.atom", "calendrier.ics"),
}
# What anybody may ask for and is made anew each time, because nothing else is right.
NEVER_KEPT = ("/", "/healthz")


@dataclass(frozen=True)
class Content:
    """Pages by what they are."""

    site: BilingualSite
    opening: PagePair
    soon: PagePair
    closed: PagePair
    awarded: PagePair
    picture: Image


def everything() -> Content:
    """A site with opportunities in several states, a question, an event, a picture."""
    site = scenarios.a_site_with_menus()
    content = Content(
        site,
        opening=scenarios.an_open_pair(
            site, skills=[scenarios.python(), scenarios.accessibility()]
        ),
        soon=scenarios.a_pair_closing_soon(site),
        closed=scenarios.a_closed_pair(site, skills=[]),
        awarded=scenarios.an_open_pair(
            site,
            closed=True,
            skills=[],
            en={"slug": "awarded-en"},
            fr={"slug": "awarded-fr"},
        ),
        picture=wagtail_factories.ImageFactory(title="A chart"),
    )
    published(content.opening)
    happens(content.awarded, Move.AWARD)
    with both_languages([site.guide.en.translation_key]):
        for page in site.guide:
            page.refresh_from_db()
            page.social_image = content.picture
            page.social_image_alt = "A chart"
            page.save()
    read_every_setting()
    return content


def read_every_setting() -> None:
    """The first reader of a setting writes its row, which is a change."""
    for model in apps.get_models():
        if issubclass(model, BaseGenericSetting):
            model.load()


def page_addresses() -> list[str]:
    """The address of every public page, without the name of the site."""
    pages = Page.objects.live().filter(depth__gt=1).order_by("path")
    return [address_of(page) for page in pages]


def address_of(page: Page) -> str:
    """The address without the name of the site."""
    return Page.objects.get(pk=page.pk).get_url_parts()[2]


def files_of(content: Content) -> Iterator[str]:
    """Feeds, calendars and other files below pages."""
    for language, names in BELOW_THE_LIST.items():
        for name in names:
            yield f"{address_of(content.site.opportunities[language])}{name}"
        for pair in (content.opening, content.soon, content.closed):
            yield f"{address_of(pair[language])}{names[1]}"
