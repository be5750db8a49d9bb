"""What colleagues say to each other about one sentence."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.models.sentence_row import SentenceRow


class SentenceComment(SentenceRow):
    """A question or remark about a sentence; it is open until somebody settles it."""

    text = models.TextField(
        _("comment"),
        max_length=1000,
        help_text=_(
            "Your question or remark. Everybody who works on the page sees it."
        ),
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    created_at = models.DateTimeField(
        _("created"), default=timezone.now, editable=False
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("settled by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    settled_at = models.DateTimeField(_("settled"), null=True, editable=False)

    class Meta:
        verbose_name = _("comment on a sentence")
        verbose_name_plural = _("comments on sentences")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
