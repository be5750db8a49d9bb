"""The landing page: the root of each language's tree."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail_localize.fields import SynchronizedField

from bilingual.languages import LANGUAGES
from home.blocks import BenefitStream, BodyStream
from home.fields import LeanStreamField
from home.models.base import SitePage
from home.signposts import Signpost, signposts

CALL_TO_ACTION_HELP = _(
    "What the button says, beginning with a verb, for example “See the opportunities”."
)


class LandingPage(SitePage):
    """The first page in a language."""

    lead = models.TextField(
        _("lead"),
        max_length=300,
        blank=True,
        help_text=_("What the site offers and to whom, in two sentences."),
    )
    call_to_action_label = models.CharField(
        _("words of the button"),
        max_length=40,
        blank=True,
        help_text=CALL_TO_ACTION_HELP,
    )
    call_to_action_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("page of the button"),
        help_text=_("Where the button leads. French readers get the French page."),
    )
    guide_page = models.ForeignKey(
        "home.GuidePage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("guide"),
        help_text=_("The page that explains how it works. A signpost leads there."),
    )
    benefits = LeanStreamField(
        BenefitStream(),
        blank=True,
        max_num=6,
        verbose_name=_("benefits"),
        help_text=_("Three to six reasons to take part."),
    )
    body = LeanStreamField(
        BodyStream(),
        blank=True,
        max_num=20,
        verbose_name=_("sections"),
        help_text=_("Free sections, shown after the next opportunities."),
    )

    content_panels = [
        TitleFieldPanel(
            "title", help_text=_("The promise of the site, in a few words.")
        ),
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("call_to_action_label"),
                FieldPanel("call_to_action_page"),
                FieldPanel("guide_page"),
            ],
            heading=_("Where visitors go next"),
        ),
        FieldPanel("benefits"),
        FieldPanel("body"),
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("call_to_action_page", overridable=False),
        SynchronizedField("guide_page", overridable=False),
    ]

    template = "home/landing_page.html"
    parent_page_types = ["wagtailcore.Page"]
    max_count = len(LANGUAGES)
    subpage_types = [
        "home.GuidePage",
        "home.FrequentlyAskedPage",
        "home.ContentPage",
        "opportunities.OpportunityListPage",
        "opportunities.FiguresPage",
        "opportunities.OpenDataPage",
    ]
    page_description = _("The first page of the site in one language.")

    class Meta:
        verbose_name = _("landing page")
        verbose_name_plural = _("landing pages")

    @cached_property
    def _signposts(self) -> dict[int, Signpost]:
        chosen = (self.call_to_action_page_id, self.guide_page_id)
        return signposts(chosen, self.language)

    @property
    def call_to_action(self) -> Signpost | None:
        """What the button says and where it leads; None without a page to read."""
        target = self._signposts.get(self.call_to_action_page_id)
        if target is None:
            return None
        return Signpost(self.call_to_action_label or target.title, target.url)

    @property
    def guide(self) -> Signpost | None:
        """The guide in the language of this page; None without one to read."""
        return self._signposts.get(self.guide_page_id)
