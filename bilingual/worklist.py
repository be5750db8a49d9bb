"""What waits for whom: pairs as querysets, for lists, dashboards and counts.

The rules are those of `bilingual.permissions` and `bilingual.steps`, asked of all pairs
at once: `tests/bilingual/test_worklist.py` holds both against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    Case,
    CharField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Page, Revision, WorkflowState
from wagtail.permissions import policy_registry
from wagtail_localize.models import StringSegment, StringTranslation

from bilingual.languages import LANGUAGES
from bilingual.lifecycle import IN_TRANSLATION, IN_WORKFLOW, State
from bilingual.models import (
    ContentReviewTask,
    LanguageReviewTask,
    PagePair,
    PairApprovalTask,
    TranslationTask,
)
from bilingual.models.pair import PagePairQuerySet
from bilingual.people import Person

AT_REST = (State.PUBLISHED, State.WITHDRAWN)
WITH_WRITER = (State.DRAFTING, State.CHANGED)
# For pairs that visitors never got.
BEFORE_EVERYTHING = datetime(1, 1, 2, tzinfo=UTC)


# ---- Which pairs the person knows of


def visible_pairs(user: Person) -> PagePairQuerySet:
    """The pairs of which the person works on either page; `permissions.may_see`."""
    pairs: PagePairQuerySet = PagePair.objects.all()
    if not user.is_active:
        return pairs.none()
    if user.is_superuser:
        return pairs
    pages = Page.objects.filter(_below(_roots(user)))
    return pairs.filter(translation_key__in=pages.values("translation_key"))


def _roots(user: Person, permission: str | None = None) -> set[str]:
    """Where in the tree the person has that permission, or any, by path."""
    given = policy_registry.get_by_type(Page).get_cached_permissions_for_user(user)
    return {
        one.page.path
        for one in given
        if permission in (None, one.permission.codename.rsplit("_", 1)[0])
    }


def _below(paths: Iterable[str]) -> Q:
    places = Q(pk__in=[])
    for path in paths:
        places |= Q(path__startswith=path)
    return places


# ---- What the person can do next


def to_write(user: Person) -> PagePairQuerySet:
    """Texts that the person writes, or has to write again."""
    mine = Q(author=user.pk) | Q(assigned_to=user.pk)
    return visible_pairs(user).filter(mine, state__in=WITH_WRITER)


def with_others(user: Person) -> PagePairQuerySet:
    """Texts of the person that others have now, until visitors read them."""
    return visible_pairs(user).filter(
        _is(user, "author"), state__in=(*IN_WORKFLOW, State.SCHEDULED)
    )


def to_translate(user: Person) -> PagePairQuerySet:
    """Translations that the person can go on with."""
    return _under_way(user, TranslationTask).filter(
        _open_to(user), state__in=IN_TRANSLATION
    )


def to_review(user: Person) -> PagePairQuerySet:
    """Texts and translations that the person can judge: never their own."""
    texts = _key_of(_under_way(user, ContentReviewTask))
    translations = _key_of(_under_way(user, LanguageReviewTask))
    return _pairs(user).filter(
        _open_to(user),
        Q(texts, ~_wrote(user), state=State.CONTENT_REVIEW)
        | Q(translations, ~_translated(user), state=State.LANGUAGE_REVIEW),
    )


def to_approve(user: Person) -> PagePairQuerySet:
    """Pairs that the person can approve: nothing in them is their own."""
    return _under_way(user, PairApprovalTask).filter(
        _open_to(user),
        ~_wrote(user),
        ~_translated(user),
        _publishes_both(user),
        state=State.APPROVAL,
    )


def concerned(user: Person) -> PagePairQuerySet:
    """What the person has to know of when something goes wrong with it.

    All they see for those who approve or administer, else what they write, translate
    or have been given.
    """
    pairs = visible_pairs(user)
    if user.is_superuser or _roots(user, "publish") or _roots(user, "unlock"):
        return pairs
    return pairs.filter(
        _is(user, "author") | _is(user, "translator") | _is(user, "assigned_to")
    )


def on_their_way(pairs: PagePairQuerySet) -> PagePairQuerySet:
    """Pairs that somebody or the clock has to do with; others have no problems."""
    return pairs.filter(
        ~Q(state__in=AT_REST) | ~Q(failure="") | Q(expire_at__isnull=False)
    )


# ---- For lists


def with_titles(pairs: PagePairQuerySet) -> PagePairQuerySet:
    """With `title_en` and `title_fr`, the source's `page_type`, and `rests`.

    `page_type` is the key of a content type; `rests` tells that nobody is waited for.
    """
    pages = Page.objects.filter(translation_key=OuterRef("translation_key"))
    titles = {
        f"title_{language}": Subquery(
            pages.filter(locale__language_code=language).values("draft_title")[:1]
        )
        for language in LANGUAGES
    }
    return pairs.annotate(
        page_type=Subquery(pages.values("content_type")[:1]),
        rests=Case(When(state__in=AT_REST, then=True), default=False),
        **titles,
    )


# ---- How the questions are put


def _pairs(user: Person) -> PagePairQuerySet:
    pairs: PagePairQuerySet = PagePair.objects.all()
    return pairs if user.is_active else pairs.none()


def _open_to(user: Person) -> Q:
    """Given to the person, to nobody, or to somebody whose account is closed."""
    return (
        Q(assigned_to=user.pk) | Q(assigned_to=None) | Q(assigned_to__is_active=False)
    )


def _under_way(user: Person, step: type[Any]) -> PagePairQuerySet:
    """Pairs in that step of their workflow, given to a group that the person is in."""
    steps = step.objects.all()
    if not user.is_superuser:
        steps = steps.filter(groups__user=user.pk)
    workflows = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(Page),
        current_task_state__task__in=steps.values("pk"),
    )
    pages = Page.objects.filter(
        pk__in=workflows.annotate(page_pk=Cast("object_id", IntegerField())).values(
            "page_pk"
        )
    )
    return _pairs(user).filter(translation_key__in=pages.values("translation_key"))


def _key_of(pairs: PagePairQuerySet) -> Q:
    return Q(pk__in=pairs.values("pk"))


# ---- Whose work it is


def _wrote(user: Person) -> Q:
    """`steps.writers_of`: the author, and whoever saved a draft of what is judged."""
    drafts = Revision.objects.filter(
        _since_publication("created_at", OuterRef(OuterRef("published_at"))),
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
        user=user.pk,
    )
    sources = Page.objects.filter(
        Exists(drafts),
        translation_key=OuterRef("translation_key"),
        locale__language_code=OuterRef("source_language"),
    )
    return _is(user, "author") | Q(Exists(sources))


def _translated(user: Person) -> Q:
    """`progress.translators_of`, and who finished or started the translation."""
    sentences = StringTranslation.objects.filter(
        _since_publication("updated_at", OuterRef(OuterRef("published_at"))),
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        last_translated_by=user.pk,
    ).exclude(locale_id=OuterRef("source__locale_id"))
    segments = StringSegment.objects.filter(
        Exists(sentences),
        source__object_id=OuterRef("translation_key"),
        source__locale__language_code=OuterRef("source_language"),
    )
    return _is(user, "translator") | Q(Exists(segments))


def _is(user: Person, role: str) -> Q:
    """Whether the role is the person's; false, not unknown, where nobody has it."""
    return Q(**{f"{role}__isnull": False, role: user.pk})


def _since_publication(field: str, published: Any) -> Q:
    """After visitors last got a new version, or ever if they never got one."""
    return Q(**{f"{field}__gt": Coalesce(published, Value(BEFORE_EVERYTHING))})


def _publishes_both(user: Person) -> Q:
    """`permissions.publishes_both`: no page of the pair lies where they may not."""
    if user.is_superuser:
        return Q()
    elsewhere = Page.objects.filter(
        translation_key=OuterRef("translation_key")
    ).exclude(_below(_roots(user, "publish")))
    return ~Q(Exists(elsewhere))
