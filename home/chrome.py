"""What surrounds every page: names, announcement, menus, language toggle."""

from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from bilingual.languages import NAMES, Language, active_language, other_language
from bilingual.models import BilingualPage
from home.models import Announcement, SiteIdentity
from home.navigation import MenuLink, menu_links
from home.signposts import Signpost
from page_cache.remembering import remembered, site_setting


class LanguageLink(NamedTuple):
    """The way to the same page in the other language."""

    code: Language
    label: str
    url: str


class Alternate(NamedTuple):
    """An absolute address of this page in one language."""

    hreflang: str
    url: str


class ShownAnnouncement(NamedTuple):
    """An announcement in the language being read."""

    heading: str
    text: str
    link: Signpost | None


class SiteChrome:
    """Everything around a page's content, read lazily, once a request."""

    def __init__(self, request: HttpRequest, page: Page | None = None) -> None:
        self.request = request
        self._page = page

    @cached_property
    def page(self) -> BilingualPage | None:
        """The page being shown; None for errors and views that are no page."""
        page = self._page or getattr(self.request, "served_page", None)
        return page if isinstance(page, BilingualPage) else None

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
        links = remembered(f"menus {active_language()}", menu_links)
        path = self.request.path
        return {
            menu: [link.seen_from(path) for link in each]
            for menu, each in links.items()
        }

    @property
    def main_menu(self) -> list[MenuLink]:
        """The menu at the top of the page."""
        return self._menus["main_items"]

    @property
    def footer_links(self) -> list[MenuLink]:
        """The links at the foot of the page."""
        return self._menus["footer_links"]

    @cached_property
    def _twin(self) -> Page | None:
        return self.page.nearest_live_twin() if self.page else None

    @cached_property
    def language_toggle(self) -> LanguageLink:
        """The same page in the other language, with the same filters."""
        code = other_language(self.page.language if self.page else active_language())
        url = self._twin.url if self._twin else f"/{code}/"
        query = self.request.META.get("QUERY_STRING", "")
        if query and self._is_exact_twin:
            url = f"{url}?{query}"
        return LanguageLink(code, NAMES[code], url)

    @property
    def _is_exact_twin(self) -> bool:
        return bool(
            self.page
            and self._twin
            and self._twin.translation_key == self.page.translation_key
        )

    @cached_property
    def alternates(self) -> list[Alternate]:
        """Both languages of a page that is live in both, else nothing."""
        if not (self.page and self._twin and self._is_exact_twin):
            return []
        pair = [
            Alternate(self.page.language, self.page.full_url or ""),
            Alternate(self.page.twin_language(), self._twin.full_url or ""),
        ]
        if self.page.depth == 2:
            root = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
            pair.append(Alternate("x-default", f"{root}/"))
        return sorted(pair)

    @cached_property
    def canonical_url(self) -> str:
        """The one absolute address of this page, without filters."""
        return (self.page.full_url or "") if self.page else ""

    @cached_property
    def problem_report_url(self) -> str:
        """A mail to the problem mailbox that names this page; empty without one."""
        mailbox = self.identity.problem_mailbox
        if not mailbox:
            return ""
        subject = quote(_("Problem on a page"))
        body = quote(self.request.build_absolute_uri(self.request.path))
        return f"mailto:{mailbox}?subject={subject}&body={body}"
