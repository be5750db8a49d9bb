"""What a supplier asks about an opportunity, and the answer that everybody reads."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Max
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from bilingual.models.notice import BilingualNotice
from bilingual.notices.steps import NoticeRefusedError
from bilingual.notices.texts import NoticeText
from opportunities.models.opportunity import Opportunity

# What a visitor may write. A translation may be longer than what it translates.
LONGEST_ASKED = 1500
LONGEST_QUESTION = 2000
LONGEST_ANSWER = 4000


class DeclineReason(models.TextChoices):
    """Why a question is not published; kept for the team, nobody is told."""

    ANSWERED = "already-answered", _("It is answered already.")
    OFF_TOPIC = "off-topic", _("It is not about this opportunity.")
    ABUSE = "abuse", _("It is abuse or advertising.")


# What the team calls each stage of a question.
STAGES = {
    BilingualNotice.Stage.WRITING: pgettext_lazy("state of a question", "To answer"),
    BilingualNotice.Stage.TRANSLATION: pgettext_lazy(
        "state of a question", "To translate"
    ),
    BilingualNotice.Stage.REVIEW: pgettext_lazy("state of a question", "To confirm"),
    BilingualNotice.Stage.PUBLISHED: pgettext_lazy("state of a question", "Published"),
    BilingualNotice.Stage.DROPPED: pgettext_lazy("state of a question", "Declined"),
}


class QuestionQuerySet(models.QuerySet["Question"]):
    """Questions, by what visitors or the team want to see of them."""

    def published(self) -> QuestionQuerySet:
        """What everybody reads, in the order in which it became public."""
        return self.filter(stage=BilingualNotice.Stage.PUBLISHED).order_by("number")

    def waiting(self) -> QuestionQuerySet:
        """What is neither public nor declined yet, the oldest first."""
        stage = BilingualNotice.Stage
        return self.exclude(stage__in=[stage.PUBLISHED, stage.DROPPED]).order_by(
            "arrived_at", "pk"
        )

    def unanswered(self) -> QuestionQuerySet:
        """What waits for words of the team, the oldest first."""
        return self.waiting().filter(stage=BilingualNotice.Stage.WRITING)

    def waiting_first(self) -> QuestionQuerySet:
        """What is not settled, the oldest first; then what is, the newest first."""
        stage = BilingualNotice.Stage
        settled = models.Q(stage__in=[stage.PUBLISHED, stage.DROPPED])
        waits = models.Case(models.When(~settled, then=models.F("arrived_at")))
        return self.order_by(
            waits.asc(nulls_last=True),
            Coalesce("published_at", "declined_at").desc(),
            "pk",
        )

    def settled_before(self, at: datetime) -> QuestionQuerySet:
        """What became public, or was declined, before an instant."""
        return self.filter(models.Q(published_at__lt=at) | models.Q(declined_at__lt=at))


class Question(BilingualNotice):
    """Asked in one language by somebody unknown; answered by the team; public in both.

    `number` counts the questions of an opportunity from 1 in the order in which they
    became public. `arrived_text` is what the visitor wrote, letter for letter. The team
    may reword the question itself, and what arrived is cleared after a while.
    """

    about_template = "opportunities/admin/question_about.html"

    opportunity = models.ForeignKey(
        Opportunity,
        verbose_name=_("opportunity"),
        on_delete=models.PROTECT,
        related_name="questions",
        editable=False,
    )
    number = models.PositiveIntegerField(_("number"), null=True, editable=False)
    arrived_at = models.DateTimeField(_("arrived"), editable=False, db_index=True)
    arrived_text = models.TextField(_("as it arrived"), blank=True, editable=False)
    question_en = models.TextField(
        pgettext_lazy("of a supplier", "question"), blank=True
    )
    question_fr = models.TextField(
        pgettext_lazy("of a supplier", "question"), blank=True
    )
    answer_en = models.TextField(_("answer"), blank=True)
    answer_fr = models.TextField(_("answer"), blank=True)
    declined_because = models.CharField(
        _("why it is not published"),
        max_length=20,
        blank=True,
        choices=DeclineReason,
        editable=False,
    )
    declined_at = models.DateTimeField(
        _("declined"), null=True, blank=True, editable=False
    )
    # When what arrived was cleared, here and in the history.
    cleared_at = models.DateTimeField(
        _("cleared"), null=True, blank=True, editable=False
    )
    # When the team was told by e-mail; empty until that has worked.
    told_at = models.DateTimeField(
        _("team told"), null=True, blank=True, editable=False
    )
    # When it was put into a draft of the frequently asked questions.
    promoted_at = models.DateTimeField(
        _("put into the frequently asked questions"),
        null=True,
        blank=True,
        editable=False,
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("of a supplier", "question")
        verbose_name_plural = pgettext_lazy("of suppliers", "questions")
        ordering = ["opportunity", "number", "arrived_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "number"], name="question_number_is_unique"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    stage=BilingualNotice.Stage.PUBLISHED,
                    number__isnull=False,
                    published_at__isnull=False,
                )
                | models.Q(number__isnull=True)
                & ~models.Q(stage=BilingualNotice.Stage.PUBLISHED),
                name="question_has_its_number_once_published",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    stage=BilingualNotice.Stage.DROPPED,
                    declined_at__isnull=False,
                    declined_because__in=DeclineReason.values,
                )
                | models.Q(declined_at__isnull=True, declined_because="")
                & ~models.Q(stage=BilingualNotice.Stage.DROPPED),
                name="question_says_why_it_is_declined",
            ),
        ]

    def __str__(self) -> str:
        if self.number is None:
            return gettext("%(reference)s: a question") % {
                "reference": self.opportunity
            }
        return gettext("%(reference)s: question %(number)d") % {
            "reference": self.opportunity,
            "number": self.number,
        }

    @property
    def texts(self) -> tuple[NoticeText, ...]:
        """The question as visitors will read it, and what the team answers."""
        return (
            NoticeText(
                "question",
                pgettext_lazy("of a supplier", "Question"),
                max_length=LONGEST_QUESTION,
            ),
            NoticeText("answer", _("Answer"), max_length=LONGEST_ANSWER),
        )

    def page(self, language: str) -> Page | None:
        return self.opportunity.page(language)

    def before_publishing(self, *, user: Any, at: datetime) -> None:
        """Give it the next number. Raises NoticeRefusedError where nobody can read it."""
        opportunity = Opportunity.objects.select_for_update().get(
            pk=self.opportunity_id
        )
        if not opportunity.pages.filter(live=True).exists():
            raise NoticeRefusedError(
                gettext(
                    "Visitors can't read this opportunity, so they can't read this."
                )
            )
        last = opportunity.questions.aggregate(last=Max("number"))["last"]
        self.number = (last or 0) + 1
        opportunity.last_told_at = at
        opportunity.save(update_fields=["last_told_at"])

    def drop_reasons(self) -> list[tuple[str, Any]]:
        return list(DeclineReason.choices)

    def before_dropping(self, *, reason: str, at: datetime) -> None:
        """Nobody left an address, so nobody is told: the reason is for the team."""
        self.declined_because, self.declined_at = reason, at

    @property
    def stage_words(self) -> str:
        return str(STAGES[self.Stage(self.stage)])

    def screen_above(self) -> tuple[str, str]:
        return reverse("questions:list"), gettext("Questions from suppliers")

    def about(self, user: Any, *, at: datetime) -> dict[str, Any]:
        from opportunities.questions.about import about_question

        return about_question(self, user, at=at)

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is to do with it."""
        return self.stage in {self.Stage.PUBLISHED, self.Stage.DROPPED}
