"""The limits of a posting, which differ between departments and years."""

from datetime import timedelta
from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

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

    panels = [
        MultiFieldPanel(
            [FieldPanel("price_cap"), FieldPanel("highest_tax_rate")],
            heading=_("Price"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("minimum_posting_days"),
                FieldPanel("selection_business_days"),
                FieldPanel("closing_soon_hours"),
            ],
            heading=_("Periods"),
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
