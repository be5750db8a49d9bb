"""What the translator's screen shows: every sentence of the frozen source, in order.

The number of queries is the same for ten sentences and for a thousand.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from bilingual.baking import translation_of
from bilingual.desk import markup
from bilingual.desk.choices import Choice, choices_of
from bilingual.desk.judging import judge
from bilingual.desk.places import PageMap
from bilingual.desk.sentence import SLUG, Earlier, Sentence, SentenceState
from bilingual.languages import FRENCH
from bilingual.models.pair import PagePair
from bilingual.progress import Progress
from bilingual.visible_text import says_nothing

TITLE = "title"
# The share of words that two sources must have in common, from 0 to 1, for one to
# count as the other, changed.
ALIKE = 0.4
_APOSTROPHES = str.maketrans({"’": "'", "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})

Item = Sentence | Choice


@dataclass
class Section:
    """The texts of one tab of the editor's form."""

    heading: str
    items: list[Item]


@dataclass
class Desk:
    """The screen of one pair; `translation` is None before it was first sent."""

    pair: PagePair
    translation: Any = None
    sentences: list[Sentence] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)

    @cached_property
    def sections(self) -> list[Section]:
        """Sentences and choices together, in the order of the editor's form."""
        found: dict[str, list[Item]] = defaultdict(list)
        everything: list[Item] = [*self.sentences, *self.choices]
        for item in sorted(everything, key=lambda one: (one.place.number, one.order)):
            found[item.place.section].append(item)
        return [Section(heading, items) for heading, items in found.items()]

    @property
    def progress(self) -> Progress:
        """As `progress_of` counts it, from what was read already."""
        left = [one for one in self.sentences if not one.is_kept]
        kept = [one for one in self.sentences if one.is_kept]
        done = sum(one.times for one in kept)
        return Progress(
            total=done + sum(one.times for one in left),
            done=done,
            words_left=sum(one.words * one.times for one in left),
            unconfirmed=sum(one.times for one in kept if one.is_machine),
        )

    def unfinished(self) -> Iterator[Sentence]:
        """The sentences that nobody has done yet, in order."""
        for section in self.sections:
            for item in section.items:
                if isinstance(item, Sentence) and item.state != SentenceState.DONE:
                    yield item

    def at(self, path: str) -> Item | None:
        """The first text at a path or inside it."""
        everything: list[Item] = [*self.sentences, *self.choices]
        inside = (one for one in everything if f"{one.path}.".startswith(f"{path}."))
        return next(inside, None)


def desk_of(pair: PagePair) -> Desk:
    """What the screen shows of a pair now."""
    translation = translation_of(pair)
    if translation is None:
        return Desk(pair)
    content_type = translation.source.specific_content_type
    page_map = PageMap(
        content_type.model_class(), json.loads(translation.source.content_json)
    )
    sentences = _sentences(translation, page_map, pair.target_language)
    _give_translations(sentences, translation)
    _suggest_address(sentences, pair.target_language)
    desk = Desk(pair, translation, sentences, choices_of(translation, page_map))
    judge(desk)
    return desk


def _sentences(
    translation: Translation, page_map: PageMap, language: str
) -> list[Sentence]:
    """The sentences as the page has them; one that is there twice is shown once.

    What says nothing, such as an empty paragraph, has its translation already.
    """
    rows = (
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context")
        .order_by("order")
    )
    found: dict[tuple[int, int], Sentence] = {}
    for row in rows:
        if says_nothing(markup.plain_text(row.string.data)):
            continue
        known = found.get((row.string_id, row.context_id))
        if known is not None:
            known.times += 1
            continue
        found[row.string_id, row.context_id] = Sentence(
            key=row.pk,
            order=row.order,
            path=row.context.path,
            string_id=row.string_id,
            context_id=row.context_id,
            source=row.string.data,
            place=page_map.place(row.context.path),
            addresses=_addresses(row.attrs),
            language=language,
        )
    sentences = sorted(found.values(), key=lambda one: (one.place.number, one.order))
    _number(sentences)
    return sentences


def _addresses(attributes: str) -> dict[str, str]:
    """The address of each link of a sentence, by the number of the link."""
    links = json.loads(attributes) if attributes else None
    return {
        name.removeprefix("a"): str(values["href"])
        for name, values in (links or {}).items()
        if "href" in values
    }


def _number(sentences: list[Sentence]) -> None:
    """Tell the sentences of one text apart."""
    of_each = Counter(one.path for one in sentences)
    for path, group in groupby(sentences, key=lambda one: one.path):
        for number, one in enumerate(group, start=1):
            one.label = one.place.label
            if of_each[path] > 1:
                one.label = _("%(place)s, part %(number)d of %(total)d") % {
                    "place": one.place.label,
                    "number": number,
                    "total": of_each[path],
                }


def _give_translations(sentences: list[Sentence], translation: Translation) -> None:
    """Each sentence its translation, or what is left of an earlier one."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale_id=translation.target_locale_id,
    ).select_related("translation_of", "last_translated_by")
    by_sentence = {(row.translation_of_id, row.context_id): row for row in rows}
    for one in sentences:
        one.stored = by_sentence.pop((one.string_id, one.context_id), None)
    left: dict[int, list[StringTranslation]] = defaultdict(list)
    for row in by_sentence.values():
        left[row.context_id].append(row)
    for one in sentences:
        if one.stored is None and left[one.context_id]:
            one.earlier = _earlier(one, left[one.context_id])


def _earlier(sentence: Sentence, rows: list[StringTranslation]) -> Earlier | None:
    """The translation of the text that this one was before, as far as can be told."""
    words = _words(sentence.source)
    likeness = {row.pk: _alike(words, _words(row.translation_of.data)) for row in rows}
    best = max(rows, key=lambda row: (likeness[row.pk], row.updated_at))
    if likeness[best.pk] < ALIKE:
        return None
    return Earlier(
        best.translation_of.data, sentence.source, best.data, sentence.is_rich
    )


@lru_cache(maxsize=4096)
def _words(source: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", strip_tags(source).lower()))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(len(one) + len(other), 1)


def _suggest_address(sentences: list[Sentence], language: str) -> None:
    """The end of the address, made from the translated title, while there is none."""
    by_path = {one.path: one for one in sentences if one.path in {TITLE, SLUG}}
    if len(by_path) == 2 and by_path[SLUG].stored is None:
        by_path[SLUG].suggestion = address_of(by_path[TITLE].kept, language)


def address_of(title: str, language: str) -> str:
    """The end of an address for a title: `l-ecole` for « L’école »."""
    words = title.translate(_APOSTROPHES)
    if language == FRENCH:
        words = words.replace("'", " ")
    return slugify(words)
