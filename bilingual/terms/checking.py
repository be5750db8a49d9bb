"""Whether a translation says the terms of its source as this site says them.

A word to avoid counts only where the source has the term that it must not stand for:
“opportunité” is wrong for “opportunity”, and may be right elsewhere. A term counts as
translated where one of its approved equivalents is there once, in any form, however
often the source has it.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from bilingual.languages import Language
from bilingual.quality.kinds import Check, Finding, Wording
from bilingual.terms.entries import TermEntry
from bilingual.terms.matching import Forms, FoundTerm, TermMatcher

LONGEST_DETAIL = 500


def term_findings(wording: Wording, matcher: TermMatcher) -> list[Finding]:
    """Approved terms that are missing, and words to avoid, in the order of the source.

    A word to avoid that stands for a term says already that the term is missing.
    """
    if wording.is_address or not wording.translation.strip():
        return []
    source, target = wording.source_language, wording.target_language
    found = matcher.found_in(wording.source, source)
    expected = _expected(found, matcher, source)
    if not expected:
        return []
    forms = Forms(wording.translation, target)
    avoided = _avoided(wording.translation, matcher, target)
    findings: list[Finding] = []
    for rows in expected:
        wrong = [words for words, entry in avoided if entry in rows]
        if wrong:
            findings.extend(_forbidden(rows, wrong, source, target))
        elif not any(_stands_in(forms, entry, target) for entry in rows):
            findings.append(_missing(rows, source, target))
    return list({(one.check, one.detail): one for one in findings}.values())


def _expected(
    found: Iterable[FoundTerm], matcher: TermMatcher, source: Language
) -> list[list[TermEntry]]:
    """The approved rows of each term of the source, each term once.

    Words that are the name of two terms, as an acronym can be, count as one.
    """
    at_places: dict[tuple[int, int], list[TermEntry]] = {}
    for one in found:
        rows = at_places.setdefault((one.start, one.end), [])
        rows.extend(
            row
            for row in matcher.rows_of(one.entry, source)
            if row.is_approved and row not in rows
        )
    different: list[list[TermEntry]] = []
    for rows in at_places.values():
        if rows and rows not in different:
            different.append(rows)
    return different


def _avoided(
    translation: str, matcher: TermMatcher, target: Language
) -> list[tuple[str, TermEntry]]:
    """Words to avoid, unless they are part of a longer term that is right."""
    wrong = matcher.forbidden_in(translation, target)
    if not wrong:
        return []
    right = [
        one for one in matcher.found_in(translation, target) if one.entry.is_approved
    ]
    return [
        (one.text, one.entry)
        for one in wrong
        if not any(
            term.start <= one.start
            and one.end <= term.end
            and term.end - term.start > one.end - one.start
            for term in right
        )
    ]


def _stands_in(forms: Forms, entry: TermEntry, target: Language) -> bool:
    acronym = entry.acronym(target)
    return forms.have(entry.term(target)) or bool(acronym and forms.have(acronym))


def _missing(rows: list[TermEntry], source: Language, target: Language) -> Finding:
    message = _("The approved term for %(term)s is missing: write %(words)s.") % {
        "term": _quoted(rows[0].term(source)),
        "words": _alternatives(rows, target),
    }
    return Finding(Check.TERM, message, rows[0].term(source)[:LONGEST_DETAIL])


def _forbidden(
    rows: list[TermEntry], wrong: list[str], source: Language, target: Language
) -> list[Finding]:
    term = rows[0].term(source)
    different: dict[str, str] = {}
    for words in wrong:
        different.setdefault(words.casefold(), words)
    return [
        Finding(
            Check.FORBIDDEN,
            _("Do not write %(wrong)s for %(term)s: write %(words)s.")
            % {
                "wrong": _quoted(words),
                "term": _quoted(term),
                "words": _alternatives(rows, target),
            },
            f"{term}: {folded}"[:LONGEST_DETAIL],
        )
        for folded, words in different.items()
    ]


def _alternatives(rows: list[TermEntry], language: Language) -> str:
    words = dict.fromkeys(entry.named(language) for entry in rows)
    return f" {_('or')} ".join(_quoted(one) for one in words)


def _quoted(words: str) -> str:
    return _("“%(text)s”") % {"text": words}
