"""The columns of the table of opportunities, named as Canada's procurement data does.

A header has both languages: the English words, a hyphen, the French words, and `-eng`
or `-fra` where the cell is in one language. The headers of CanadaBuys are used as they
are, its own spelling included; what it lacks is named in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bilingual.languages import Language
from opportunities.life.moves import Move
from opportunities.open_data.cells import (
    Cell,
    CellInLanguage,
    Line,
    amended_at,
    amendment_count,
    awarded,
    count,
    delivery,
    instant_kept,
    kept,
    posted_at,
    reason,
    skills,
    status,
    step,
    supplier,
    words_kept,
)
from opportunities.open_data.told import CURRENCY

ENDINGS: tuple[tuple[Language, str], ...] = (("en", "-eng"), ("fr", "-fra"))


@dataclass(frozen=True)
class Column:
    """A column, or two: one a language, where `said` reads the cell."""

    header: str
    explanation: Promise
    read: Cell | None = None
    said: CellInLanguage | None = None

    @property
    def headers(self) -> list[str]:
        """The header, or both."""
        if self.said is None:
            return [self.header]
        return [f"{self.header}{ending}" for _language, ending in ENDINGS]

    def cells(self, line: Line) -> list[str]:
        """The cell, or both."""
        if self.said is not None:
            return [self.said(line, language) for language, _ending in ENDINGS]
        return [self.read(line)] if self.read is not None else [""]


COLUMNS: tuple[Column, ...] = (
    Column(
        "referenceNumber-numeroReference",
        _("The number of the opportunity, which never changes."),
        read=lambda line: line.row.reference,
    ),
    Column(
        "ocid",
        _("Its identifier in the releases and records."),
        read=lambda line: line.publisher.ocid(line.row.reference),
    ),
    Column("title-titre", _("The title."), said=words_kept("title")),
    Column(
        "tenderDescription-descriptionAppelOffres",
        _("The short description."),
        said=words_kept("description"),
    ),
    Column(
        "tenderStatus-appelOffresStatut",
        _("How it stands when the file is fetched."),
        said=status,
    ),
    Column(
        "statusCode-codeStatut",
        _("The same as a code, which is in no language."),
        read=lambda line: line.status.value,
    ),
    Column(
        "statusReason-raisonStatut",
        _("Why it is suspended, cancelled, without an award or not delivered."),
        said=reason,
    ),
    Column(
        "publicationDate-datePublication",
        _("When it was posted."),
        read=posted_at,
    ),
    Column(
        "tenderClosingDate-appelOffresDateCloture",
        _("The last second in which a supplier can apply."),
        read=instant_kept("closes_at"),
    ),
    Column(
        "amendmentNumber-numeroModification",
        _("How many amendments there were; empty for none."),
        read=amendment_count,
    ),
    Column(
        "amendmentDate-dateModification",
        _("When the newest amendment was published."),
        read=amended_at,
    ),
    Column(
        "expectedAwardDate-dateAttributionPrevue",
        _("The day by which a supplier is to be selected."),
        read=kept("selection_date"),
    ),
    Column(
        "expectedContractEndDate-dateFinContratPrevue",
        _("When the work is to be delivered."),
        read=delivery,
    ),
    Column(
        "procurementCategory-categorieApprovisionnement",
        _("SRV, for services, as CanadaBuys writes it."),
        read=lambda _line: "SRV",
    ),
    Column(
        "contractingEntityName-nomEntitContractante",
        _("The department that buys."),
        said=lambda line, language: line.publisher.name[language],
    ),
    Column(
        "endUserEntitiesName-nomEntitesUtilisateurFinal",
        _("The client team, which needs the work."),
        said=words_kept("client_team"),
    ),
    Column(
        "fixedPrice-prixFixe",
        _("The fixed price before tax, in dollars."),
        read=kept("price"),
    ),
    Column(
        "contractCurrency-contratMonnaie",
        _("The currency of all amounts: CAD."),
        read=lambda _line: CURRENCY,
    ),
    Column("skills-competences", _("The skills asked for."), said=skills),
    Column(
        "softwareLicence-licenceLogicielle",
        _("The licence of the delivered code, by its SPDX identifier."),
        read=kept("licence"),
    ),
    Column(
        "applicationsReceived-demandesRecues",
        _("How many applied; empty until it was told."),
        read=lambda line: count(line.process.applications),
    ),
    Column(
        "applicationsPassed-demandesReussies",
        _("How many of them passed every criterion."),
        read=lambda line: count(line.process.passed),
    ),
    Column(
        "supplierLegalName-nomLegalFournisseur",
        _("The supplier who was chosen."),
        said=supplier,
    ),
    Column(
        "contractAwardDate-dateAttributionContrat",
        _("The day of the decision."),
        read=awarded("decided_on"),
    ),
    Column(
        "contractAmount-montantContrat",
        _("The value of the contract before tax, in dollars."),
        read=awarded("award_value"),
    ),
    Column(
        "deliveredDate-dateLivraison",
        _("The day of the delivery."),
        read=step(Move.DELIVER, "delivered_on"),
    ),
    Column(
        "deliveredCodeURL-URLcodeLivre",
        _("Where the delivered code is."),
        read=step(Move.DELIVER, "delivered_url"),
    ),
    Column(
        "acceptedDate-dateAcceptation",
        _("The day on which the work was accepted."),
        read=step(Move.ACCEPT, "accepted_on"),
    ),
    Column(
        "terminationDate-dateResiliation",
        _("The day on which a contract ended without a delivery."),
        read=step(Move.END_WITHOUT_DELIVERY, "ended_on"),
    ),
    Column(
        "paymentDate-datePaiement",
        _("The day of the payment."),
        read=step(Move.PAY, "paid_on"),
    ),
    Column(
        "paymentAmount-montantPaiement",
        _("What was paid before tax, in dollars."),
        read=step(Move.PAY, "paid_amount"),
    ),
    Column(
        "noticeURL-URLavis",
        _("The page of the opportunity; empty while it is withdrawn."),
        said=lambda line, language: line.row.pages.get(language, ""),
    ),
)


def headers() -> list[str]:
    """The first line of the file."""
    return [header for column in COLUMNS for header in column.headers]


def cells(line: Line) -> list[str]:
    """The line of one opportunity."""
    return [cell for column in COLUMNS for cell in column.cells(line)]
