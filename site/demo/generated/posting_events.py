"""That generated opportunities were posted, as publishing them would have recorded it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from bilingual.languages import Language, as_language
from opportunities.amendments.snapshot import KEPT_AS, snapshot_of
from opportunities.life.moves import Move
from opportunities.models import OpportunityEvent, OpportunityPage


def insert_posting_events(
    pages: Iterable[OpportunityPage], posted: dict[UUID, datetime]
) -> None:
    """One for each pair of pages, at the instant that its key says."""
    pairs: dict[UUID, dict[Language, OpportunityPage]] = {}
    for page in pages:
        language = as_language(page.locale.language_code)
        pairs.setdefault(page.translation_key, {})[language] = page
    OpportunityEvent.objects.bulk_create(
        OpportunityEvent(
            opportunity=pair["en"].opportunity,
            move=Move.POST,
            stage=OpportunityEvent.Stage.PUBLISHED,
            number=1,
            published_at=posted[key],
            facts={KEPT_AS: snapshot_of(pair)},
        )
        for key, pair in pairs.items()
    )
