"""What a supplier wrote is cleared some days after its question is settled.

Suppliers are asked to leave out who they are, and some write it all the same. What
everybody reads was moderated, and stays. Cleared is what arrived, the words of a
question that was declined, and both in the lines of the history.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import ModelLogEntry

from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.question import Question

# So many at a time: each is a transaction of its own, and none takes long.
AT_A_TIME = 200
WORDS = tuple(
    f"{stem}_{language}" for stem in ("question", "answer") for language in ("en", "fr")
)


def clear_settled(*, at: datetime) -> int:
    """Clear what is old enough; how many questions that were."""
    days = PostingLimitsSetting.load().question_text_days
    settled = Question.objects.settled_before(at - timedelta(days=days))
    keys = list(
        settled.filter(cleared_at=None).values_list("pk", flat=True)[:AT_A_TIME]
    )
    for key in keys:
        _clear(key, at)
    return len(keys)


@transaction.atomic
def _clear(key: int, at: datetime) -> None:
    """Past the guard of published notices: what visitors read does not change."""
    rows = Question.objects.filter(pk=key)
    question = rows.select_for_update().get()
    words: dict[str, Any] = {"arrived_text": "", "cleared_at": at}
    if question.stage == Question.Stage.DROPPED:
        words |= dict.fromkeys([*WORDS, "comment", "let_stand"], "")
    rows.update(**words)
    for line in _history(key):
        _clear_line(line, is_public=line.data.get("stage") == Question.Stage.PUBLISHED)


def _history(key: int) -> Any:
    return ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Question), object_id=str(key)
    )


def _clear_line(line: Any, *, is_public: bool) -> None:
    """The line of its publication says what visitors read; that is no secret."""
    if is_public:
        return
    kept = {name: value for name, value in line.data.items() if name not in WORDS}
    kept.pop("comment", None)
    line.data = kept
    line.save(update_fields=["data"])
