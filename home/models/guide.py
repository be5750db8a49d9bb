"""How it works: the guide for suppliers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from home.blocks import GuideStream
from home.fields import LeanStreamField
from home.models.base import SitePage


class GuidePage(SitePage):
    """Everything a supplier needs to know, with its own table of contents."""

    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("Who the guide is for and what it answers."),
    )
    sections = LeanStreamField(
        GuideStream(),
        blank=True,
        max_num=40,
        verbose_name=_("sections"),
        help_text=_("Each section with a heading appears in the table of contents."),
    )

    content_panels = [
        TitleFieldPanel("title", help_text=_("For example “How it works”.")),
        FieldPanel("lead"),
        FieldPanel("sections"),
    ]

    template = "home/guide_page.html"
    parent_page_types = ["home.LandingPage"]
    subpage_types: list[str] = []
    page_description = _("How it works: steps, eligibility, payment, examples.")

    class Meta:
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
