"""The figures as a file: one line a fiscal year, and one for all of them."""

import csv
from decimal import Decimal
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from bilingual.languages import FRENCH, Language
from bilingual.views.translations import BEGINS_A_FORMULA, BYTE_ORDER_MARK
from opportunities.public_figures.columns import TO_AWARD, TO_PAYMENT
from opportunities.public_figures.fiscal_years import fiscal_year_label
from opportunities.public_figures.kinds import AllYears, Figures
from opportunities.public_figures.reasons import ENDINGS

COLUMNS = (*TO_AWARD, *TO_PAYMENT)


def figures_as_csv(figures: AllYears, language: Language) -> bytes:
    """The file in UTF-8, in the language being spoken, which `language` names.

    A cell is empty where nothing is known. In French a decimal has a comma, as
    spreadsheets there expect it.
    """
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([_as_text(cell) for cell in _headings()])
    for year in figures.years:
        label = fiscal_year_label(year.begins, language)
        writer.writerow([label, *_line(year.figures, language)])
    if figures.years:
        total = pgettext("figures", "All years")
        writer.writerow([total, *_line(figures.total, language)])
    return BYTE_ORDER_MARK + text.getvalue().encode()


def _headings() -> list[str]:
    return [
        _("Fiscal year, April 1 to March 31"),
        *(str(column.file_heading or column.heading) for column in COLUMNS),
        *(
            pgettext("how it ended, and why", "%(ending)s: %(reason)s")
            % {"ending": ending.heading, "reason": words}
            for ending in ENDINGS
            for _code, words in ending.reasons()
        ),
    ]


def _line(figures: Figures, language: Language) -> list[str]:
    """Numbers only: nobody typed anything that is in them."""
    if not figures.posted:
        return ["0", *[""] * (len(_headings()) - 2)]
    return [
        *(_cell(column.raw(figures), language) for column in COLUMNS),
        *(
            str(ending.count(figures, code))
            for ending in ENDINGS
            for code, _words in ending.reasons()
        ),
    ]


def _cell(value: Decimal | int | None, language: Language) -> str:
    if value is None:
        return ""
    text = f"{Decimal(value).normalize():f}"
    return text.replace(".", ",") if language == FRENCH else text


def _as_text(cell: str) -> str:
    """Text as text, whatever a translation begins with."""
    return f"'{cell}" if cell.startswith(BEGINS_A_FORMULA) else cell
