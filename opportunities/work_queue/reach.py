"""On which opportunities a person may act, asked of all of them at once.

The rules are those of `opportunities.life.permissions` and of
`bilingual.notices.permissions`: tests hold both against each other.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, When
from wagtail.models import Page
from wagtail.permissions import policy_registry

from bilingual.people import Person
from opportunities.models.event import OpportunityEvent
from opportunities.models.page import OpportunityPage
from opportunities.querysets import OpportunityPageQuerySet

Stage = OpportunityEvent.Stage


def may_record_on(user: Person) -> OpportunityPageQuerySet:
    """Pages of opportunities of which the person may prepare what happens.

    As `may_prepare` says: who writes or publishes pages of either tree.
    """
    own = _pages(user, "add", "publish").filter(opportunity=OuterRef("opportunity"))
    return OpportunityPage.objects.filter(Exists(own))


def prepared_events(user: Person) -> QuerySet[OpportunityEvent]:
    """Events before they are public with which the person can go on now."""
    if not user.is_active:
        return OpportunityEvent.objects.none()
    written = Case(
        When(source_language="fr", then=F("words_fr")),
        default=F("words_en"),
        output_field=CharField(),
    )
    events = OpportunityEvent.objects.alias(written=written)
    own_work = Q(~Q(written=""), translated_by=user.pk) | Q(
        written="", written_by=user.pk
    )
    return events.filter(
        Q(_in_source_language(user, "add", "publish"), stage=Stage.WRITING)
        | Q(_in_the_other(user, "add", "change", "publish"), stage=Stage.TRANSLATION)
        | Q(
            _in_source_language(user, "publish"),
            _in_the_other(user, "publish"),
            ~Q(pk__in=events.filter(own_work).values("pk")),
            stage=Stage.REVIEW,
        )
    )


def _in_source_language(user: Person, *permissions: str) -> Q:
    pages = _pages_of_row(user, permissions)
    return Q(Exists(pages.filter(locale__language_code=OuterRef("source_language"))))


def _in_the_other(user: Person, *permissions: str) -> Q:
    pages = _pages_of_row(user, permissions)
    return Q(Exists(pages.exclude(locale__language_code=OuterRef("source_language"))))


def _pages_of_row(user: Person, permissions: tuple[str, ...]) -> Any:
    return _pages(user, *permissions).filter(opportunity=OuterRef("opportunity"))


def _pages(user: Person, *permissions: str) -> OpportunityPageQuerySet:
    """The pages on which the person has one of the permissions, as Wagtail names them."""
    policy = policy_registry.get_by_type(Page)
    allowed = policy.instances_user_has_any_permission_for(user, permissions)
    return OpportunityPage.objects.filter(pk__in=allowed.values("pk"))
