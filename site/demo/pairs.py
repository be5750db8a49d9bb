"""Makes a page in both languages and publishes both in the same act."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from bilingual.languages import Language, other_language
from demo.translating import send_for_translation, store_translations
from demo.writing import Fields


@dataclass(frozen=True)
class Staff:
    """Who wrote, translated and published what the demo shows.

    None where an account was deleted and nobody took its place.
    """

    editor: AbstractBaseUser | None
    translator: AbstractBaseUser | None
    reviewer: AbstractBaseUser | None


@dataclass(frozen=True)
class NewPair:
    """A page to make in both languages.

    `written` gives its fields in a language. `posted_at` is when both appeared and
    `changed_at` when they last changed (None: now); `goes_live_at` is when both will
    appear. `translated` is the share of its strings that are translated; below 1
    nothing is published.
    """

    page_type: type[Page]
    translation_key: UUID
    source: Language
    parents: dict[Language, Page]
    written: Callable[[Language], Fields]
    posted_at: datetime | None = None
    changed_at: datetime | None = None
    goes_live_at: datetime | None = None
    translated: float = 1.0

    @property
    def is_complete(self) -> bool:
        """Whether every string has its translation."""
        return self.translated == 1


def create_pair(new: NewPair, staff: Staff) -> Page:
    """Make the pair; the page in the language that it was first written in."""
    page = new.page_type(**_identity(new, new.source), owner=staff.editor, live=False)
    fill(page, new.written(new.source))
    page.slug = find_available_slug(new.parents[new.source], page.slug)
    new.parents[new.source].add_child(instance=page)
    return complete_pair(page, new, staff)


def complete_pair(page: Page, new: NewPair, staff: Staff) -> Page:
    """Translate a page that is written already, and publish it with its twin."""
    _date(page, new)
    page.save_revision(user=staff.editor)
    if new.translated:
        twin = _translated(page, new, staff)
        if new.is_complete:
            _publish_both(page, twin, new.changed_at, staff)
    return page


def _translated(page: Page, new: NewPair, staff: Staff) -> Page:
    """The twin as a draft, assembled by wagtail-localize from stored translations."""
    language = other_language(new.source)
    wording = new.page_type(**_identity(new, language), owner=staff.editor, live=False)
    fill(wording, new.written(language))
    translation = send_for_translation(page, wording.locale)
    store_translations(
        translation, wording, share=new.translated, translator=staff.translator
    )
    if not page.has_translation(wording.locale):
        _add_twin(page, wording, new)
    # Strict: a sentence without its translation is an error here, and not a sentence
    # in the wrong language on a public page.
    twin = translation.source.get_ephemeral_translated_instance(
        wording.locale, fallback=not new.is_complete
    )
    _date(twin, new)
    twin.slug = find_available_slug(
        twin.get_parent(), twin.slug, ignore_page_id=twin.pk
    )
    twin.save_revision(user=staff.translator)
    return twin


def _add_twin(page: Page, wording: Page, new: NewPair) -> None:
    """A draft to assemble the translation in, at its place in the other tree."""
    if not new.is_complete:
        page.copy_for_translation(wording.locale)
        return
    # At its own address from the start: a copy would be published at a new one, with
    # a redirect from an address that nobody has ever seen.
    parent = new.parents[other_language(new.source)]
    wording.slug = find_available_slug(parent, wording.slug)
    parent.add_child(instance=wording)


def fill(page: Page, fields: Fields) -> None:
    """Write fields into a page that is not saved yet."""
    for name, value in fields.items():
        setattr(page, name, value)


def _identity(new: NewPair, language: Language) -> Fields:
    return {
        "locale": Locale.objects.get(language_code=language),
        "translation_key": new.translation_key,
    }


def _date(page: Page, new: NewPair) -> None:
    """When a page appeared, or will."""
    page.first_published_at = new.posted_at
    page.go_live_at = new.goes_live_at


def _publish_both(
    page: Page, twin: Page, changed_at: datetime | None, staff: Staff
) -> None:
    for one in (page, twin):
        one.latest_revision.publish(user=staff.reviewer)
    if changed_at:
        both = Page.objects.filter(pk__in=[page.pk, twin.pk])
        both.update(last_published_at=changed_at)
