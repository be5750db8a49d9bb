"""How many words were translated, when, and where the translation came from."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.languages import ENGLISH, FRENCH


class TranslatedWords(models.Model):
    """One saved sentence, for the numbers of a month and of a page; no names.

    It is written when it happens, because the sentence itself keeps its last words
    only. `words` counts those of the source.
    """

    class Origin(models.TextChoices):
        """Where the words of the translation came from."""

        TYPED = "typed", _("Typed")
        MEMORY = "memory", _("Exact match from the memory")
        NEAR = "near", _("Near match from the memory, adapted")
        FILE = "file", _("File")
        MACHINE = "machine", _("Machine translation")

    translation_key = models.UUIDField(
        _("translation key"), db_index=True, editable=False
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=[(ENGLISH, _("English")), (FRENCH, _("French"))],
        editable=False,
    )
    words = models.PositiveIntegerField(_("words"), editable=False)
    origin = models.CharField(
        _("origin"), max_length=10, choices=Origin, editable=False
    )
    # Whether a sentence that was translated already was corrected in its review.
    is_correction = models.BooleanField(_("correction in review"), editable=False)
    at = models.DateTimeField(
        _("time"), default=timezone.now, db_index=True, editable=False
    )

    class Meta:
        verbose_name = _("translated words")
        verbose_name_plural = _("translated words")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.words} ({self.get_origin_display()})"
