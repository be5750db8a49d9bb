"""Which blocks go together, by the page they are for."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from home.blocks.eligibility import EligibilitySection
from home.blocks.frequently_asked import QuestionGroupBlock
from home.blocks.guide import (
    ContactSection,
    ExampleAnswersSection,
    PaymentSection,
    StepsSection,
)
from home.blocks.landing import BenefitBlock
from home.blocks.text import CalloutBlock, PictureBlock, TextSection


class BodyStream(StreamBlock):
    """Free sections of a content page or of the landing page."""

    text = TextSection()
    callout = CalloutBlock()
    picture = PictureBlock()
    contact = ContactSection()


class BenefitStream(StreamBlock):
    """Reasons to take part."""

    benefit = BenefitBlock()


class GuideStream(StreamBlock):
    """Sections of the guide."""

    steps = StepsSection(group=_("Sections"))
    eligibility = EligibilitySection(group=_("Sections"))
    payment = PaymentSection(group=_("Sections"))
    examples = ExampleAnswersSection(group=_("Sections"))
    text = TextSection(group=_("Sections"))
    contact = ContactSection(group=_("Sections"))
    callout = CalloutBlock(group=_("Remarks"))
    picture = PictureBlock(group=_("Remarks"))


class QuestionStream(StreamBlock):
    """Groups of questions."""

    group = QuestionGroupBlock()
