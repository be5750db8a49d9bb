"""The sections of the work queue, in the order in which they are shown.

What waits for a person is found here for the screen and for the dashboard alike; a new
sort of work is one more section in this list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator

from bilingual.people import Person
from opportunities.work_queue.kinds import Section, Task
from opportunities.work_queue.notices import EVENTS, QUESTIONS
from opportunities.work_queue.postings import (
    ACCEPTANCES,
    CLOSING,
    DECISIONS,
    DELIVERIES,
    PAYMENTS,
    SUSPENDED,
)
from opportunities.work_queue.translations import TRANSLATIONS

SECTIONS: tuple[Section, ...] = (
    CLOSING,
    QUESTIONS,
    DECISIONS,
    EVENTS,
    TRANSLATIONS,
    DELIVERIES,
    ACCEPTANCES,
    PAYMENTS,
    SUSPENDED,
)


@dataclass(frozen=True)
class Waiting:
    """What waits for a person in one section: some of it, and how much it is in all."""

    section: Section
    tasks: list[Task]
    page: ResultPage

    @property
    def count(self) -> int:
        """All of it, shown or not."""
        return int(self.page.paginator.count)

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.tasks)


def section_called(name: str | None) -> Section | None:
    """The section by its name in addresses; None where there is none."""
    return next((one for one in SECTIONS if one.name == name), None)


def waiting_in(
    section: Section, user: Person, *, at: datetime, rows: int, page: str | None = None
) -> Waiting:
    """So many rows of a section, from that page on or from the nearest there is."""
    found = Paginator(section.rows(user, at), rows).get_page(page)
    return Waiting(section, section.tasks(list(found), at), found)


def counts(user: Person, *, at: datetime) -> list[tuple[Section, int]]:
    """How much waits for the person, section by section; only where something does."""
    found = [(one, int(Paginator(one.rows(user, at), 1).count)) for one in SECTIONS]
    return [(section, count) for section, count in found if count]
