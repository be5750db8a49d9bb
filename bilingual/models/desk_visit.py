"""Who is at which sentence of a translation at this moment."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.models.sentence_row import SentenceRow


class DeskVisit(SentenceRow):
    """A person at a sentence; one row a person and a page, renewed while they work.

    It says nothing of the past: a visit that was not renewed is deleted after a few
    minutes (`bilingual.desk.presence`).
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="+",
        editable=False,
    )
    # The page, as its pair names it.
    translation_key = models.UUIDField(_("translation key"), editable=False)
    seen_at = models.DateTimeField(_("last seen"), db_index=True, editable=False)

    class Meta:
        verbose_name = _("visit at a sentence")
        verbose_name_plural = _("visits at sentences")
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "user"], name="one_visit_a_person_and_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.seen_at:%H:%M})"
