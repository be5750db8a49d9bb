"""PO, the format of gettext: one file a page, one entry a sentence.

Formatting and links stand in the text as a translator types them at the desk.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import groupby

import polib
from django.utils.translation import gettext as _

from bilingual.desk import markup
from bilingual.files.units import (
    ExchangeFile,
    ReadPage,
    ReadUnit,
    Unit,
    UnitState,
    UnreadableError,
)

TOOL = "PO"
PAGE, SOURCE_LANGUAGE, SOURCE_HASH = "X-Page-Id", "X-Source-Language", "X-Source-Hash"
FUZZY = "fuzzy"
# What one message may be made of; polib takes ages for endless ones.
MOST_LINES, MOST_SIGNS = 2_000, 200_000
_SEEN = re.compile(r"^translation-seen: ([0-9a-f]{16})\s*$", re.MULTILINE)
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_-]+)")
_ENCODINGS = frozenset(
    {"utf-8", "utf8", "ascii", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"}
)


# ---- Out


def write(exchange: ExchangeFile, *, at: datetime) -> bytes:
    """The file of one page."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": _one_line(exchange.title),
        "POT-Creation-Date": f"{at:%Y-%m-%d %H:%M%z}",
        "Language": exchange.target_language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        SOURCE_LANGUAGE: exchange.source_language,
        PAGE: exchange.page_id,
        SOURCE_HASH: exchange.source_hash,
    }
    file.extend(_entry(unit) for unit in exchange.units)
    return str(file).encode()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _entry(unit: Unit) -> polib.POEntry:
    notes = [
        *unit.notes,
        *(
            _("Keep these marks around the words that they belong to: %(marks)s")
            % {"marks": ", ".join(marks)}
            for marks in [markup.marks_of(unit.source) if unit.is_rich else []]
            if marks
        ),
        f"translation-seen: {unit.seen}",
        f"source-hash: {unit.source_hash}",
    ]
    return polib.POEntry(
        msgctxt=unit.id,
        msgid=markup.as_typed(unit.source, is_rich=unit.is_rich),
        msgstr=markup.as_typed(unit.target, is_rich=unit.is_rich),
        comment="\n".join(notes),
        flags=[FUZZY] if unit.state == UnitState.NEEDS_REVIEW else [],
        previous_msgid=unit.earlier_source or None,
    )


# ---- In


class _Lines(str):
    """A text whose lines end at line ends alone.

    polib would end them at every sign that Unicode calls a line end as well.
    """

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        return self.split("\n")


def read(data: bytes, name: str) -> ReadPage:
    """The page of a file. Raises UnreadableError."""
    file = _parsed(_decoded(data))
    if not file.metadata.get(PAGE):
        raise UnreadableError(
            _(
                "The header of this file is missing, or does not name its page. Keep "
                "the header when you save the file: it begins with an empty msgid."
            )
        )
    return ReadPage(
        file=name,
        tool=TOOL,
        page_id=file.metadata[PAGE],
        source_language=file.metadata.get(SOURCE_LANGUAGE, ""),
        target_language=file.metadata.get("Language", ""),
        source_hash=file.metadata.get(SOURCE_HASH, ""),
        units=[_read_entry(entry) for entry in file if not entry.obsolete],
    )


def _decoded(data: bytes) -> str:
    """The text of the file, in the encoding that it names."""
    named = _CHARSET.search(data[:10_000])
    encoding = named.group(1).decode().lower() if named else "utf-8"
    if encoding not in _ENCODINGS:
        encoding = "utf-8"
    try:
        return data.decode("utf-8-sig" if encoding in {"utf-8", "utf8"} else encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            _("The letters of this file can't be read. Save it as UTF-8.")
        ) from error


def _parsed(text: str) -> polib.POFile:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Obsolete entries are no part of the page any more.
    lines = [one for one in text.split("\n") if not one.lstrip().startswith("#~")]
    _refuse_endless(lines)
    # It begins with a comment, so that polib never takes it for a file's name.
    content = _Lines("\n".join(["#", *lines]))
    try:
        return polib.pofile(content, encoding="utf-8", wrapwidth=0)
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise UnreadableError(
            _("This file is damaged, or no PO file. Export it again from your tool.")
        ) from error


def _refuse_endless(lines: list[str]) -> None:
    """A message or a remark of many thousand lines is not ours."""
    filled = filter(None, (line.strip() for line in lines))
    for sign, run in groupby(filled, key=lambda line: line[0]):
        if sign not in '"#':
            continue
        lengths = [len(line) for line in run]
        if len(lengths) > MOST_LINES or sum(lengths) > MOST_SIGNS:
            raise UnreadableError(_("A text in this file is far too long to be one."))


def _read_entry(entry: polib.POEntry) -> ReadUnit:
    seen = _SEEN.search(entry.comment)
    is_plural = bool(entry.msgid_plural or entry.msgstr_plural)
    return ReadUnit(
        id=entry.msgctxt or "",
        source=entry.msgid,
        text=entry.msgstr,
        is_confirmed=FUZZY not in entry.flags,
        seen=seen.group(1) if seen else "",
        problem=_("It has plural forms, which no text of a page has.")
        if is_plural
        else "",
    )
