"""A translation file that was uploaded, until somebody confirms what it would do."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FileImport(models.Model):
    """What was read from an uploaded file; the file itself is not kept.

    It is deleted some days after the upload, applied or not (`bilingual.files`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("file"), max_length=255, editable=False)
    # The units of the file, as `bilingual.files.units` stores them.
    units = models.JSONField(_("units"), default=list, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="+",
        editable=False,
    )
    created_at = models.DateTimeField(
        _("uploaded"), default=timezone.now, db_index=True, editable=False
    )
    applied_at = models.DateTimeField(_("applied"), null=True, editable=False)
    # How many sentences it changed, left and refused, once it is applied.
    outcome = models.JSONField(_("outcome"), default=dict, editable=False)

    class Meta:
        verbose_name = _("import of a translation file")
        verbose_name_plural = _("imports of translation files")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name
