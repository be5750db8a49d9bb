"""What a work queue is made of: sections, and in each of them things to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise

from bilingual.people import Person
from opportunities.work_queue.time_words import NO_TIMING, Timing


@dataclass(frozen=True)
class Task:
    """One thing that somebody can do now, and the screen where it is done.

    `language` is that of the title, and `detail_language` that of the detail, empty
    where it is the language of the screen.
    """

    reference: str
    title: str
    language: str
    to_do: str
    address: str
    due: str = ""
    timing: Timing = NO_TIMING
    detail: str = ""
    detail_language: str = ""


@dataclass(frozen=True)
class Section:
    """Things of one sort. `name` stands in addresses.

    `rows` gives what waits for a person at an instant, the most urgent first, as a
    query set or a list; `tasks` says what some of these rows are. The number of
    queries of each is the same for any number of rows.
    """

    name: str
    heading: str | Promise
    rows: Callable[[Person, datetime], Any]
    tasks: Callable[[Sequence[Any], datetime], list[Task]]
