"""Reads what `splitting` compares: five queries, for 10 or for 10,000 opportunities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.functional import cached_property

from bilingual.languages import active_language
from bilingual.models import PagePair
from opportunities.guardrails.splitting import (
    Candidate,
    months_from,
    normalised,
    normalised_teams,
    resemblances,
    total_value,
)
from opportunities.models.limits import PostingLimitsSetting

if TYPE_CHECKING:
    from opportunities.models import OpportunityPage

# Nothing that is compared or shown; a client may have many opportunities.
PROSE = (
    "background",
    "short_description",
    "deliverables",
    "attachments",
    "evaluation_criteria",
    "acceptance_criteria",
)
# More than this is no list that somebody reads; what it leaves out is counted.
MOST_SHOWN = 10


@dataclass(frozen=True)
class Related:
    """An opportunity that looks like a part of the same work, as people are shown it."""

    title: str
    reference: str
    address: str
    posted_at: datetime
    is_public: bool
    price: Decimal | None
    similar_title: bool
    shared_skills: tuple[str, ...]


class SplittingWarning:
    """What resembles a posting; found when it is first asked for."""

    def __init__(self, page: OpportunityPage, *, at: datetime) -> None:
        self.page = page
        self.at = at

    @cached_property
    def months(self) -> int:
        """How far apart opportunities may be, in months."""
        return int(PostingLimitsSetting.load().splitting_months)

    @property
    def reason(self) -> str:
        """Why the posting splits no contract, as its editor wrote it."""
        return str(self.page.internal_splitting_reason)

    @cached_property
    def found(self) -> list[Related]:
        """All that resemble it, the nearest in time first."""
        return related_to(self.page, at=self.at, months=self.months)

    @property
    def shown(self) -> list[Related]:
        """As many as somebody reads."""
        return self.found[:MOST_SHOWN]

    @property
    def left_out(self) -> int:
        """How many are not shown."""
        return max(0, len(self.found) - MOST_SHOWN)

    @property
    def total(self) -> Decimal:
        """What the posting and all that resemble it cost together, before tax."""
        return total_value([self.page.price, *(one.price for one in self.found)])


def related_to(page: OpportunityPage, *, at: datetime, months: int) -> list[Related]:
    """Opportunities of the same client that are alike, the nearest in time first."""
    pages = _pages_of(page)
    one = Candidate(
        key=str(page.translation_key),
        titles={other.language: other.title for other in pages},
        teams=normalised_teams(other.client_team for other in pages),
        skills=frozenset(skill.pk for skill in page.skills.all()),
        at=page.first_published_at or at,
    )
    if not one.teams:
        return []
    rows = _rows_of_client(page, one, months)
    candidates = [_candidate(key, twins) for key, twins in rows.items()]
    return _as_shown(rows, resemblances(one, candidates, months=months))


def _pages_of(page: OpportunityPage) -> list[Any]:
    """The draft with its translation, if there is one: clients have two names."""
    twin = page.twin() if page.pk else None
    return [page] if twin is None else [page, twin]


def _rows_of_client(
    page: OpportunityPage, one: Candidate, months: int
) -> dict[UUID, list[Any]]:
    """The pages of other opportunities of the client near that time, by pair."""
    dated = type(page).objects.annotate(
        begun_at=Coalesce("first_published_at", "opportunity__created_at")
    )
    near = dated.exclude(translation_key=page.translation_key).filter(
        begun_at__gte=months_from(one.at, -months),
        begun_at__lte=months_from(one.at, months),
    )
    names = near.order_by().values_list("client_team", flat=True).distinct()
    same = [name for name in names if normalised(name) in one.teams]
    keys = near.filter(client_team__in=same).values("translation_key")
    rows: dict[UUID, list[Any]] = {}
    pages = dated.filter(translation_key__in=keys).select_related(
        "locale", "opportunity"
    )
    pages = pages.defer(*PROSE).prefetch_related("skills")
    for other in pages.order_by("translation_key", "pk"):
        rows.setdefault(other.translation_key, []).append(other)
    return rows


def _candidate(key: UUID, twins: list[Any]) -> Candidate:
    return Candidate(
        key=str(key),
        titles={page.language: page.title for page in twins},
        teams=normalised_teams(page.client_team for page in twins),
        skills=frozenset(skill.pk for page in twins for skill in page.skills.all()),
        at=min(page.begun_at for page in twins),
    )


def _as_shown(rows: dict[UUID, list[Any]], found: list[Any]) -> list[Related]:
    keys = [UUID(one.candidate.key) for one in found]
    pairs = dict(
        PagePair.objects.filter(translation_key__in=keys).values_list(
            "translation_key", "pk"
        )
    )
    language = active_language()
    return [
        _related(one, rows[key], pairs.get(key), language)
        for one, key in zip(found, keys, strict=True)
    ]


def _related(one: Any, twins: list[Any], pair: int | None, language: str) -> Related:
    page = next((twin for twin in twins if twin.language == language), twins[0])
    return Related(
        title=page.get_admin_display_title(),
        reference=page.reference,
        address=reverse("bilingual:pair", args=[pair]) if pair else "",
        posted_at=one.candidate.at,
        is_public=page.live,
        price=page.price,
        similar_title=one.similar_title,
        shared_skills=tuple(
            str(skill) for skill in page.skills.all() if skill.pk in one.shared_skills
        ),
    )
