"""Whose data it is, and where it is found: what all files of a language share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.encoding import iri_to_uri
from wagtail.models import Page, Site

from bilingual.languages import Language, as_language
from home.models import SiteIdentity
from opportunities.models.open_data import OpenDataSetting
from opportunities.open_data.edition import Edition, edition_of
from opportunities.open_data.names import FILE_NAMES, File
from opportunities.open_data.packages import Package
from opportunities.open_data.publisher import Publisher, publisher_of
from page_cache.recording import reading_pairs


@dataclass(frozen=True)
class Source:
    """The publisher, and the absolute address of the page above the files."""

    publisher: Publisher
    setting: OpenDataSetting
    address: str
    language: Language

    def edition(self, name: str, *, at: datetime) -> Edition:
        """Which state of a file is current; `name` tells files apart."""
        return edition_of(
            name,
            fingerprint=f"{self.publisher.fingerprint} {self.address}",
            setting=self.setting,
            at=at,
        )

    def package(self, published: datetime) -> Package:
        """What the files of releases and records say of themselves."""
        names = FILE_NAMES[self.language]
        return Package(
            language=self.language,
            publisher=self.publisher,
            releases_address=self.address + names[File.RELEASES],
            records_address=self.address + names[File.RECORDS],
            policy_address=self.address,
            published=published,
        )


def source_of(request: HttpRequest, page: Page) -> Source:
    """The source of the files below a page."""
    setting = OpenDataSetting.load(request_or_site=request)
    address = iri_to_uri(page.get_full_url(request=request) or "")
    publisher = publisher_of(
        setting,
        SiteIdentity.load(request_or_site=request),
        site_address=_site_address(request),
    )
    return Source(publisher, setting, address, as_language(page.language))


def _site_address(request: HttpRequest) -> str:
    with reading_pairs() as read:
        site = Site.find_for_request(request)
        if site:
            # Of the page that comes with it, nothing is read.
            read.add_signs(site.root_page.translation_key)
    return f"{site.root_url}/" if site else request.build_absolute_uri("/")
