"""Whose changes make pages of opportunities new; page types are found by themselves."""

from wagtail.models import PageLogEntry

from opportunities.models import (
    ListEntry,
    Opportunity,
    OpportunityEvent,
    Question,
    SearchEntry,
    Skill,
)
from opportunities.open_data.edition import MOVING
from page_cache.watched import OF_PAGE, Through, watch

OF_OPPORTUNITY = Through("opportunities_opportunity", "id", "translation_key")
# A notice that nobody has confirmed yet is no news for visitors.
IS_PUBLISHED = "{row}.\"stage\" = 'published'"
# What the team does to a page is no news for visitors, unless it changes what is public.
IS_PUBLIC_NEWS = '{row}."action" IN (' + ", ".join(f"'{one}'" for one in MOVING) + ")"


def watch_tables() -> None:
    """For `AppConfig.ready`."""
    watch(Skill, key="id")
    watch(Opportunity, key="translation_key", quiet=frozenset({"preview_key"}))
    for notice in (OpportunityEvent, Question):
        watch(notice, key="opportunity_id", through=OF_OPPORTUNITY, seen=IS_PUBLISHED)
    watch(PageLogEntry, seen=IS_PUBLIC_NEWS)
    for entry in (ListEntry, SearchEntry):
        watch(entry, key="page_id", through=OF_PAGE)
