"""Pairs: the same page in English and in French."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from wagtail.models import Page

from opportunities.models.page import SHARED_FACTS
from tests.factories.opportunities import OpportunityPageFactory
from tests.factories.pages import SitePageFactory


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
    english = page_factory(
        **{"parent": parent.en, "language": "en", **both, **(en or {})}
    )
    french = page_factory(
        **{"parent": parent.fr, "language": "fr", **both, **(fr or {})}
    )
    return PagePair(english, french)


def create_opportunity_pair(parent: PagePair, **attributes: Any) -> PagePair:
    """An opportunity in both languages; the facts are those of the English page."""
    french = attributes.pop("fr", {})
    english = attributes.pop("en", {})
    key = attributes.setdefault("translation_key", uuid4())
    page = OpportunityPageFactory(
        **{"parent": parent.en, "language": "en", **attributes, **english}
    )
    facts = {name: _fact(page, name) for name in SHARED_FACTS}
    twin = OpportunityPageFactory(
        **{
            "parent": parent.fr,
            "language": "fr",
            **attributes,
            **facts,
            **french,
            "translation_key": key,
        }
    )
    return PagePair(page, twin)


def _fact(page: Page, name: str) -> Any:
    return list(page.skills.all()) if name == "skills" else getattr(page, name)
