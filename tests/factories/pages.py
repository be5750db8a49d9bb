"""Factories of the pages that are not opportunities, in either language."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.models import Locale, Page

from bilingual.guards import both_languages
from bilingual.languages import other_language
from bilingual.moving import twin_of
from home.models import ContentPage, FrequentlyAskedPage, GuidePage, LandingPage
from opportunities.models import OpportunityListPage
from tests.factories import words
from tests.factories.guide_words import GUIDE
from tests.factories.publicity import is_being_made, made_public


def says(texts: words.Words, name: str) -> factory.LazyAttribute:
    """What the page says there in its own language."""
    return factory.LazyAttribute(lambda made: texts[made.language][name])


class SitePageFactory(wagtail_factories.PageFactory):
    """A live page in `language`, published a month ago, with its twin.

    A page is never public in one language only, so the twin is made along; with
    `draft=True` or `live=False` the page is alone.
    """

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

    @classmethod
    def _generate(cls, strategy: str, params: dict[str, Any]) -> Page:
        is_draft = params.get("draft") or params.get("live") is False
        key = params.setdefault("translation_key", uuid4())
        if strategy != factory.CREATE_STRATEGY or is_draft or is_being_made(key):
            return super()._generate(strategy, params)
        with both_languages([key]):
            page = super()._generate(strategy, params)
            super()._generate(strategy, cls._of_twin(page, params))
            made_public(key)
        return page

    @classmethod
    def _of_twin(cls, page: Page, params: dict[str, Any]) -> dict[str, Any]:
        """How the twin is made: the same, in the other language and tree."""
        parent = twin_of(page.get_parent())
        return {
            **params,
            "language": other_language(page.language),
            "parent": parent.specific if parent else page.get_parent(),
        }


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
