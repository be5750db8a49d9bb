"""Opportunities as lists show them. A card is drawn once, for all lists that it stands in."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple, cast

from django.template.loader import get_template
from django.utils.safestring import SafeString
from wagtail.models import Page

from bilingual.languages import active_language
from home.root_paths import root_paths
from opportunities.life.states import TAKING_APPLICATIONS, Status
from opportunities.models.opportunity import Opportunity
from opportunities.models.page import OpportunityPage
from opportunities.models.skill import Skill
from page_cache.recording import Scope, reading_pairs
from page_cache.remembering import remembered_each

TEMPLATE = "components/opportunity_card.html"


class Card(NamedTuple):
    """A posting as a list shows it."""

    page: OpportunityPage
    status: Status
    time_left: str

    @property
    def is_open(self) -> bool:
        """Whether suppliers may still apply."""
        return self.status in TAKING_APPLICATIONS


def cards(
    page_ids: Sequence[int], *, at: datetime, closing_soon: timedelta
) -> list[Card]:
    """The cards of these pages, in their order, at that instant; in three queries.

    A page that went a moment ago is left out.
    """
    pages = _pages(page_ids)
    found = (pages[page_id] for page_id in page_ids if page_id in pages)
    return [_card(page, at, closing_soon) for page in found]


def drawn_cards(
    page_ids: Sequence[int], *, at: datetime, closing_soon: timedelta
) -> list[SafeString]:
    """The same as HTML; only what is not known already is read and drawn."""

    def prepare(missing: list[int]) -> Mapping[int, Callable[[], SafeString]]:
        return {
            page_id: partial(_drawn, page, at, closing_soon)
            for page_id, page in _pages(missing).items()
        }

    return remembered_each(("card", active_language(), closing_soon), page_ids, prepare)


def _pages(page_ids: Sequence[int]) -> dict[int, OpportunityPage]:
    with _reading() as read:
        pages = OpportunityPage.objects.order_by().for_cards().in_bulk(page_ids)
        for page in pages.values():
            _note(read, page)
    return pages


def _drawn(page: OpportunityPage, at: datetime, closing_soon: timedelta) -> SafeString:
    with _reading() as read:
        _note(read, page)
    # The address in it depends on where the site begins.
    root_paths()
    card = _card(page, at, closing_soon)
    return cast(SafeString, get_template(TEMPLATE).render({"card": card}))


def _reading() -> AbstractContextManager[Scope]:
    """A question that is answered, or news of the work, is on no card."""
    skills = OpportunityPage.skills.through
    shown = (Page, OpportunityPage, Opportunity, skills)
    return reading_pairs(rows_of=[Skill], only=shown)


def _note(read: Scope, page: OpportunityPage) -> None:
    read.add(page.translation_key)
    for skill in page.skills.all():
        read.add_row(Skill, skill.pk)


def _card(page: OpportunityPage, at: datetime, closing_soon: timedelta) -> Card:
    status = page.status(at=at, closing_soon=closing_soon)
    return Card(page, status, page.time_left(at=at))
