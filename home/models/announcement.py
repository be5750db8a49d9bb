"""The band above every page that an editor switches on and off."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from bilingual.languages import Language
from bilingual.localized import Localized
from home.settings_validation import require_both_languages
from home.signposts import Signpost, signposts


@register_setting(icon="warning")
class Announcement(BaseGenericSetting):
    """One announcement for all pages, in both languages or not at all."""

    is_on = models.BooleanField(
        _("show it"),
        default=False,
        help_text=_("Ticked, it appears on every page at once, in both languages."),
    )
    heading_en = models.CharField(
        _("heading in English"),
        max_length=80,
        blank=True,
        help_text=_("The news in a few words."),
    )
    heading_fr = models.CharField(
        _("heading in French"),
        max_length=80,
        blank=True,
        help_text=_("The news in a few words."),
    )
    text_en = models.TextField(
        _("text in English"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences: what changed and until when."),
    )
    text_fr = models.TextField(
        _("text in French"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences: what changed and until when."),
    )
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page to read more"),
        help_text=_("Optional. French readers get its French version."),
    )

    heading = Localized("heading")
    text = Localized("text")

    panels = [
        FieldPanel("is_on"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("heading_en"), FieldPanel("heading_fr")]),
                FieldRowPanel([FieldPanel("text_en"), FieldPanel("text_fr")]),
                FieldPanel("link_page"),
            ],
            heading=_("Announcement"),
        ),
    ]

    class Meta:
        verbose_name = _("announcement")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self) -> None:
        super().clean()
        require_both_languages(self, "heading", "text")
        if self.is_on and not self.heading_en:
            message = _("Write a heading before you show the announcement.")
            raise ValidationError({"heading_en": message, "heading_fr": message})

    def link_in(self, language: Language) -> Signpost | None:
        """The page to read more; None while visitors can't read it in that language."""
        found = signposts([self.link_page_id], language)
        return found.get(self.link_page_id)
