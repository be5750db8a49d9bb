"""The editor's screen of an opportunity, in the order the work is thought of."""

from django.forms import RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Page

from opportunities.amendments.panel import AmendmentPanel
from opportunities.state_panel import (
    PostingStatePanel,
    PriceCalculationPanel,
    SplittingPanel,
    StandingAttestationsPanel,
)
from opportunities.widgets import SkillCheckboxes

OPPORTUNITY_CONTENT_PANELS = [
    PostingStatePanel(heading=_("Where the posting stands")),
    TitleFieldPanel(
        "title",
        help_text=_("What is to be built, at most 100 characters, without a price."),
    ),
    AmendmentPanel(
        [
            FieldPanel("change_kind", widget=RadioSelect),
            FieldPanel("amendment_reason"),
        ],
        heading=_("What changes"),
    ),
    FieldPanel("short_description"),
    FieldPanel("client_team"),
    FieldPanel("background"),
    FieldPanel("deliverables"),
    FieldPanel("attachments"),
]

OPPORTUNITY_FACTS_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel(
                [FieldPanel("internal_hourly_rate"), FieldPanel("internal_hours")]
            ),
            PriceCalculationPanel(),
            FieldPanel("price"),
            FieldPanel("internal_price_note"),
        ],
        heading=_("Price"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("skills", widget=SkillCheckboxes, required_on_save=False),
            FieldRowPanel([FieldPanel("licence"), FieldPanel("repository_url")]),
            FieldPanel("contact_email"),
        ],
        heading=_("Skills and licence"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("closes_at"),
            FieldPanel("selection_date"),
            FieldPanel("delivery_at"),
        ],
        heading=_("Dates, Eastern time"),
    ),
]

OPPORTUNITY_CRITERIA_PANELS = [
    FieldPanel("evaluation_criteria"),
    FieldPanel("acceptance_criteria"),
]

OPPORTUNITY_RULES_PANELS = [
    MultiFieldPanel(
        [SplittingPanel(), FieldPanel("internal_splitting_reason")],
        heading=_("Is the need split?"),
    ),
    MultiFieldPanel(
        [FieldPanel("attestations"), StandingAttestationsPanel()],
        heading=_("Attestations"),
    ),
]


def opportunity_edit_handler(base: type[Page]) -> TabbedInterface:
    """Tabs: the work, the facts, the criteria, the rules, and what every page has."""
    return TabbedInterface(
        [
            ObjectList(OPPORTUNITY_CONTENT_PANELS, heading=_("The work")),
            ObjectList(OPPORTUNITY_FACTS_PANELS, heading=_("Price and dates")),
            ObjectList(OPPORTUNITY_CRITERIA_PANELS, heading=_("Criteria")),
            ObjectList(OPPORTUNITY_RULES_PANELS, heading=_("Before review")),
            ObjectList(base.promote_panels, heading=_("Search and sharing")),
        ]
    )
