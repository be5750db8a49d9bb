"""A person takes what the memory offered."""

from dataclasses import replace

from bilingual.desk.segments import Desk
from bilingual.desk.sentence import Sentence
from bilingual.memory.fitting import as_typed
from bilingual.memory.kinds import Match
from bilingual.memory.near import CUTOFF, likeness
from bilingual.memory.reading import matches_of_row


def match_by_row(
    desk: Desk, sentence: Sentence, row_id: int
) -> tuple[Match, str] | None:
    """The match of that row and its translation as it is typed for the sentence.

    None where the memory would not offer this row here: it comes from a form, and may
    have been changed or taken out since.
    """
    if desk.translation is None or sentence.is_slug:
        return None
    is_own = sentence.stored is not None and sentence.stored.pk == row_id
    for match in [] if is_own else matches_of_row(desk, row_id):
        score = likeness(match.source, sentence.source)
        if score >= CUTOFF:
            return replace(match, score=score), as_typed(match, sentence)
    return None
