"""Reads the terms of a TBX file of any tool.

Both editions of the standard (`martif` of 2008, `tbx` of 2019) and both of its styles
are read: the kind of a datum is an attribute in one and the name of an element in the
other. What has no place in a row here, such as a definition, is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from bilingual.languages import LANGUAGES
from bilingual.terms.entries import APPROVED, PROPOSED, RETIRED
from bilingual.terms.rows import (
    MOST_ROWS,
    RefusedRow,
    Row,
    TermFile,
    TermFileError,
)
from bilingual.terms.tbx_tree import Node, tree_of

_ROOTS = ("martif", "tbx")
_ACRONYMS = {"acronym", "abbreviation", "initialism", "shortform"}
# Of several equivalents, so many are combined; more is no dictionary entry.
_MOST_TERMS = 10
# The standard says "preferredTerm-admn-sts"; tools write the first word alone as well.
_STATUSES = {
    "preferred": APPROVED,
    "standardized": APPROVED,
    "admitted": PROPOSED,
    "proposed": PROPOSED,
    "superseded": RETIRED,
    "obsolete": RETIRED,
}
_AVOIDED = "deprecated"


@dataclass
class _Terms:
    """What one language of a concept has: its terms with their statuses."""

    full: list[tuple[str, str]] = field(default_factory=list)
    acronyms: list[str] = field(default_factory=list)
    avoided: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_tbx(content: bytes) -> TermFile:
    """The rows of the file; a concept with several equivalents gives several rows.

    Raises TermFileError where it is not TBX.
    """
    root = tree_of(content)
    if root.name not in _ROOTS:
        raise TermFileError(_("This is not a TBX file."))
    read = TermFile()
    concepts = root.below("termEntry", "conceptEntry")
    if not concepts:
        raise TermFileError(_("The file has no terms."))
    for concept in concepts:
        _read_concept(concept, read)
        if len(read.rows) + len(read.refused) > MOST_ROWS:
            raise TermFileError(
                _("The file has more than %(limit)d rows: split it.")
                % {"limit": MOST_ROWS}
            )
    return read


def _read_concept(concept: Node, read: TermFile) -> None:
    terms = {language: _Terms() for language in LANGUAGES}
    for part in concept.below("langSet", "langSec"):
        if part.language in terms:
            _read_language(part, terms[part.language])
    english, french = terms["en"], terms["fr"]
    for one in terms.values():
        if not one.full and one.acronyms:
            one.full.append((one.acronyms.pop(0), ""))
    if not english.full or not french.full:
        reason = _("The English term or its French equivalent is missing.")
        read.refused.append(RefusedRow(concept.line, reason))
        return
    if len(english.full) > _MOST_TERMS or len(french.full) > _MOST_TERMS:
        reason = _("There are too many terms for one concept.")
        read.refused.append(RefusedRow(concept.line, reason))
        return
    common = _common_texts(concept, terms["en"], terms["fr"])
    for term_en, status_en in english.full:
        for term_fr, status_fr in french.full:
            texts = {"term_en": term_en, "term_fr": term_fr, **common}
            status = _status(status_en, status_fr)
            read.rows.append(
                Row(concept.line, texts | ({"status": status} if status else {}))
            )


def _read_language(part: Node, terms: _Terms) -> None:
    terms.notes += [one.text for one in _notes(part)]
    for group in part.below("tig", "ntig", "termSec"):
        found = group.below("term")
        text = found[0].text.strip() if found else ""
        if not text:
            continue
        status = _datum(group, "administrativeStatus").casefold()
        status = status.split("-")[0].removesuffix("term")
        if status == _AVOIDED:
            terms.avoided.append(text)
        elif _datum(group, "termType").casefold() in _ACRONYMS:
            terms.acronyms.append(text)
        else:
            terms.full.append((text, _STATUSES.get(status, "")))
        terms.notes += [one.text for one in _notes(group)]


def _common_texts(concept: Node, english: _Terms, french: _Terms) -> dict[str, str]:
    """What every row of the concept has, without what the file does not say."""
    for note in _notes(concept):
        (french if note.language == "fr" else english).notes.append(note.text)
    texts = {
        "acronym_en": english.acronyms[0] if english.acronyms else "",
        "acronym_fr": french.acronyms[0] if french.acronyms else "",
        "forbidden_en": "\n".join(english.avoided),
        "forbidden_fr": "\n".join(french.avoided),
        "note_en": "\n".join(english.notes),
        "note_fr": "\n".join(french.notes),
        "source": _datum(concept, "source"),
    }
    return {name: text for name, text in texts.items() if text.strip()}


def _notes(node: Node) -> Iterator[Node]:
    """The notes of an element itself, not those of the elements in it."""
    return (one for one in node.children if one.name == "note")


def _datum(node: Node, category: str) -> str:
    """The text of one kind of datum below an element; the first one counts."""
    kinds = ("termNote", "admin", "adminNote", category)
    for one in node.below(*kinds):
        if one.category == category:
            return one.text.strip()
    return ""


def _status(english: str, french: str) -> str:
    """That of the equivalence: both must be approved, one is enough to retire it."""
    if RETIRED in (english, french):
        return RETIRED
    if english == french:
        return english
    return PROPOSED
