"""The part of a release that says what is asked for, and how far the search is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from opportunities.licences import Licence
from opportunities.open_data.amendments import amendments_of
from opportunities.open_data.codes import MilestoneStatus
from opportunities.open_data.moments import (
    end_of,
    in_eastern_time,
    in_universal_time,
    kept_instant,
)
from opportunities.open_data.process import Process
from opportunities.open_data.told import Json, Told, known, money, numbered

if TYPE_CHECKING:
    from opportunities.models.event import OpportunityEvent
    from opportunities.models.question import Question


def tender_part(process: Process, told: Told) -> Json:
    """Everything that was known of the search for a supplier by then."""
    tender = process.tender
    return {
        "id": told.reference,
        "status": process.status,
        "procurementMethod": "open",
        "mainProcurementCategory": "services",
        # The price is fixed: applications differ by what they show.
        "awardCriteria": "qualityOnly",
        "submissionMethod": ["electronicSubmission"],
        "procuringEntity": {
            "id": "buyer",
            "name": told.publisher.name[told.language],
        },
        **known(
            title=told.words(tender.get("title", {})),
            description=told.words(tender.get("description", {})),
            value=money(tender["price"]) if tender.get("price") else None,
            additionalProcurementCategories=[
                skill["id"] for skill in tender.get("skills", [])
            ],
            awardCriteriaDetails=_rows(tender, "evaluation_criteria", told),
            items=list(_items(process, told)),
            tenderPeriod=_tender_period(process),
            awardPeriod=_award_period(process),
            contractPeriod=known(endDate=eastern(tender.get("delivery_at", ""))),
            numberOfTenderers=process.applications,
            documents=list(_documents(process, told)),
            milestones=list(_milestones(process, told)),
            amendments=amendments_of(process.amendments, told, amended=process.posted),
            hasEnquiries=True if process.questions else None,
            enquiries=[_enquiry(one, told) for one in process.questions],
        ),
    }


def note(event: OpportunityEvent, told: Told, on: str = "") -> Json:
    """Something that happened, which no field of the standard has a place for."""
    at = event.published_at
    return {
        "id": f"event-{event.number}",
        "title": str(event.get_move_display()),
        "code": event.move,
        "status": MilestoneStatus.MET,
        **known(
            description=told.words_of(event),
            dateMet=on or (in_universal_time(at) if at else ""),
        ),
    }


def eastern(kept: str) -> str:
    """A kept instant in Eastern time; empty for an empty one."""
    instant = kept_instant(kept)
    return in_eastern_time(instant) if instant else ""


def criteria_of_the_work(process: Process, told: Told) -> str:
    """What the delivered code must meet, the licence last."""
    tender = process.tender
    rows = [told.words(row) for row in tender.get("acceptance_criteria", [])]
    licence = tender.get("licence", "")
    if licence in Licence.values:
        rows.append(
            _(
                "The code is delivered in a public repository under the %(licence)s licence."
            )
            % {"licence": Licence(licence).label}
        )
    return numbered(rows)


def _rows(tender: Mapping[str, list[Mapping[str, str]]], name: str, told: Told) -> str:
    return numbered(told.words(row) for row in tender.get(name, []))


def _items(process: Process, told: Told) -> Iterator[Json]:
    """The work; what an amendment took away stays, and none of it is wanted."""
    for row in process.tender.get("deliverables", []):
        yield {"id": row["id"], "description": told.words(row), "quantity": 1}
    for key, row in process.removed.items():
        yield {"id": key, "description": told.words(row), "quantity": 0}


def _tender_period(process: Process) -> Json:
    posted = process.posted.published_at if process.posted else None
    return known(
        startDate=in_eastern_time(posted) if posted else "",
        endDate=eastern(process.closes_at),
    )


def _award_period(process: Process) -> Json:
    selection = process.tender.get("selection_date", "")
    if not selection:
        return {}
    return known(
        startDate=eastern(process.closes_at),
        endDate=end_of(date.fromisoformat(selection)),
    )


def _documents(process: Process, told: Told) -> Iterator[Json]:
    if told.notice:
        yield {
            "id": "notice",
            "documentType": "tenderNotice",
            "title": told.words(process.tender.get("title", {})) or told.reference,
            "url": told.notice,
            "format": "text/html",
            "language": told.language,
        }


def _milestones(process: Process, told: Told) -> Iterator[Json]:
    due = eastern(process.tender.get("delivery_at", ""))
    if due:
        yield {
            "id": "delivery",
            "type": "delivery",
            "title": _("Delivery"),
            "status": MilestoneStatus.SCHEDULED,
            "dueDate": due,
            **known(description=criteria_of_the_work(process, told)),
        }
    for event in process.notes:
        yield note(event, told)


def _enquiry(question: Question, told: Told) -> Json:
    """A question and its answer; nobody knows who asked."""
    answered = question.published_at
    return {
        "id": f"question-{question.number}",
        "date": in_universal_time(question.arrived_at),
        "description": question.text("question", told.language),
        "answer": question.text("answer", told.language),
        **known(dateAnswered=in_universal_time(answered) if answered else ""),
    }
