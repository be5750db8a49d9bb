"""A link that an editor sets once and that is right in both languages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    PageChooserBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    URLBlock,
)


class LinkValue(StructValue):
    """Where a link goes and what it says."""

    @property
    def href(self) -> str:
        """The page in the language being read, else the address typed."""
        page = self.get("page")
        if page:
            return page.localized.url or ""
        return self.get("url") or ""

    @property
    def text(self) -> str:
        """The words of the link: its own, else the page's title."""
        page = self.get("page")
        if self.get("label"):
            return self["label"]
        return page.localized.title if page else ""


class LinkBlock(StructBlock):
    """A link to a page of this site or to an address elsewhere."""

    label = CharBlock(
        required=False,
        max_length=80,
        label=_("Words of the link"),
        help_text=_("Say where it leads. Left empty, the page's title is used."),
    )
    page = PageChooserBlock(
        required=False,
        label=_("Page"),
        help_text=_("A page of this site. French readers get its French version."),
    )
    url = URLBlock(
        required=False,
        label=_("Address elsewhere"),
        help_text=_("Only when it is not on this site. It begins with https://"),
    )

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("A link to a page or to another site.")
        value_class = LinkValue
        template = "blocks/link.html"

    def get_preview_value(self) -> Any:
        return self.to_python(
            {
                "label": gettext("Read the guide"),
                "url": "https://www.example.org/guide",
            }
        )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        page, url = cleaned.get("page"), cleaned.get("url")
        if page and url:
            raise _refused("url", _("Choose a page or type an address, not both."))
        if url and not cleaned.get("label"):
            raise _refused("label", _("Write the words of the link."))
        return cleaned


def _refused(name: str, message: Any) -> StructBlockValidationError:
    return StructBlockValidationError(block_errors={name: ValidationError(message)})
