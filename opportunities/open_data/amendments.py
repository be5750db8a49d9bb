"""What an amendment changed, old and new, as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from opportunities.amendments.naming import NamedChange, named_as_kept
from opportunities.open_data.moments import in_universal_time
from opportunities.open_data.told import Json, Told, known

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent


def amendments_of(
    events: Iterable[OpportunityEvent],
    told: Told,
    *,
    amended: OpportunityEvent | None,
) -> list[Json]:
    """Each with the release that it makes and the one that it amends.

    `amended` is what the first of them amends.
    """
    found = []
    for event in events:
        at = event.published_at
        found.append(
            {
                "id": str(event.facts.get("amendment", event.number)),
                "releaseID": told.release_of(event),
                **known(
                    amendsReleaseID=told.release_of(amended) if amended else "",
                    date=in_universal_time(at) if at else "",
                    rationale=told.words_of(event),
                    description="\n".join(
                        _line(change)
                        for change in named_as_kept(event.facts, told.language)
                    ),
                ),
            }
        )
        amended = event
    return found


def _line(change: NamedChange) -> str:
    parts = {"name": change.name, "old": change.old, "new": change.new}
    if not change.old:
        return _("%(name)s, new: %(new)s") % parts
    if not change.new:
        return _("%(name)s, removed: %(old)s") % parts
    return _("%(name)s, until now: %(old)s; from now on: %(new)s") % parts
