"""The public record of one piece of work."""

from opportunities.models.attestation import Attestation
from opportunities.models.event import OpportunityEvent
from opportunities.models.figures_page import FiguresPage
from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.list_entry import ListEntry
from opportunities.models.list_page import OpportunityListPage
from opportunities.models.open_data import OpenDataSetting
from opportunities.models.open_data_page import OpenDataPage
from opportunities.models.opportunity import Opportunity, ReferenceSequence
from opportunities.models.page import OpportunityPage
from opportunities.models.question import Question
from opportunities.models.search_entry import SearchEntry
from opportunities.models.skill import Skill

__all__ = [
    "Attestation",
    "FiguresPage",
    "ListEntry",
    "OpenDataPage",
    "OpenDataSetting",
    "Opportunity",
    "OpportunityEvent",
    "OpportunityListPage",
    "OpportunityPage",
    "PostingLimitsSetting",
    "Question",
    "ReferenceSequence",
    "SearchEntry",
    "Skill",
]
