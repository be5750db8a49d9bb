"""Menus as links in the language being read, in one query."""

from typing import Any, NamedTuple
from uuid import UUID

from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery, Value
from wagtail.models import Page

from bilingual.languages import Language, active_language
from home.models import FooterLink, MainMenuItem
from home.models.menus import MenuItem
from home.signposts import address
from page_cache.recording import reading_pairs

MENUS: dict[str, type[MenuItem]] = {
    "main_items": MainMenuItem,
    "footer_links": FooterLink,
}


class MenuLink(NamedTuple):
    """A link of a menu."""

    label: str
    url: str
    # Whether pages below it are a part of what it leads to.
    leads_to_pages_below: bool = False

    def leads_to(self, path: str) -> bool:
        """Whether it is the way to the page at that address, or to one above it."""
        is_below = self.leads_to_pages_below and path.startswith(self.url)
        return path == self.url or is_below


class _Row(NamedTuple):
    """A menu item with the title and the place of its page in one language."""

    menu: str
    sort_order: int | None
    label: str
    url: str
    page_id: int | None
    page_title: str | None
    page_url_path: str | None
    translation_key: UUID | None


def menu_links() -> dict[str, list[MenuLink]]:
    """The links of each menu. A page that visitors can't read leaves its item out."""
    language = active_language()
    main, footer = (_rows(menu, language) for menu in MENUS)
    links: dict[str, list[MenuLink]] = {menu: [] for menu in MENUS}
    with reading_pairs() as read:
        for values in main.union(footer, all=True).order_by("menu", "sort_order", "pk"):
            row = _Row(*values[:-1])
            read.add_signs(row.translation_key)
            link = _link(row)
            if link is not None:
                links[row.menu].append(link)
    return links


def _rows(menu: str, language: Language) -> QuerySet[Any, tuple[Any, ...]]:
    twin = Page.objects.live().filter(
        translation_key=OuterRef("page__translation_key"),
        locale__language_code=language,
    )
    return (
        MENUS[menu]
        .objects.annotate(
            menu=Value(menu, output_field=models.CharField()),
            page_title=Subquery(twin.values("title")[:1]),
            page_url_path=Subquery(twin.values("url_path")[:1]),
        )
        .order_by()
        .values_list(
            "menu",
            "sort_order",
            f"label_{language}",
            f"url_{language}",
            "page_id",
            "page_title",
            "page_url_path",
            "page__translation_key",
            "pk",
        )
    )


def _link(row: _Row) -> MenuLink | None:
    if row.page_id is None:
        return MenuLink(row.label, row.url)
    if row.page_url_path is None:
        return None
    url = address(row.page_id, row.page_url_path)
    is_landing = url.strip("/").count("/") == 0
    return MenuLink(
        row.label or row.page_title or "", url, leads_to_pages_below=not is_landing
    )
