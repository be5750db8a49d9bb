"""A small correction of one language: a typing error, never a fact."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.languages import ENGLISH, FRENCH
from bilingual.models.pair import PagePair


class LanguageFix(models.Model):
    """Sentences of one public page as they should read, for somebody else to judge.

    `changes` holds for each place of the page (its path and its order there) the old
    and the new sentence, as wagtail-localize cuts them.
    """

    class State(models.TextChoices):
        """What became of the proposal."""

        PROPOSED = "proposed", _("Waiting for review")
        PUBLISHED = "published", _("Published")
        REFUSED = "refused", _("Refused")

    pair = models.ForeignKey(
        PagePair, on_delete=models.CASCADE, related_name="fixes", editable=False
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=[(ENGLISH, _("English")), (FRENCH, _("French"))],
        editable=False,
    )
    reason = models.CharField(
        _("reason"),
        max_length=200,
        help_text=_("What is wrong, in a few words: “letter missing in the title”."),
    )
    changes = models.JSONField(_("changes"), default=list, editable=False)
    # What visitors read when it was proposed: a fix of something else is refused.
    base_hash = models.CharField(_("hash before"), max_length=64, editable=False)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.PROPOSED,
        editable=False,
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    proposed_at = models.DateTimeField(
        _("proposed"), default=timezone.now, editable=False
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, editable=False)
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        verbose_name = _("language fix")
        verbose_name_plural = _("language fixes")
        ordering = ["-proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair"],
                condition=models.Q(state="proposed"),
                name="one_proposed_fix_a_pair",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_language_display()}: {self.reason}"
