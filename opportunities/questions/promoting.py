"""A question of general use goes into the frequently asked questions, as a draft.

It is written into the draft of the page that is the source of its pair, in that
language; from there it takes the way of every change. Its translation is known: it is
put into the memory, which offers it to the translator as an exact match.
"""

from __future__ import annotations

import html
import json
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, log
from wagtail.models import Locale
from wagtail_localize.models import (
    String,
    StringTranslation,
    TranslatableObject,
    TranslationContext,
)
from wagtail_localize.strings import StringValue

from bilingual.desk.markup import tidy
from bilingual.languages import Language, as_language, other_language
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.notices.permissions import may_see
from bilingual.people import Person
from home.models import FrequentlyAskedPage
from opportunities.models.question import Question

PROMOTE = "opportunities.question.promote"
# As long as the page takes it.
LONGEST_QUESTION = 200
MOST_IN_A_GROUP = 30


class NotPromotableError(PermissionDenied):
    """It can't be put there now; the message says why and what to do."""


@dataclass(frozen=True)
class Group:
    """A group of questions on the page: its key, its heading, whether it is full."""

    key: str
    heading: str
    is_full: bool


def may_promote(user: Person, question: Question) -> bool:
    """Whether the question is public, and the person writes the page."""
    if question.stage != Question.Stage.PUBLISHED or not may_see(user, question):
        return False
    return bool(pairs_to_write(user))


def pairs_to_write(user: Person) -> list[PagePair]:
    """The pairs of frequently asked questions of which the person writes the source."""
    keys = FrequentlyAskedPage.objects.values("translation_key")
    pairs = PagePair.objects.filter(translation_key__in=keys).order_by("pk")
    return [
        pair
        for pair in pairs
        if pair.source is not None and _writes(user, pair.source.specific)
    ]


def _writes(user: Person, page: Any) -> bool:
    tester = page.permissions_for_user(user)
    return bool(tester.can_edit() and tester._writes())


def groups_of(pair: PagePair) -> list[Group]:
    """The groups of the draft, in the order of the page."""
    draft: Any = pair.source.get_latest_revision_as_object()
    return [
        Group(
            key=str(block.id),
            heading=str(block.value["heading"]),
            is_full=len(block.value["questions"]) >= MOST_IN_A_GROUP,
        )
        for block in draft.groups
    ]


def why_not(pair: PagePair) -> str:
    """Why nothing can be written into the draft now; empty where it can."""
    lock = pair.source.specific.get_lock()
    if lock is None:
        return ""
    return _(
        "The frequently asked questions can't be changed now: %(state)s. Try again once "
        "this version is public, or recall it."
    ) % {"state": State(pair.state).label.lower()}


@transaction.atomic
def promote(
    question: Question,
    pair: PagePair,
    *,
    group: str,
    words: str,
    user: Person,
    at: datetime,
) -> FrequentlyAskedPage:
    """Put it at the end of a group of the draft; nothing becomes public by it.

    `words` is the question as it will stand there, in the language of that draft.
    Raises NotPromotableError, and ValidationError for words that can't stand there.
    """
    locked = Question.objects.select_for_update().get(pk=question.pk)
    if locked.promoted_at is not None:
        raise NotPromotableError(_("Somebody put it there already."))
    if reason := why_not(pair):
        raise NotPromotableError(reason)
    language = as_language(pair.source_language)
    draft: Any = pair.source.get_latest_revision_as_object()
    key = str(uuid.uuid4())
    _insert(draft, group, key, words, _as_rich_text(locked.text("answer", language)))
    draft.save_revision(user=user, log_action=True)
    _remember(locked, language, words)
    Question.objects.filter(pk=locked.pk).update(promoted_at=at)
    log(instance=locked, action=PROMOTE, user=user, data={"page": draft.pk})
    return FrequentlyAskedPage.objects.get(pk=draft.pk)


def _insert(draft: Any, group: str, key: str, words: str, answer: str) -> None:
    if not words or len(words) > LONGEST_QUESTION or "\n" in words:
        raise ValidationError(
            _("Write the question on one line, with at most %(limit)d characters.")
            % {"limit": LONGEST_QUESTION}
        )
    rows = [*draft.groups.raw_data]
    place = next((row for row in rows if row.get("id") == group), None)
    if place is None:
        raise NotPromotableError(_("This group is gone. Choose another one."))
    questions = place["value"]["questions"]
    if len(questions) >= MOST_IN_A_GROUP:
        raise NotPromotableError(_("This group is full. Choose another one."))
    item = {
        "type": "item",
        "id": key,
        "value": {"question": words, "answer": answer},
    }
    place["value"]["questions"] = [*questions, item]
    draft.groups = draft._meta.get_field("groups").to_python(json.dumps(rows))


def _paragraphs(words: str) -> list[str]:
    return [line.strip() for line in words.split("\n") if line.strip()]


def _as_rich_text(words: str) -> str:
    return "".join(
        f"<p>{html.escape(line, quote=False)}</p>" for line in _paragraphs(words)
    )


# ---- The translation memory


def _remember(question: Question, language: Language, words: str) -> None:
    """Offer the published translation where the same words are translated again.

    It stands in the memory as a part of the page of the opportunity, whose title
    translators are shown as its origin.
    """
    other = other_language(language)
    pairs: list[tuple[str, str]] = []
    if words == tidy(question.text("question", language)):
        pairs.append((words, tidy(question.text("question", other))))
    own = _paragraphs(question.text("answer", language))
    others = _paragraphs(question.text("answer", other))
    if len(own) == len(others):
        pairs += zip(own, others, strict=True)
    for number, (source, translation) in enumerate(pairs):
        _remember_one(question, number, language, source, translation)


def _remember_one(
    question: Question, number: int, language: Language, source: str, translation: str
) -> None:
    locales = {one.language_code: one for one in Locale.objects.all()}
    page = question.page(language)
    if page is None:
        return
    owner, _created = TranslatableObject.objects.get_or_create_from_instance(page)
    string = String.from_value(locales[language], StringValue.from_plaintext(source))
    context, _created = TranslationContext.objects.get_or_create(
        object=owner, path=f"question.{question.pk}.{number}"
    )
    StringTranslation.objects.update_or_create(
        translation_of=string,
        context=context,
        locale=locales[other_language(language)],
        defaults={
            "data": html.escape(translation, quote=False),
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "last_translated_by": question.translated_by,
            "has_error": False,
        },
    )


def register_log_actions(actions: LogActionRegistry) -> None:
    """Give the line of the history its words."""
    label = gettext_lazy("Put into the frequently asked questions")
    actions.register_action(PROMOTE, label, label)
