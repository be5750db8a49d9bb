"""Attestations of an opportunity: given, taken back, and what still misses.

They belong to both languages at once, and each is written down when it happens: who,
when, and what was said.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from bilingual.people import Person, name_of
from opportunities.guardrails.statements import Statement
from opportunities.models.attestation import LONGEST_NAME, Attestation
from opportunities.models.opportunity import Opportunity

ATTEST = "opportunities.attest"
TAKE_BACK = "opportunities.take_back_attestation"


def standing_attestations(
    opportunity: Opportunity | None,
) -> dict[Statement, Attestation]:
    """What is attested now, by statement, in the order of the form; one query."""
    if opportunity is None:
        return {}
    rows = Attestation.objects.filter(opportunity=opportunity, taken_back_at=None)
    found = {row.statement: row for row in rows}
    return {
        statement: found[statement] for statement in Statement if statement in found
    }


@transaction.atomic
def attest(
    opportunity: Opportunity,
    statements: Collection[Statement],
    *,
    user: Person | None,
    at: datetime,
    page: Page | None = None,
) -> list[Statement]:
    """Write down what the person attests; what stands already stays as it is.

    Returns what is new. With a `page` its history gets a line.
    """
    standing = _locked_and_standing(opportunity)
    new = [one for one in Statement if one in statements and one not in standing]
    account: Any = user
    Attestation.objects.bulk_create(
        Attestation(
            opportunity=opportunity,
            statement=statement,
            attested_by=account,
            attested_by_name=name_of(user)[:LONGEST_NAME],
            attested_at=at,
        )
        for statement in new
    )
    _log(page, ATTEST, new, user)
    return new


@transaction.atomic
def take_back(
    opportunity: Opportunity,
    statements: Collection[Statement],
    *,
    user: Person | None,
    at: datetime,
    page: Page | None = None,
) -> list[Statement]:
    """The person takes back what is attested; who attested it stays on record."""
    standing = _locked_and_standing(opportunity)
    gone = [one for one in standing if one in statements]
    rows = [standing[statement].pk for statement in gone]
    Attestation.objects.filter(pk__in=rows).update(
        taken_back_by=user,
        taken_back_by_name=name_of(user)[:LONGEST_NAME],
        taken_back_at=at,
    )
    _log(page, TAKE_BACK, gone, user)
    return gone


def _locked_and_standing(opportunity: Opportunity) -> dict[Statement, Attestation]:
    """What stands; two people who attest at the same moment wait for one another."""
    Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    return standing_attestations(opportunity)


def _log(
    page: Page | None,
    action: str,
    statements: list[Statement],
    user: Person | None,
) -> None:
    if page is not None and statements:
        data = {"statements": [str(one) for one in statements]}
        log(instance=page, action=action, user=user, data=data)
