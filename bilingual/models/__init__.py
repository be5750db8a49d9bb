"""The pair of an English and a French page, and the steps that bring it to visitors."""

from bilingual.models.fix import LanguageFix
from bilingual.models.page import BilingualPage
from bilingual.models.pair import PagePair
from bilingual.models.report import EqualityReport
from bilingual.models.tasks import (
    ContentReviewTask,
    LanguageReviewTask,
    PairApprovalTask,
    TranslationTask,
)

__all__ = [
    "BilingualPage",
    "ContentReviewTask",
    "EqualityReport",
    "LanguageFix",
    "LanguageReviewTask",
    "PagePair",
    "PairApprovalTask",
    "TranslationTask",
]
