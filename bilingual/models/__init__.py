"""The pair of an English and a French page, and the steps that bring it to visitors."""

from bilingual.models.comment import SentenceComment
from bilingual.models.desk_visit import DeskVisit
from bilingual.models.file_import import FileImport
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
from bilingual.models.term import Term
from bilingual.models.translated_words import TranslatedWords
from bilingual.models.waiver import QualityWaiver

__all__ = [
    "BilingualPage",
    "ContentReviewTask",
    "DeskVisit",
    "EqualityReport",
    "FileImport",
    "LanguageFix",
    "LanguageReviewTask",
    "PagePair",
    "PairApprovalTask",
    "QualityWaiver",
    "SentenceComment",
    "Term",
    "TranslatedWords",
    "TranslationTask",
]
