"""What happens to an opportunity of the demonstration after it is posted."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from demo.words import Words
from opportunities.life.moves import Move


@dataclass(frozen=True)
class Amended:
    """A new version of both pages, with a closing that moved.

    `on` is a day of history, or days after the posting; `first_closes` is the closing
    that suppliers read before, or how many days earlier it was.
    """

    on: date | int
    first_closes: date | int
    reason: Words


@dataclass(frozen=True)
class Happened:
    """An event that the team records.

    `on` is a day of history, or days after the closing (before it where negative). Facts
    that are days get that day.
    """

    move: Move
    on: date | int
    words: Words | None = None
    reason: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A question of a supplier, so many days after the posting.

    Without an answer it still waits for the team.
    """

    after: int
    question: Words
    answer: Words | None = None


@dataclass(frozen=True)
class Story:
    """An amendment, if there was one, and then all that was asked and recorded."""

    amended: Amended | None = None
    asked: tuple[Asked, ...] = ()
    happened: tuple[Happened, ...] = ()
