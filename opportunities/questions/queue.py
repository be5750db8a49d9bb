"""Questions as the team works on them: which a person sees, and which wait for them.

The rules are those of `bilingual.notices.permissions`, asked of all questions at once:
`tests/opportunities/questions/test_queue.py` holds both against each other.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page
from wagtail.permissions import policy_registry

from bilingual.languages import active_language
from bilingual.people import Person
from bilingual.worklist import visible_pairs
from opportunities.models.page import OpportunityPage
from opportunities.models.question import Question, QuestionQuerySet

Stage = Question.Stage


def visible_questions(user: Person) -> QuestionQuerySet:
    """The questions about opportunities of which the person works on a page."""
    pairs = visible_pairs(user).values("translation_key")
    return Question.objects.filter(opportunity__translation_key__in=pairs)


def waiting_for(user: Person) -> QuestionQuerySet:
    """What the person can go on with now: answer, translate or confirm."""
    if not user.is_active:
        return Question.objects.none()
    return Question.objects.filter(
        Q(_in_source_language(user, "add", "publish"), stage=Stage.WRITING)
        | Q(
            _in_the_other(user, "add", "change", "publish"),
            stage=Stage.TRANSLATION,
        )
        | Q(
            _in_source_language(user, "publish"),
            _in_the_other(user, "publish"),
            ~Q(translated_by__isnull=False, translated_by=user.pk),
            stage=Stage.REVIEW,
        )
    )


def titles_of(keys: Collection[int]) -> dict[int, str]:
    """The titles of opportunities by their key, in the language being spoken."""
    language = active_language()
    pages = OpportunityPage.objects.filter(opportunity__in=keys).order_by("pk")
    titles: dict[int, str] = {}
    for key, title, code in pages.values_list(
        "opportunity", "draft_title", "locale__language_code"
    ):
        if key not in titles or code == language:
            titles[key] = title
    return titles


def _in_source_language(user: Person, *permissions: str) -> Q:
    """Whether the person has one of them on the page in the language of the question."""
    pages = _pages(user, permissions)
    return Q(Exists(pages.filter(locale__language_code=OuterRef("source_language"))))


def _in_the_other(user: Person, *permissions: str) -> Q:
    pages = _pages(user, permissions)
    return Q(Exists(pages.exclude(locale__language_code=OuterRef("source_language"))))


def _pages(user: Person, permissions: tuple[str, ...]) -> Any:
    policy = policy_registry.get_by_type(Page)
    allowed = policy.instances_user_has_any_permission_for(user, permissions)
    return OpportunityPage.objects.filter(
        opportunity=OuterRef("opportunity"), pk__in=allowed.values("pk")
    )
