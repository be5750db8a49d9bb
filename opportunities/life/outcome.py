"""What stands at the top of the page once an opportunity takes no applications."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from bilingual.formatting import canadian_date, canadian_datetime, eastern_day
from opportunities.life.clock import length_in_words, next_midnight
from opportunities.life.fact_words import NAMES, FactLine, lines_of
from opportunities.life.moves import Move
from opportunities.life.public_record import Happening, PublicRecord
from opportunities.life.states import Status
from page_cache.clock import holds_until

if TYPE_CHECKING:
    from opportunities.models.opportunity import Opportunity
    from opportunities.models.page import OpportunityPage


@dataclass(frozen=True)
class Outcome:
    """Sentences and facts, in the language being spoken."""

    title: str
    sentences: list[str]
    # Why, in the words of the team.
    words: str = ""
    lines: list[FactLine] = field(default_factory=list)
    is_late: bool = False


@dataclass(frozen=True)
class _Standing:
    """All that the words of a status are made of."""

    page: OpportunityPage
    opportunity: Opportunity
    record: PublicRecord
    at: datetime


def outcome_of(
    page: OpportunityPage, record: PublicRecord, status: Status, *, at: datetime
) -> Outcome | None:
    """What became of it; None while suppliers can apply. No query."""
    tell = _TELLERS.get(status)
    if tell is None or page.opportunity is None:
        return None
    return tell(_Standing(page, page.opportunity, record, at))


def _closed(standing: _Standing) -> Outcome:
    due = standing.page.selection_date
    if due is None:
        return Outcome(_("Applications are being evaluated"), [])
    first = standing.record.first_words_of("selection_date")
    day = {"day": canadian_date(due), "first": first}
    moved = [_("It was first due on %(first)s.") % day] if first else []
    holds_until(next_midnight(standing.at))
    if eastern_day(standing.at) <= due:
        sentence = _("A supplier is to be selected by %(day)s.") % day
        return Outcome(_("Applications are being evaluated"), [sentence, *moved])
    return Outcome(
        _("The decision is late"),
        [
            _("It was due on %(day)s and is not made yet.") % day,
            *moved,
            _("The team writes a new date here as soon as it has one."),
        ],
        is_late=True,
    )


def _suspended(standing: _Standing) -> Outcome:
    told = standing.record.last(Move.SUSPEND)
    sentences = [
        _(
            "Applications are not accepted until it resumes, whatever the deadline says."
        ),
    ]
    left = standing.opportunity.left_when_suspended
    if left is not None:
        sentences.append(
            _(
                "When it resumes, suppliers have at least the time that was left: %(time)s."
            )
            % {"time": length_in_words(left)}
        )
    return Outcome(_("Suspended"), sentences, _words(told), _since(told))


def _cancelled(standing: _Standing) -> Outcome:
    told = standing.record.last(Move.CANCEL)
    return Outcome(
        pgettext("an opportunity", "Cancelled"),
        [*_reason(told), _("Nobody was chosen and nothing was paid.")],
        _words(told),
        _since(told),
    )


def _no_award(standing: _Standing) -> Outcome:
    told = standing.record.last(Move.CLOSE_WITHOUT_AWARD)
    return Outcome(
        _("Nobody was chosen"), _reason(told), _words(told), _lines(standing)
    )


def _awarded(standing: _Standing) -> Outcome:
    due = standing.page.delivery_at
    returned = standing.record.last(Move.AWARD, Move.RETURN_WORK)
    sentences, is_late = [], False
    if due is not None:
        is_late = standing.at > due
        text = (
            _("The work was due on %(instant)s and is not delivered yet.")
            if is_late
            else _("The work is due on %(instant)s.")
        )
        sentences = [text % {"instant": canadian_datetime(due)}]
    if returned is not None and returned.move == Move.RETURN_WORK:
        sentences.insert(0, _("What was delivered has to be corrected first."))
    title = _("Awarded to %(supplier)s") % {"supplier": standing.opportunity.supplier}
    return Outcome(title, sentences, _words(returned), _lines(standing), is_late)


def _delivered(standing: _Standing) -> Outcome:
    return Outcome(
        _("The work was delivered"),
        [_("The team checks it against the work acceptance criteria.")],
        _words(standing.record.last(Move.DELIVER)),
        _lines(standing),
    )


def _accepted(standing: _Standing) -> Outcome:
    return Outcome(
        _("The work was accepted"),
        [_("It meets every work acceptance criterion. The payment comes next.")],
        _words(standing.record.last(Move.ACCEPT)),
        _lines(standing),
    )


def _not_delivered(standing: _Standing) -> Outcome:
    return Outcome(
        _("The work was not delivered"),
        [_("Nothing was paid.")],
        _words(standing.record.last(Move.END_WITHOUT_DELIVERY)),
        _lines(standing),
    )


def _paid(standing: _Standing) -> Outcome:
    return Outcome(
        _("The work was delivered and paid"),
        [],
        _words(standing.record.last(Move.PAY)),
        _lines(standing),
    )


_TELLERS: dict[Status, Callable[[_Standing], Outcome]] = {
    Status.CLOSED: _closed,
    Status.SUSPENDED: _suspended,
    Status.CANCELLED: _cancelled,
    Status.NO_AWARD: _no_award,
    Status.AWARDED: _awarded,
    Status.DELIVERED: _delivered,
    Status.ACCEPTED: _accepted,
    Status.NOT_DELIVERED: _not_delivered,
    Status.PAID: _paid,
}


def _since(told: Happening | None) -> list[FactLine]:
    """The instant from which on it is so."""
    if told is None:
        return []
    return [FactLine(_("Since"), canadian_datetime(told.at))]


def _reason(told: Happening | None) -> list[str]:
    return [told.reason] if told is not None and told.reason else []


def _words(told: Happening | None) -> str:
    return told.words if told is not None else ""


def _lines(standing: _Standing) -> list[FactLine]:
    facts = {name: getattr(standing.opportunity, name, None) for name in NAMES}
    return lines_of(facts)
