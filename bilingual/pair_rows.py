"""What lists and panels tell of pairs: one row each, in few queries for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from bilingual.models import PagePair
from bilingual.models.pair import PagePairQuerySet
from bilingual.next_step import NextStep, next_step_of
from bilingual.people import Person
from bilingual.problems import Problem, problems_of
from bilingual.standing import Standing, standings_of
from bilingual.worklist import on_their_way

# As many as a database takes in one question; see `standings_of`.
BATCH = 500


@dataclass(frozen=True)
class PairRow:
    """One pair in a list, as one person reads it."""

    standing: Standing
    next_step: NextStep
    problems: list[Problem]

    @property
    def pair(self) -> PagePair:
        """The pair."""
        return self.standing.pair

    @property
    def words_left(self) -> int | None:
        """Words that wait for a translation; None where nobody translates now."""
        if not self.pair.is_in_translation:
            return None
        return self.standing.progress.words_left

    def title(self, language: str) -> str:
        """The title of the latest draft; empty while there is no page."""
        page = self.pair.page(language)
        return str(page.get_admin_display_title()) if page is not None else ""


def rows_of(pairs: Iterable[PagePair], user: Person, *, at: datetime) -> list[PairRow]:
    """A row for every pair, in the same order."""
    rows: list[PairRow] = []
    for batch in _batches(pairs):
        standings = standings_of(batch)
        for pair in batch:
            standing = standings[pair.translation_key]
            rows.append(
                PairRow(
                    standing,
                    next_step_of(standing, user),
                    problems_of(standing, at=at),
                )
            )
    return rows


def rows_with_problems(
    pairs: PagePairQuerySet, user: Person, *, at: datetime
) -> list[PairRow]:
    """The pairs of which something needs attention; no single query can tell."""
    suspects = on_their_way(pairs).order_by("waiting_since", "pk")
    return [row for row in rows_of(suspects, user, at=at) if row.problems]


def _batches(pairs: Iterable[PagePair]) -> Iterator[list[PagePair]]:
    waiting = iter(pairs)
    while batch := list(islice(waiting, BATCH)):
        yield batch
