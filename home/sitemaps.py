"""The sitemap: every public page with its address in the other language."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.http import HttpRequest
from wagtail.models import Page, PageQuerySet


class BilingualPageSitemap(Sitemap):
    """Live public pages of both languages, each with both addresses."""

    # Addresses in one file; the index of files names as many as are needed.
    limit = 1000

    def items(self) -> PageQuerySet:
        return (
            Page.objects.live()
            .filter(depth__gt=1)
            .select_related("locale")
            .order_by("path")
        )

    def location(self, page: Page) -> str:
        return page.url or ""

    def lastmod(self, page: Page) -> datetime | None:
        return page.last_published_at

    def get_latest_lastmod(self) -> datetime | None:
        """Asked of the database: the pages themselves are not read for the index."""
        latest: datetime | None = self.items().aggregate(
            latest=Max("last_published_at")
        )["latest"]
        return latest

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        """Addresses are Wagtail's own absolute ones, whatever host was asked."""
        pages = list(self.paginator.page(page).object_list)
        # Wagtail remembers where sites are in a request, for as long as it lasts.
        request = HttpRequest()
        addresses = _addresses_by_pair(pages, request)
        return [
            {
                "item": one,
                "location": location,
                "lastmod": one.last_published_at,
                "changefreq": None,
                "priority": "",
                "alternates": addresses.get(one.translation_key, []),
            }
            for one in pages
            if (location := one.get_full_url(request))
        ]


def _addresses_by_pair(
    pages: Iterable[Page], request: HttpRequest
) -> dict[object, list[dict[str, str]]]:
    keys = {page.translation_key for page in pages}
    pairs: dict[object, list[dict[str, str]]] = {}
    twins = Page.objects.live().filter(translation_key__in=keys)
    for page in twins.select_related("locale").order_by("locale__language_code"):
        location = page.get_full_url(request) or ""
        pairs.setdefault(page.translation_key, []).append(
            {"lang_code": page.locale.language_code, "location": location}
        )
    return {key: pair for key, pair in pairs.items() if len(pair) == 2}
