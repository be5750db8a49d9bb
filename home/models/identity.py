"""Who the site belongs to and how it presents itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from bilingual.localized import Localized
from home.settings_validation import require_both_languages


@register_setting(icon="site")
class SiteIdentity(BaseGenericSetting):
    """Names, mailboxes, brand and phase, in both languages."""

    class Brand(models.TextChoices):
        """Whose marks the pages carry."""

        NEUTRAL = "neutral", _("Neutral: no government mark")
        GC = "gc", _("Government of Canada")

    class Phase(models.TextChoices):
        """How finished the service is."""

        NONE = "", _("No banner")
        ALPHA = "alpha", _("Alpha")
        BETA = "beta", _("Beta")

    site_name_en = models.CharField(
        _("site name in English"),
        max_length=60,
        default="Micro-acquisition",
        help_text=_("Shown at the top of every page and after every page title."),
    )
    site_name_fr = models.CharField(
        _("site name in French"),
        max_length=60,
        default="Micro-acquisition",
        help_text=_("Shown at the top of every page and after every page title."),
    )
    department_en = models.CharField(
        _("department in English"),
        max_length=120,
        blank=True,
        help_text=_("The organization that buys, in full, without its acronym."),
    )
    department_fr = models.CharField(
        _("department in French"),
        max_length=120,
        blank=True,
        help_text=_("The organization that buys, in full, without its acronym."),
    )
    contact_email = models.EmailField(
        _("contact mailbox"),
        blank=True,
        help_text=_("A shared mailbox that is read on business days."),
    )
    problem_report_email = models.EmailField(
        _("mailbox for problems"),
        blank=True,
        help_text=_(
            "Where “Report a problem on this page” writes to. Left empty, the "
            "contact mailbox is used."
        ),
    )
    brand = models.CharField(
        _("brand"),
        max_length=10,
        choices=Brand,
        default=Brand.NEUTRAL,
        help_text=_(
            "Only an institution of the Government of Canada may use its marks."
        ),
    )
    phase = models.CharField(
        _("phase"),
        max_length=5,
        choices=Phase,
        blank=True,
        default=Phase.NONE,
        help_text=_("A banner on every page tells that the service is still changing."),
    )
    phase_text_en = models.CharField(
        _("phase banner in English"),
        max_length=160,
        blank=True,
        help_text=_("One sentence beside the phase, for example how to give feedback."),
    )
    phase_text_fr = models.CharField(
        _("phase banner in French"),
        max_length=160,
        blank=True,
        help_text=_("One sentence beside the phase, for example how to give feedback."),
    )

    site_name = Localized("site_name")
    department = Localized("department")
    phase_text = Localized("phase_text")

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("site_name_en"), FieldPanel("site_name_fr")]),
                FieldRowPanel(
                    [FieldPanel("department_en"), FieldPanel("department_fr")]
                ),
            ],
            heading=_("Names"),
        ),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("problem_report_email")],
            heading=_("Mailboxes"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("brand"),
                FieldPanel("phase"),
                FieldRowPanel(
                    [FieldPanel("phase_text_en"), FieldPanel("phase_text_fr")]
                ),
            ],
            heading=_("Appearance"),
        ),
    ]

    class Meta:
        verbose_name = _("site identity")

    def __str__(self) -> str:
        return str(self.site_name)

    def clean(self) -> None:
        super().clean()
        require_both_languages(self, "department", "phase_text")

    @property
    def problem_mailbox(self) -> str:
        """Where problems are reported; empty when no mailbox is set."""
        return self.problem_report_email or self.contact_email
