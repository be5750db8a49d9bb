"""What surrounds a page and says something of it: language toggle, addresses."""

from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from bilingual.languages import NAMES, Language, active_language, other_language
from bilingual.models import BilingualPage
from home.models import SiteIdentity
from home.shared_chrome import SharedChrome
from page_cache.recording import current_record


class LanguageLink(NamedTuple):
    """The way to the same page in the other language."""

    code: Language
    label: str
    url: str


class Alternate(NamedTuple):
    """An absolute address of this page in one language."""

    hreflang: str
    url: str


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
    def _shared(self) -> SharedChrome:
        return SharedChrome(self.request)

    def without_page(self) -> SharedChrome:
        """What parts may show that many pages have.

        A new one where it is written down what a part is made from: what was read
        before would be missing there.
        """
        return self._shared if current_record() is None else SharedChrome(self.request)

    @property
    def identity(self) -> SiteIdentity:
        """Names, mailboxes, brand and phase."""
        return self._shared.identity

    @property
    def brand(self) -> str:
        """`neutral` or `gc`."""
        return self._shared.brand

    @cached_property
    def current_links(self) -> tuple[str, ...]:
        """Addresses of the main menu that lead to this page, or to what it is a part of."""
        path = self.request.path
        links = self._shared.main_menu
        return tuple(link.url for link in links if link.leads_to(path))

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
            Alternate(self.page.language, self.canonical_url),
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
