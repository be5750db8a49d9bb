"""Blocks by family. Page models name a stream class and never list blocks."""

from home.blocks.eligibility import EligibilitySection
from home.blocks.frequently_asked import QuestionGroupBlock
from home.blocks.guide import (
    ContactSection,
    ExampleAnswersSection,
    PaymentSection,
    StepsSection,
)
from home.blocks.landing import BenefitBlock
from home.blocks.streams import BenefitStream, BodyStream, GuideStream, QuestionStream
from home.blocks.text import CalloutBlock, PictureBlock, TextSection

__all__ = [
    "BenefitBlock",
    "BenefitStream",
    "BodyStream",
    "CalloutBlock",
    "ContactSection",
    "EligibilitySection",
    "ExampleAnswersSection",
    "GuideStream",
    "PaymentSection",
    "PictureBlock",
    "QuestionGroupBlock",
    "QuestionStream",
    "StepsSection",
    "TextSection",
]
