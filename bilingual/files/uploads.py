"""An uploaded file becomes pages, or a message that says what is wrong with it."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from bilingual.files import po, xliff2, xliff12
from bilingual.files.inline import local_name
from bilingual.files.units import ReadPage, UnreadableError
from bilingual.files.xml_documents import parsed

MEGABYTE = 1024 * 1024
MOST_BYTES = 5 * MEGABYTE
MOST_BYTES_UNPACKED = 20 * MEGABYTE
MOST_FILES = 200
MOST_PAGES = 200
MOST_UNITS = 20_000
MOST_TIMES_LARGER = 200
PO_ENDINGS, XLIFF_ENDINGS, ZIP_ENDING = (".po",), (".xlf", ".xliff"), ".zip"
ENDINGS = (*PO_ENDINGS, *XLIFF_ENDINGS, ZIP_ENDING)

_ENCRYPTED = 0x1
_READABLE = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    KeyError,
)


@dataclass
class Upload:
    """What was read: pages, and for files that can't be read, why, by their name."""

    name: str
    pages: list[ReadPage] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)


def read_upload(name: str, data: bytes) -> Upload:
    """The pages of an uploaded file. Raises UnreadableError where it has none."""
    upload = Upload(shown_name(name))
    refuse_size(len(data))
    if not data.strip():
        raise UnreadableError(_("This file is empty."))
    if not name.lower().endswith(ENDINGS):
        raise UnreadableError(
            _("Choose a file whose name ends in .po, .xlf, .xliff or .zip.")
        )
    if name.lower().endswith(ZIP_ENDING):
        _read_zip(upload, data)
    else:
        upload.pages = _pages_of(upload.name, data)
    if not upload.pages:
        raise UnreadableError(
            [_("There is no translation of a page in this file."), *_told(upload)]
        )
    _refuse_too_much(upload.pages)
    return upload


def refuse_size(size: int) -> None:
    """Say so before a file that is too large is read at all."""
    if size > MOST_BYTES:
        raise UnreadableError(
            _("This file is larger than %(limit)d MB. Upload it in parts.")
            % {"limit": MOST_BYTES // MEGABYTE}
        )


def shown_name(name: str) -> str:
    """The end of a file's name, as it can be shown and kept."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable())[-120:] or "?"


def _told(upload: Upload) -> list[str]:
    return [
        _("%(file)s: %(problem)s") % {"file": file, "problem": problem}
        for file, problem in upload.problems.items()
    ][:10]


def _refuse_too_much(pages: list[ReadPage]) -> None:
    if len(pages) > MOST_PAGES or sum(len(one.units) for one in pages) > MOST_UNITS:
        raise UnreadableError(
            _(
                "This is more than %(pages)d pages or %(units)d texts. Upload it in "
                "parts."
            )
            % {"pages": MOST_PAGES, "units": MOST_UNITS}
        )


def _pages_of(name: str, data: bytes) -> list[ReadPage]:
    if name.lower().endswith(PO_ENDINGS):
        return [po.read(data, name)]
    root = parsed(data)
    version = root.get("version", "")
    if local_name(root) != "xliff":
        raise UnreadableError(_("This XML file is not XLIFF."))
    if version.startswith("2."):
        return list(xliff2.read(root, name))
    if version == "1.2":
        return list(xliff12.read(root, name))
    raise UnreadableError(
        _("XLIFF “%(version)s” is not read here: save it as 1.2 or 2.0.")
        % {"version": version[:20]}
    )


# ---- Archives


def _read_zip(upload: Upload, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name, content in _contents(upload, archive):
                try:
                    upload.pages += _pages_of(name, content)
                except UnreadableError as error:
                    upload.problems[name] = " ".join(error.messages)
    except UnreadableError:
        raise
    except _DAMAGED as error:
        raise UnreadableError(_("This archive is damaged. Make it again.")) from error


def _contents(upload: Upload, archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Each file inside that can be a translation; never more than the limits allow."""
    members = [one for one in archive.infolist() if _is_a_file(one)]
    if len(members) > MOST_FILES:
        raise UnreadableError(
            _("There are more than %(limit)d files in this archive.")
            % {"limit": MOST_FILES}
        )
    left = MOST_BYTES_UNPACKED
    for member in members:
        name = _name_within(upload, member)
        problem = _problem_of(member)
        if problem:
            upload.problems[name] = problem
            continue
        try:
            content = _unpacked(archive, member, min(left, MOST_BYTES))
        except UnreadableError:
            raise
        except _DAMAGED:
            upload.problems[name] = _("This file in the archive is damaged.")
            continue
        left -= len(content)
        yield name, content


def _is_a_file(member: zipfile.ZipInfo) -> bool:
    """Not a folder, and nothing that an operating system put there by itself."""
    parts = member.filename.replace("\\", "/").split("/")
    return bool(parts[-1]) and not any(
        part.startswith(".") or part == "__MACOSX" for part in parts if part != ".."
    )


def _name_within(upload: Upload, member: zipfile.ZipInfo) -> str:
    """Its name, made different where two folders have files of that name."""
    name = shown_name(member.filename)
    known = {page.file for page in upload.pages} | set(upload.problems)
    number, first = 1, name
    while name in known:
        number += 1
        name = f"{number}-{first}"
    return name


def _problem_of(member: zipfile.ZipInfo) -> str:
    name = member.filename.lower()
    if name.endswith(ZIP_ENDING):
        return _("An archive inside the archive is not read. Take it out.")
    if not name.endswith(ENDINGS):
        return _("This is no translation file: its name ends in something else.")
    if member.flag_bits & _ENCRYPTED:
        return _("This file is locked with a password. Make the archive without one.")
    if member.compress_type not in _READABLE:
        return _("This file is compressed in a way that is not read here.")
    return ""


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes:
    """The content, never more of it than the limit, whatever the archive says."""
    with archive.open(member) as stream:
        content = stream.read(limit + 1)
    suspicious = len(content) > MOST_TIMES_LARGER * max(member.compress_size, 1)
    if len(content) > limit or (suspicious and len(content) > MEGABYTE):
        raise UnreadableError(
            _("Unpacked, this archive is far too large. Nothing was read.")
        )
    return content
