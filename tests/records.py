"""Every row that a step of a pair may touch, to see that nothing has changed."""

from typing import Any

from wagtail.models import (
    Page,
    PageLogEntry,
    Revision,
    TaskState,
    WorkflowState,
)
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from bilingual.fingerprint import live_hash
from bilingual.models import PagePair

TOUCHED = (
    *(Page, PagePair, Revision, WorkflowState, TaskState, PageLogEntry),
    *(TranslationSource, Translation, StringSegment, StringTranslation),
)


def everything() -> dict[str, Any]:
    """Each table by its name, with its rows, and what visitors read of each page."""
    rows = {
        model.__name__: list(model.objects.order_by("pk").values()) for model in TOUCHED
    }
    return {**rows, "live": live_texts()}


def live_texts() -> dict[int, str]:
    """The hash of what stands in each page, published or not, by its key."""
    return {
        page.pk: live_hash(page) for page in Page.objects.filter(depth__gt=1).specific()
    }
