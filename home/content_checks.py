"""What the preview's checks look for, besides Wagtail's own.

The rules run in the editor's browser, on the page as visitors will see it.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

# Words that say nothing to a person who jumps from link to link.
VAGUE_LINK_WORDS = (
    "click here",
    "here",
    "link",
    "more",
    "read more",
    "this link",
    "this page",
    "cliquez ici",
    "ici",
    "lien",
    "plus",
    "en savoir plus",
    "lire la suite",
    "ce lien",
    "cette page",
)

VAGUE_LINK = "vague-link-text"
OTHER_LANGUAGE_LINK = "link-to-other-language"

# An alternative text that no link can have: axe then reports every link that the
# rule's selector finds.
NEVER_TRUE = "has-alt"


def _any_case(words: str) -> str:
    """A pattern for words with or without a capital; axe takes no flags."""
    return f"[{words[0].upper()}{words[0]}]{words[1:]}"


class SiteContentChecker(ContentCheckerItem):
    """Wagtail's checks, accessibility rules for our blocks, and two of our own."""

    axe_run_only = [
        *ContentCheckerItem.axe_run_only,
        "color-contrast",
        "duplicate-id-aria",
        "image-alt",
        "list",
        "listitem",
        VAGUE_LINK,
        OTHER_LANGUAGE_LINK,
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {
            "id": VAGUE_LINK,
            "evaluate": "matches-definition-evaluate",
            "options": {
                "matcher": {
                    "accessibleName": "/^({})[.…]?$/".format(
                        "|".join(_any_case(words) for words in VAGUE_LINK_WORDS)
                    )
                }
            },
        },
    ]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        {
            "id": VAGUE_LINK,
            "impact": "serious",
            "selector": "main a[href]",
            "tags": ["best-practice"],
            "none": [VAGUE_LINK],
            "enabled": True,
        },
        {
            "id": OTHER_LANGUAGE_LINK,
            "impact": "serious",
            "selector": (
                'html[lang="en"] main a[href^="/fr/"]:not([hreflang]), '
                'html[lang="fr"] main a[href^="/en/"]:not([hreflang])'
            ),
            "tags": ["best-practice"],
            "any": [NEVER_TRUE],
            "enabled": True,
        },
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        VAGUE_LINK: {
            "error_name": _("The words of a link are too vague"),
            "help_text": _("Say where the link leads instead of “click here”"),
        },
        OTHER_LANGUAGE_LINK: {
            "error_name": _("A link leads to the other language"),
            "help_text": _("Choose the page instead of typing its address"),
        },
    }


def use_site_content_checker(
    request: HttpRequest, items: list[Any], page: Any = None
) -> None:
    """Put our checker in the place of Wagtail's, in the same mode."""
    for position, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[position] = SiteContentChecker(in_editor=item.in_editor)
