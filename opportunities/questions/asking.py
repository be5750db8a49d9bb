"""A question arrives, and the team is told."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

from django.db import transaction

from bilingual.desk.markup import tidy
from opportunities.models.opportunity import Opportunity
from opportunities.models.page import OpportunityPage
from opportunities.models.question import Question
from opportunities.questions.language import language_of_text
from opportunities.questions.telling import tell_team_after_commit

# Who presses the button twice asks once.
SAME_QUESTION_WITHIN = timedelta(minutes=10)
# They turn the direction of a line around, so that it reads other than it is.
_TURNING = frozenset(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
)


def without_unseen(typed: str) -> str:
    """What was typed, without the signs that nobody sees and no database keeps."""
    return "".join(
        sign
        for sign in tidy(typed)
        if sign == "\n"
        or (unicodedata.category(sign) not in {"Cc", "Cs"} and sign not in _TURNING)
    ).strip()


@transaction.atomic
def arrive(page: OpportunityPage, text: str, *, at: datetime) -> Question:
    """Keep a question that a visitor asked on a page, unless it just arrived.

    The text is one that `without_unseen` gave back. Raises ValueError for a page
    without an opportunity.
    """
    if page.opportunity_id is None:
        raise ValueError(f"{page!r} has no opportunity.")
    opportunity = Opportunity.objects.select_for_update().get(pk=page.opportunity_id)
    same = opportunity.questions.filter(
        arrived_text=text, arrived_at__gt=at - SAME_QUESTION_WITHIN
    ).first()
    if same is not None:
        return same
    language = language_of_text(text, page.language)
    question = Question(
        opportunity=opportunity,
        source_language=language,
        arrived_at=at,
        arrived_text=text,
        created_at=at,
    )
    question.set_text("question", language, text)
    question.save()
    tell_team_after_commit(question.pk)
    return question
