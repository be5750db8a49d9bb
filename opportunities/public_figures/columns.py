"""The columns of the figures: how each is called, read and written to a file."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from bilingual.formatting import canadian_money, canadian_number, canadian_percent
from opportunities.public_figures.kinds import Figures, Median, Share, Sum


@dataclass(frozen=True)
class Cell:
    """What a reader finds in a table: empty text where nothing is known.

    `of` says in words of how many it is the sum or the middle.
    """

    text: str
    of: str = ""


@dataclass(frozen=True)
class Column:
    """One figure. `raw` is for files: a number, or None where nothing is known.

    A file has a heading of its own where the cell says the unit.
    """

    heading: str | Promise
    cell: Callable[[Figures], Cell]
    raw: Callable[[Figures], Decimal | int | None]
    file_heading: str | Promise = ""


def _number(heading: Any, read: Callable[[Figures], int]) -> Column:
    return Column(heading, lambda one: Cell(canadian_number(read(one))), read)


def _sum(heading: Any, read: Callable[[Figures], Sum]) -> Column:
    """A sum of numbers that are known late: of nothing there is no sum."""

    def cell(figures: Figures) -> Cell:
        found = read(figures)
        if not found.count:
            return Cell("")
        return Cell(canadian_number(found.total), _of(found.count))

    def raw(figures: Figures) -> Decimal | None:
        found = read(figures)
        return found.total if found.count else None

    return Column(heading, cell, raw)


def _median(heading: Any, read: Callable[[Figures], Median]) -> Column:
    def cell(figures: Figures) -> Cell:
        found = read(figures)
        if found.value is None:
            return Cell("")
        return Cell(canadian_number(found.value), _of(found.count))

    return Column(heading, cell, lambda one: read(one).value)


def _of(count: int) -> str:
    """Under a sum or a median: of how many opportunities it is known."""
    return pgettext("how many are known", "of %(number)s") % {
        "number": canadian_number(count)
    }


def _value_cell(figures: Figures) -> Cell:
    """Where nothing was awarded, nothing was spent: that is known."""
    value = figures.award_value
    if figures.awarded and not value.count:
        return Cell("")
    is_whole = value.count == figures.awarded
    return Cell(canadian_money(value.total), "" if is_whole else _of(value.count))


def _raw_value(figures: Figures) -> Decimal | None:
    value = figures.award_value
    return None if figures.awarded and not value.count else value.total


def _share_cell(figures: Figures) -> Cell:
    share: Share = figures.delivered
    if share.percent is None:
        return Cell("")
    text = _("%(part)s of %(whole)s") % {
        "part": canadian_number(share.part),
        "whole": canadian_number(share.whole),
    }
    return Cell(canadian_percent(share.percent), text)


POSTED = _number(gettext_lazy("Opportunities posted"), lambda one: one.posted)
VALUE = Column(
    gettext_lazy("Value awarded, in dollars before tax"), _value_cell, _raw_value
)

TO_AWARD = (
    POSTED,
    _sum(pgettext_lazy("figures", "Applications"), lambda one: one.applications),
    _median(
        gettext_lazy("Applications for each opportunity, median"),
        lambda one: one.applications_each,
    ),
    _sum(gettext_lazy("Applications that passed"), lambda one: one.passed),
    _median(
        gettext_lazy("Days from posting to decision, median"),
        lambda one: one.days_to_decision,
    ),
    _number(gettext_lazy("Opportunities awarded"), lambda one: one.awarded),
    VALUE,
)
TO_PAYMENT = (
    _number(
        pgettext_lazy("figures", "Delivered and accepted"),
        lambda one: one.delivered.part,
    ),
    _number(pgettext_lazy("figures", "Not delivered"), lambda one: one.not_delivered),
    Column(
        gettext_lazy("Share delivered"),
        _share_cell,
        lambda one: one.delivered.percent,
        file_heading=gettext_lazy("Share delivered, in percent"),
    ),
    _number(pgettext_lazy("figures", "Delivered and paid"), lambda one: one.paid),
    _median(
        gettext_lazy("Days from delivery to payment, median"),
        lambda one: one.days_to_payment,
    ),
)
