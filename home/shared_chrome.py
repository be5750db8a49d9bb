"""What surrounds every page of a language alike: names, announcement, menus."""

from typing import NamedTuple

from django.http import HttpRequest
from django.utils.functional import cached_property

from bilingual.languages import active_language
from home.models import Announcement, SiteIdentity
from home.navigation import MenuLink, menu_links
from home.signposts import Signpost
from page_cache.remembering import remembered, site_setting


class ShownAnnouncement(NamedTuple):
    """An announcement in the language being read."""

    heading: str
    text: str
    link: Signpost | None


class SharedChrome:
    """Everything around a page's content that no page changes, read lazily."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def identity(self) -> SiteIdentity:
        """Names, mailboxes, brand and phase."""
        return site_setting(SiteIdentity, self.request)

    @property
    def brand(self) -> str:
        """`neutral` or `gc`."""
        return self.identity.brand

    @cached_property
    def announcement(self) -> ShownAnnouncement | None:
        """The announcement, or None while it is switched off."""
        return remembered(f"announcement {active_language()}", self._new_announcement)

    def _new_announcement(self) -> ShownAnnouncement | None:
        announcement = site_setting(Announcement, self.request)
        if not announcement.is_on:
            return None
        link = announcement.link_in(active_language())
        return ShownAnnouncement(announcement.heading, announcement.text, link)

    @cached_property
    def _menus(self) -> dict[str, list[MenuLink]]:
        return remembered(f"menus {active_language()}", menu_links)

    @property
    def main_menu(self) -> list[MenuLink]:
        """The menu at the top of the page."""
        return self._menus["main_items"]

    @property
    def footer_links(self) -> list[MenuLink]:
        """The links at the foot of the page."""
        return self._menus["footer_links"]
