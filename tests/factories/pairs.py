"""Pairs: the same page in English and in French."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from wagtail.models import Page

from bilingual.guards import both_languages
from tests.factories.opportunities import OpportunityPageFactory, facts_of
from tests.factories.pages import SitePageFactory
from tests.factories.publicity import made_public


@dataclass(frozen=True)
class PagePair:
    """An English page and its French twin, which share a translation key."""

    en: Page
    fr: Page

    def __getitem__(self, language: str) -> Page:
        return {"en": self.en, "fr": self.fr}[language]

    def __iter__(self) -> Iterator[Page]:
        yield self.en
        yield self.fr


def create_pair(
    page_factory: type[SitePageFactory],
    parent: PagePair,
    *,
    en: dict[str, Any] | None = None,
    fr: dict[str, Any] | None = None,
    **both: Any,
) -> PagePair:
    """Create both pages under the pair's; `en` and `fr` are for one language only."""
    both.setdefault("translation_key", uuid4())
    with both_languages([both["translation_key"]]):
        english = page_factory(
            **{"parent": parent.en, "language": "en", **both, **(en or {})}
        )
        french = page_factory(
            **{"parent": parent.fr, "language": "fr", **both, **(fr or {})}
        )
        made_public(both["translation_key"])
    return PagePair(english, french)


def create_opportunity_pair(parent: PagePair, **attributes: Any) -> PagePair:
    """An opportunity in both languages; the facts are those of the English page."""
    french = attributes.pop("fr", {})
    english = attributes.pop("en", {})
    key = attributes.setdefault("translation_key", uuid4())
    with both_languages([key]):
        page = OpportunityPageFactory(
            **{"parent": parent.en, "language": "en", **attributes, **english}
        )
        twin = OpportunityPageFactory(
            **{
                "parent": parent.fr,
                "language": "fr",
                **attributes,
                **facts_of(page),
                **french,
                "translation_key": key,
            }
        )
        made_public(key)
    return PagePair(page, twin)
