"""Where to find what in a release: the table that the page shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from opportunities.life.moves import Move
from opportunities.open_data.codes import Tag


@dataclass(frozen=True)
class Field:
    """A field of a release by its path, and what it says here."""

    path: str
    explanation: Promise


@dataclass(frozen=True)
class News:
    """What happened, and the tags of the release that tells it."""

    what: Promise
    tags: tuple[str, ...]


FIELDS: tuple[Field, ...] = (
    Field("ocid", _("The identifier of the opportunity, the same in both languages.")),
    Field(
        "id",
        _(
            "The OCID and the number of the event, or of the question: the same in "
            "both languages."
        ),
    ),
    Field("date", _("When it was published, in universal time.")),
    Field("parties", _("The department that buys, the client team, the suppliers.")),
    Field("tender/id", _("The reference number of the opportunity.")),
    Field(
        "tender/status",
        _("active, cancelled, unsuccessful (no award) or complete (awarded)."),
    ),
    Field("tender/value", _("The fixed price before tax, in Canadian dollars.")),
    Field(
        "tender/tenderPeriod",
        _("From the posting to the last second in which a supplier can apply."),
    ),
    Field("tender/awardPeriod", _("Until the day by which a supplier is selected.")),
    Field("tender/contractPeriod", _("Until when the work is to be delivered.")),
    Field(
        "tender/items",
        _(
            "The work, a row for each thing to deliver. Quantity 0: an amendment took it away."
        ),
    ),
    Field(
        "tender/additionalProcurementCategories",
        _("The skills asked for, as codes: the same in both languages."),
    ),
    Field("tender/awardCriteriaDetails", _("The application evaluation criteria.")),
    Field(
        "tender/milestones",
        _(
            "The delivery with the work acceptance criteria and the licence, and what "
            "else happened: suspended, resumed, cancelled, declined."
        ),
    ),
    Field(
        "tender/amendments",
        _("Each amendment with its reason, and every change, old and new."),
    ),
    Field("tender/enquiries", _("Questions of suppliers with their answers.")),
    Field("tender/numberOfTenderers", _("How many applied.")),
    Field("tender/documents", _("The page of the opportunity on this site.")),
    Field("awards", _("Who was chosen, when, and for which value before tax.")),
    Field(
        "contracts",
        _("The contract that came of an award: active, terminated or cancelled."),
    ),
    Field(
        "contracts/implementation/milestones",
        _("The delivery, work that was returned, and its acceptance."),
    ),
    Field("contracts/implementation/documents", _("Where the delivered code is.")),
    Field("contracts/implementation/transactions", _("What was paid, and when.")),
)

NEWS: tuple[News, ...] = (
    News(Move.POST.label, (Tag.TENDER,)),
    News(_("Amended before a contract"), (Tag.TENDER_AMENDMENT,)),
    News(_("Amended with a contract"), (Tag.CONTRACT_AMENDMENT,)),
    News(_("Suspended or resumed"), (Tag.TENDER_UPDATE,)),
    News(_("A question answered"), (Tag.TENDER_UPDATE,)),
    News(Move.CANCEL.label, (Tag.TENDER_CANCELLATION,)),
    News(Move.AWARD.label, (Tag.AWARD, Tag.CONTRACT)),
    News(Move.DECLINE_AWARD.label, (Tag.AWARD_CANCELLATION, Tag.CONTRACT_UPDATE)),
    News(Move.CLOSE_WITHOUT_AWARD.label, (Tag.TENDER_UPDATE,)),
    News(_("Closed without an award: not needed any more"), (Tag.TENDER_CANCELLATION,)),
    News(_("Delivered or accepted"), (Tag.IMPLEMENTATION,)),
    News(
        _("Returned to be corrected, or delivered again"), (Tag.IMPLEMENTATION_UPDATE,)
    ),
    News(Move.PAY.label, (Tag.IMPLEMENTATION, Tag.CONTRACT_TERMINATION)),
    News(Move.END_WITHOUT_DELIVERY.label, (Tag.CONTRACT_TERMINATION,)),
)
