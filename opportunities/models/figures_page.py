"""The page of public figures: numbers by themselves, with words around them."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from home.blocks import BodyStream
from home.fields import LeanStreamField
from home.models import SitePage
from opportunities.public_figures.chart import charts_of
from opportunities.public_figures.names import BELOW_THE_FIGURES, FIGURES_NAMES
from opportunities.public_figures.reading import read_figures
from opportunities.public_figures.tables import tables_of


class FiguresPage(SitePage):
    """Tables, a file and charts of all opportunities; only the words are written."""

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
            "Shown below the figures, for example how they are counted. Write no "
            "number here that the tables show: theirs change by themselves."
        ),
    )

    content_panels = [
        TitleFieldPanel("title", help_text=_("For example “Figures”.")),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]

    template = "opportunities/figures_page.html"
    addresses_below = BELOW_THE_FIGURES
    parent_page_types = ["home.LandingPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Shows what came of all opportunities, in numbers.")

    class Meta:
        verbose_name = _("figures page")
        verbose_name_plural = _("figures pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        context = super().get_context(request, *args, **kwargs)
        figures = read_figures(at=timezone.now()).figures
        context["tables"] = tables_of(figures)
        context["charts"] = charts_of(figures)
        context["file_name"] = FIGURES_NAMES[self.language]
        return context
