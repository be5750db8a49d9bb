"""Who may apply: conditions joined by AND and OR, without a sentence to untangle."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, TextBlock

from home.blocks.text import RichText, SectionValue, section_heading

ALL, ANY = "all", "any"


class EligibilityGroupBlock(StructBlock):
    """Conditions of which all, or at least one, must be true."""

    join = ChoiceBlock(
        choices=[(ALL, _("All of them (and)")), (ANY, _("At least one of them (or)"))],
        default=ALL,
        label=_("How many must be true"),
        help_text=_("“And” or “or” is then written between the conditions."),
    )
    lead = CharBlock(
        max_length=120,
        label=_("Lead-in"),
        help_text=_("What comes before the list, for example “You are”."),
    )
    conditions = ListBlock(
        TextBlock(
            max_length=250,
            rows=2,
            label=_("Condition"),
            help_text=_("One condition, in plain words."),
        ),
        min_num=1,
        max_num=10,
        label=_("Conditions"),
    )

    class Meta:
        icon = "list-ul"
        label = _("Group of conditions")


class EligibilitySection(StructBlock):
    """Groups of conditions, themselves joined by AND or OR."""

    heading = section_heading()
    introduction = RichText(
        required=False,
        label=_("Introduction"),
        help_text=_("Optional. What the conditions are for."),
    )
    join = ChoiceBlock(
        choices=[(ALL, _("All groups (and)")), (ANY, _("At least one group (or)"))],
        default=ALL,
        label=_("How the groups are joined"),
        help_text=_("“And” or “or” is written between the groups."),
    )
    groups = ListBlock(
        EligibilityGroupBlock(),
        min_num=1,
        max_num=6,
        label=_("Groups"),
    )

    class Meta:
        icon = "group"
        label = _("Eligibility")
        description = _("Who may apply: groups of conditions joined by and / or.")
        template = "blocks/eligibility_section.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        groups = [
            {
                "join": ALL,
                "lead": gettext("You are"),
                "conditions": [
                    gettext("of the age of majority"),
                    gettext("able to sign a contract"),
                ],
            },
            {
                "join": ANY,
                "lead": gettext("You are also"),
                "conditions": [
                    gettext("a Canadian citizen"),
                    gettext("a permanent resident"),
                ],
            },
        ]
        return self.to_python(
            {
                "heading": gettext("Who may apply"),
                "introduction": "",
                "join": ALL,
                "groups": groups,
            }
        )
