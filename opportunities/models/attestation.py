"""Who attested what of an opportunity, and when: rows that are only ever added to."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from opportunities.guardrails.statements import Statement
from opportunities.models.opportunity import Opportunity

LONGEST_NAME = 200


class Attestation(models.Model):
    """One statement by one person, for both languages; taken back, it stays on record."""

    opportunity = models.ForeignKey(
        Opportunity,
        on_delete=models.CASCADE,
        related_name="attestations",
        verbose_name=_("opportunity"),
    )
    statement = models.CharField(
        _("statement"), max_length=20, choices=Statement, editable=False
    )
    attested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("attested by"),
    )
    # As the account was called then: an account may be deleted, what it attested not.
    attested_by_name = models.CharField(_("name"), max_length=LONGEST_NAME)
    attested_at = models.DateTimeField(_("attested"))
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("taken back by"),
    )
    taken_back_by_name = models.CharField(
        _("taken back by"), max_length=LONGEST_NAME, blank=True
    )
    taken_back_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    # A statement is no use of the account that an editor should be told about.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("attestation")
        verbose_name_plural = _("attestations")
        ordering = ["attested_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "statement"],
                condition=models.Q(taken_back_at=None),
                name="one_standing_attestation_of_each_statement",
            )
        ]

    def __str__(self) -> str:
        return f"{self.opportunity}: {self.get_statement_display()}"

    def get_statement_display(self, *args: Any) -> str:
        """The statement in words."""
        return str(Statement(self.statement).label)
