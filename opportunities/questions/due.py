"""By when an answer is of use: until the closing of applications."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.db.models import OuterRef, Subquery

from opportunities.models.page import OpportunityPage
from opportunities.models.question import Question, QuestionQuerySet


def with_due(questions: QuestionQuerySet) -> QuestionQuerySet:
    """With `due_at`: when applications close; empty where visitors read no page."""
    pages = OpportunityPage.objects.filter(
        opportunity=OuterRef("opportunity"), live=True
    )
    return questions.annotate(due_at=Subquery(pages.values("closes_at")[:1]))


def due_between(
    questions: QuestionQuerySet, first: datetime | None, last: datetime
) -> QuestionQuerySet:
    """Those whose applications close before `last`, and not before `first`."""
    due: Any = with_due(questions)
    if first is not None:
        due = due.filter(due_at__gte=first)
    return cast(QuestionQuerySet, due.filter(due_at__lt=last))


def due_of(question: Question) -> datetime | None:
    """When applications close; None where visitors read no page."""
    page = question.opportunity.pages.filter(live=True).first()
    return page.closes_at if page is not None else None
