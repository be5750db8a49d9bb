"""What stands beside a question on the screen where it is answered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from bilingual.languages import active_language
from bilingual.models import PagePair
from bilingual.people import Person
from opportunities.questions.contact_details import contact_details_in
from opportunities.questions.promoting import may_promote
from opportunities.questions.shown import address_of_number

if TYPE_CHECKING:
    from opportunities.models.question import Question


def about_question(question: Question, user: Person, *, at: datetime) -> dict[str, Any]:
    """Its opportunity, what arrived, by when, and what to look out for."""
    opportunity = question.opportunity
    pages = {page.language: page for page in opportunity.pages.select_related("locale")}
    page = pages.get(active_language()) or next(iter(pages.values()), None)
    words = question.text("question", question.source_language)
    closes_at = page.closes_at if page is not None and page.live else None
    return {
        "opportunity": opportunity,
        "page": page,
        "pair": PagePair.objects.filter(
            translation_key=opportunity.translation_key
        ).first(),
        "due_at": closes_at,
        "is_late": closes_at is not None and closes_at < at,
        "arrived_text": "" if question.arrived_text == words else question.arrived_text,
        "contact_details": []
        if question.is_settled
        else contact_details_in(
            f"{words}\n{question.text('answer', question.source_language)}"
        ),
        "public_address": address_of_number(page, question.number),
        "may_promote": may_promote(user, question),
    }
