"""Factories of the pages that are not opportunities, in either language."""

from datetime import timedelta

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.models import Locale

from home.models import ContentPage, FrequentlyAskedPage, GuidePage, LandingPage
from opportunities.models import OpportunityListPage
from tests.factories import words
from tests.factories.guide_words import GUIDE


def says(texts: words.Words, name: str) -> factory.LazyAttribute:
    """What the page says there in its own language."""
    return factory.LazyAttribute(lambda made: texts[made.language][name])


class SitePageFactory(wagtail_factories.PageFactory):
    """A live page in `language`, published a month ago."""

    class Meta:
        abstract = True

    class Params:
        language = "en"
        at = factory.LazyFunction(timezone.now)
        draft = factory.Trait(live=False, first_published_at=None)

    locale = factory.LazyAttribute(
        lambda made: Locale.objects.get(language_code=made.language)
    )
    # Left to Wagtail, which makes it from the title and finds one that is free.
    slug = ""
    live = True
    first_published_at = factory.LazyAttribute(
        lambda made: made.at - timedelta(days=30)
    )
    last_published_at = factory.SelfAttribute("first_published_at")


class LandingPageFactory(SitePageFactory):
    class Meta:
        model = LandingPage

    title = says(words.LANDING, "title")
    lead = says(words.LANDING, "lead")
    call_to_action_label = says(words.LANDING, "call_to_action_label")
    search_description = says(words.LANDING, "search_description")
    benefits = says(words.LANDING, "benefits")
    body = says(words.LANDING, "body")


class GuidePageFactory(SitePageFactory):
    class Meta:
        model = GuidePage

    title = says(GUIDE, "title")
    lead = says(GUIDE, "lead")
    search_description = says(GUIDE, "search_description")
    sections = says(GUIDE, "sections")


class FrequentlyAskedPageFactory(SitePageFactory):
    class Meta:
        model = FrequentlyAskedPage

    title = says(words.FREQUENTLY_ASKED, "title")
    lead = says(words.FREQUENTLY_ASKED, "lead")
    search_description = says(words.FREQUENTLY_ASKED, "search_description")
    groups = says(words.FREQUENTLY_ASKED, "groups")


class ContentPageFactory(SitePageFactory):
    class Meta:
        model = ContentPage

    title = says(words.CONTENT, "title")
    lead = says(words.CONTENT, "lead")
    search_description = says(words.CONTENT, "search_description")
    body = says(words.CONTENT, "body")


class OpportunityListPageFactory(SitePageFactory):
    class Meta:
        model = OpportunityListPage

    title = says(words.OPPORTUNITY_LIST, "title")
    lead = says(words.OPPORTUNITY_LIST, "lead")
    search_description = says(words.OPPORTUNITY_LIST, "search_description")
