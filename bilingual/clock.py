"""What the clock does: scheduled pairs go live and expired ones are withdrawn."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError
from django.utils.timezone import now
from django.utils.translation import gettext as _

from bilingual.journal import record
from bilingual.lifecycle import Move
from bilingual.models.pair import PagePair, PagePairQuerySet
from bilingual.publishing import locked_pair, publish_pair, withdraw_pair

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """One pair that was due: what was to happen, and why it did not, if so."""

    pair: PagePair
    move: Move
    failure: str = ""


def run(at: datetime | None = None) -> Iterator[Outcome]:
    """Do what is due at that instant, each pair in a transaction of its own.

    A pair that can't be published keeps its place and says why in "Needs attention";
    the others go on.
    """
    at = at or now()
    for move, due in _DUE.items():
        keys = due(PagePair.objects.all(), at).values_list("translation_key", flat=True)
        for key in list(keys):
            outcome = _attempt(key, move, at)
            if outcome is not None:
                yield outcome


_DUE: dict[Move, Callable[[PagePairQuerySet, datetime], PagePairQuerySet]] = {
    Move.EXPIRE: PagePairQuerySet.expired,
    Move.PUBLISH: PagePairQuerySet.due,
}


def _attempt(key: UUID, move: Move, at: datetime) -> Outcome | None:
    """Do it, unless another clock or a person was faster; None then."""
    try:
        with locked_pair(key) as pair:
            if not _DUE[move](PagePair.objects.filter(pk=pair.pk), at).exists():
                return None
            if move == Move.EXPIRE:
                withdraw_pair(pair, user=None, at=at, move=Move.EXPIRE)
            else:
                publish_pair(pair, user=None, at=at)
        return Outcome(pair, move)
    except PagePair.DoesNotExist:
        return None
    except (PermissionDenied, ValidationError, DatabaseError) as error:
        return _failed(key, move, error)


def _failed(key: UUID, move: Move, error: Exception) -> Outcome:
    failure = _message_of(error)
    logger.error("The clock could not %s the pair %s: %s", move.value, key, failure)
    with locked_pair(key) as pair:
        # Told once, not at every tick of the clock.
        if pair.failure != failure:
            pair.failure = failure
            pair.save(update_fields=["failure"])
            record(pair, "schedule_failed", user=None, comment=failure)
    return Outcome(pair, move, failure)


def _message_of(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return str(error) or _("It failed without saying why.")
