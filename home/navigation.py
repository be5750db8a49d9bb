"""Menus as links in the language being read, at a constant number of queries."""

from collections.abc import Iterable
from typing import NamedTuple

from wagtail.models import Page

from bilingual.languages import active_language
from home.models import Menus
from home.models.menus import MenuItem

PLACES = ("main_items", "footer_links")


class MenuLink(NamedTuple):
    """A link of a menu."""

    label: str
    url: str
    is_current: bool


def menu_links(menus: Menus, *, current_path: str) -> dict[str, list[MenuLink]]:
    """The links of each menu. A page that visitors can't read leaves its item out."""
    items = {
        place: list(getattr(menus, place).select_related("page")) for place in PLACES
    }
    pages = _pages_in_active_language(item for place in PLACES for item in items[place])
    return {
        place: [
            link
            for item in items[place]
            if (link := _link(item, pages, current_path)) is not None
        ]
        for place in PLACES
    }


def _pages_in_active_language(items: Iterable[MenuItem]) -> dict[object, Page]:
    keys = {item.page.translation_key for item in items if item.page}
    pages = Page.objects.live().filter(
        translation_key__in=keys, locale__language_code=active_language()
    )
    return {page.translation_key: page for page in pages.select_related("locale")}


def _link(
    item: MenuItem, pages: dict[object, Page], current_path: str
) -> MenuLink | None:
    if item.page is None:
        return MenuLink(item.label, item.url, is_current=False)
    page = pages.get(item.page.translation_key)
    if page is None:
        return None
    url = page.url or ""
    is_current = bool(url) and current_path.startswith(url) and page.depth > 2
    return MenuLink(item.label or page.title, url, is_current)
