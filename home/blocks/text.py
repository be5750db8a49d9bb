"""Blocks of running text: a section, a callout, a picture."""

import re
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
)
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from home.fields import RICH_TEXT_FEATURES

HEADING_MAX_LENGTH = 80
# A French elision ends a word: « d’essai » becomes d-essai, not dessai.
ELISION = re.compile(r"\b([cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=\w)", re.IGNORECASE)
LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})


class SectionValue(StructValue):
    """A section that can be linked to."""

    @property
    def anchor(self) -> str:
        """The fragment of the section, made from its heading in its own language."""
        words = ELISION.sub(r"\1 ", self.get("heading") or "")
        return slugify(words.translate(LIGATURES))


def section_heading(**kwargs: Any) -> CharBlock:
    """The heading that opens a section and appears in the table of contents."""
    options = {
        "label": _("Heading"),
        "max_length": HEADING_MAX_LENGTH,
        "help_text": _(
            "A few words that say what the section is about. It also appears in "
            "the table of contents, where the page has one."
        ),
    }
    return CharBlock(**(options | kwargs))


class RichText(RichTextBlock):
    """Paragraphs, lists and links, nothing that can't be translated."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", RICH_TEXT_FEATURES)
        kwargs.setdefault("label", _("Text"))
        kwargs.setdefault(
            "help_text",
            _("Short paragraphs. Write links so that they make sense on their own."),
        )
        super().__init__(**kwargs)


class TextSection(StructBlock):
    """A heading with text under it."""

    heading = section_heading()
    text = RichText()

    class Meta:
        icon = "title"
        label = _("Section of text")
        description = _("A heading with paragraphs, lists and links under it.")
        template = "blocks/text_section.html"
        value_class = SectionValue

    def get_preview_value(self) -> Any:
        return self.to_python(
            {
                "heading": gettext("What we publish"),
                "text": gettext(
                    "<p>Every price, date and decision, in both languages.</p>"
                ),
            }
        )


class CalloutBlock(StructBlock):
    """A short remark that must not be missed."""

    kind = ChoiceBlock(
        choices=[
            ("information", _("Information")),
            ("warning", _("Warning")),
            ("success", _("Good news")),
        ],
        default="information",
        label=_("Kind"),
        help_text=_("Sets the colour and the word that screen readers say first."),
    )
    heading = CharBlock(
        max_length=HEADING_MAX_LENGTH,
        label=_("Heading"),
        help_text=_("The point of the remark, in a few words."),
    )
    text = RichText(help_text=_("One or two sentences."))

    class Meta:
        icon = "warning"
        label = _("Callout")
        description = _("A framed remark: information, a warning or good news.")
        template = "blocks/callout.html"

    def get_preview_value(self) -> Any:
        return self.to_python(
            {
                "kind": "information",
                "heading": gettext("Two hours are enough"),
                "text": gettext(
                    "<p>An application should take two hours or less to write.</p>"
                ),
            }
        )


class PictureBlock(StructBlock):
    """A picture with words for those who can't see it."""

    image = ImageBlock(
        label=_("Image"),
        help_text=_(
            "Say in the alternative text what the picture shows, or mark it as "
            "decorative. No text inside the picture: it can't be translated."
        ),
    )
    caption = CharBlock(
        required=False,
        max_length=200,
        label=_("Caption"),
        help_text=_("Optional. Shown under the picture to everybody."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its alternative text and a caption.")
        template = "blocks/picture.html"

    def get_preview_value(self) -> Any:
        newest = get_image_model().objects.order_by("-pk").first()
        return self.normalize(
            {"image": newest, "caption": gettext("A caption under the picture")}
        )
