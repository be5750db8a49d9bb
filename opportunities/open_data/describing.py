"""What the page of open data says of its files, fields and codes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from opportunities.life.states import Status
from opportunities.open_data.columns import COLUMNS
from opportunities.open_data.edition import last_news
from opportunities.open_data.fields import FIELDS, NEWS, Field, News
from opportunities.open_data.names import FILE_NAMES, File
from opportunities.open_data.publisher import OPEN_GOVERNMENT, PLACEHOLDER_PREFIX
from opportunities.open_data.reading import (
    public_events,
    public_opportunities,
    public_questions,
)
from opportunities.open_data.source import source_of
from opportunities.open_data.tables import YEAR_COLUMNS

_OFFERS: dict[File, tuple[str, Promise, Promise]] = {
    File.RELEASES: (
        "JSON",
        _("Releases"),
        _(
            "Everything that was ever announced, one release for each piece of news. "
            "What was published once stays as it was."
        ),
    ),
    File.RECORDS: (
        "JSON",
        _("Records"),
        _("Each opportunity as it is known now, with links to its releases."),
    ),
    File.OPPORTUNITIES: (
        "CSV",
        _("Opportunities"),
        _("One line for each opportunity, in both languages, for spreadsheets."),
    ),
    File.CONTRACTS: (
        "CSV",
        _("Contracts by year"),
        _("The contracts of $10,000 or less of each calendar year, as totals."),
    ),
}


@dataclass(frozen=True)
class Offer:
    """A file to download; the address is relative to the page."""

    name: str
    form: str
    title: Promise
    explanation: Promise


@dataclass(frozen=True)
class Header:
    """A header in its two languages; a screen reader speaks each as what it is."""

    english: str
    french: str


@dataclass(frozen=True)
class ColumnHelp:
    """The headers of a column and what its cells say."""

    headers: list[Header]
    explanation: Promise


@dataclass(frozen=True)
class Description:
    """All that the page shows by itself, in the language being spoken."""

    offers: list[Offer]
    opportunities: int
    releases: int
    changed_at: datetime | None
    prefix: str
    licence: str
    fields: tuple[Field, ...]
    news: tuple[News, ...]
    columns: list[ColumnHelp]
    year_columns: list[ColumnHelp]
    statuses: list[tuple[str, str]]

    @property
    def licence_name(self) -> str:
        """What the licence is called, where it is the usual one."""
        if self.licence in OPEN_GOVERNMENT.values():
            return gettext("Open Government Licence – Canada")
        return gettext("licence of the publisher")

    @property
    def has_no_prefix(self) -> bool:
        """Whether the publisher has not asked for a prefix of its own yet."""
        return self.prefix == PLACEHOLDER_PREFIX


def description_of(request: HttpRequest, page: Page) -> Description:
    """The description now; a few queries, whatever there is."""
    at = timezone.now()
    source = source_of(request, page)
    names = FILE_NAMES[source.language]
    return Description(
        offers=[Offer(names[one], *_OFFERS[one]) for one in File],
        opportunities=public_opportunities(until=at).count(),
        releases=public_events(until=at).count() + public_questions(until=at).count(),
        changed_at=last_news(at=at),
        prefix=source.publisher.prefix,
        licence=source.publisher.licence[source.language],
        fields=FIELDS,
        news=NEWS,
        columns=[_help(one.headers, one.explanation) for one in COLUMNS],
        year_columns=[_help([one.header], one.explanation) for one in YEAR_COLUMNS],
        statuses=[
            (status.value, str(status.label))
            for status in Status
            if status != Status.CLOSING_SOON
        ],
    )


def _help(headers: list[str], explanation: Promise) -> ColumnHelp:
    parts = (header.partition("-") for header in headers)
    return ColumnHelp(
        [Header(first, rest) for first, _hyphen, rest in parts], explanation
    )
