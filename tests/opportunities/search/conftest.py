"""Pages whose words a test chooses."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bilingual.languages import Language
from opportunities.models import OpportunityPage
from opportunities.search.index import SearchTexts, index_pages
from tests.factories import OpportunityPageFactory
from tests.scenarios import BilingualSite, a_site

WritePages = Callable[[Language, list[str]], dict[str, int]]


@dataclass
class Text:
    """As much of a page as the index asks for."""

    pk: int
    text: str
    language: Language

    def search_texts(self) -> SearchTexts:
        return SearchTexts(title="", body=self.text, language=self.language)


@pytest.fixture
def bilingual_site(db: None) -> BilingualSite:
    return a_site()


@pytest.fixture
def write_pages(bilingual_site: BilingualSite) -> WritePages:
    """Makes a page for each text, findable by its words alone; their keys by text.

    Drafts, which have no twin to be found; only visitors' lists ask what is public.
    """

    def write(language: Language, texts: list[str]) -> dict[str, int]:
        keys = {
            text: OpportunityPageFactory(
                parent=bilingual_site.opportunities[language],
                language=language,
                draft=True,
            ).pk
            for text in texts
        }
        index_pages(Text(key, text, language) for text, key in keys.items())
        return keys

    return write


@pytest.fixture
def all_pages() -> type[OpportunityPage]:
    return OpportunityPage.objects.all()
