"""What the team notes on a posting for itself, and nobody else reads.

The names begin with `internal_`: such a field is equal in both languages, never
translated, never public, and no change of what visitors read (`bilingual.fingerprint`).
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from home.models import SitePage
from opportunities.guardrails.attesting import (
    attest,
    standing_attestations,
    take_back,
)
from opportunities.guardrails.permission_tester import OpportunityPermissionTester
from opportunities.guardrails.pricing import Calculation, calculation_of
from opportunities.guardrails.statements import Statement, missing_statements
from opportunities.posting_rules import Problem

if TYPE_CHECKING:
    from opportunities.guardrails.related import SplittingWarning

HOURS_OF_ADMINISTRATION = 10
INTERNAL_FACTS = (
    "internal_hourly_rate",
    "internal_hours",
    "internal_administration_hours",
    "internal_price_note",
    "internal_splitting_reason",
)


class InternalNotes(SitePage):
    """The rationale of the price, why a posting splits no contract, what is attested."""

    internal_hourly_rate = models.DecimalField(
        _("hourly rate, in dollars"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("1.00"))],
        help_text=_("What an hour of this work is worth. $60 to $100 is usual."),
    )
    internal_hours = models.PositiveSmallIntegerField(
        _("estimated hours"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(1000)],
        help_text=_(
            "The hours of the work itself. Hours of administration are added for you."
        ),
    )
    # As the setting said when the price was calculated: it may change later.
    internal_administration_hours = models.PositiveSmallIntegerField(
        _("hours of administration"),
        default=HOURS_OF_ADMINISTRATION,
        editable=False,
    )
    internal_price_note = models.TextField(
        _("why this price"),
        max_length=1000,
        blank=True,
        help_text=_(
            "What the rate and the hours are based on, for example earlier work. It "
            "is kept with the posting, and never public."
        ),
    )
    internal_splitting_reason = models.TextField(
        _("why this splits no contract"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Where other opportunities look like parts of the same work, say why this "
            "one is separate. Who reviews and who approves reads it; it is never "
            "public."
        ),
    )

    # What a form asks to be attested, or taken back, with the draft that it saves.
    to_attest: frozenset[Statement] = frozenset()
    to_take_back: frozenset[Statement] = frozenset()
    # What resembles the posting, found once for all that a form shows of it.
    splitting_warning: SplittingWarning | None = None

    class Meta:
        abstract = True

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Keep a draft, and with it what its form attests, in the name of `user`."""
        with transaction.atomic():
            revision = super().save_revision(*args, **kwargs)
            self._store_attestations(kwargs.get("user"))
        return revision

    def _store_attestations(self, user: Any) -> None:
        if user is None or not (self.to_attest or self.to_take_back):
            return
        opportunity, at = self.opportunity, timezone.now()
        take_back(opportunity, self.to_take_back, user=user, at=at, page=self)
        attest(opportunity, self.to_attest, user=user, at=at, page=self)
        self.to_attest = self.to_take_back = frozenset()

    @property
    def price_calculation(self) -> Calculation | None:
        """How the price was calculated; None while a part of it is missing."""
        return calculation_of(
            self.internal_hourly_rate,
            self.internal_hours,
            self.internal_administration_hours,
        )

    def permissions_for_user(self, user: Any) -> OpportunityPermissionTester:
        """What the person may do, in both languages at once."""
        return OpportunityPermissionTester(user, self)

    def team_notes(self, *, at: datetime) -> str:
        """The price, what it may be a part of, and what is attested, for who decides."""
        from opportunities.guardrails.team_notes import team_notes

        return team_notes(self, at=at)

    def attestation_problems(self) -> list[Problem]:
        """What nobody attests yet, in the language spoken; one query."""
        given = standing_attestations(self.opportunity)
        return [attestation_problem(one) for one in missing_statements(given)]


def attestation_problem(statement: Statement) -> Problem:
    """That nobody attests a statement yet."""
    message = gettext("Attest this before you send it: “%(statement)s”")
    return Problem("attestations", message % {"statement": statement.label})


def refuse(problems: list[Problem]) -> None:
    """Raise ValidationError, beside each field, where there is a problem."""
    errors: dict[str, list[Any]] = {}
    for problem in problems:
        errors.setdefault(problem.field, []).append(problem.message)
    if errors:
        raise ValidationError(errors)
