"""What is read from a file of terms: rows, refusals, and files that are no use at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bilingual.terms.rules import TEXTS

# A term base of a site like this one has some hundreds of rows.
MOST_BYTES = 1_000_000
MOST_ROWS = 5_000

COLUMNS = (*TEXTS, "status")
REQUIRED = ("term_en", "term_fr")


class TermFileError(ValueError):
    """Nothing can be read from the file; the message says why, to its reader."""


@dataclass(frozen=True)
class Row:
    """One term of a file: the columns that the file has, and where it stands there.

    A column that the file does not have is not among the texts: it stays as it is.
    """

    line: int
    texts: Mapping[str, str]


@dataclass(frozen=True)
class RefusedRow:
    """A row that can't be read, with the reason in words."""

    line: int
    reason: str


@dataclass
class TermFile:
    """Everything that was read from one file, in its order."""

    rows: list[Row] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
