"""The parts of a release that say who was chosen, and what came of the work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from opportunities.life.facts import read
from opportunities.life.moves import Move
from opportunities.open_data.amendments import amendments_of
from opportunities.open_data.codes import MilestoneStatus
from opportunities.open_data.moments import in_universal_time, start_of
from opportunities.open_data.process import Award, Process
from opportunities.open_data.tender import criteria_of_the_work, eastern, note
from opportunities.open_data.told import (
    Json,
    Told,
    known,
    money,
    without_contact_details,
)

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent

# The day on which each step of the work was taken.
_DAYS = {
    Move.ACCEPT: "accepted_on",
    Move.END_WITHOUT_DELIVERY: "ended_on",
}


def award_part(award: Award, process: Process, told: Told) -> Json:
    """Who was chosen, for which value, and whether that stands."""
    facts = award.facts
    return {
        "id": f"{told.ocid}-award-{award.number}",
        "status": award.status,
        "suppliers": [supplier_of(award)],
        **known(
            title=told.words(process.tender.get("title", {})),
            description=_said(award, told),
            date=_day(facts.get("decided_on")),
            value=money(facts["award_value"]) if "award_value" in facts else None,
        ),
    }


def contract_part(award: Award, process: Process, told: Told) -> Json:
    """What was agreed with the supplier, and how the work went."""
    facts = award.facts
    return {
        "id": f"{told.ocid}-contract-{award.number}",
        "awardID": f"{told.ocid}-award-{award.number}",
        "status": award.contract_status,
        **known(
            title=told.words(process.tender.get("title", {})),
            value=money(facts["award_value"]) if "award_value" in facts else None,
            period=known(
                startDate=_day(facts.get("decided_on")),
                endDate=eastern(award.delivery_at),
            ),
            amendments=amendments_of(award.amendments, told, amended=award.event),
            implementation=_implementation(award, process, told) if award.steps else {},
        ),
    }


def supplier_of(award: Award) -> Json:
    """The supplier, as parties of a release refer to one another."""
    name = without_contact_details(str(award.facts.get("supplier", "")))
    return {"id": f"supplier-{award.number}", "name": name}


def _said(award: Award, told: Told) -> str:
    """How many applied and passed, and what was said besides."""
    lines = []
    facts = award.facts
    if "applications" in facts and "passed" in facts:
        applied = ngettext(
            "%(count)d application was received.",
            "%(count)d applications were received.",
            facts["applications"],
        ) % {"count": facts["applications"]}
        passed = ngettext(
            "%(count)d passed every criterion.",
            "%(count)d passed every criterion.",
            facts["passed"],
        ) % {"count": facts["passed"]}
        lines = [applied, passed]
    return " ".join([*lines, told.words_of(award.event)]).strip()


def _implementation(award: Award, process: Process, told: Told) -> Json:
    return known(
        milestones=[_delivery(award, process, told), *_milestones(award, told)],
        documents=list(_delivered(award, told)),
        transactions=list(_payments(award, told)),
    )


def _delivery(award: Award, process: Process, told: Told) -> Json:
    """Planned with the contract; then met, returned to be corrected, or not met."""
    last = award.steps[-1]
    for event in award.steps:
        if event.move in {Move.DELIVER, Move.RETURN_WORK, Move.END_WITHOUT_DELIVERY}:
            last = event
    status = {
        Move.DELIVER: MilestoneStatus.MET,
        Move.RETURN_WORK: MilestoneStatus.PARTIALLY_MET,
        Move.END_WITHOUT_DELIVERY: MilestoneStatus.NOT_MET,
    }.get(Move(last.move), MilestoneStatus.SCHEDULED)
    facts = _facts(last)
    return {
        "id": "delivery",
        "type": "delivery",
        "title": _("Delivery"),
        "status": status,
        # Taken back where work is returned: an empty one leaves the record.
        "dateMet": _day(facts.get("delivered_on")) or None,
        **known(
            description=criteria_of_the_work(process, told),
            dueDate=eastern(award.delivery_at),
        ),
    }


def _milestones(award: Award, told: Told) -> Iterator[Json]:
    for event in award.steps:
        move = Move(event.move)
        if move == Move.RETURN_WORK:
            yield note(event, told)
        elif move in _DAYS:
            on = _day(_facts(event).get(_DAYS[move]))
            kind = {"type": "approval"} if move == Move.ACCEPT else {}
            yield {**note(event, told, on=on), **kind}


def _delivered(award: Award, told: Told) -> Iterator[Json]:
    for event in award.steps:
        address = _facts(event).get("delivered_url", "")
        if event.move == Move.DELIVER and address:
            at = event.published_at
            yield {
                "id": f"delivered-{event.number}",
                "title": _("Delivered code"),
                "url": iri_to_uri(address),
                **known(datePublished=in_universal_time(at) if at else ""),
            }


def _payments(award: Award, told: Told) -> Iterator[Json]:
    for event in award.steps:
        facts = _facts(event)
        if event.move == Move.PAY and "paid_amount" in facts:
            yield {
                "id": f"payment-{event.number}",
                "value": money(facts["paid_amount"]),
                "payer": {"id": "buyer", "name": told.publisher.name[told.language]},
                "payee": supplier_of(award),
                **known(date=_day(facts.get("paid_on"))),
            }


def _facts(event: OpportunityEvent) -> dict[str, Any]:
    return read(event.facts)


def _day(day: Any) -> str:
    return start_of(day) if day is not None else ""
