"""From the frozen source and its translated sentences to a draft of the other page.

wagtail-localize cuts and assembles; it never saves and never publishes here, because
its own ways of saving write into pages that visitors read.
"""

from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.coreutils import find_available_slug
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Revision
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    MissingRelatedObjectError,
    MissingTranslationError,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from bilingual.desk.markup import plain_text
from bilingual.fingerprint import content_hash
from bilingual.guards import both_languages
from bilingual.models.pair import PagePair
from bilingual.moving import place_like_twin
from bilingual.people import Person
from bilingual.progress import progress_of
from bilingual.visible_text import says_nothing

# How Wagtail stores what its ImageBlock holds.
_PICTURE = {"image", "alt_text", "decorative"}


class NotReadyError(ValueError):
    """The translation can't be assembled; the message says what is missing."""


def locale_of(language: str) -> Locale:
    """The locale of a language."""
    return Locale.objects.get(language_code=language)


def translation_of(pair: PagePair) -> Translation | None:
    """The translation that the sentences of a pair belong to; None before sending."""
    return (
        Translation.objects.filter(
            source__object_id=pair.translation_key,
            source__locale__language_code=pair.source_language,
            target_locale__language_code=pair.target_language,
        )
        .select_related("source", "target_locale")
        .first()
    )


@transaction.atomic
def snapshot(pair: PagePair) -> Translation:
    """Freeze the latest draft of the source, and make room for its translation.

    What visitors read is not touched. The pair gets the hash of what was frozen; the
    caller saves it.
    """
    draft = pair.source.get_latest_revision_as_object()
    _place_unseen(draft)
    source, _created = TranslationSource.update_or_create_from_instance(draft)
    if content_hash(source.as_instance()) != content_hash(draft):
        raise RuntimeError(f"The snapshot of {draft} differs from the draft.")
    translation, _created = Translation.objects.get_or_create(
        source=source, target_locale=locale_of(pair.target_language)
    )
    if not translation.enabled:
        translation.enabled = True
        translation.save(update_fields=["enabled"])
    _keep_what_says_nothing(translation)
    if pair.target is None:
        _make_target(pair)
    pair.source_hash = content_hash(draft)
    return translation


def _keep_what_says_nothing(translation: Translation) -> None:
    """A paragraph of line breaks and no-break spaces is the same in both languages.

    wagtail-localize asks for a translation of it, and there is nothing to translate.
    """
    segments = StringSegment.objects.filter(source=translation.source_id)
    for segment in segments.select_related("string"):
        if says_nothing(plain_text(segment.string.data)):
            StringTranslation.objects.get_or_create(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale=translation.target_locale,
                defaults={
                    "data": segment.string.data,
                    "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                },
            )


def _place_unseen(draft: Page) -> None:
    """Write a draft into the row of a page that no visitor has ever seen.

    With the right address in the row, no redirect from an address that nobody knows is
    left behind when the page is first published.
    """
    if draft.first_published_at is None and not draft.live:
        draft.draft_title = draft.title
        _place_address(draft)
        with both_languages([draft.translation_key]):
            draft.save(clean=False)


def _place_address(draft: Page) -> None:
    """Change the address without the redirect that saving a new one would leave."""
    stored = Page.objects.get(pk=draft.pk)
    if stored.slug == draft.slug:
        return
    before, after = stored.url_path, draft.set_url_path(draft.get_parent())
    Page.objects.filter(pk=draft.pk).update(slug=draft.slug, url_path=after)
    draft._update_descendant_url_paths(before, after)


def _make_target(pair: PagePair) -> None:
    """A draft in the other tree, below the twin of the source's parent."""
    with both_languages([pair.translation_key]):
        pair.source.copy_for_translation(locale_of(pair.target_language))
    pair.forget_pages()
    place_like_twin(Page.objects.get(pk=pair.source.pk))
    pair.forget_pages()


@transaction.atomic
def bake(pair: PagePair, *, user: Person | None) -> Revision:
    """Assemble the translation strictly and keep it as a draft revision of the target.

    What visitors read is not touched. Raises NotReadyError where a sentence has no
    translation that a person confirmed, or the source is not what was frozen, and
    ValidationError where the assembled page breaks a rule of its type.
    """
    baked = assembled(pair)
    key = pair.translation_key
    with both_languages([key]):
        _place_unseen(baked)
        revision: Revision = baked.save_revision(user=user)
    pair.forget_pages()
    return revision


def assembled(pair: PagePair) -> Page:
    """The translated page in memory, complete; raises NotReadyError if it is not."""
    translation = translation_of(pair)
    if translation is None:
        raise NotReadyError(_("The page has not been sent for translation."))
    original = translation.source.as_instance()
    if content_hash(original) != pair.source_hash:
        raise NotReadyError(
            _("The text changed after it was sent. Recall it and send it again.")
        )
    progress = progress_of([pair])[pair.translation_key]
    if progress.unconfirmed:
        raise NotReadyError(
            _(
                "A person must check %(count)d sentences that a machine or a file brought."
            )
            % {"count": progress.unconfirmed}
        )
    try:
        baked: Page = translation.source.get_ephemeral_translated_instance(
            translation.target_locale, fallback=False
        )
    except (MissingTranslationError, MissingRelatedObjectError) as error:
        raise NotReadyError(
            _("%(count)d sentences have no translation yet.")
            % {"count": max(progress.left, 1)}
        ) from error
    _copy_relations(original, baked)
    _copy_decoration(original, baked)
    baked.slug = find_available_slug(
        baked.get_parent(), slugify(baked.slug), ignore_page_id=baked.pk
    )
    return baked


def _copy_relations(original: Page, baked: Page) -> None:
    """Make shared choices equal; wagtail-localize leaves what the source emptied."""
    for translatable in get_translatable_fields(type(original)):
        field = original._meta.get_field(translatable.field_name)
        if isinstance(field, ParentalManyToManyField) and translatable.is_synchronized(
            original
        ):
            chosen = list(getattr(original, field.name).all())
            setattr(baked, field.name, chosen)


def _copy_decoration(original: Page, baked: Page) -> None:
    """Make pictures decorative in both languages or in none.

    wagtail-localize forgets it where the translation shows another picture, and screen
    readers would read out a file name there.
    """
    for field in original._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        before, after = (
            field.stream_block.get_prep_value(getattr(page, field.name))
            for page in (original, baked)
        )
        if _decorated_alike(before, after):
            setattr(baked, field.name, field.to_python(after))


def _decorated_alike(before: Any, after: Any) -> bool:
    """Copy the mark into `after`, at any depth; whether anything was to be copied."""
    if isinstance(before, list) and isinstance(after, list):
        pairs = list(zip(before, after, strict=False))
    elif isinstance(before, dict) and isinstance(after, dict):
        pairs = [(before[name], after[name]) for name in before.keys() & after.keys()]
    else:
        return False
    changed = [_decorated_alike(*pair) for pair in pairs]
    if isinstance(before, dict) and before.keys() >= _PICTURE:
        changed.append(before["decorative"] != after["decorative"])
        after["decorative"] = before["decorative"]
    return any(changed)
