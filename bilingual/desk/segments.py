"""What the translator's screen shows: every sentence of the frozen source, in order.

The number of queries is the same for ten sentences and for a thousand.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.db import models
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from bilingual.baking import translation_of
from bilingual.desk import markup
from bilingual.desk.choices import Choice, choices_of
from bilingual.desk.places import PageMap, Place
from bilingual.languages import FRENCH
from bilingual.models.pair import PagePair
from bilingual.people import name_of
from bilingual.progress import Progress

TITLE, SLUG = "title", "slug"
# The share of words that two sources must have in common, from 0 to 1, for one to
# count as the other, changed.
ALIKE = 0.4
_APOSTROPHES = str.maketrans({"’": "'", "œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})


class SentenceState(models.TextChoices):
    """How far the translation of one sentence is."""

    TO_DO = "to_do", gettext_lazy("To do")
    CHANGED = "changed", gettext_lazy("Changed since it was translated")
    MACHINE = "machine", gettext_lazy("Machine translation, to be checked")
    REFUSED = "refused", gettext_lazy("Must be mended")
    DONE = "done", gettext_lazy("Done")


@dataclass(frozen=True)
class Earlier:
    """The source as it was when it was last translated, and that translation."""

    source: SafeString
    translation: SafeString


@dataclass
class Sentence:
    """One text of the page with its translation.

    `typed` is what a person typed that could not be kept, with its `problem`; it
    `is_contested` where somebody else saved other words meanwhile.
    """

    key: int
    order: int
    path: str
    string_id: int
    context_id: int
    source: str
    place: Place
    addresses: dict[str, str]
    label: str = ""
    times: int = 1
    stored: Any = None
    earlier: Earlier | None = None
    suggestion: str = ""
    typed: str | None = None
    problem: str = ""
    is_contested: bool = False

    template = "bilingual/admin/desk/sentence.html"

    @property
    def anchor(self) -> str:
        """Where it is on the screen."""
        return f"sentence-{self.key}"

    @property
    def is_slug(self) -> bool:
        """Whether it is the end of the page's address."""
        return self.path == SLUG

    @property
    def is_rich(self) -> bool:
        """Whether it may have formatting and links."""
        return self.place.is_rich

    @property
    def is_kept(self) -> bool:
        """Whether a translation is stored that the page can be made of."""
        return self.stored is not None and not self.stored.has_error

    @property
    def kept(self) -> str:
        """The stored translation as it is typed; empty while there is none."""
        if self.stored is None:
            return ""
        return markup.as_typed(self.stored.data, is_rich=self.is_rich)

    @property
    def seen(self) -> str:
        """A sign of what is stored, to tell whether it changed meanwhile."""
        return sign_of(self.kept)

    @property
    def text(self) -> str:
        """What the field holds when the screen opens."""
        if self.typed is not None:
            return self.typed
        return self.kept or self.suggestion

    @property
    def state(self) -> SentenceState:
        """How far it is."""
        if self.problem or self.is_contested:
            return SentenceState.REFUSED
        if self.stored is None:
            return SentenceState.CHANGED if self.earlier else SentenceState.TO_DO
        if self.stored.has_error:
            return SentenceState.REFUSED
        if self.is_machine:
            return SentenceState.MACHINE
        return SentenceState.DONE

    @property
    def is_machine(self) -> bool:
        """Whether a machine wrote it and no person has saved it."""
        machine = StringTranslation.TRANSLATION_TYPE_MACHINE
        return self.stored is not None and self.stored.translation_type == machine

    @property
    def rival(self) -> str:
        """Who saved what is stored."""
        return name_of(self.stored.last_translated_by if self.stored else None)

    @property
    def source_shown(self) -> SafeString:
        """The source with its formatting."""
        return markup.shown(self.source)

    @property
    def kept_shown(self) -> SafeString:
        """The stored translation with its formatting."""
        return markup.shown(self.stored.data if self.stored else "")

    @property
    def marks(self) -> list[str]:
        """The marks of the source that the translation must keep."""
        return markup.marks_of(self.source) if self.is_rich else []

    @property
    def rows(self) -> int:
        """The height of its field, in lines."""
        return min(12, max(2, 1 + len(self.source) // 45, self.text.count("\n") + 1))


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
            words_left=sum(
                len(strip_tags(one.source).split()) * one.times for one in left
            ),
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


def sign_of(text: str) -> str:
    """A short sign of a text as it is typed; equal for equal texts."""
    return hashlib.sha256(markup.tidy(text).encode()).hexdigest()[:16]


def desk_of(pair: PagePair) -> Desk:
    """What the screen shows of a pair now."""
    translation = translation_of(pair)
    if translation is None:
        return Desk(pair)
    content_type = translation.source.specific_content_type
    page_map = PageMap(
        content_type.model_class(), json.loads(translation.source.content_json)
    )
    sentences = _sentences(translation, page_map)
    _give_translations(sentences, translation)
    _suggest_address(sentences, pair.target_language)
    return Desk(pair, translation, sentences, choices_of(translation, page_map))


def _sentences(translation: Translation, page_map: PageMap) -> list[Sentence]:
    """The sentences as the page has them; one that is there twice is shown once."""
    rows = (
        StringSegment.objects.filter(source=translation.source_id)
        .select_related("string", "context")
        .order_by("order")
    )
    found: dict[tuple[int, int], Sentence] = {}
    for row in rows:
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
    return Earlier(markup.shown(best.translation_of.data), markup.shown(best.data))


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
