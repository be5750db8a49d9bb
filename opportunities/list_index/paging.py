"""Pages of a long list, of which the last costs what the first does."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from opportunities.list_index.queryset import ListEntryQuerySet


class Run(NamedTuple):
    """One after the other of the runs of which a list is made, each with its order.

    An order that changes with the clock, such as "open ones first", is in no index.
    Its runs are.
    """

    condition: Q
    order: tuple[str, ...]


class ListPaginator(Paginator):
    """Finds the keys of the pages of a page in one query.

    What lies past the middle of a run is looked for from its end. How long each run is
    comes from `lengths_of`, in one more query.
    """

    def __init__(
        self,
        entries: ListEntryQuerySet,
        runs: Sequence[Run],
        lengths: Sequence[int],
        per_page: int,
    ) -> None:
        super().__init__(entries.order_by(*runs[0].order), per_page)
        self.entries = entries
        self.runs = runs
        self.lengths = lengths

    @cached_property
    def count(self) -> int:
        return sum(self.lengths)

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        parts = self._parts(start, start + self.per_page)
        return Page(list(chain.from_iterable(parts)), number, self)

    def _parts(self, start: int, stop: int) -> Iterator[list[int]]:
        """The keys from one place to another; two parts where two runs meet."""
        for run, length in zip(self.runs, self.lengths, strict=True):
            if start < length and stop > 0:
                yield _keys(
                    self.entries.filter(run.condition).order_by(*run.order),
                    max(start, 0),
                    min(stop, length),
                    length,
                )
            start, stop = start - length, stop - length


def lengths_of(entries: ListEntryQuerySet, runs: Sequence[Run]) -> list[int]:
    """How many entries each run has, in one query."""
    counts = {
        f"run_{number}": Count("pk", filter=run.condition)
        for number, run in enumerate(runs[:-1])
    }
    found = entries.aggregate(**counts, total=Count("pk"))
    total = found.pop("total")
    lengths = list(found.values())
    return [*lengths, total - sum(lengths)]


def _keys(entries: ListEntryQuerySet, start: int, stop: int, length: int) -> list[int]:
    keys = entries.values_list("page_id", flat=True)
    if start + stop <= length:
        return list(keys[start:stop])
    return list(keys.reverse()[length - stop : length - start])[::-1]
