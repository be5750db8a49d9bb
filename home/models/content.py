"""Plain pages: privacy, terms, accessibility statement, contact."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from home.blocks import BodyStream
from home.fields import LeanStreamField
from home.models.base import SitePage


class ContentPage(SitePage):
    """A page of sections, without a special job."""

    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("The page in two sentences, for people who read no further."),
    )
    body = LeanStreamField(
        BodyStream(),
        blank=True,
        max_num=40,
        verbose_name=_("sections"),
        help_text=_("The text in sections, each under its own heading."),
    )

    content_panels = [
        TitleFieldPanel(
            "title", help_text=_("What the page is about, in a few words.")
        ),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]

    template = "home/content_page.html"
    parent_page_types = ["home.LandingPage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    page_description = _("Privacy, terms, accessibility statement, contact, and such.")

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")
