"""Sections of the guide: steps, payment, example answers, contact."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock

from home.blocks.text import RichText, SectionValue, section_heading


class StepBlock(StructBlock):
    """One step; its number comes from its place in the list."""

    heading = CharBlock(
        max_length=80,
        label=_("Step"),
        help_text=_("What the reader does, beginning with a verb. No number."),
    )
    text = RichText(help_text=_("How it is done and how long it takes."))

    class Meta:
        icon = "arrow-right"
        label = _("Step")


class StepsSection(StructBlock):
    """Numbered steps under a heading."""

    heading = section_heading()
    introduction = RichText(
        required=False,
        label=_("Introduction"),
        help_text=_("Optional. A sentence before the first step."),
    )
    steps = ListBlock(StepBlock(), min_num=2, max_num=12, label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Numbered steps")
        description = _("Steps that are numbered for you, in order.")
        template = "blocks/steps_section.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        steps = [
            {
                "heading": gettext("Read the opportunity"),
                "text": gettext("<p>Ten minutes.</p>"),
            },
            {
                "heading": gettext("Answer the criteria"),
                "text": gettext("<p>Two hours at most.</p>"),
            },
        ]
        return self.to_python(
            {"heading": gettext("How it works"), "introduction": "", "steps": steps}
        )


class PaymentItemBlock(StructBlock):
    """One thing that a supplier must have or know to be paid."""

    heading = CharBlock(
        max_length=80,
        label=_("What is needed"),
        help_text=_("In a few words, for example “An invoice”."),
    )
    text = TextBlock(
        max_length=400,
        rows=2,
        label=_("Explanation"),
        help_text=_("Why it is needed and where to get it."),
    )

    class Meta:
        icon = "tick"
        label = _("Thing needed")


class PaymentSection(StructBlock):
    """What a supplier needs to be paid."""

    heading = section_heading()
    introduction = RichText(
        required=False,
        label=_("Introduction"),
        help_text=_("Optional. How soon the payment arrives."),
    )
    items = ListBlock(
        PaymentItemBlock(), min_num=1, max_num=10, label=_("Things needed")
    )

    class Meta:
        icon = "clipboard-list"
        label = _("What you need to be paid")
        description = _("A list of what a supplier needs to be paid.")
        template = "blocks/payment_section.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        item = {
            "heading": gettext("An invoice"),
            "text": gettext("One page with the price."),
        }
        return self.to_python(
            {"heading": gettext("Being paid"), "introduction": "", "items": [item]}
        )


class ExampleAnswerBlock(StructBlock):
    """A criterion, an answer that passes, and why it does."""

    criterion = TextBlock(
        max_length=300,
        rows=2,
        label=_("Criterion"),
        help_text=_("The criterion as a supplier would read it."),
    )
    answer = TextBlock(
        max_length=2000,
        rows=5,
        label=_("Answer"),
        help_text=_("An invented answer that passes, 250 words at most."),
    )
    reason = TextBlock(
        max_length=500,
        rows=2,
        label=_("Why it passes"),
        help_text=_("What an evaluator sees in it."),
    )

    class Meta:
        icon = "openquote"
        label = _("Example")


class ExampleAnswersSection(StructBlock):
    """Answers that would pass, with the reason."""

    heading = section_heading()
    introduction = RichText(
        required=False,
        label=_("Introduction"),
        help_text=_("Optional. How to read the examples."),
    )
    examples = ListBlock(
        ExampleAnswerBlock(), min_num=1, max_num=8, label=_("Examples")
    )

    class Meta:
        icon = "openquote"
        label = _("Example answers")
        description = _("Invented answers that pass, and why they do.")
        template = "blocks/example_answers_section.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        example = {
            "criterion": gettext("You have written tests for a web service."),
            "answer": gettext("In 2025 I wrote the 40 tests of a booking service."),
            "reason": gettext("It names the work, the year and the result."),
        }
        return self.to_python(
            {
                "heading": gettext("Examples"),
                "introduction": "",
                "examples": [example],
            }
        )


class ContactSection(StructBlock):
    """An invitation to write; the address comes from the site settings."""

    heading = section_heading()
    text = RichText(
        help_text=_(
            "What people may ask. The contact mailbox of the site settings is "
            "shown under it."
        )
    )

    class Meta:
        icon = "mail"
        label = _("Contact")
        description = _("An invitation to write, with the site's mailbox.")
        template = "blocks/contact_section.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        return self.to_python(
            {
                "heading": gettext("Questions?"),
                "text": gettext(
                    "<p>Write to us: we answer within two business days.</p>"
                ),
            }
        )
