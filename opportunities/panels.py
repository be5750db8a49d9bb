"""The editor's screen of an opportunity, in the order the work is thought of."""

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

from opportunities.state_panel import PostingStatePanel
from opportunities.widgets import SkillCheckboxes

OPPORTUNITY_CONTENT_PANELS = [
    PostingStatePanel(heading=_("Where the posting stands")),
    TitleFieldPanel(
        "title",
        help_text=_("What is to be built, at most 100 characters, without a price."),
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
            FieldPanel("price"),
            FieldPanel("skills", widget=SkillCheckboxes, required_on_save=False),
            FieldRowPanel([FieldPanel("licence"), FieldPanel("repository_url")]),
            FieldPanel("contact_email"),
        ],
        heading=_("Price, skills and licence"),
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


def opportunity_edit_handler(base: type[Page]) -> TabbedInterface:
    """Tabs: the work, the facts, the criteria, and what every page has."""
    return TabbedInterface(
        [
            ObjectList(OPPORTUNITY_CONTENT_PANELS, heading=_("The work")),
            ObjectList(OPPORTUNITY_FACTS_PANELS, heading=_("Price and dates")),
            ObjectList(OPPORTUNITY_CRITERIA_PANELS, heading=_("Criteria")),
            ObjectList(base.promote_panels, heading=_("Search and sharing")),
        ]
    )
