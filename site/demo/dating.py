"""Lets what was just done to a pair have happened on the day that the demo tells of."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from wagtail.models import Page, PageLogEntry, Revision, TaskState, WorkflowState
from wagtail_localize.models import StringTranslation

from bilingual.models import PagePair, TranslatedWords

_PAIR_MOMENTS = (
    "created_at",
    "waiting_since",
    "sent_at",
    "approved_at",
    "published_at",
    "withdrawn_at",
)


def move_back(key: UUID, *, since: datetime, by: timedelta) -> None:
    """Move every record of the pair that was made since an instant into the past.

    Its history, drafts, workflow and sentences keep their order. What visitors read
    is not touched.
    """
    for rows, fields in _records(key):
        for name in fields:
            made = rows.filter(**{f"{name}__gte": since})
            made.update(**{name: F(name) - by})


def _records(key: UUID) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """What remembers when something happened, with the fields that do."""
    pages = Page.objects.filter(translation_key=key)
    keys = [str(pk) for pk in pages.values_list("pk", flat=True)]
    workflows = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=keys
    )
    yield PagePair.objects.filter(translation_key=key), _PAIR_MOMENTS
    yield pages, ("latest_revision_created_at",)
    yield Revision.page_revisions.filter(object_id__in=keys), ("created_at",)
    yield workflows, ("created_at",)
    yield (
        TaskState.objects.filter(workflow_state__in=workflows),
        ("started_at", "finished_at"),
    )
    yield PageLogEntry.objects.filter(page__in=pages), ("timestamp",)
    yield (
        StringTranslation.objects.filter(context__object_id=key),
        ("created_at", "updated_at"),
    )
    yield TranslatedWords.objects.filter(translation_key=key), ("at",)
