"""The addresses of the files of open data. Each takes the page that it lies below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_safe

from opportunities.models.open_data_page import OpenDataPage
from opportunities.open_data.csv_lines import csv_lines
from opportunities.open_data.edition import Edition, closings_until
from opportunities.open_data.names import FILE_NAMES, File
from opportunities.open_data.packages import (
    in_pieces,
    record_package,
    release_package,
)
from opportunities.open_data.reading import rows
from opportunities.open_data.source import Source, source_of
from opportunities.open_data.tables import contracts_table, opportunities_table

JSON = "application/json; charset=utf-8"
CSV = "text/csv; charset=utf-8"
# Programs that ask again and again are answered from a cache on the way.
FRESH_FOR_SECONDS = 300
ONE_SECOND = timedelta(seconds=1)

Pieces = Callable[[Source, Edition], Iterator[bytes]]


@require_safe
def send_releases(request: HttpRequest, page: OpenDataPage) -> HttpResponseBase:
    """Every release in the language of the page."""

    def pieces(source: Source, edition: Edition) -> Iterator[bytes]:
        found = rows(until=edition.until, request=request)
        return release_package(source.package(edition.changed_at), found)

    return _answer(request, page, File.RELEASES, pieces, at=timezone.now())


@require_safe
def send_records(request: HttpRequest, page: OpenDataPage) -> HttpResponseBase:
    """What is known of each process now, in the language of the page."""

    def pieces(source: Source, edition: Edition) -> Iterator[bytes]:
        found = rows(until=edition.until, request=request)
        return record_package(source.package(edition.changed_at), found)

    return _answer(request, page, File.RECORDS, pieces, at=timezone.now())


@require_safe
def send_opportunities(request: HttpRequest, page: OpenDataPage) -> HttpResponseBase:
    """A line for each opportunity, in both languages at once."""
    at = timezone.now()

    def pieces(source: Source, edition: Edition) -> Iterator[bytes]:
        found = rows(until=edition.until, request=request)
        return in_pieces(csv_lines(opportunities_table(found, source.publisher, at=at)))

    count, last = closings_until(at)
    return _answer(
        request,
        page,
        File.OPPORTUNITIES,
        pieces,
        at=at,
        clock=str(count),
        clock_at=last + ONE_SECOND if last else None,
    )


@require_safe
def send_contracts(request: HttpRequest, page: OpenDataPage) -> HttpResponseBase:
    """A line for each year with contracts."""

    def pieces(_source: Source, _edition: Edition) -> Iterator[bytes]:
        return in_pieces(csv_lines(contracts_table()))

    return _answer(request, page, File.CONTRACTS, pieces, at=timezone.now())


def _answer(
    request: HttpRequest,
    page: OpenDataPage,
    file: File,
    pieces: Pieces,
    *,
    at: datetime,
    clock: str = "",
    clock_at: datetime | None = None,
) -> HttpResponseBase:
    """The file piece by piece, or 304 for a program that has it.

    `clock` tells apart what passing time alone changed, last at `clock_at`. Nothing in
    a file depends on who asks: caches keep it for everybody, and any page may read it.
    """
    source = source_of(request, page)
    edition = source.edition(f"{file}/{clock}", at=at)
    changed_at = max(edition.changed_at, clock_at or edition.changed_at)
    headers = _headers(FILE_NAMES[page.language][file], edition.etag, changed_at)
    unchanged = get_conditional_response(
        request,
        etag=headers["ETag"],
        last_modified=int(changed_at.timestamp()),
        response=HttpResponse(headers=headers),
    )
    if unchanged is not None and unchanged.status_code != HTTPStatus.OK:
        unchanged.headers["Access-Control-Allow-Origin"] = "*"
        return unchanged
    body = iter(()) if request.method == "HEAD" else pieces(source, edition)
    return StreamingHttpResponse(body, headers=headers)


def _headers(name: str, etag: str, changed_at: datetime) -> dict[str, str]:
    is_table = name.endswith(".csv")
    headers = {
        "Content-Type": CSV if is_table else JSON,
        "ETag": quote_etag(etag),
        "Last-Modified": http_date(int(changed_at.timestamp())),
        "Cache-Control": f"public, max-age={FRESH_FOR_SECONDS}",
        "Access-Control-Allow-Origin": "*",
    }
    if is_table:
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return headers
