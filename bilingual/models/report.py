"""The last equality report: what differed between the languages, and when."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class EqualityReport(models.Model):
    """One comparison of every public page with its twin.

    `differences` are dictionaries as `bilingual.equality.Difference.as_json` gives them.
    """

    made_at = models.DateTimeField(_("made"), default=timezone.now, db_index=True)
    pairs = models.PositiveIntegerField(_("pairs compared"), default=0)
    differences = models.JSONField(_("differences"), default=list)

    class Meta:
        verbose_name = _("equality report")
        verbose_name_plural = _("equality reports")
        ordering = ["-made_at", "-pk"]
        get_latest_by = "made_at"

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M}: {len(self.differences)}"
