"""Work of every sort: opportunities, questions and events that wait for somebody."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from bilingual.formatting import eastern_day
from bilingual.models.notice import BilingualNotice
from opportunities.life.moves import Move
from opportunities.life.states import Status
from opportunities.models import Opportunity, OpportunityEvent, Question
from tests import scenarios
from tests.factories import PagePair
from tests.scenarios import BilingualSite

Stage = BilingualNotice.Stage


def standing(
    site: BilingualSite, name: str, decided: str = "", **details: Any
) -> PagePair:
    """A public opportunity called after where it stands; `facts` are of its row."""
    facts = details.pop("facts", {})
    pages = scenarios.an_open_pair(
        site,
        en={"title": f"{name} en", "slug": f"{name}-en"},
        fr={"title": f"{name} fr", "slug": f"{name}-fr"},
        **details,
    )
    Opportunity.objects.filter(pk=pages.en.opportunity_id).update(
        decided=decided, **facts
    )
    return pages


def one_of_each_standing(site: BilingualSite) -> dict[str, PagePair]:
    """An opportunity for every section, and some for none of them."""
    now = timezone.now()
    today = eastern_day(now)
    return {
        "open": standing(site, "open"),
        "closing": standing(site, "closing", closing_soon=True),
        "decide": standing(site, "decide", closed=True),
        "deliver": standing(
            site,
            "deliver",
            Status.AWARDED,
            closed=True,
            delivery_at=now + timedelta(days=5),
        ),
        "deliver-late": standing(
            site,
            "deliver-late",
            Status.AWARDED,
            closed=True,
            selection_date=today - timedelta(days=5),
            delivery_at=now - timedelta(days=1),
        ),
        "deliver-later": standing(
            site,
            "deliver-later",
            Status.AWARDED,
            closed=True,
            delivery_at=now + timedelta(days=20),
        ),
        "accept": standing(
            site,
            "accept",
            Status.DELIVERED,
            closed=True,
            facts={"delivered_on": today - timedelta(days=3)},
        ),
        "pay": standing(
            site, "pay", Status.ACCEPTED, closed=True, facts={"accepted_on": today}
        ),
        "suspended": standing(
            site, "suspended", Status.SUSPENDED, facts={"decided_at": now}
        ),
        **{
            status: standing(site, status, status, closed=True)
            for status in (
                *(Status.CANCELLED, Status.NO_AWARD),
                *(Status.NOT_DELIVERED, Status.PAID),
            )
        },
    }


def event(
    pages: PagePair, stage: str, language: str = "en", **details: Any
) -> OpportunityEvent:
    """Somebody began to tell visitors why it is suspended."""
    texts = {f"words_{language}": "We move."} if details.pop("words", True) else {}
    return OpportunityEvent.objects.create(
        opportunity=pages.en.opportunity,
        move=Move.SUSPEND,
        source_language=language,
        stage=stage,
        sent_at=timezone.now(),
        **texts,
        **details,
    )


def question(
    pages: PagePair,
    stage: str = Stage.WRITING,
    language: str = "en",
    at: datetime | None = None,
    **details: Any,
) -> Question:
    """Somebody asked."""
    return Question.objects.create(
        opportunity=pages.en.opportunity,
        source_language=language,
        stage=stage,
        arrived_at=at or timezone.now(),
        **{f"question_{language}": "May we use Rust?"},
        **details,
    )
