"""What a fact is: a thing that a text and its translation must both say."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """The sorts of facts; the value is its English name."""

    MONEY = "money"
    PERCENTAGE = "percentage"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    PHONE = "phone"
    IDENTIFIER = "identifier"
    EMAIL = "email"
    LINK = "link"


@dataclass(frozen=True)
class Fact:
    """One fact; its value is written alike for both languages.

    Money is in dollars (`25.50`) unless it names a currency (`25 USD`), a percentage
    in percent. A date is `2021-07-12`, `2021-07` or `--07-12` (no year), a time is
    `23:59`, a number has a decimal point and no groups (`1250.75`).
    """

    kind: FactKind
    value: str

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"


@dataclass(frozen=True)
class Rule:
    """How one sort of writing is found, and which facts it tells.

    `read` answers None for a match that is something else; later rules then see it. A
    rule that `needs_digit` finds nothing in a text without one, and is not tried there.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterable[Fact] | None]
    needs_digit: bool = True
