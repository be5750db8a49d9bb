"""What stands beside the words of an event on the screen where they are confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from bilingual.languages import active_language
from bilingual.models import PagePair
from bilingual.notices.permissions import may_write
from bilingual.people import Person
from opportunities.life.fact_words import lines_of
from opportunities.life.facts import FACTS_OF, read
from opportunities.life.moves import BY_THE_PAIR, Move

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent
    from opportunities.models.opportunity import Opportunity


def life_screen(opportunity: Opportunity) -> tuple[str, str] | None:
    """The address and the name of the screen of all that happened to it."""
    pair = PagePair.objects.filter(translation_key=opportunity.translation_key).first()
    if pair is None:
        return None
    return reverse("life:life", args=[pair.pk]), _("What happens to it")


def about_event(event: OpportunityEvent, user: Person) -> dict[str, Any]:
    """Its opportunity, its reason and its facts, and whether they may be changed."""
    opportunity = event.opportunity
    pages = {page.language: page for page in opportunity.pages.select_related("locale")}
    page = pages.get(active_language()) or next(iter(pages.values()), None)
    # Those of an amendment are what it changed, and not for a form.
    has_facts = Move(event.move) not in BY_THE_PAIR
    return {
        "opportunity": opportunity,
        "page": page,
        "pair": PagePair.objects.filter(
            translation_key=opportunity.translation_key
        ).first(),
        "lines": lines_of(read(event.facts)) if has_facts else [],
        "may_change": has_facts
        and bool(FACTS_OF.get(Move(event.move)) or event.reason)
        and may_write(user, event),
    }
