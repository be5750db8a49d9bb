"""What happens to an opportunity: one row, whatever language it is read in."""

import uuid
from datetime import datetime

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

PREFIX = "MA"


class ReferenceSequence(models.Model):
    """The last reference number given in a year. It only ever grows."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    last_number = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("reference sequence")
        verbose_name_plural = _("reference sequences")

    def __str__(self) -> str:
        return f"{self.year}: {self.last_number}"

    @classmethod
    def locked(cls, year: int) -> "ReferenceSequence":
        """The sequence of a year, ours alone until the caller's transaction ends."""
        cls.objects.get_or_create(year=year)
        return cls.objects.select_for_update().get(year=year)

    def take_number(self) -> int:
        """The next number. Only for a sequence that is locked."""
        self.last_number += 1
        self.save(update_fields=["last_number"])
        return self.last_number


class OpportunityManager(models.Manager["Opportunity"]):
    """Creates opportunities with their reference number."""

    @transaction.atomic
    def for_pair(self, translation_key: uuid.UUID, *, at: datetime) -> "Opportunity":
        """The opportunity of a pair of pages, created with its number if new.

        Two people who create opportunities, or both pages of one, at the same moment
        wait for one another here: no number is given twice, none is left out.
        """
        rows = self.filter(translation_key=translation_key)
        existing = rows.first()
        if existing is not None:
            return existing
        year = timezone.localtime(at).year
        sequence = ReferenceSequence.locked(year)
        created_while_waiting = rows.first()
        if created_while_waiting is not None:
            return created_while_waiting
        return self.create(
            translation_key=translation_key,
            year=year,
            number=sequence.take_number(),
            created_at=at,
        )


class Opportunity(models.Model):  # type: ignore[django-manager-missing]
    """The language-neutral row of an opportunity.

    Its pages may be rewritten, moved or deleted; the row stays, so that the
    reference number is never given twice.
    """

    translation_key = models.UUIDField(
        _("translation key"), unique=True, editable=False
    )
    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    number = models.PositiveIntegerField(_("number in the year"), editable=False)
    created_at = models.DateTimeField(_("created"), editable=False)

    objects = OpportunityManager()

    class Meta:
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "number"], name="opportunity_reference_is_unique"
            )
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The reference number as people write it, for example MA-2026-0007."""
        return f"{PREFIX}-{self.year}-{self.number:04d}"
