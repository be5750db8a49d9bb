"""Questions and answers, in groups."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from home.blocks.text import RichText, SectionValue, section_heading


class QuestionBlock(StructBlock):
    """One question with its answer."""

    question = CharBlock(
        max_length=200,
        label=_("Question"),
        help_text=_("As a visitor would ask it, with a question mark."),
    )
    answer = RichText(
        label=_("Answer"),
        help_text=_("Begin with the answer itself, then explain."),
    )

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionGroupBlock(StructBlock):
    """Questions on one subject."""

    heading = section_heading()
    questions = ListBlock(QuestionBlock(), min_num=1, max_num=30, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Group of questions")
        description = _("A subject with its questions and answers.")
        template = "blocks/question_group.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        question = {
            "question": gettext("How long does it take to apply?"),
            "answer": gettext("<p>Two hours or less.</p>"),
        }
        return self.to_python({"heading": gettext("Applying"), "questions": [question]})
