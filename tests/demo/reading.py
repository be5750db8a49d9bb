"""Finds pages of the demonstration."""

from wagtail.models import Page

from bilingual.models import PagePair
from demo.keys import translation_key
from opportunities.models import OpportunityPage


def page_of(name, language):
    return Page.objects.get(
        translation_key=translation_key(name), locale__language_code=language
    ).specific


def pair_named(name):
    return PagePair.objects.get(translation_key=translation_key(name))


def live_pages():
    return Page.objects.live().filter(depth__gt=1).specific()


def live_opportunities():
    return OpportunityPage.objects.live().in_language("en")
