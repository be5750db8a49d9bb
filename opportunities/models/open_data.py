"""Who publishes the open data, under which identifiers and licence."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from bilingual.localized import Localized
from home.settings_validation import require_both_languages
from opportunities.open_data.publisher import OPEN_GOVERNMENT, PLACEHOLDER_PREFIX

valid_prefix = RegexValidator(
    r"^ocds-[a-z0-9]{6}\Z",
    _("Write ocds- and six lower-case letters or digits, for example ocds-213czf."),
)


@register_setting(icon="globe")
class OpenDataSetting(BaseGenericSetting):
    """What every file of open data says of its publisher; the defaults are valid."""

    publisher_name_en = models.CharField(
        _("publisher in English"),
        max_length=120,
        blank=True,
        help_text=_("Left empty, the department of the site identity is named."),
    )
    publisher_name_fr = models.CharField(
        _("publisher in French"),
        max_length=120,
        blank=True,
        help_text=_("Left empty, the department of the site identity is named."),
    )
    publisher_uri = models.URLField(
        _("address of the publisher"),
        blank=True,
        help_text=_("The department’s own site. Left empty, it is this site."),
    )
    contact_email = models.EmailField(
        _("contact mailbox for the data"),
        blank=True,
        help_text=_(
            "A shared mailbox, never that of a person: it stands in every file. Left "
            "empty, no mailbox is given."
        ),
    )
    ocid_prefix = models.CharField(
        _("OCID prefix"),
        max_length=11,
        default=PLACEHOLDER_PREFIX,
        validators=[valid_prefix],
        help_text=_(
            "Identifiers of contracting processes all over the world begin with the "
            "prefix of their publisher. The Open Contracting Partnership gives yours "
            "for free; write to its helpdesk, data@open-contracting.org. Choose it "
            "once: with another prefix every identifier is a new one."
        ),
    )
    licence_url_en = models.URLField(
        _("licence of the data, English"),
        default=OPEN_GOVERNMENT["en"],
        help_text=_("The Open Government Licence - Canada, unless you need another."),
    )
    licence_url_fr = models.URLField(
        _("licence of the data, French"),
        default=OPEN_GOVERNMENT["fr"],
        help_text=_("The French version of the same licence."),
    )
    # Programs ask whether the files are newer than theirs.
    changed_at = models.DateTimeField(_("last changed"), auto_now=True, editable=False)

    licence_url = Localized("licence_url")

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("publisher_name_en"), FieldPanel("publisher_name_fr")]
                ),
                FieldPanel("publisher_uri"),
                FieldPanel("contact_email"),
            ],
            heading=_("Publisher"),
        ),
        MultiFieldPanel([FieldPanel("ocid_prefix")], heading=_("Identifiers")),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("licence_url_en"), FieldPanel("licence_url_fr")]
                )
            ],
            heading=_("Licence"),
        ),
    ]

    class Meta:
        verbose_name = _("open data")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def clean(self, *args: Any, **kwargs: Any) -> None:
        super().clean(*args, **kwargs)
        require_both_languages(self, "publisher_name")
