"""The posting of an opportunity in one language."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from home.fields import RICH_TEXT_FEATURES, LeanStreamField
from home.models import SitePage
from opportunities.blocks import (
    AcceptanceStream,
    AttachmentStream,
    DeliverableStream,
    EvaluationStream,
)
from opportunities.feeds.names import BELOW_AN_OPPORTUNITY
from opportunities.forms.page import OpportunityPageForm
from opportunities.licences import Licence
from opportunities.life.clock import has_closed, time_left
from opportunities.life.page_context import life_context
from opportunities.life.states import (
    NEVER_SOON,
    TAKING_APPLICATIONS,
    Status,
    status_of,
)
from opportunities.models.amendable import AmendablePage
from opportunities.models.internal import INTERNAL_FACTS, InternalNotes, refuse
from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.opportunity import Opportunity
from opportunities.panels import (
    OPPORTUNITY_CONTENT_PANELS,
    OPPORTUNITY_CRITERIA_PANELS,
    OPPORTUNITY_FACTS_PANELS,
    opportunity_edit_handler,
)
from opportunities.posting_rules import (
    PostingFacts,
    Problem,
    posting_problems,
    posting_warnings,
)
from opportunities.querysets import OpportunityPageQuerySet
from opportunities.questions.numbered_pages import PARAMETER as QUESTION_PAGES
from opportunities.questions.shown import questions_asked_for
from opportunities.search.index import SearchTexts, index_page
from opportunities.search.texts import search_texts_of
from page_cache.question import Shape
from page_cache.recording import reading_pairs
from page_cache.remembering import site_setting

# Facts are equal in both languages: they are copied, never translated, and a
# translator cannot override them.
SHARED_FACTS = (
    "opportunity",
    "price",
    "skills",
    "closes_at",
    "selection_date",
    "delivery_at",
    "licence",
    "repository_url",
    "contact_email",
    "change_kind",
)


class OpportunityPage(AmendablePage, InternalNotes):
    """What is posted: words in one language, facts shared with the other."""

    opportunity = models.ForeignKey(
        Opportunity,
        null=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="pages",
        verbose_name=_("opportunity"),
    )
    short_description = models.TextField(
        _("short description"),
        max_length=500,
        help_text=_(
            "What is needed and what for, in at most 500 characters. Lists and "
            "search results show it."
        ),
    )
    client_team = models.CharField(
        _("client team"),
        max_length=120,
        help_text=_("The team that needs the work and will accept it."),
    )
    background = RichTextField(
        _("background"),
        features=RICH_TEXT_FEATURES,
        max_length=6000,
        help_text=_(
            "Why the work is needed and what exists already. Unclassified "
            "information only: everybody reads it."
        ),
    )
    deliverables = LeanStreamField(
        DeliverableStream(),
        max_num=20,
        verbose_name=_("the work"),
        help_text=_("One row for each thing to deliver. They are numbered for you."),
    )
    price = models.DecimalField(
        _("fixed price before tax, in dollars"),
        max_digits=9,
        decimal_places=2,
        null=True,
        help_text=_(
            "Hourly rate × (estimated hours + hours of administration). With the "
            "highest tax it must stay within the price cap."
        ),
    )
    skills = ParentalManyToManyField(
        "opportunities.Skill",
        related_name="pages",
        verbose_name=_("skills"),
        help_text=_("What a supplier must know. Two to five are usual."),
    )
    closes_at = models.DateTimeField(
        _("closing"),
        null=True,
        db_index=True,
        help_text=_(
            "The last instant to apply, Eastern time. For the end of a day write "
            "23:59 of that day."
        ),
    )
    selection_date = models.DateField(
        _("selection date"),
        null=True,
        help_text=_("The business day by which a supplier is selected."),
    )
    delivery_at = models.DateTimeField(
        _("delivery"),
        null=True,
        help_text=_("When the work must be delivered, Eastern time."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=Licence,
        default=Licence.MIT,
        help_text=_("The open source licence of the delivered code."),
    )
    repository_url = models.URLField(
        _("repository"),
        blank=True,
        help_text=_("The public repository where the code is delivered, if known."),
    )
    contact_email = models.EmailField(
        _("contact mailbox"),
        blank=True,
        help_text=_("For questions. Left empty, the site's mailbox is shown."),
    )
    evaluation_criteria = LeanStreamField(
        EvaluationStream(),
        max_num=10,
        verbose_name=_("application evaluation criteria"),
        help_text=_("How an application is judged. Each row is passed or failed."),
    )
    acceptance_criteria = LeanStreamField(
        AcceptanceStream(),
        max_num=15,
        default=[("licence", None)],
        verbose_name=_("work acceptance criteria"),
        help_text=_(
            "What the delivered code must meet to be paid. The licence row stays."
        ),
    )
    attachments = LeanStreamField(
        AttachmentStream(),
        blank=True,
        max_num=10,
        verbose_name=_("attachments"),
        help_text=_("Optional files. Put what matters in the text first."),
    )

    objects = PageManager.from_queryset(OpportunityPageQuerySet)()
    shown_with = ("opportunity", "skills")

    content_panels = OPPORTUNITY_CONTENT_PANELS
    facts_panels = OPPORTUNITY_FACTS_PANELS
    criteria_panels = OPPORTUNITY_CRITERIA_PANELS
    edit_handler = opportunity_edit_handler(SitePage)
    base_form_class = OpportunityPageForm
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in (*SHARED_FACTS, *INTERNAL_FACTS)
        ),
    ]

    template = "opportunities/opportunity_page.html"
    addresses_below = BELOW_AN_OPPORTUNITY
    counts = Shape((QUESTION_PAGES,))
    parent_page_types = ["opportunities.OpportunityListPage"]
    subpage_types: list[str] = []
    page_description = _("One small piece of open source work, at a fixed price.")
    # A copy is another opportunity, with a number of its own.
    exclude_fields_in_copy = [
        "opportunity",
        "internal_splitting_reason",
        "change_kind",
        "amendment_reason",
    ]

    class Meta:
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")
        indexes = [
            models.Index(fields=["-closes_at"], name="opportunity_newest_closing"),
        ]

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        """Save, with a reference number from the first time on.

        Raises ValidationError where live facts would break a rule of posting.
        """
        is_partial = kwargs.get("update_fields") is not None
        if self.opportunity_id is None and not is_partial:
            self.opportunity = Opportunity.objects.for_pair(
                self.translation_key, at=timezone.now()
            )
        if clean and self.live and not is_partial:
            self.require_posting_rules(at=timezone.now())
        super().save(clean=clean, **kwargs)
        if self.live and not is_partial:
            index_page(self)

    def with_content_json(self, content: dict[str, Any]) -> "OpportunityPage":
        """A draft of this page, which never carries another opportunity's number."""
        page: OpportunityPage = super().with_content_json(content)
        page.opportunity_id = self.opportunity_id
        return page

    @property
    def reference(self) -> str:
        """The reference number; empty until the page is first saved."""
        return self.opportunity.reference if self.opportunity else ""

    @property
    def description(self) -> str:
        return self.search_description or self.short_description

    def status(self, *, at: datetime, closing_soon: timedelta) -> Status:
        """What was decided, or what the clock says at that instant."""
        decided = self.opportunity.decided if self.opportunity else ""
        return status_of(decided, self.closes_at, at=at, closing_soon=closing_soon)

    def time_left(self, *, at: datetime) -> str:
        """The time left, or since closing, in words.

        Empty where no clock runs: suspended, or ended before its closing.
        """
        left = time_left(self.closes_at, at=at)
        status = self.status(at=at, closing_soon=NEVER_SOON)
        if status in TAKING_APPLICATIONS or has_closed(self.closes_at, at=at):
            return left
        return ""

    def posting_facts(self, *, at: datetime) -> PostingFacts:
        """The facts that the rules of posting judge, as if posted at that instant."""
        calculation = self.price_calculation
        return PostingFacts(
            price=self.price,
            closes_at=self.closes_at,
            selection_date=self.selection_date,
            delivery_at=self.delivery_at,
            posted_from=self.first_published_at or at,
            already_published=self.first_published_at is not None,
            calculated_price=calculation.price if calculation else None,
        )

    def posting_problems(self, *, at: datetime) -> list[Problem]:
        """Every rule of posting that the page breaks, each with its field."""
        limits = PostingLimitsSetting.load().as_limits()
        return posting_problems(self.posting_facts(at=at), limits, at=at)

    def posting_warnings(self, *, at: datetime) -> list[Problem]:
        """What the editor may leave as it is, but should know."""
        limits = PostingLimitsSetting.load().as_limits()
        return posting_warnings(self.posting_facts(at=at), limits, at=at)

    @classmethod
    def deadline_rule(cls) -> Callable[[Any], datetime | None]:
        """Posted while suppliers still have their minimum posting period.

        A new version of what they read already is of use until the closing.
        """
        period = timedelta(days=PostingLimitsSetting.load().minimum_posting_days)

        def deadline(page: Any) -> datetime | None:
            closes_at: datetime | None = page.closes_at
            if closes_at is None or page.first_published_at is not None:
                return closes_at
            return closes_at - period

        return deadline

    def require_publishable(self, *, at: datetime) -> None:
        """Raise ValidationError, beside each field, unless every rule is kept then."""
        super().require_publishable(at=at)
        refuse(
            [
                *self.posting_problems(at=at),
                *self.amendment_problems(at=at),
                *self.attestation_problems(),
            ]
        )

    def require_posting_rules(self, *, at: datetime) -> None:
        """Raise ValidationError, beside each field, unless every rule is kept."""
        refuse(self.posting_problems(at=at))

    def search_texts(self) -> SearchTexts:
        """The words by which visitors find this page."""
        return search_texts_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        context = super().get_context(request, *args, **kwargs)
        limits = site_setting(PostingLimitsSetting, request)
        at = timezone.now()
        if self.opportunity:
            # Several parts of the page tell what happened.
            with reading_pairs(self.translation_key):
                self.opportunity.known_events = self.opportunity.published_events()
        context |= life_context(self, at=at, closing_soon=limits.closing_soon)
        context["questions"] = questions_asked_for(
            self, request, context["status"], limits=limits, at=at
        )
        return context
