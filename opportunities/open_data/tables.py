"""The files for spreadsheets: a line for each opportunity, and one for each year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, Q, Sum
from django.db.models.functions import ExtractYear
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from opportunities.life.states import Status
from opportunities.models.opportunity import Opportunity
from opportunities.open_data.cells import line_of
from opportunities.open_data.columns import cells, headers
from opportunities.open_data.publisher import Publisher
from opportunities.open_data.reading import Row
from opportunities.open_data.story import process_of

# Contracts up to this value are disclosed as totals of a year, in dollars.
DISCLOSED_AS_TOTALS = Decimal("10000.00")


def opportunities_table(
    rows: Iterable[Row], publisher: Publisher, *, at: datetime
) -> Iterator[list[str]]:
    """A line for each opportunity as it stands at that instant."""
    yield headers()
    for row in rows:
        process = process_of(row.events, row.questions)
        yield cells(line_of(row, process, publisher, at))


@dataclass(frozen=True)
class YearColumn:
    """A column of the totals."""

    header: str
    explanation: Promise


YEAR_COLUMNS = (
    YearColumn("year-annee", _("The calendar year of the decisions.")),
    YearColumn(
        "serviceContractsNumber-nombreMarchesServices",
        _("How many contracts of $10,000 or less were awarded."),
    ),
    YearColumn(
        "serviceContractsOriginalValue-valeurOrigineMarchesServices",
        _("Their value when they were awarded, before tax, in dollars."),
    ),
    YearColumn(
        "contractsNotDeliveredNumber-nombreMarchesNonLivres",
        _("How many of them ended without a delivery."),
    ),
    YearColumn(
        "paymentsNumber-nombrePaiements",
        _("How many of them are paid."),
    ),
    YearColumn(
        "paymentsValue-valeurPaiements",
        _("What was paid for them until now, before tax, in dollars."),
    ),
)


def contracts_table() -> Iterator[list[str]]:
    """A line for each year with a contract, oldest first; one query.

    An award that the supplier declined is no contract.
    """
    yield [column.header for column in YEAR_COLUMNS]
    years = (
        Opportunity.objects.filter(
            award_value__lte=DISCLOSED_AS_TOTALS, decided_on__isnull=False
        )
        .annotate(year_of_award=ExtractYear("decided_on"))
        .values("year_of_award")
        .annotate(
            contracts=Count("pk"),
            value=Sum("award_value"),
            ended=Count("pk", filter=Q(decided=Status.NOT_DELIVERED)),
            payments=Count("pk", filter=Q(paid_amount__isnull=False)),
            paid=Sum("paid_amount"),
        )
        .order_by("year_of_award")
    )
    for year in years:
        yield [
            str(year["year_of_award"]),
            str(year["contracts"]),
            _amount(year["value"]),
            str(year["ended"]),
            str(year["payments"]),
            _amount(year["paid"]),
        ]


def _amount(value: Decimal | None) -> str:
    return f"{value or Decimal(0):.2f}"
