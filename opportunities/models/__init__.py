"""The public record of one piece of work."""

from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.list_page import OpportunityListPage
from opportunities.models.opportunity import Opportunity, ReferenceSequence
from opportunities.models.page import OpportunityPage
from opportunities.models.search_entry import SearchEntry
from opportunities.models.skill import Skill

__all__ = [
    "Opportunity",
    "OpportunityListPage",
    "OpportunityPage",
    "PostingLimitsSetting",
    "ReferenceSequence",
    "SearchEntry",
    "Skill",
]
