"""Rows of an opportunity: deliverables, criteria, attachments."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    IntegerBlock,
    StaticBlock,
    StreamBlock,
    StreamBlockValidationError,
    StructBlock,
    TextBlock,
)
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock

ANSWER_WORD_LIMIT = 250


class DeliverableBlock(StructBlock):
    """One thing to be delivered; its number comes from its place."""

    text = TextBlock(
        max_length=600,
        rows=3,
        label=_("Deliverable"),
        help_text=_(
            "What the supplier hands over, so that both sides know when it is done. "
            "No number: it is added for you."
        ),
    )

    class Meta:
        icon = "tick"
        label = _("Deliverable")
        description = _("One thing that the supplier hands over.")
        template = "blocks/deliverable.html"

    def get_preview_value(self) -> Any:
        return self.to_python({"text": gettext("Five policies, each with its tests.")})


class EvaluationCriterionBlock(StructBlock):
    """A criterion that an application passes or fails."""

    text = TextBlock(
        max_length=600,
        rows=3,
        label=_("Criterion"),
        help_text=_(
            "What the applicant must show, in one or two sentences. Each criterion "
            "is passed or failed, so ask for one thing only."
        ),
    )
    word_limit = IntegerBlock(
        min_value=50,
        max_value=500,
        default=ANSWER_WORD_LIMIT,
        label=_("Word limit of the answer"),
        help_text=_("At most 500; 250 is usual, so that applying takes two hours."),
    )

    class Meta:
        icon = "clipboard-list"
        label = _("Evaluation criterion")
        description = _("What an applicant must show; passed or failed.")
        template = "blocks/evaluation_criterion.html"

    def get_preview_value(self) -> Any:
        criterion = gettext("Describe a web service that you tested for accessibility.")
        return self.to_python({"text": criterion, "word_limit": ANSWER_WORD_LIMIT})


class AcceptanceCriterionBlock(StructBlock):
    """What the delivered code must meet to be accepted and paid."""

    text = TextBlock(
        max_length=600,
        rows=3,
        label=_("Criterion"),
        help_text=_("A test or a fact that anyone can check, for example a command."),
    )

    class Meta:
        icon = "check"
        label = _("Acceptance criterion")
        description = _("What the delivered work must meet to be paid.")
        template = "blocks/acceptance_criterion.html"

    def get_preview_value(self) -> Any:
        criterion = gettext("All tests pass with the command in the README file.")
        return self.to_python({"text": criterion})


class LicenceCriterionBlock(StaticBlock):
    """The code is published under the licence; written by the page itself."""

    class Meta:
        icon = "lock-open"
        label = _("Licence")
        description = _("The code is published under the licence of the posting.")
        admin_text = _(
            "The work is delivered in a public repository under the licence chosen "
            "above. This row can be moved, not removed."
        )
        template = "blocks/licence_criterion.html"
        # The row has no value; with this one set, Wagtail offers its preview.
        preview_value = None


class DeliverableStream(StreamBlock):
    """The work, row by row."""

    deliverable = DeliverableBlock()


class EvaluationStream(StreamBlock):
    """How applications are evaluated."""

    criterion = EvaluationCriterionBlock()


class AcceptanceStream(StreamBlock):
    """How the delivered work is accepted; the licence is always one of the rows."""

    criterion = AcceptanceCriterionBlock()
    licence = LicenceCriterionBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        licences = sum(1 for row in cleaned if row.block_type == "licence")
        if licences == 1:
            return cleaned
        message = (
            _("Keep one licence row: remove the others.")
            if licences
            else _("Add the licence row: the code must be open source to be accepted.")
        )
        raise StreamBlockValidationError(non_block_errors=[ValidationError(message)])


class AttachmentBlock(StructBlock):
    """A file to download, named in the language of the page."""

    title = CharBlock(
        max_length=120,
        label=_("Name of the file"),
        help_text=_("What the file is, in words; type and size are added for you."),
    )
    document = DocumentChooserBlock(
        label=_("File"),
        help_text=_(
            "An accessible PDF or an office file, at most 10 MB. Give the French "
            "page the French file."
        ),
    )

    class Meta:
        icon = "doc-full"
        label = _("Attachment")
        description = _("A file to download, with its type and size.")
        template = "blocks/attachment.html"

    def get_preview_value(self) -> Any:
        newest = get_document_model().objects.order_by("-pk").first()
        title = newest.title if newest else ""
        return self.normalize({"title": title, "document": newest})


class AttachmentStream(StreamBlock):
    """Files that belong to the posting."""

    attachment = AttachmentBlock()
