"""Pages of a long list, of which the last costs what the first does."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, prefetch_related_objects

from opportunities.list_index.queryset import ListEntryQuerySet


class Run(NamedTuple):
    """One after the other of the runs of which a list is made, each with its order.

    An order that changes with the clock, such as "open ones first", is in no index.
    Its runs are.
    """

    condition: Q
    order: tuple[str, ...]


class ListPaginator(Paginator):
    """Counts in one query; finds the pages of a page in another.

    What lies past the middle of a run is looked for from its end.
    """

    def __init__(
        self, entries: ListEntryQuerySet, runs: Sequence[Run], per_page: int
    ) -> None:
        super().__init__(entries.order_by(*runs[0].order), per_page)
        self.entries = entries
        self.runs = runs

    @cached_property
    def lengths(self) -> list[int]:
        """How many entries each run has, in one query."""
        counts = {
            f"run_{number}": Count("pk", filter=run.condition)
            for number, run in enumerate(self.runs[:-1])
        }
        found = self.entries.aggregate(**counts, total=Count("pk"))
        total = found.pop("total")
        lengths = list(found.values())
        return [*lengths, total - sum(lengths)]

    @cached_property
    def count(self) -> int:
        return sum(self.lengths)

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        parts = self._parts(start, start + self.per_page)
        pages = [page for part in parts for page in part.pages().for_cards_alone()]
        # Once for both parts where two runs meet.
        prefetch_related_objects(pages, "skills")
        return Page(pages, number, self)

    def _parts(self, start: int, stop: int) -> Iterator[ListEntryQuerySet]:
        """The entries from one place to another; two parts where two runs meet."""
        for run, length in zip(self.runs, self.lengths, strict=True):
            if start < length and stop > 0:
                yield _slice(
                    self.entries.filter(run.condition).order_by(*run.order),
                    max(start, 0),
                    min(stop, length),
                    length,
                )
            start, stop = start - length, stop - length


def _slice(
    entries: ListEntryQuerySet, start: int, stop: int, length: int
) -> ListEntryQuerySet:
    if start + stop <= length:
        return entries[start:stop]
    return entries.reverse()[length - stop : length - start]
