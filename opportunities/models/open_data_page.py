"""The page that offers the open data, and says what each file and field means."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from home.blocks import BodyStream
from home.fields import LeanStreamField
from home.models import SitePage
from opportunities.open_data.names import BELOW_OPEN_DATA


class OpenDataPage(SitePage):
    """The files and their description come by themselves; the words are written."""

    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("What visitors find here, in one or two sentences."),
    )
    body = LeanStreamField(
        BodyStream(),
        blank=True,
        max_num=20,
        verbose_name=_("sections"),
        help_text=_(
            "Shown between the files and the list of fields, for example what the "
            "data may be used for. Fields are described by themselves."
        ),
    )

    content_panels = [
        TitleFieldPanel("title", help_text=_("For example “Open data”.")),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]

    template = "opportunities/open_data_page.html"
    addresses_below = BELOW_OPEN_DATA
    parent_page_types = ["home.LandingPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Offers all opportunities as files for programs.")

    class Meta:
        verbose_name = _("open data page")
        verbose_name_plural = _("open data pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        from opportunities.open_data.describing import description_of

        context = super().get_context(request, *args, **kwargs)
        context["data"] = description_of(request, self)
        return context
