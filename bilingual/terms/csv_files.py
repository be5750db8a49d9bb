"""Term bases as CSV: what spreadsheets write and read, and nothing is lost.

Columns have the names of the fields, in every language of the admin, so that a file
that one person exports is read back by another.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from bilingual.terms.entries import TermEntry
from bilingual.terms.rows import (
    COLUMNS,
    MOST_ROWS,
    REQUIRED,
    RefusedRow,
    Row,
    TermFile,
    TermFileError,
)

BYTE_ORDER_MARK = "\ufeff"
DELIMITERS = (",", ";", "\t")
# A spreadsheet computes a cell that begins with one of these. It gets an apostrophe
# before it, and so does a cell that has one already: reading takes one away again.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n|%]")
_MARKED_ENCODINGS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def csv_lines(entries: Iterable[TermEntry]) -> Iterator[str]:
    """The lines of the file, one after the other; the first tells that it is UTF-8."""
    line = _Line()
    writer = csv.writer(line)
    writer.writerow(COLUMNS)
    yield BYTE_ORDER_MARK + line.text
    for entry in entries:
        writer.writerow([_guarded(text) for text in texts_of(entry).values()])
        yield line.text


def texts_of(entry: TermEntry) -> dict[str, str]:
    """The entry as texts, by column; several words to avoid are lines of one text."""
    values = {name: getattr(entry, name) for name in COLUMNS}
    return {
        name: "\n".join(value) if isinstance(value, tuple) else value
        for name, value in values.items()
    }


def read_csv(content: bytes) -> TermFile:
    """The rows of a file from any spreadsheet.

    Raises TermFileError where it is no table of terms.
    """
    text = _decoded(content)
    heading, _newline, _rest = text.lstrip("\r\n").partition("\n")
    delimiter = max(DELIMITERS, key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    read = TermFile()
    columns: list[str] = []
    try:
        line = 1
        for cells in reader:
            first_line, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _columns(cells)
            elif len(read.rows) + len(read.refused) >= MOST_ROWS:
                raise TermFileError(
                    _("The file has more than %(limit)d rows: split it.")
                    % {"limit": MOST_ROWS}
                )
            else:
                _read_row(first_line, columns, cells, read)
    except csv.Error as error:
        raise TermFileError(
            _("Line %(line)d is not CSV: a quotation mark is missing or too much.")
            % {"line": reader.line_num}
        ) from error
    if not columns:
        raise TermFileError(_("The file is empty."))
    return read


class _Line:
    """Keeps the last line that a writer of CSV wrote."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


def _decoded(content: bytes) -> str:
    encoding = next(
        (name for mark, name in _MARKED_ENCODINGS if content.startswith(mark)),
        "utf-8-sig",
    )
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise TermFileError(
            _("The file is not in UTF-8. Save it again as “CSV UTF-8”.")
        ) from error
    if "\0" in text:
        raise TermFileError(_("This is not a CSV file."))
    return text


def _columns(cells: list[str]) -> list[str]:
    names = [cell.strip().casefold().replace(" ", "_") for cell in cells]
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise TermFileError(
            _("The first line must name the columns. Missing: %(names)s.")
            % {"names": ", ".join(missing)}
        )
    twice = sorted(
        {name for name in names if name in COLUMNS and names.count(name) > 1}
    )
    if twice:
        raise TermFileError(
            _("The first line names a column twice: %(names)s.")
            % {"names": ", ".join(twice)}
        )
    return names


def _read_row(line: int, columns: list[str], cells: list[str], read: TermFile) -> None:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        reason = _("The row has more cells than the first line has columns.")
        read.refused.append(RefusedRow(line, reason))
        return
    cells = cells + [""] * (len(columns) - len(cells))
    texts = {
        name: _unguarded(cell)
        for name, cell in zip(columns, cells, strict=False)
        if name in COLUMNS
    }
    read.rows.append(Row(line, texts))


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
