"""Pages leave as files, one or many at a time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilingual.desk.judging import judge
from bilingual.desk.segments import desk_of
from bilingual.files import po, xliff2, xliff12
from bilingual.files.units import ExchangeFile, exchange_file_of
from bilingual.formatting import EASTERN
from bilingual.models.pair import PagePair

MOST_PAGES = 100


class NothingToExportError(ValueError):
    """There is no text that was sent for translation; the message says so."""


@dataclass(frozen=True)
class Format:
    """One format of translation files."""

    name: str
    label: str | Promise
    ending: str
    content_type: str
    write: Callable[[ExchangeFile, datetime], bytes]


FORMATS = {
    one.name: one
    for one in (
        Format(
            "po",
            "PO",
            "po",
            "text/x-gettext-translation; charset=utf-8",
            lambda exchange, at: po.write(exchange, at=at),
        ),
        Format(
            "xliff2",
            "XLIFF 2.0",
            "xlf",
            "application/xliff+xml",
            lambda exchange, at: xliff2.write(exchange),
        ),
        Format(
            "xliff12",
            gettext_lazy("XLIFF 1.2 (older tools)"),
            "xlf",
            "application/x-xliff+xml",
            lambda exchange, at: xliff12.write(exchange),
        ),
    )
}


@dataclass(frozen=True)
class Download:
    """A file that is ready to be sent."""

    name: str
    content_type: str
    content: bytes


def file_of(pair: PagePair, kind: Format, *, at: datetime) -> Download:
    """One page as a file. Raises NothingToExportError before it was first sent."""
    desk = desk_of(pair)
    if desk.translation is None:
        raise NothingToExportError(
            _("This page has not been sent for translation yet.")
        )
    judge(desk)
    exchange = exchange_file_of(desk)
    name = (
        f"{slugify(exchange.slug)[:60] or 'page'}-{exchange.source_language}-"
        f"{exchange.target_language}.{kind.ending}"
    )
    return Download(name, kind.content_type, kind.write(exchange, at))


def archive_of(pairs: Iterable[PagePair], kind: Format, *, at: datetime) -> Download:
    """Many pages in one zip; those that were never sent are left out.

    Raises NothingToExportError where no page is left.
    """
    content = io.BytesIO()
    names: set[str] = set()
    moment = at.astimezone(EASTERN)
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for pair in pairs:
            try:
                file = file_of(pair, kind, at=at)
            except NothingToExportError:
                continue
            name = _free_name(file.name, names)
            names.add(name)
            member = zipfile.ZipInfo(name, moment.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, file.content)
    if not names:
        raise NothingToExportError(
            _("None of these pages has been sent for translation yet.")
        )
    return Download(
        f"translations-{kind.name}-{moment:%Y-%m-%d}.zip",
        "application/zip",
        content.getvalue(),
    )


def _free_name(name: str, taken: set[str]) -> str:
    """The name, with a number where two pages have the same one."""
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{stem}-{number}{dot}{ending}"
    return free
