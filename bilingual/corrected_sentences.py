"""So that the next translation starts from the corrected words of a language fix.

Sentences are kept twice: in the page that visitors read, and in the memory of
wagtail-localize from which the next version is assembled. A fix that changed only the
first would be undone by the next translation.
"""

import re
from typing import Any

from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from bilingual.baking import locale_of, translation_of
from bilingual.fingerprint import content_hash
from bilingual.models import LanguageFix, PagePair
from bilingual.sentences import Place

_LINK = re.compile(r'(<a id=")(a[0-9]+)(")')


def carry_on(pair: PagePair, fix: LanguageFix) -> None:
    """Correct what the next version starts from; the caller saves the pair.

    Nothing to do for pages that were never sent for translation.
    """
    translation = translation_of(pair)
    if translation is None:
        return
    if fix.language == pair.target_language:
        _correct_translations(translation.source, pair, fix)
    else:
        _correct_source(translation.source, pair, fix)


def _segments_by_place(source: TranslationSource) -> dict[Place, StringSegment]:
    segments: dict[Place, StringSegment] = {}
    numbers: dict[str, int] = {}
    rows = source.stringsegment_set.select_related("context", "string")
    for segment in rows.order_by("order"):
        path = segment.context.path
        segments[path, numbers.setdefault(path, 0)] = segment
        numbers[path] += 1
    return segments


def _translation_of(segment: StringSegment, locale: Any) -> StringTranslation | None:
    return StringTranslation.objects.filter(
        translation_of=segment.string, context=segment.context, locale=locale
    ).first()


# ---- The translation was corrected


def _correct_translations(
    source: TranslationSource, pair: PagePair, fix: LanguageFix
) -> None:
    segments = _segments_by_place(source)
    locale = locale_of(pair.target_language)
    for change in fix.changes:
        segment = segments.get((change["path"], change["number"]))
        translation = segment and _translation_of(segment, locale)
        if translation is not None:
            words = _renumbered(
                change["after"],
                _links_of(change["before"]),
                _links_of(translation.data),
            )
            # Not `save`: who translated it, and when, stays as it was.
            StringTranslation.objects.filter(pk=translation.pk).update(data=words)


# ---- The text that is translated was corrected


def _correct_source(
    source: TranslationSource, pair: PagePair, fix: LanguageFix
) -> None:
    """The corrected sentences are new ones: their translations come along."""
    before = _segments_by_place(source)
    source, _created = TranslationSource.update_or_create_from_instance(pair.source)
    after = _segments_by_place(source)
    locale = locale_of(pair.target_language)
    for change in fix.changes:
        place = change["path"], change["number"]
        old, new = before.get(place), after.get(place)
        if old is None or new is None or old.string_id == new.string_id:
            continue
        translation = _translation_of(old, locale)
        if translation is not None:
            _keep_translation(translation, new, change["after"])
    pair.source_hash = content_hash(pair.source)


def _keep_translation(
    translation: StringTranslation, segment: StringSegment, typed: str
) -> None:
    kept, _created = StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.locale,
        defaults={
            "data": _renumbered(
                translation.data, _links_of(typed), _links_of(segment.string.data)
            ),
            "translation_type": translation.translation_type,
            "tool_name": translation.tool_name,
            "last_translated_by": translation.last_translated_by,
        },
    )
    # It is no new translation: nobody may be taken for its translator since today.
    StringTranslation.objects.filter(pk=kept.pk).update(
        created_at=translation.created_at, updated_at=translation.updated_at
    )


# ---- Links are numbered anew whenever a sentence is cut, in the order they stand in


def _links_of(words: str) -> list[str]:
    return [found[2] for found in _LINK.finditer(words)]


def _renumbered(words: str, numbers: list[str], wanted: list[str]) -> str:
    """The words with each link of `numbers` named as its neighbour in `wanted`."""
    names = dict(zip(numbers, wanted, strict=False))
    return _LINK.sub(
        lambda found: f"{found[1]}{names.get(found[2], found[2])}{found[3]}", words
    )
