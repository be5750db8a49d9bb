"""Makers of test data: what a thing is by default, and traits for its variations."""

from tests.factories.figures import FiguresPageFactory
from tests.factories.open_data import OpenDataPageFactory
from tests.factories.opportunities import OpportunityPageFactory, SkillFactory
from tests.factories.pages import (
    ContentPageFactory,
    FrequentlyAskedPageFactory,
    GuidePageFactory,
    LandingPageFactory,
    OpportunityListPageFactory,
)
from tests.factories.pairs import PagePair, create_opportunity_pair, create_pair
from tests.factories.publicity import publish_drafts, rewrite
from tests.factories.streams import stream

__all__ = [
    "ContentPageFactory",
    "FiguresPageFactory",
    "FrequentlyAskedPageFactory",
    "GuidePageFactory",
    "LandingPageFactory",
    "OpenDataPageFactory",
    "OpportunityListPageFactory",
    "OpportunityPageFactory",
    "PagePair",
    "SkillFactory",
    "create_opportunity_pair",
    "create_pair",
    "publish_drafts",
    "rewrite",
    "stream",
]
