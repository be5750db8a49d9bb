"""The way of a pair from its author to visitors, step by step, without screens."""

import re
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils.text import slugify
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from bilingual.baking import translation_of
from bilingual.models import PagePair
from tests import cast

Person = AbstractBaseUser

# Who takes each step of a text, by the language it is written in.
READERS = {"en": cast.bob, "fr": cast.renee}
TRANSLATORS = {"en": cast.thierry, "fr": cast.tess}
LANGUAGE_READERS = {"en": cast.renee, "fr": cast.bob}
AUTHORS = {"en": cast.alice, "fr": cast.antoine}


def pair_of(page: Page) -> PagePair:
    """The pair as it stands in the database now."""
    return PagePair.objects.of(page).get()


def submit(page: Page, user: Person | None = None) -> PagePair:
    """The author sends the draft for review."""
    page = page.specific_class.objects.get(pk=page.pk)
    page.get_workflow().start(page, user or AUTHORS[page.language]())
    return pair_of(page)


def decide(pair: PagePair, user: Person, action: str, **details: Any) -> PagePair:
    """Somebody decides the step that is under way."""
    source = pair_of(pair.source).source
    task_state = source.current_workflow_task_state
    task = task_state.task.specific
    task.on_action(task_state.specific, user, action, **details)
    return pair_of(source)


def translate(
    pair: PagePair, user: Person | None = None, *, share: float = 1, words: Any = None
) -> PagePair:
    """The translator writes sentences: the first `share` of them, or `words(segment)`."""
    translation = translation_of(pair)
    segments = list(translation.source.stringsegment_set.order_by("order"))
    for segment in segments[: round(len(segments) * share)]:
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={
                "data": (words or in_other_words)(segment),
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user or TRANSLATORS[pair.source_language](),
            },
        )
    return pair_of(pair.source)


def in_other_words(segment: Any) -> str:
    """A translation that anybody can tell from its source."""
    if segment.context.path == "slug":
        return slugify(f"{segment.string.data}-autre")
    # Each of its sentences differs: one left as it was is a finding of the checks.
    return "Autre " + re.sub(r"([.!?:;]\s+)", r"\1Autre ", segment.string.data)


def to_translation(page: Page, user: Person | None = None) -> PagePair:
    """Sent and accepted: the translator has it."""
    pair = submit(page, user)
    return decide(pair, READERS[pair.source_language](), "approve")


def to_language_review(
    page: Page, user: Person | None = None, *, words: Any = None
) -> PagePair:
    """Translated whole: the language reviewer has it."""
    pair = translate(to_translation(page, user), words=words)
    return decide(pair, TRANSLATORS[pair.source_language](), "approve")


def to_approval(
    page: Page, user: Person | None = None, *, words: Any = None
) -> PagePair:
    """The translation is accepted: the approver has it."""
    pair = to_language_review(page, user, words=words)
    return decide(pair, LANGUAGE_READERS[pair.source_language](), "approve")


def to_public(page: Page, user: Person | None = None, *, words: Any = None) -> PagePair:
    """Approved: visitors read it in both languages."""
    return decide(to_approval(page, user, words=words), cast.mona(), "approve")


def on_to_public(pair: PagePair) -> PagePair:
    """A text that its author sent already goes on until visitors read it."""
    language = pair.source_language
    pair = decide(pair, READERS[language](), "approve")
    pair = decide(translate(pair), TRANSLATORS[language](), "approve")
    pair = decide(pair, LANGUAGE_READERS[language](), "approve")
    return decide(pair, cast.mona(), "approve")
