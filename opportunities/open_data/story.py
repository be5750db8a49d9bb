"""Events and questions of an opportunity, in the order in which they became public."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from opportunities.open_data.codes import Tag
from opportunities.open_data.process import Process

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent
    from opportunities.models.question import Question


class Happened(NamedTuple):
    """An event or a question. `key` ends the identifier of its release."""

    key: str
    at: datetime
    tell: Callable[[Process], tuple[Tag, ...]]
    """Lets a process know of it, and says what kind of news it is."""


def in_order(
    events: Iterable[OpportunityEvent], questions: Iterable[Question]
) -> list[Happened]:
    """Events as they are given, and each question after what was public before it.

    A question that is public in the same instant as an event comes after the event.
    """
    told = [
        Happened(
            str(event.number), event.published_at, partial(Process.tell, event=event)
        )
        for event in events
        if event.published_at is not None
    ]
    for question in questions:
        at = question.published_at
        if at is not None:
            place = sum(1 for one in told if one.at <= at)
            tell = partial(Process.tell_question, question=question)
            told.insert(place, Happened(f"question-{question.number}", at, tell))
    return told


def process_of(
    events: Iterable[OpportunityEvent], questions: Iterable[Question]
) -> Process:
    """The opportunity as it is known now."""
    process = Process()
    for happened in in_order(events, questions):
        happened.tell(process)
    return process
