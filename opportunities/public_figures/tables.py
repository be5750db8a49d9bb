"""The figures as tables that a template writes out, in the language being spoken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from bilingual.formatting import canadian_number
from bilingual.languages import active_language
from opportunities.public_figures.columns import TO_AWARD, TO_PAYMENT, Cell, Column
from opportunities.public_figures.fiscal_years import fiscal_year_label
from opportunities.public_figures.kinds import AllYears, Figures, Year
from opportunities.public_figures.reasons import ENDINGS


@dataclass(frozen=True)
class Heading:
    """What a row or a column is about; `note` is a remark on it."""

    text: str
    note: str = ""

    @property
    def words(self) -> str:
        """All of it, in one line."""
        return f"{self.text} ({self.note})" if self.note else self.text


@dataclass(frozen=True)
class Row:
    """A heading with its cells; a gap is a year of which there is nothing to tell.

    Each cell comes with the heading of its column, which stands beside it where the
    window is too narrow for columns.
    """

    heading: Heading
    cells: Sequence[tuple[Heading, Cell]]
    is_total: bool = False
    is_gap: bool = False


@dataclass(frozen=True)
class Table:
    """One table. Its rows come in groups, each of which may begin with its total."""

    name: str
    caption: str | Promise
    corner: str | Promise
    headings: Sequence[Heading]
    groups: Sequence[Sequence[Row]]

    @property
    def width(self) -> int:
        """How many columns there are beside the headings of rows."""
        return len(self.headings)


def tables_of(figures: AllYears) -> list[Table]:
    """The tables of the page, in its order; none where nothing was ever posted."""
    if not figures.years:
        return []
    return [
        _by_year("to-award", gettext_lazy("From posting to award"), TO_AWARD, figures),
        _by_year(
            "to-payment", gettext_lazy("From award to payment"), TO_PAYMENT, figures
        ),
        _by_reason(figures),
    ]


def year_heading(year: Year) -> Heading:
    """2021-22; of the fiscal year under way it says so."""
    label = fiscal_year_label(year.begins, active_language())
    return Heading(
        label, pgettext("a year under way", "so far") if year.is_current else ""
    )


def _by_year(
    name: str, caption: Promise, columns: Sequence[Column], figures: AllYears
) -> Table:
    headings = [Heading(str(column.heading)) for column in columns]

    def cells(of: Figures) -> list[tuple[Heading, Cell]]:
        found = [column.cell(of) for column in columns]
        return list(zip(headings, found, strict=True))

    rows = [
        Row(year_heading(year), cells(year.figures), is_gap=year.is_gap)
        for year in figures.years
    ]
    total = Row(_all_years(), cells(figures.total), is_total=True)
    return Table(name, caption, gettext_lazy("Fiscal year"), headings, [[*rows, total]])


def _by_reason(figures: AllYears) -> Table:
    headings = [*map(year_heading, figures.years), _all_years()]
    every = [*(year.figures for year in figures.years), figures.total]

    def row(words: str | Promise, count: Callable[[Figures], int]) -> Row:
        cells = [Cell(canadian_number(count(one))) for one in every]
        return Row(Heading(str(words)), list(zip(headings, cells, strict=True)))

    return Table(
        name="reasons",
        caption=gettext_lazy("Ended without an award, by reason"),
        corner=pgettext_lazy("figures", "Reason"),
        headings=headings,
        groups=[
            [
                replace(row(ending.heading, ending.all_together), is_total=True),
                *(
                    row(words, partial(ending.count, reason=code))
                    for code, words in ending.reasons_in(figures.total)
                ),
            ]
            for ending in ENDINGS
        ],
    )


def _all_years() -> Heading:
    return Heading(pgettext("figures", "All years"))
