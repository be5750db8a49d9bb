"""Blocks of the landing page."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, TextBlock

BENEFIT_ICONS = [
    ("price", _("Money")),
    ("time", _("Time saved")),
    ("open", _("Open code")),
    ("people", _("People")),
    ("fair", _("Fair choice")),
    ("languages", _("Two languages")),
]


class BenefitBlock(StructBlock):
    """One reason to take part."""

    icon = ChoiceBlock(
        choices=BENEFIT_ICONS,
        label=_("Drawing"),
        help_text=_("A small drawing beside the words; screen readers skip it."),
    )
    heading = CharBlock(
        max_length=60,
        label=_("Heading"),
        help_text=_("The benefit in a few words, for example “Paid quickly”."),
    )
    text = TextBlock(
        max_length=200,
        label=_("Text"),
        help_text=_("One or two sentences that back it with a fact."),
        rows=2,
    )

    class Meta:
        icon = "pick"
        label = _("Benefit")
        description = _("One reason to take part, with a small drawing.")
        template = "blocks/benefit.html"

    def get_preview_value(self) -> Any:
        return self.to_python(
            {
                "icon": "time",
                "heading": gettext("Two hours to apply"),
                "text": gettext("A few short answers, 250 words each at most."),
            }
        )
