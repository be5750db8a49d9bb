"""Sentences that are almost the same as one that was translated before."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.db.models.functions import Length
from wagtail_localize.models import String, StringTranslation

from bilingual.desk import markup
from bilingual.desk.segments import Desk
from bilingual.desk.sentence import Sentence
from bilingual.memory.kinds import EXACT, Match
from bilingual.memory.reading import matches_of

LIMIT = 5
# How alike two texts must be, of 100, for the translation to be worth adapting.
CUTOFF = 70
# What letters alone must promise before words are compared, and for how many at most.
LETTERS_CUTOFF = 55
MOST_COMPARED = 500
# A text so many times longer, or shorter, can't be near.
LONGEST = 1.75
# Marks have letters too, but they are not compared: this is room for three links.
ROOM_FOR_MARKS = 45
_WORD = re.compile(r"\w+|[^\w\s]")


def near_matches(
    desk: Desk, sentence: Sentence, *, limit: int = LIMIT, cutoff: int = CUTOFF
) -> list[Match]:
    """What was translated before and is almost this sentence, the nearest first.

    Numbers, dates and links are as they were there: a person adapts them. Four
    queries, however large the memory.
    """
    if desk.translation is None or sentence.is_slug:
        return []
    asked = _plain(sentence.source)
    strings = dict(_strings(desk, len(asked)))
    texts = set(_texts(desk, len(asked)))
    known = {*strings.values(), *texts} - {sentence.source}
    scores = _near(asked, known, cutoff=cutoff)
    if not scores:
        return []
    matches = matches_of(
        desk,
        strings=[key for key, text in strings.items() if text in scores],
        texts=texts & scores.keys(),
    )
    found: dict[tuple[str, str], Match] = {}
    for match in matches:
        near = replace(match, score=scores[match.source])
        found.setdefault((match.source, match.translation), near)
    ranked = sorted(found.values(), key=lambda one: one.score, reverse=True)
    return ranked[:limit]


def likeness(one: str, other: str) -> int:
    """How alike two stored texts are, from 0 to 100; 100 only for the same HTML.

    Half of it are the letters, half the words: an ending that differs weighs little,
    another word weighs more.
    """
    if one == other:
        return EXACT
    return _likeness(_plain(one), _plain(other))


def _likeness(one: str, other: str) -> int:
    # Here and not above: it is 5 MB, and a worker for visitors does without.
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    letters = fuzz.ratio(one, other)
    words = Indel.normalized_similarity(_WORD.findall(one), _WORD.findall(other))
    return min(EXACT - 1, round((letters + 100 * words) / 2))


def _plain(marked: str) -> str:
    """The words alone, in small letters."""
    is_marked = "<" in marked or "&" in marked
    return (markup.plain_text(marked) if is_marked else marked).casefold()


def _near(asked: str, known: Iterable[str], *, cutoff: int) -> dict[str, int]:
    """The stored texts that are near enough, with their scores."""
    from rapidfuzz import fuzz, process

    plain = {text: _plain(text) for text in known}
    promising = process.extract(
        asked,
        plain,
        scorer=fuzz.ratio,
        processor=None,
        limit=MOST_COMPARED,
        score_cutoff=LETTERS_CUTOFF,
    )
    scores = {text: _likeness(asked, words) for words, _score, text in promising}
    return {text: score for text, score in scores.items() if score >= cutoff}


# Whether a person translated them is asked for the near ones only: asking it of all
# would take longer than the rest.


def _strings(desk: Desk, length: int) -> Any:
    """The sources of that length in the language of this page: key and text."""
    return (
        String.objects.filter(locale=desk.translation.source.locale_id)
        .annotate(length=Length("data"))
        .filter(length__range=_lengths(length))
        .values_list("pk", "data")
    )


def _texts(desk: Desk, length: int) -> Any:
    """The translations of that length into the language of this page."""
    return (
        StringTranslation.objects.filter(locale=desk.translation.source.locale_id)
        .annotate(length=Length("data"))
        .filter(length__range=_lengths(length))
        .values_list("data", flat=True)
    )


def _lengths(length: int) -> tuple[float, float]:
    return length / LONGEST, length * LONGEST + ROOM_FOR_MARKS
