"""How far translations are, for one pair or for a list of them, in two queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils.html import strip_tags
from wagtail.models import Locale
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation

from bilingual.models.pair import PagePair


@dataclass(frozen=True)
class Progress:
    """Sentences of a page, those translated, and the words of those that are left.

    `unconfirmed` counts those that came from a machine or a file, not checked by anybody.
    """

    total: int = 0
    done: int = 0
    words_left: int = 0
    unconfirmed: int = 0

    @property
    def left(self) -> int:
        """Sentences without a translation."""
        return self.total - self.done

    @property
    def is_complete(self) -> bool:
        """Whether every sentence has a translation that a person confirmed."""
        return self.total > 0 and self.left == 0 and self.unconfirmed == 0

    @property
    def share(self) -> int:
        """How much is done, in whole per cent; 100 only when nothing is left."""
        return 100 * self.done // self.total if self.total else 0


def progress_of(pairs: Iterable[PagePair]) -> dict[UUID, Progress]:
    """The progress of each pair, by translation key."""
    wanted = list(pairs)
    languages = {pair.translation_key: pair.source_language for pair in wanted}
    found: dict[UUID, list[dict[str, Any]]] = {key: [] for key in languages}
    for row in _segments(languages):
        key = row["source__object_id"]
        if row["source__locale__language_code"] == languages[key]:
            found[key].append(row)
    return {key: _summed(rows) for key, rows in found.items()}


def _segments(languages: dict[UUID, str]) -> Any:
    """Sentences of these sources, with the kind of their translation or None."""
    translations = (
        StringTranslation.objects.filter(
            translation_of_id=OuterRef("string_id"),
            context_id=OuterRef("context_id"),
            has_error=False,
        )
        .exclude(locale_id=OuterRef("source__locale_id"))
        .values("translation_type")[:1]
    )
    return (
        StringSegment.objects.filter(source__object_id__in=languages)
        .annotate(kind=Subquery(translations))
        .values(
            "source__object_id", "source__locale__language_code", "string__data", "kind"
        )
    )


def _summed(rows: list[dict[str, Any]]) -> Progress:
    left = [row for row in rows if row["kind"] is None]
    machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    return Progress(
        total=len(rows),
        done=len(rows) - len(left),
        words_left=sum(len(strip_tags(row["string__data"]).split()) for row in left),
        unconfirmed=sum(row["kind"] == machine for row in rows),
    )


def translators_of(pair: PagePair) -> set[int]:
    """The people whose sentences and choices are in the translation now, by key."""
    target = Locale.objects.get(language_code=pair.target_language)
    segments = StringSegment.objects.filter(
        source__object_id=pair.translation_key,
        source__locale__language_code=pair.source_language,
    )
    chosen = SegmentOverride.objects.filter(
        context__object_id=pair.translation_key, locale=target
    )
    people: set[int] = set()
    for written in (segments.get_translations(target), chosen):
        if pair.published_at is not None:
            # What was approved before is not theirs to be judged by again.
            written = written.filter(updated_at__gt=pair.published_at)
        named = written.exclude(last_translated_by=None)
        people |= set(named.values_list("last_translated_by_id", flat=True))
    return people
