"""Frequently asked questions."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel

from home.blocks import QuestionStream
from home.fields import LeanStreamField
from home.models.base import SitePage
from home.structured_data import frequently_asked_data


class FrequentlyAskedPage(SitePage):
    """Questions in groups; each can be linked to, in both languages alike."""

    lead = models.TextField(
        _("lead"),
        max_length=400,
        blank=True,
        help_text=_("What the questions are about and whom to ask another one."),
    )
    groups = LeanStreamField(
        QuestionStream(),
        blank=True,
        max_num=12,
        verbose_name=_("groups of questions"),
        help_text=_("Put the questions that visitors ask most often first."),
    )

    content_panels = [
        TitleFieldPanel(
            "title", help_text=_("For example “Frequently asked questions”.")
        ),
        FieldPanel("lead"),
        FieldPanel("groups"),
    ]

    template = "home/frequently_asked_page.html"
    parent_page_types = ["home.LandingPage"]
    subpage_types: list[str] = []
    page_description = _("Questions and answers in groups.")

    class Meta:
        verbose_name = _("frequently asked questions")
        verbose_name_plural = _("frequently asked questions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        context = super().get_context(request, *args, **kwargs)
        context["structured_data"] = frequently_asked_data(self.groups)
        return context
