"""What happens to an opportunity: one row, whatever language it is read in."""

import uuid
from datetime import datetime

from django.db import models, transaction
from django.db.models import F
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
    def next_number(cls, year: int) -> int:
        """Take the next number of a year.

        Inside the caller's transaction: two opportunities created at the same
        moment wait for one another here and never get the same number.
        """
        cls.objects.get_or_create(year=year)
        cls.objects.filter(year=year).update(last_number=F("last_number") + 1)
        return cls.objects.get(year=year).last_number


class OpportunityManager(models.Manager["Opportunity"]):
    """Creates opportunities with their reference number."""

    @transaction.atomic
    def for_pair(self, translation_key: uuid.UUID, *, at: datetime) -> "Opportunity":
        """The opportunity of a pair of pages, created with its number if new."""
        existing = self.filter(translation_key=translation_key).first()
        if existing is not None:
            return existing
        year = timezone.localtime(at).year
        number = ReferenceSequence.next_number(year)
        return self.create(
            translation_key=translation_key, year=year, number=number, created_at=at
        )


# Wagtail ships no types, so the manager of the pages is unknown to mypy.
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
