"""What happens to an opportunity: one row, whatever language it is read in."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent

PREFIX = "MA"


def _kept(field: type[models.Field], text: Any, **options: Any) -> Any:
    """A column that an event writes, and nobody types into."""
    return field(text, null=True, blank=True, editable=False, **options)


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
    # What links to its draft must carry; a new one makes all earlier links invalid.
    preview_key = models.CharField(
        _("key of links to the draft"), max_length=32, blank=True, editable=False
    )

    # What was decided, as the last events say; `check_life` compares. The value of a
    # `Status`; empty where the clock says whether the opportunity is open.
    decided = models.CharField(
        _("decided"), max_length=20, blank=True, editable=False, db_index=True
    )
    decided_at = _kept(models.DateTimeField, _("decided at"))
    # When visitors last learned something that stands beside the two pages.
    last_told_at = _kept(models.DateTimeField, _("last news"))
    # The time that suppliers still had when the clock was stopped.
    left_when_suspended = _kept(models.DurationField, _("time left when suspended"))
    applications = _kept(models.PositiveIntegerField, _("applications received"))
    passed = _kept(models.PositiveIntegerField, _("applications that passed"))
    supplier = models.CharField(
        _("supplier"), max_length=200, blank=True, editable=False
    )
    award_value = _kept(
        models.DecimalField, _("value before tax"), max_digits=9, decimal_places=2
    )
    decided_on = _kept(models.DateField, _("day of the decision"))
    delivered_on = _kept(models.DateField, _("day of the delivery"))
    delivered_url = models.URLField(_("delivered code"), blank=True, editable=False)
    accepted_on = _kept(models.DateField, _("day of the acceptance"))
    paid_on = _kept(models.DateField, _("day of the payment"))
    paid_amount = _kept(
        models.DecimalField, _("paid before tax"), max_digits=9, decimal_places=2
    )

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

    def page(self, language: str) -> Page | None:
        """The page that describes it in a language."""
        found: Page | None = self.pages.filter(locale__language_code=language).first()
        return found

    def published_events(self) -> list["OpportunityEvent"]:
        """What happened, in its order; no query where a list has read it already."""
        if "known_events" in self.__dict__:
            known: list[OpportunityEvent] = self.__dict__["known_events"]
            return known
        return list(self.events.published())

    @property
    def reference(self) -> str:
        """The reference number as people write it, for example MA-2026-0007."""
        return f"{PREFIX}-{self.year}-{self.number:04d}"
