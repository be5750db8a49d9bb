"""Pairs that wait for somebody, one in each state and language."""

from typing import Any

from wagtail.models import Page

from bilingual.lifecycle import State
from bilingual.models import PagePair
from tests import cast, walks
from tests.factories import ContentPageFactory
from tests.scenarios import BilingualSite

WAYS = {
    State.DRAFTING: walks.pair_of,
    State.CONTENT_REVIEW: walks.submit,
    State.TO_TRANSLATE: walks.to_translation,
    State.LANGUAGE_REVIEW: walks.to_language_review,
    State.APPROVAL: walks.to_approval,
    State.PUBLISHED: walks.to_public,
}


def a_draft(site: BilingualSite, language: str = "en", **attributes: Any) -> Page:
    """A text that its author has just begun."""
    author = attributes.setdefault("owner", walks.AUTHORS[language]())
    page = ContentPageFactory(
        parent=site.landing[language], language=language, draft=True, **attributes
    )
    page.save_revision(user=author)
    return page


def one_in_each_state(site: BilingualSite, language: str) -> dict[State, PagePair]:
    """Texts of one author, each as far as its title says."""
    return {
        state: way(a_draft(site, language, title=f"{state} {language}"))
        for state, way in WAYS.items()
    }


def judged_by_their_makers(site: BilingualSite) -> list[PagePair]:
    """Bob, who reviews, wrote a text; Renée, who reviews, translated one."""
    written = walks.submit(
        a_draft(site, title="Bob writes", owner=cast.bob()), cast.bob()
    )
    pair = walks.to_translation(a_draft(site, title="Renée translates"))
    pair = walks.translate(pair, cast.renee())
    return [written, walks.decide(pair, cast.thierry(), "approve")]
