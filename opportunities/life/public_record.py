"""What visitors read of what happened to an opportunity, in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bilingual.languages import Language
from opportunities.amendments.naming import NamedChange, named_as_kept
from opportunities.life.fact_words import FactLine, lines_of
from opportunities.life.facts import FACTS_OF, read
from opportunities.life.moves import Move
from page_cache.recording import reading_pairs

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent
    from opportunities.models.page import OpportunityPage


@dataclass(frozen=True)
class Happening:
    """One event; `number` counts from 1, `amendment` is 0 for anything else."""

    number: int
    move: Move
    title: str
    at: datetime
    reason: str
    words: str
    lines: list[FactLine]
    changes: list[NamedChange]
    amendment: int = 0

    @property
    def is_more_than_its_title(self) -> bool:
        """Whether there is something to read below the title."""
        return bool(self.reason or self.words or self.lines or self.changes)


@dataclass(frozen=True)
class PublicRecord:
    """Everything that happened, oldest first."""

    happenings: list[Happening]

    @property
    def last_amendment(self) -> Happening | None:
        """The newest change of what suppliers had read."""
        found = [one for one in self.happenings if one.amendment]
        return found[-1] if found else None

    def last(self, *moves: Move) -> Happening | None:
        """The newest event of one of these kinds."""
        found = [one for one in self.happenings if one.move in moves]
        return found[-1] if found else None

    def first_words_of(self, field: str) -> str:
        """What a fact said before its first amendment; empty if it never changed."""
        for happening in self.happenings:
            for change in happening.changes:
                if change.field == field:
                    return change.old
        return ""


def record_of(page: OpportunityPage) -> PublicRecord:
    """The record of an opportunity; one query, or none in a list that read it."""
    if page.opportunity is None:
        return PublicRecord([])
    with reading_pairs(page.translation_key):
        events = page.opportunity.published_events()
    return PublicRecord([happening(event, page.language) for event in events])


def happening(event: OpportunityEvent, language: Language) -> Happening:
    """An event in one language, which is being spoken."""
    move, facts = Move(event.move), event.facts
    wanted = FACTS_OF.get(move, ())
    known = {name: value for name, value in facts.items() if name in wanted}
    amendment = facts.get("amendment", 0)
    return Happening(
        number=event.number or 0,
        move=move,
        title=_title(move, amendment),
        at=event.published_at,
        reason=event.get_reason_display() if event.reason else "",
        words=event.text("words", language),
        lines=lines_of(read(known)),
        changes=named_as_kept(facts, language),
        amendment=amendment,
    )


def _title(move: Move, amendment: int) -> str:
    if amendment:
        return _("Amendment %(number)d") % {"number": amendment}
    return str(move.label)
