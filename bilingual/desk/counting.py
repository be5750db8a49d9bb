"""The words that are translated, counted when it happens, for the manager's numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bilingual.desk.segments import Desk
from bilingual.desk.sentence import Sentence
from bilingual.journal import PREFIX, history_of
from bilingual.lifecycle import Move
from bilingual.models.pair import PagePair
from bilingual.models.translated_words import TranslatedWords

# Names of the tools whose texts came in a file, as their rows carry them.
FILE_TOOLS = frozenset({"PO", "XLIFF"})
_ORIGINS = frozenset(TranslatedWords.Origin.values)


def count_words(
    desk: Desk,
    changed: list[Sentence],
    *,
    origins: Mapping[int, str],
    at: datetime,
) -> None:
    """Note the words of sentences that are about to be stored.

    A sentence counts when it gets its first translation by a person. A later change of
    it counts once for each time that the translation came back from its review.
    """
    came_back = _came_back(desk.pair) if any(map(_is_translated, changed)) else None
    rows = []
    # The end of an address is made from the title: nobody translates it.
    for one in (sentence for sentence in changed if not sentence.is_slug):
        is_correction = _is_translated(one)
        if is_correction and (came_back is None or one.stored.updated_at >= came_back):
            continue
        rows.append(
            TranslatedWords(
                translation_key=desk.pair.translation_key,
                language=desk.pair.target_language,
                words=one.words * one.times,
                origin=_origin(one, origins.get(one.key, "")),
                is_correction=is_correction,
                at=at,
            )
        )
    TranslatedWords.objects.bulk_create(rows)


def known_origin(said: str) -> str:
    """Where a text came from, as a form says it; empty for anything else."""
    return said if said in _ORIGINS else ""


def _is_translated(one: Sentence) -> bool:
    return one.is_kept and not one.is_machine


def _origin(one: Sentence, said: str) -> str:
    """What the writer says, and for a text that is only confirmed, its tool."""
    if known_origin(said):
        return said
    if one.is_machine:
        in_file = one.stored.tool_name in FILE_TOOLS
        return (
            TranslatedWords.Origin.FILE if in_file else TranslatedWords.Origin.MACHINE
        )
    return TranslatedWords.Origin.TYPED


def _came_back(pair: PagePair) -> datetime | None:
    """When the review gave this translation back; None where it did not."""
    moves = (Move.ACCEPT_TEXT, Move.REJECT_TRANSLATION)
    last = history_of(pair).filter(action__in=[PREFIX + move for move in moves]).first()
    is_back = last is not None and last.action == PREFIX + Move.REJECT_TRANSLATION
    return last.timestamp if is_back else None
