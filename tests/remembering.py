"""Rows of the translation memory, as earlier pages would have left them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    String,
    StringTranslation,
    TranslatableObject,
    TranslationContext,
)

BATCH = 500


def remember(
    source: str,
    translation: str,
    *,
    direction: str = "en fr",
    page: Page | None = None,
    path: str = "body",
    **details: Any,
) -> StringTranslation:
    """One translated sentence; of a page that is gone where none is given."""
    written, into = (Locale.objects.get(language_code=one) for one in direction.split())
    key = page.translation_key if page else uuid4()
    string, _created = String.objects.get_or_create(
        locale=written, data_hash=String._get_data_hash(source), data=source
    )
    details.setdefault("translation_type", StringTranslation.TRANSLATION_TYPE_MANUAL)
    at = details.pop("at", None)
    row = StringTranslation.objects.create(
        translation_of=string,
        context=_context(key, path),
        locale=into,
        data=translation,
        **details,
    )
    if at is not None:
        StringTranslation.objects.filter(pk=row.pk).update(updated_at=at)
    return row


def remember_many(
    texts: Iterable[tuple[str, str]], *, direction: str = "en fr", path: str = "body"
) -> None:
    """Thousands of sentences of one page that is gone, in a few statements."""
    written, into = (Locale.objects.get(language_code=one) for one in direction.split())
    pairs = list(texts)
    context = _context(uuid4(), path)
    strings = String.objects.bulk_create(
        [
            String(locale=written, data=text, data_hash=String._get_data_hash(text))
            for text, _translation in pairs
        ],
        batch_size=BATCH,
    )
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of=string,
                context=context,
                locale=into,
                data=translation,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
            for string, (_text, translation) in zip(strings, pairs, strict=True)
        ],
        batch_size=BATCH,
    )


def _context(key: UUID, path: str) -> TranslationContext:
    holder, _created = TranslatableObject.objects.get_or_create(
        translation_key=key,
        defaults={"content_type": ContentType.objects.get_for_model(Page)},
    )
    context, _created = TranslationContext.objects.get_or_create(
        object=holder,
        path_id=TranslationContext._get_path_id(path),
        defaults={"path": path},
    )
    return context
