"""The public list: what was asked for in the address, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from django.core.paginator import Page as ResultPage
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from bilingual.alphabet import in_alphabetical_order
from bilingual.languages import Language, active_language
from opportunities.cards import drawn_cards
from opportunities.life.next_closing import holds_until_next_closing
from opportunities.life.states import TAKING_APPLICATIONS, Status
from opportunities.list_index.paging import ListPaginator, Run, lengths_of
from opportunities.list_index.queryset import (
    CLOSED_LAST,
    CLOSING_FIRST,
    HIGHEST_PRICE,
    NEWEST,
    ListEntryQuerySet,
    is_open,
)
from opportunities.models.list_entry import ListEntry
from opportunities.models.page import OpportunityPage
from opportunities.models.skill import Skill
from opportunities.page_links import PageLink, links_around
from opportunities.search.query import matching
from page_cache.remembering import remembered

RESULTS_PER_PAGE = 20
QUERY_MAX_LENGTH = 200

Choice = TypeVar("Choice", bound=models.TextChoices)


class Sort(models.TextChoices):
    """Orders that a visitor may choose."""

    CLOSING = "closing", _("Closing soonest")
    NEWEST = "newest", _("Posted most recently")
    PRICE = "price", _("Highest price")


class ActiveFilter(NamedTuple):
    """One filter in force and the address of the list without it."""

    label: str
    remove_url: str


@dataclass(frozen=True)
class Asked:
    """What the address asks for. Values that mean nothing are left out."""

    words: str
    skills: tuple[Skill, ...]
    status: Status | None
    sort: Sort


class Listing:
    """One page of results, with everything needed to change the question."""

    def __init__(
        self,
        parameters: QueryDict,
        *,
        language: Language,
        at: datetime,
        closing_soon: timedelta,
    ) -> None:
        self.parameters = parameters
        self.language = language
        self.at = at
        self.closing_soon = closing_soon

    @cached_property
    def skills(self) -> list[Skill]:
        """Skills of at least one posting that visitors can read, from A to Z."""
        name = f"skills on offer {active_language()}"
        return remembered(name, skills_on_offer)

    @cached_property
    def asked(self) -> Asked:
        """The question, cleaned."""
        wanted = set(self.parameters.getlist("skill"))
        return Asked(
            words=_words(self.parameters.get("q", "")),
            skills=tuple(skill for skill in self.skills if skill.slug in wanted),
            status=_choice(Status, self.parameters.get("status")),
            sort=_choice(Sort, self.parameters.get("sort")) or Sort.CLOSING,
        )

    @property
    def is_plain(self) -> bool:
        """Whether it asks as links and forms of the list do, for one skill at most.

        There are few such questions, however many others somebody thinks of.
        """
        given = {name: values for name, values in self.parameters.lists() if values}
        expected = self._asked_parameters(keep_page=self.page.number > 1)
        meant = {name: values for name, values in expected.items() if values}
        if given.get("sort") == [Sort.CLOSING.value]:
            meant["sort"] = [Sort.CLOSING.value]
        return given == meant and len(self.asked.skills) <= 1

    @property
    def statuses(self) -> list[tuple[str, str]]:
        """Statuses to choose from, with their labels."""
        return [(status.value, str(status.label)) for status in Status]

    @property
    def sorts(self) -> list[tuple[str, str]]:
        """Orders to choose from, with their labels."""
        return [(sort.value, str(sort.label)) for sort in Sort]

    @cached_property
    def entries(self) -> ListEntryQuerySet:
        """All postings that answer the question, in no order."""
        entries = ListEntry.objects.readable_in(self.language)
        if self.asked.words:
            entries = matching(entries, self.asked.words, self.language)
        if self.asked.skills:
            entries = entries.asking_for(self.asked.skills)
        if self.asked.status:
            entries = entries.with_status(
                self.asked.status, at=self.at, within=self.closing_soon
            )
        return entries

    @property
    def runs(self) -> list[Run]:
        """The order asked for, as runs that an index holds."""
        if self.asked.sort == Sort.NEWEST:
            return [Run(Q(), NEWEST)]
        if self.asked.sort == Sort.PRICE:
            return [Run(Q(), HIGHEST_PRICE)]
        if self.asked.status in TAKING_APPLICATIONS:
            return [Run(Q(), CLOSING_FIRST)]
        if self.asked.status:
            return [Run(Q(), CLOSED_LAST)]
        still_open = is_open(at=self.at)
        return [Run(still_open, CLOSING_FIRST), Run(~still_open, CLOSED_LAST)]

    @cached_property
    def paginator(self) -> ListPaginator:
        return ListPaginator(self.entries, self.runs, self._lengths, RESULTS_PER_PAGE)

    @property
    def _lengths(self) -> list[int]:
        """Counting takes longer the more there is: it is done once for many visitors."""
        asked = self.asked
        skills = tuple(skill.pk for skill in asked.skills)
        key = (self.language, asked.words, skills, asked.status, asked.sort)
        return remembered(("lengths", *key, self.closing_soon), self._count)

    def _count(self) -> list[int]:
        holds_until_next_closing(at=self.at, closing_soon=self.closing_soon)
        return lengths_of(self.entries, self.runs)

    @cached_property
    def page(self) -> ResultPage:
        """The page of results asked for, or the nearest one that exists, as their keys."""
        return self.paginator.get_page(self.parameters.get("page"))

    @property
    def total(self) -> int:
        """How many postings answer the question."""
        return self.paginator.count

    @cached_property
    def cards(self) -> list[SafeString]:
        """The postings of this page, each with its status at the moment of asking."""
        return drawn_cards(
            list(self.page.object_list), at=self.at, closing_soon=self.closing_soon
        )

    @cached_property
    def active_filters(self) -> list[ActiveFilter]:
        """Every filter in force, each with the way to remove it."""
        filters = []
        if self.asked.words:
            filters.append(ActiveFilter(self.asked.words, self.url_with(q=None)))
        if self.asked.status:
            label = str(self.asked.status.label)
            filters.append(ActiveFilter(label, self.url_with(status=None)))
        for skill in self.asked.skills:
            others = [other.slug for other in self.asked.skills if other != skill]
            filters.append(ActiveFilter(str(skill), self.url_with(skill=others)))
        return filters

    @cached_property
    def page_links(self) -> list[PageLink]:
        """Links to pages near this one, to the first and to the last."""
        return links_around(self.page, self._page_url)

    @property
    def previous_url(self) -> str:
        """The page before this one; empty on the first."""
        page = self.page
        return (
            self._page_url(page.previous_page_number()) if page.has_previous() else ""
        )

    @property
    def next_url(self) -> str:
        """The page after this one; empty on the last."""
        page = self.page
        return self._page_url(page.next_page_number()) if page.has_next() else ""

    def _page_url(self, number: int) -> str:
        return self.url_with(page=str(number) if number > 1 else None, keep_page=True)

    def url_with(
        self, *, keep_page: bool = False, **changes: str | list[str] | None
    ) -> str:
        """The address of this list with some parameters changed or removed."""
        address = QueryDict(mutable=True)
        for name, values in self._asked_parameters(keep_page=keep_page).items():
            address.setlist(name, values)
        for name, value in changes.items():
            values = [value] if isinstance(value, str) else list(value or [])
            address.setlist(name, values)
        return "?" + address.urlencode()

    def _asked_parameters(self, *, keep_page: bool) -> Mapping[str, list[str]]:
        asked = self.asked
        sort = [] if asked.sort == Sort.CLOSING else [asked.sort.value]
        return {
            "q": [asked.words] if asked.words else [],
            "skill": [skill.slug for skill in asked.skills],
            "status": [asked.status.value] if asked.status else [],
            "sort": sort,
            "page": [str(self.page.number)] if keep_page else [],
        }


def skills_on_offer() -> list[Skill]:
    """Skills of at least one posting that visitors can read, from A to Z."""
    pages = OpportunityPage.objects.live().filter(skills=OuterRef("pk"))
    return in_alphabetical_order(Skill.objects.filter(Exists(pages)))


def _choice(choices: type[Choice], value: str | None) -> Choice | None:
    """The choice with that value, or None where there is no such choice."""
    try:
        return choices(value or "")
    except ValueError:
        return None


def _words(typed: str) -> str:
    """What was typed, without what no database can store, and not without end."""
    return typed.replace("\x00", "")[:QUERY_MAX_LENGTH].strip()
