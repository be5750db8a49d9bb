"""Every finding of one sentence, except those of the terms."""

from collections.abc import Iterator
from itertools import islice

from bilingual.quality.completeness import identical, machine, missing
from bilingual.quality.facts import fact_findings
from bilingual.quality.kinds import Finding, Wording
from bilingual.quality.length import length_findings
from bilingual.quality.links import links_elsewhere
from bilingual.quality.marks import broken_lines, broken_marks
from bilingual.quality.placeholders import placeholder_findings
from bilingual.quality.reading import Reading, reading_of
from bilingual.quality.repetition import doubled_words
from bilingual.quality.typography import typography_findings

# Nobody reads more of one sort; a text with more is no translation.
MOST_OF_A_SORT = 50


def findings_of(wording: Wording) -> list[Finding]:
    """What the checks find, blocking findings first; empty if all is well.

    A text that is missing has no other findings. One whose marks are broken has
    those of its words as they can be read all the same.
    """
    source, translation = reading_of(wording.source), reading_of(wording.translation)
    lacking = missing(source.words, translation.words)
    if lacking:
        return [lacking]
    found = list(_of_the_whole(wording, source, translation))
    if not wording.is_address:
        found.extend(_of_the_words(wording))
    return sorted(found, key=lambda finding: not finding.is_blocking)


def _of_the_whole(
    wording: Wording, source: Reading, translation: Reading
) -> Iterator[Finding]:
    """What is asked of every text, the end of an address too."""
    if wording.is_machine:
        yield machine()
    same = identical(source, translation)
    if same:
        yield same


def _of_the_words(wording: Wording) -> Iterator[Finding]:
    source, translation = reading_of(wording.source), reading_of(wording.translation)
    target = wording.target_language
    for broken in (
        broken_lines(translation.words) if wording.is_one_line else None,
        broken_marks(wording.source, wording.translation, is_rich=wording.is_rich),
    ):
        if broken:
            yield broken
    for findings in (
        placeholder_findings(source.words, translation.words),
        fact_findings(wording),
        typography_findings(wording.translation, target),
        doubled_words(source.prose, translation.prose, target),
        links_elsewhere(wording, translation.words),
        length_findings(source.words, translation.words, target, wording.max_length),
    ):
        yield from islice(findings, MOST_OF_A_SORT)
