"""Links to the pages of something long, as every list of this site offers them."""

from collections.abc import Callable
from typing import NamedTuple

from django.core.paginator import Page


class PageLink(NamedTuple):
    """A link of the pagination; `number` is None for a gap."""

    number: int | None
    url: str
    is_current: bool


def links_around(page: Page, address: Callable[[int], str]) -> list[PageLink]:
    """Links to pages near this one, to the first and to the last."""
    numbers = page.paginator.get_elided_page_range(
        page.number, on_each_side=1, on_ends=1
    )
    return [
        PageLink(number, address(number), number == page.number)
        if isinstance(number, int)
        else PageLink(None, "", is_current=False)
        for number in numbers
    ]
