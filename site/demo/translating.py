"""Stores a page's translation the way that a translator would have left it.

wagtail-localize cuts a page into strings. Cutting the page as it reads in the other
language gives the translations, string by string, because both have the same rows.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator

from django.contrib.auth.models import User
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments, quote_path_component


class LanguagesDifferError(ValueError):
    """A text does not have the same shape in both languages."""


def store_translations(
    translation: Translation,
    translated_page: Page,
    *,
    share: float,
    translator: User | None,
) -> None:
    """Keep the first strings of a page as translated: `share` is 1 for all of them.

    `translated_page` is the page as it reads in the target language; it need not be
    in the database. Raises LanguagesDifferError where the two have different strings.
    """
    segments = extract_segments(translated_page)
    pairs = list(_paired(translation.source, segments))
    for segment, translated in pairs[: math.ceil(len(pairs) * share)]:
        # What an earlier version said already has its translation.
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={
                "data": translated.string.data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": translator,
            },
        )
    overrides = {
        **_changed_values(translation.source, segments),
        **_changed_links(pairs),
    }
    _store_overrides(translation, overrides, translator)


Pair = tuple[StringSegment, StringSegmentValue]


def _paired(source: TranslationSource, segments: list[object]) -> Iterator[Pair]:
    """Each string with its translation: the next one at the same place of the page."""
    translated = defaultdict(list)
    for segment in segments:
        if isinstance(segment, StringSegmentValue):
            translated[segment.path].append(segment)
    strings = source.stringsegment_set.select_related("string", "context")
    for string in strings.order_by("order"):
        path = string.context.path
        if not translated[path]:
            raise LanguagesDifferError(f"{source.object_repr}: no twin at {path}")
        yield string, translated[path].pop(0)
    left_over = [path for path, values in translated.items() if values]
    if left_over:
        raise LanguagesDifferError(f"{source.object_repr}: too much at {left_over}")


def _changed_values(
    source: TranslationSource, segments: list[object]
) -> dict[str, object]:
    """Files and other choices that are not the same in both languages, by place."""
    originals = {
        segment.context.path: segment.data
        for segment in source.overridablesegment_set.select_related("context")
    }
    return {
        segment.path: segment.data
        for segment in segments
        if isinstance(segment, OverridableSegmentValue)
        and segment.path in originals
        and segment.data != originals[segment.path]
    }


def _changed_links(pairs: list[Pair]) -> dict[str, object]:
    """Addresses elsewhere that each language has of its own, by place."""
    changed: dict[str, object] = {}
    for segment, translated in pairs:
        for link, attributes in (json.loads(segment.attrs) or {}).items():
            address = attributes.get("href")
            other = translated.attrs[link].get("href")
            if address != other:
                place = f"{segment.context.path}.{quote_path_component(address)}"
                changed[place] = other
    return changed


def _store_overrides(
    translation: Translation,
    overrides: dict[str, object],
    translator: User | None,
) -> None:
    places = OverridableSegment.objects.filter(
        source=translation.source, context__path__in=overrides
    )
    for segment in places.select_related("context"):
        SegmentOverride.objects.get_or_create(
            context=segment.context,
            locale=translation.target_locale,
            defaults={
                "data_json": json.dumps(overrides[segment.context.path]),
                "last_translated_by": translator,
            },
        )
