"""Codes of the Open Contracting Data Standard 1.1.5, as far as they are used here."""

from enum import StrEnum

VERSION = "1.1"


class Tag(StrEnum):
    """What kind of news a release is (releaseTag)."""

    TENDER = "tender"
    TENDER_UPDATE = "tenderUpdate"
    TENDER_AMENDMENT = "tenderAmendment"
    TENDER_CANCELLATION = "tenderCancellation"
    AWARD = "award"
    AWARD_CANCELLATION = "awardCancellation"
    CONTRACT = "contract"
    CONTRACT_UPDATE = "contractUpdate"
    CONTRACT_AMENDMENT = "contractAmendment"
    IMPLEMENTATION = "implementation"
    IMPLEMENTATION_UPDATE = "implementationUpdate"
    CONTRACT_TERMINATION = "contractTermination"


class TenderStatus(StrEnum):
    """How far the search for a supplier is (tenderStatus)."""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    UNSUCCESSFUL = "unsuccessful"
    COMPLETE = "complete"


class AwardStatus(StrEnum):
    """Whether an award stands (awardStatus)."""

    ACTIVE = "active"
    CANCELLED = "cancelled"


class ContractStatus(StrEnum):
    """Whether a contract is in force (contractStatus).

    One that is done and paid is terminated too, says the standard.
    """

    ACTIVE = "active"
    CANCELLED = "cancelled"
    TERMINATED = "terminated"


class MilestoneStatus(StrEnum):
    """Whether something planned came true (milestoneStatus)."""

    SCHEDULED = "scheduled"
    MET = "met"
    NOT_MET = "notMet"
    PARTIALLY_MET = "partiallyMet"
