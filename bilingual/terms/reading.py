"""Reads an uploaded file of terms, whichever of the two formats it is in."""

from django.utils.translation import gettext as _

from bilingual.terms.csv_files import read_csv
from bilingual.terms.rows import MOST_BYTES, TermFile, TermFileError
from bilingual.terms.tbx_reading import read_tbx

# A file of XML begins so, in whatever encoding; a table of terms never does.
_BEGINNINGS_OF_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")


def read_terms(content: bytes) -> TermFile:
    """The rows of the file; what it is, its content says and not its name.

    Raises TermFileError, with a message for the person who chose the file.
    """
    if len(content) > MOST_BYTES:
        raise TermFileError(too_large())
    if content.lstrip().startswith(_BEGINNINGS_OF_XML):
        return read_tbx(content.lstrip())
    return read_csv(content)


def too_large() -> str:
    """What to say of a file that is not even read."""
    return _("The file is too large: %(limit)d KB at most. Split it.") % {
        "limit": MOST_BYTES // 1000
    }
