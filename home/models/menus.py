"""The menus: at the top of every page and at its foot."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Orderable

from bilingual.localized import Localized
from home.settings_validation import require_both_languages


@register_setting(icon="list-ul")
class Menus(ClusterableModel, BaseGenericSetting):
    """All menus on one screen."""

    panels = [
        InlinePanel(
            "main_items",
            heading=_("Menu at the top"),
            label=_("Item"),
            max_num=7,
            help_text=_("At most seven items, in the order shown."),
        ),
        InlinePanel(
            "footer_links",
            heading=_("Links at the foot of the page"),
            label=_("Link"),
            max_num=12,
            help_text=_("Privacy, terms, accessibility statement, contact, and such."),
        ),
    ]

    class Meta:
        verbose_name = _("menus")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class MenuItem(Orderable):
    """A page of the site, or an address elsewhere in both languages."""

    page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("French readers get its French version."),
    )
    label_en = models.CharField(
        _("label in English"),
        max_length=50,
        blank=True,
        help_text=_("Left empty, the page's title is used."),
    )
    label_fr = models.CharField(
        _("label in French"),
        max_length=50,
        blank=True,
        help_text=_("Left empty, the page's title is used."),
    )
    url_en = models.URLField(
        _("address elsewhere, English"),
        blank=True,
        help_text=_("Only for another site. It begins with https://"),
    )
    url_fr = models.URLField(
        _("address elsewhere, French"),
        blank=True,
        help_text=_("The French version of the same page."),
    )

    label = Localized("label")
    url = Localized("url")

    panels = [
        FieldPanel("page"),
        FieldRowPanel([FieldPanel("label_en"), FieldPanel("label_fr")]),
        FieldRowPanel([FieldPanel("url_en"), FieldPanel("url_fr")]),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.label or (self.page.title if self.page else self.url)

    def clean(self) -> None:
        super().clean()
        require_both_languages(self, "label", "url")
        if bool(self.page_id) == bool(self.url_en):
            message = _("Choose a page, or type an address in both languages.")
            raise ValidationError({"page": message})
        if self.url_en and not self.label_en:
            message = _("Write a label: this address has no page title to show.")
            raise ValidationError({"label_en": message, "label_fr": message})


class MainMenuItem(MenuItem):
    """An item of the menu at the top."""

    menus = ParentalKey(Menus, on_delete=models.CASCADE, related_name="main_items")

    class Meta(MenuItem.Meta):
        verbose_name = _("menu item")
        verbose_name_plural = _("menu items")


class FooterLink(MenuItem):
    """A link at the foot of the page."""

    menus = ParentalKey(Menus, on_delete=models.CASCADE, related_name="footer_links")

    class Meta(MenuItem.Meta):
        verbose_name = _("footer link")
        verbose_name_plural = _("footer links")
