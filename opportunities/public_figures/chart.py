"""Bars for a chart, as lengths that a template draws: no library, no script.

What a bar shows stands above it as text, so that nothing is hidden from anybody, and
no number is cut off where the window is narrow.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext

from bilingual.formatting import canadian_money, canadian_number
from opportunities.public_figures.columns import POSTED, VALUE
from opportunities.public_figures.kinds import AllYears, Figures
from opportunities.public_figures.tables import year_heading

# In percent of the width.
LONGEST = Decimal(100)
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Bar:
    """One year of a chart. `length` is in percent; no bar where nothing was posted."""

    label: str
    number: str
    has_bar: bool
    length: Decimal


@dataclass(frozen=True)
class Chart:
    """A chart of one bar a fiscal year."""

    title: str | Promise
    bars: Sequence[Bar]


def charts_of(figures: AllYears) -> list[Chart]:
    """The charts of the page; none where nothing was ever posted."""
    if not figures.years:
        return []
    return [
        _chart(
            gettext_lazy("Opportunities posted, by fiscal year"),
            figures,
            POSTED.raw,
            canadian_number,
        ),
        _chart(
            gettext_lazy("Value awarded before tax, by fiscal year"),
            figures,
            VALUE.raw,
            canadian_money,
        ),
    ]


def _chart(
    title: Promise,
    figures: AllYears,
    read: Callable[[Figures], Decimal | int | None],
    write: Callable[[Decimal | int], str],
) -> Chart:
    values = [None if one.is_gap else read(one.figures) for one in figures.years]
    longest = max((value for value in values if value is not None), default=0)
    bars = [
        Bar(
            label=year_heading(year).words,
            number=_words(value, is_gap=year.is_gap, write=write),
            has_bar=value is not None,
            length=_length(value or 0, longest),
        )
        for year, value in zip(figures.years, values, strict=True)
    ]
    return Chart(title, bars)


def _words(
    value: Decimal | int | None,
    *,
    is_gap: bool,
    write: Callable[[Decimal | int], str],
) -> str:
    if is_gap:
        return pgettext("figures", "nothing was posted")
    return pgettext("figures", "not known") if value is None else write(value)


def _length(value: Decimal | int, longest: Decimal | int) -> Decimal:
    """In percent of the width, to a tenth; nothing has no length."""
    if not longest:
        return Decimal(0)
    return (LONGEST * value / longest).quantize(_TENTH)
