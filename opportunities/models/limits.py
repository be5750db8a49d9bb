"""The limits of a posting, which differ between departments and years."""

from datetime import timedelta
from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from opportunities.models.internal import HOURS_OF_ADMINISTRATION
from opportunities.posting_rules import PostingLimits


@register_setting(icon="tag")
class PostingLimitsSetting(BaseGenericSetting):
    """Price cap, tax and periods; every rule of a posting reads them here."""

    price_cap = models.DecimalField(
        _("price cap with tax, in dollars"),
        max_digits=9,
        decimal_places=2,
        default=Decimal("10000.00"),
        validators=[MinValueValidator(Decimal("1.00"))],
        help_text=_("The most that one opportunity may cost, tax included."),
    )
    highest_tax_rate = models.DecimalField(
        _("highest sales tax, in percent"),
        max_digits=5,
        decimal_places=3,
        default=Decimal("15.000"),
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))],
        help_text=_(
            "The highest rate that a supplier may have to add, wherever they live."
        ),
    )
    minimum_posting_days = models.PositiveSmallIntegerField(
        _("minimum posting period, in days"),
        default=10,
        validators=[MaxValueValidator(365)],
        help_text=_("Calendar days between the posting and the closing."),
    )
    selection_business_days = models.PositiveSmallIntegerField(
        _("promised selection, in business days"),
        default=2,
        validators=[MaxValueValidator(60)],
        help_text=_("Business days after closing by which a supplier is selected."),
    )
    closing_soon_hours = models.PositiveSmallIntegerField(
        _("“closing soon”, in hours"),
        default=72,
        validators=[MaxValueValidator(24 * 60)],
        help_text=_("How long before its closing an opportunity is marked so."),
    )

    minimum_days_after_change = models.PositiveSmallIntegerField(
        _("time after a change of scope, in days"),
        default=5,
        validators=[MaxValueValidator(60)],
        help_text=_(
            "Calendar days that suppliers have left when the price, the work or a "
            "criterion changes. Where fewer are left, the closing must move."
        ),
    )
    questions_end_business_days = models.PositiveSmallIntegerField(
        _("last day for questions, in business days before closing"),
        default=3,
        validators=[MaxValueValidator(30)],
        help_text=_(
            "Suppliers may ask until the end of that day. You need the days after it to "
            "answer and to translate. With 0 they may ask until the closing."
        ),
    )
    question_text_days = models.PositiveSmallIntegerField(
        _("what a supplier wrote is kept for, in days"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_(
            "Counted from the day on which a question is published or declined. Then "
            "the text as it arrived is cleared; what visitors read stays."
        ),
    )
    administration_hours = models.PositiveSmallIntegerField(
        _("hours of administration"),
        default=HOURS_OF_ADMINISTRATION,
        validators=[MaxValueValidator(100)],
        help_text=_(
            "Hours that every supplier is paid beside the work, for applying, invoices "
            "and meetings. A price that is calculated already keeps its own."
        ),
    )
    splitting_months = models.PositiveSmallIntegerField(
        _("look for split contracts within, in months"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_(
            "Opportunities of the same client that are alike within that time are "
            "shown to who writes, reviews and approves."
        ),
    )
    preview_link_days = models.PositiveSmallIntegerField(
        _("links to a draft are valid for, in days"),
        default=14,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
        help_text=_("A link that shows a draft to a client ends by itself after that."),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("price_cap"),
                FieldPanel("highest_tax_rate"),
                FieldPanel("administration_hours"),
            ],
            heading=_("Price"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("minimum_posting_days"),
                FieldPanel("selection_business_days"),
                FieldPanel("minimum_days_after_change"),
                FieldPanel("closing_soon_hours"),
                FieldPanel("questions_end_business_days"),
                FieldPanel("question_text_days"),
            ],
            heading=_("Periods"),
        ),
        MultiFieldPanel(
            [FieldPanel("splitting_months"), FieldPanel("preview_link_days")],
            heading=_("While a posting is written"),
        ),
    ]

    class Meta:
        verbose_name = _("posting limits")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @property
    def closing_soon(self) -> timedelta:
        """How long before closing an opportunity counts as closing soon."""
        return timedelta(hours=self.closing_soon_hours)

    def as_limits(self) -> PostingLimits:
        """The limits as the pure rules take them."""
        return PostingLimits(
            price_cap=self.price_cap,
            highest_tax_rate=self.highest_tax_rate,
            minimum_posting_days=self.minimum_posting_days,
            selection_business_days=self.selection_business_days,
        )
