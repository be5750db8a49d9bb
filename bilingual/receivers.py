"""What Wagtail tells by signals only, and the pair must know."""

from typing import Any

from django.db import transaction
from wagtail.models import WorkflowState
from wagtail.signals import workflow_cancelled

from bilingual.steps import workflow_was_cancelled


def connect() -> None:
    """Start listening; once, when the application starts."""
    workflow_cancelled.connect(
        _on_cancelled, dispatch_uid="bilingual.workflow_cancelled"
    )


def _on_cancelled(sender: type, instance: WorkflowState, **kwargs: Any) -> None:
    with transaction.atomic():
        workflow_was_cancelled(instance, kwargs.get("user"))
