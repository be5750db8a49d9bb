"""Thousands of opportunities that were posted, extended and awarded, in a moment."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction

from opportunities.life.moves import Move
from opportunities.models import Opportunity, OpportunityEvent
from tests.opportunities.open_data.stories import (
    EXTENDED_TO,
    FIRST,
    SUPPLIER,
    WHY,
    tender,
)

BATCH = 500


@transaction.atomic
def many_stories(number, *, numbered_from=100):
    """That many opportunities without pages, with three events each."""
    made = Opportunity.objects.bulk_create(
        [
            Opportunity(
                translation_key=uuid4(),
                year=2021,
                number=numbered_from + count,
                created_at=FIRST,
                decided="awarded",
                supplier=SUPPLIER,
                award_value="6500.00",
                decided_on="2021-07-16",
            )
            for count in range(number)
        ],
        batch_size=BATCH,
    )
    OpportunityEvent.objects.bulk_create(
        [event for one in made for event in _events(one)], batch_size=BATCH
    )


def _events(opportunity):
    title = {"en": f"Work {opportunity.number}", "fr": f"Travail {opportunity.number}"}
    extended = EXTENDED_TO.isoformat()
    facts = (
        (Move.POST, {"tender": tender(title=title)}),
        (
            Move.AMEND,
            {"amendment": 1, "tender": tender(title=title, closes_at=extended)},
        ),
        (
            Move.AWARD,
            {
                "supplier": SUPPLIER,
                "award_value": "6500.00",
                "applications": 4,
                "passed": 1,
                "decided_on": "2021-07-16",
            },
        ),
    )
    return [
        OpportunityEvent(
            opportunity=opportunity,
            move=move,
            source_language="en",
            stage=OpportunityEvent.Stage.PUBLISHED,
            number=number,
            published_at=FIRST + timedelta(days=number),
            words_en=WHY["en"],
            words_fr=WHY["fr"],
            facts=kept,
        )
        for number, (move, kept) in enumerate(facts, start=1)
    ]
