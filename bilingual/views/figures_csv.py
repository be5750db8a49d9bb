"""The translation figures as CSV, for a spreadsheet in the language of the person."""

import csv
from collections.abc import Iterable
from io import StringIO

from django.http import HttpResponse
from django.utils.translation import gettext as _

from bilingual.figures.kinds import MonthRow, PageRow, Row
from bilingual.languages import FRENCH, active_language
from bilingual.views.translations import BEGINS_A_FORMULA, BYTE_ORDER_MARK


def months_as_csv(rows: Iterable[MonthRow]) -> HttpResponse:
    """A line a month, newest first: 2026-07."""
    lines = [[f"{row.month:%Y-%m}", *_cells(row)] for row in rows]
    return _response(_("Month"), lines, _("translation-figures-by-month"))


def pages_as_csv(rows: Iterable[PageRow]) -> HttpResponse:
    """A line a page, with the days of each of its rounds in the last cell."""
    lines = [
        [row.title, *_cells(row), "; ".join(_decimal(days) for days in row.days)]
        for row in rows
    ]
    name = _("translation-figures-by-page")
    return _response(_("Page"), lines, name, _("Days of each time"))


def _response(
    first: str, lines: Iterable[list[str]], name: str, *more: str
) -> HttpResponse:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(
        [
            first,
            _("Words translated"),
            _("Sentences translated"),
            _("Words from exact matches"),
            _("Words from near matches"),
            _("Re-use from memory (%)"),
            _("Words corrected in review"),
            _("Sentences corrected in review"),
            _("Times published"),
            _("Days from sent for translation to public, median"),
            *more,
        ]
    )
    writer.writerows([_as_text(cell) for cell in line] for line in lines)
    return HttpResponse(
        BYTE_ORDER_MARK + text.getvalue().encode(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _cells(row: Row) -> list[str]:
    words, days = row.words, row.median_days
    share = words.reused_share
    return [
        str(words.total),
        str(words.sentences),
        str(words.exact),
        str(words.near),
        "" if share is None else str(share),
        str(words.corrected_words),
        str(words.corrected_sentences),
        str(len(row.rounds)),
        "" if days is None else _decimal(days),
    ]


def _decimal(number: float) -> str:
    """With the sign that a spreadsheet in that language reads as a decimal one."""
    text = f"{number:.1f}"
    return text.replace(".", ",") if active_language() == FRENCH else text


def _as_text(cell: str) -> str:
    """Text as text: nothing that somebody typed is computed by a spreadsheet."""
    return f"'{cell}" if cell.startswith(BEGINS_A_FORMULA) else cell
