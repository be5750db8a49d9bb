"""Opportunities of which everything is known, and the pilot as it was."""

from datetime import date
from decimal import Decimal

from opportunities.life.states import Status
from opportunities.public_figures.kinds import Story

PILOT = Story(
    posted_on=date(2021, 6, 21),
    decided=Status.NOT_DELIVERED,
    applications=4,
    passed=1,
    award_value=Decimal("6500.00"),
    decided_on=date(2021, 7, 14),
)
PAID = Story(
    posted_on=date(2024, 2, 1),
    decided=Status.PAID,
    applications=3,
    passed=2,
    award_value=Decimal("8000.50"),
    decided_on=date(2024, 2, 21),
    delivered_on=date(2024, 2, 25),
    paid_on=date(2024, 3, 10),
)
