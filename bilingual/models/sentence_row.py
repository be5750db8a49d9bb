"""What is kept about one sentence of a page and its translation into one language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import String, TranslationContext


class SentenceRow(models.Model):
    """A row about one sentence: its words (`string`), its place, and a language.

    It belongs to exactly these words at this place: when the author changes the
    sentence, the row stays with the words as they were.
    """

    string = models.ForeignKey(
        String, on_delete=models.CASCADE, related_name="+", editable=False
    )
    context = models.ForeignKey(
        TranslationContext,
        verbose_name=_("place"),
        on_delete=models.CASCADE,
        related_name="+",
        editable=False,
    )
    # The language that it is translated into.
    locale = models.ForeignKey(
        Locale,
        verbose_name=_("language"),
        on_delete=models.CASCADE,
        related_name="+",
        editable=False,
    )

    class Meta:
        abstract = True
