"""A finding of the quality checks that a person has looked at and lets stand."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.models.sentence_row import SentenceRow
from bilingual.quality.kinds import Check


class QualityWaiver(SentenceRow):
    """One finding about one translated sentence that is right as it stands.

    It counts for these words in both languages only: when the source or its
    translation changes, the check asks again. "The same in both languages" is a
    waiver of `Check.IDENTICAL`.
    """

    check_name = models.CharField(
        _("check"), max_length=20, choices=Check, editable=False
    )
    # What the finding is about, as `Finding.detail` has it.
    detail = models.CharField(_("detail"), max_length=500, blank=True, editable=False)
    # `sign_of` the translation that was looked at.
    sign = models.CharField(_("sign of the text"), max_length=16, editable=False)
    reason = models.CharField(
        _("reason"),
        max_length=200,
        help_text=_("Why it is right, in a few words: “name of a person”."),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    at = models.DateTimeField(_("time"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("waiver of a quality check")
        verbose_name_plural = _("waivers of quality checks")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["string", "context", "locale", "check_name", "detail", "sign"],
                name="one_waiver_a_finding",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_check_name_display()}: {self.reason}"
