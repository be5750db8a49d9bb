"""Which of axe's rules the preview's checks run, besides Wagtail's own choice.

They run in the editor's browser, on the page as visitors will see it. What axe can't
know (words that say nothing, links to the other language) is in `home.link_words`.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem


class SiteContentChecker(ContentCheckerItem):
    """Wagtail's checks, and those that our blocks make worth running."""

    axe_run_only = [
        *ContentCheckerItem.axe_run_only,
        "color-contrast",
        "duplicate-id-aria",
        "image-alt",
        "link-in-text-block",
        "list",
        "listitem",
        "target-size",
    ]


def use_site_content_checker(
    request: HttpRequest, items: list[Any], page: Any = None
) -> None:
    """Put our checker in the place of Wagtail's, in the same mode."""
    for position, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[position] = SiteContentChecker(in_editor=item.in_editor)
