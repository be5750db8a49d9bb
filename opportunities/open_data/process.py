"""What became of an opportunity, event by event, in no language yet.

Everything here comes from events and published questions, which never change: what was
known at a past instant can be told again for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from opportunities.amendments.snapshot import KEPT_AS
from opportunities.life.facts import read
from opportunities.life.moves import RULES, Move, NoAwardReason
from opportunities.open_data.codes import AwardStatus, ContractStatus, Tag, TenderStatus

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent
    from opportunities.models.question import Question

Tender = Mapping[str, Any]


@dataclass
class Award:
    """Who was chosen, and what came of it; `number` counts the awards from 1.

    `steps` are the events of the work after it, in their order.
    """

    number: int
    event: OpportunityEvent
    facts: Mapping[str, Any]
    delivery_at: str
    status: AwardStatus = AwardStatus.ACTIVE
    contract_status: ContractStatus = ContractStatus.ACTIVE
    amendments: list[OpportunityEvent] = field(default_factory=list)
    steps: list[OpportunityEvent] = field(default_factory=list)

    def last(self, move: Move) -> OpportunityEvent | None:
        """The newest of its steps of that kind."""
        return next((one for one in reversed(self.steps) if one.move == move), None)

    @property
    def is_in_force(self) -> bool:
        """Whether work is still expected or paid for."""
        return self.contract_status == ContractStatus.ACTIVE


@dataclass
class Process:
    """An opportunity as it was known after the events told so far."""

    tender: Tender = field(default_factory=dict)
    # Rows of the work that an amendment took away, as they read last.
    removed: dict[str, Mapping[str, str]] = field(default_factory=dict)
    status: TenderStatus = TenderStatus.ACTIVE
    posted: OpportunityEvent | None = None
    # Of the newest event or question; it never goes back.
    at: datetime | None = None
    # A value of `Status`, or empty where the clock says it.
    decided: str = ""
    applications: int | None = None
    passed: int | None = None
    amendments: list[OpportunityEvent] = field(default_factory=list)
    # What stopped, resumed or ended it before a contract.
    notes: list[OpportunityEvent] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def tell(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        """Take an event in; what kind of news it is."""
        self._advance(event.published_at)
        move = Move(event.move)
        decides = RULES[move].decides
        if decides is not None:
            self.decided = decides
        return _TELLERS[move](self, event)

    def tell_question(self, question: Question) -> tuple[Tag, ...]:
        """Take in a question that was published with its answer."""
        self._advance(question.published_at)
        self.questions.append(question)
        return (Tag.TENDER_UPDATE,)

    @property
    def contract(self) -> Award | None:
        """The newest award, if its contract is in force."""
        last = self.awards[-1] if self.awards else None
        return last if last is not None and last.is_in_force else None

    @property
    def closes_at(self) -> str:
        """The closing as it is kept; empty where no event says it."""
        return str(self.tender.get("closes_at", ""))

    def _advance(self, at: datetime | None) -> None:
        """Two people may decide in one instant: news never dates before older news."""
        if at is not None:
            self.at = max(self.at, at) if self.at else at

    def _post(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        self.posted = event
        self.tender = event.facts.get(KEPT_AS, {})
        return (Tag.TENDER,)

    def _amend(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        """Once there is a contract, what still moves is a part of it."""
        new = event.facts.get(KEPT_AS, self.tender)
        contract = self.contract
        if contract is not None:
            contract.delivery_at = new.get("delivery_at", "")
            contract.amendments.append(event)
            return (Tag.CONTRACT_AMENDMENT,)
        self._note_removed(new)
        self.tender = new
        self.amendments.append(event)
        return (Tag.TENDER_AMENDMENT,)

    def _note_removed(self, new: Tender) -> None:
        kept = {row["id"] for row in new.get("deliverables", [])}
        for row in self.tender.get("deliverables", []):
            self.removed[row["id"]] = row
        for key in kept:
            self.removed.pop(key, None)

    def _note(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        self.notes.append(event)
        return (Tag.TENDER_UPDATE,)

    def _cancel(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        self.notes.append(event)
        self.status = TenderStatus.CANCELLED
        return (Tag.TENDER_CANCELLATION,)

    def _award(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        facts = read(_own(event))
        self._count(facts)
        self.status = TenderStatus.COMPLETE
        self.awards.append(
            Award(
                number=len(self.awards) + 1,
                event=event,
                facts=facts,
                delivery_at=str(self.tender.get("delivery_at", "")),
            )
        )
        return (Tag.AWARD, Tag.CONTRACT)

    def _decline(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        """Another one may be chosen: the tender goes on."""
        self.notes.append(event)
        self.status = TenderStatus.ACTIVE
        award = self.awards[-1]
        award.status = AwardStatus.CANCELLED
        award.contract_status = ContractStatus.CANCELLED
        return (Tag.AWARD_CANCELLATION, Tag.CONTRACT_UPDATE)

    def _close(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        self._count(read(_own(event)))
        self.notes.append(event)
        if event.reason == NoAwardReason.NO_NEED:
            self.status = TenderStatus.CANCELLED
            return (Tag.TENDER_CANCELLATION,)
        self.status = TenderStatus.UNSUCCESSFUL
        return (Tag.TENDER_UPDATE,)

    def _step(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        """News of the work: told for the first time, or told otherwise."""
        award = self.awards[-1]
        is_new = award.last(Move(event.move)) is None and event.move != Move.RETURN_WORK
        award.steps.append(event)
        return (Tag.IMPLEMENTATION if is_new else Tag.IMPLEMENTATION_UPDATE,)

    def _pay(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        self.awards[-1].contract_status = ContractStatus.TERMINATED
        return (*self._step(event), Tag.CONTRACT_TERMINATION)

    def _end(self, event: OpportunityEvent) -> tuple[Tag, ...]:
        self.awards[-1].contract_status = ContractStatus.TERMINATED
        self.awards[-1].steps.append(event)
        return (Tag.CONTRACT_TERMINATION,)

    def _count(self, facts: Mapping[str, Any]) -> None:
        self.applications = facts.get("applications", self.applications)
        self.passed = facts.get("passed", self.passed)


def _own(event: OpportunityEvent) -> Mapping[str, Any]:
    """Its numbers, dates and names, without the snapshot of a page."""
    return {name: value for name, value in event.facts.items() if name != KEPT_AS}


Teller = Callable[[Process, "OpportunityEvent"], tuple[Tag, ...]]

_TELLERS: Mapping[Move, Teller] = {
    Move.POST: Process._post,
    Move.AMEND: Process._amend,
    Move.SUSPEND: Process._note,
    Move.RESUME: Process._note,
    Move.CANCEL: Process._cancel,
    Move.AWARD: Process._award,
    Move.DECLINE_AWARD: Process._decline,
    Move.CLOSE_WITHOUT_AWARD: Process._close,
    Move.DELIVER: Process._step,
    Move.RETURN_WORK: Process._step,
    Move.ACCEPT: Process._step,
    Move.END_WITHOUT_DELIVERY: Process._end,
    Move.PAY: Process._pay,
}
