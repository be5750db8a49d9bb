"""Which opportunities look like parts of one contract: a warning, never a verdict.

The law forbids to split a need into contracts that are each below a limit. A program
can't know what a need is; it can show what looks alike.
"""

import unicodedata
from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bilingual.formatting import EASTERN

# Of 100. Measured in tests/opportunities/guardrails/test_splitting.py: titles of one
# need stand above it, those of one team's other needs below.
ALIKE = 72


@dataclass(frozen=True)
class Candidate:
    """An opportunity as far as it is compared; titles and teams by language."""

    key: str
    titles: dict[str, str]
    teams: frozenset[str]
    skills: frozenset[int]
    at: datetime  # posted, or begun where it never was


@dataclass(frozen=True)
class Resemblance:
    """An opportunity that looks like a part of the same work, and why."""

    candidate: Candidate
    similar_title: bool
    shared_skills: frozenset[int]


def normalised(text: str) -> str:
    """Lower-case words without accents and punctuation: two ways to write one name."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (
        one if one.isalnum() else " " for one in plain if not unicodedata.combining(one)
    )
    return " ".join("".join(kept).split())


def normalised_teams(names: Iterable[str]) -> frozenset[str]:
    """The names of a client, as they are compared; empty ones are no names."""
    return frozenset(name for name in map(normalised, names) if name)


def months_from(at: datetime, months: int) -> datetime:
    """The same Eastern day and time that many months later, or before for a minus.

    The last day of the month where the month has no such day.
    """
    local = at.astimezone(EASTERN)
    count = local.year * 12 + local.month - 1 + months
    year, month = divmod(count, 12)
    day = min(local.day, monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day)


def resemblances(
    one: Candidate, others: Iterable[Candidate], *, months: int
) -> list[Resemblance]:
    """Those of the same client within the months before and after that look alike.

    The nearest in time comes first.
    """
    first, last = months_from(one.at, -months), months_from(one.at, months)
    found = [
        Resemblance(other, _alike(one.titles, other.titles), one.skills & other.skills)
        for other in others
        if other.key != one.key
        and first <= other.at <= last
        and one.teams & other.teams
    ]
    alike = [two for two in found if two.similar_title or two.shared_skills]
    return sorted(
        alike, key=lambda two: (abs(two.candidate.at - one.at), two.candidate.key)
    )


def _alike(titles: dict[str, str], others: dict[str, str]) -> bool:
    """Whether the titles are alike in a language that both have."""
    return any(
        title_likeness(title, others[language]) >= ALIKE
        for language, title in titles.items()
        if others.get(language)
    )


def title_likeness(one: str, other: str) -> float:
    """From 0 to 100, whatever the order of the words."""
    # Here and not above: it is 5 MB, and a worker for visitors does without.
    from rapidfuzz import fuzz

    return float(fuzz.token_sort_ratio(normalised(one), normalised(other)))


def total_value(prices: Collection[Decimal | None]) -> Decimal:
    """What they cost together, before tax; a price that is not written yet counts 0."""
    return sum((price for price in prices if price is not None), Decimal(0))
