"""What happened to an opportunity: one row an event, in its order, for good."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.models import Page

from bilingual.models.notice import BilingualNotice
from bilingual.notices.texts import NoticeText
from opportunities.life.moves import RULES, CancelReason, Move, NoAwardReason
from opportunities.models.opportunity import Opportunity

# In two sentences; what is longer belongs on the page.
LONGEST_WORDS = 600


class OpportunityEventQuerySet(models.QuerySet["OpportunityEvent"]):
    """Questions that pages and data ask about events."""

    def published(self) -> Self:
        """What visitors read, in the order in which it happened."""
        stage = BilingualNotice.Stage.PUBLISHED
        return self.filter(stage=stage).order_by("number")


class OpportunityEvent(BilingualNotice):
    """Prepared as a notice; from its publication on, what happened.

    `number` counts the events of an opportunity from 1 in the order in which they
    became public. `facts` are those of `opportunities.life.facts`.
    """

    about_template = "opportunities/admin/event_about.html"

    opportunity = models.ForeignKey(
        Opportunity,
        verbose_name=_("opportunity"),
        on_delete=models.PROTECT,
        related_name="events",
        editable=False,
    )
    number = models.PositiveIntegerField(_("number"), null=True, editable=False)
    move = models.CharField(
        _("what happens"), max_length=20, choices=Move, editable=False
    )
    reason = models.CharField(
        _("reason"),
        max_length=20,
        blank=True,
        choices=[*NoAwardReason.choices, *CancelReason.choices],
        editable=False,
    )
    words_en = models.TextField(_("what visitors read"), blank=True)
    words_fr = models.TextField(_("what visitors read"), blank=True)
    facts = models.JSONField(_("facts"), default=dict, editable=False)

    objects = OpportunityEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event of an opportunity")
        verbose_name_plural = _("events of opportunities")
        ordering = ["opportunity", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "number"], name="event_number_is_unique"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    stage=BilingualNotice.Stage.PUBLISHED,
                    number__isnull=False,
                    published_at__isnull=False,
                )
                | models.Q(number__isnull=True)
                & ~models.Q(stage=BilingualNotice.Stage.PUBLISHED),
                name="event_has_its_number_once_published",
            ),
        ]

    def __str__(self) -> str:
        colon = pgettext("between a label and its text", ":")
        return f"{self.opportunity}{colon} {self.get_move_display()}"

    @property
    def texts(self) -> tuple[NoticeText, ...]:
        """Some moves say why; for the others words are welcome."""
        return (
            NoticeText(
                "words",
                _("What visitors read"),
                max_length=LONGEST_WORDS,
                is_required=RULES[Move(self.move)].needs_words,
            ),
        )

    def page(self, language: str) -> Page | None:
        return self.opportunity.page(language)

    def screen_above(self) -> tuple[str, str] | None:
        from opportunities.life.about import life_screen

        return life_screen(self.opportunity)

    def about(self, user: Any, *, at: datetime) -> dict[str, Any]:
        """What is recorded with it: whoever confirms it confirms that too."""
        from opportunities.life.about import about_event

        return about_event(self, user)

    def before_publishing(self, *, user: Any, at: datetime) -> None:
        """Record it, if it may still happen.

        Raises IllegalMoveError if not, and ValidationError with every fact that does
        not fit any more.
        """
        from opportunities.life.fact_words import with_names
        from opportunities.life.recording import record

        try:
            record(self, at=at)
        except ValidationError as error:
            raise with_names(error) from error
