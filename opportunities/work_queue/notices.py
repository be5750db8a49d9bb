"""Questions of suppliers, and events that are prepared: what waits for a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from bilingual.formatting import canadian_date, canadian_datetime, eastern_day
from bilingual.languages import active_language
from bilingual.models.notice import BilingualNotice
from bilingual.notices.kinds import kind_of
from bilingual.people import Person
from opportunities.life.clock import has_closed, time_left
from opportunities.models.event import OpportunityEvent
from opportunities.questions.due import with_due
from opportunities.questions.queue import titles_of, waiting_for
from opportunities.work_queue.kinds import Section, Task
from opportunities.work_queue.reach import prepared_events
from opportunities.work_queue.time_words import NO_TIMING, Timing, waiting_since

Stage = BilingualNotice.Stage
LETTERS_SHOWN = 120
TO_DO = {
    Stage.WRITING: gettext_lazy("Finish it and send it on"),
    Stage.TRANSLATION: pgettext_lazy("what to do with a short text", "Translate it"),
    Stage.REVIEW: pgettext_lazy("what to do with a short text", "Read and confirm it"),
}
TO_ANSWER = gettext_lazy("Answer it")


def _questions(user: Person, at: datetime) -> Any:
    """Those whose opportunity closes first; what closed already comes before all."""
    first = F("due_at").asc(nulls_last=True)
    return (
        with_due(waiting_for(user))
        .select_related("opportunity")
        .order_by(first, "arrived_at", "pk")
    )


def _events(user: Person, at: datetime) -> Any:
    return (
        prepared_events(user).select_related("opportunity").order_by("created_at", "pk")
    )


def _question_tasks(rows: Sequence[Any], at: datetime) -> list[Task]:
    titles = titles_of({one.opportunity_id for one in rows})
    return [_question_task(one, titles, at) for one in rows]


def _question_task(question: Any, titles: dict[int, str], at: datetime) -> Task:
    asked = question.text("question", question.source_language)
    due, timing = "", NO_TIMING
    if question.due_at is not None:
        moment = canadian_datetime(question.due_at)
        if has_closed(question.due_at, at=at):
            due = _("Applications closed %(moment)s") % {"moment": moment}
        else:
            due = _("Applications close %(moment)s") % {"moment": moment}
        timing = Timing(
            time_left(question.due_at, at=at), has_closed(question.due_at, at=at)
        )
    is_open = question.stage == Stage.WRITING
    return Task(
        reference=question.opportunity.reference,
        title=titles.get(question.opportunity_id, ""),
        language=active_language(),
        to_do=str(TO_ANSWER if is_open else TO_DO[Stage(question.stage)]),
        address=_address(question),
        due=due,
        timing=timing,
        detail=Truncator(asked).chars(LETTERS_SHOWN),
        detail_language=question.source_language,
    )


def _event_tasks(rows: Sequence[Any], at: datetime) -> list[Task]:
    titles = titles_of({one.opportunity_id for one in rows})
    return [_event_task(one, titles, at) for one in rows]


def _event_task(event: Any, titles: dict[int, str], at: datetime) -> Task:
    day = eastern_day(_since(event))
    return Task(
        reference=event.opportunity.reference,
        title=titles.get(event.opportunity_id, ""),
        language=active_language(),
        to_do=str(TO_DO[Stage(event.stage)]),
        address=_address(event),
        due=_("In this state since %(day)s") % {"day": canadian_date(day)},
        timing=waiting_since(day, today=eastern_day(at)),
        detail=_("To be recorded: %(event)s") % {"event": event.get_move_display()},
    )


def _since(event: OpportunityEvent) -> datetime:
    """Since when it waits for the person whose step it is."""
    moments: dict[str, datetime | None] = {
        Stage.TRANSLATION: event.sent_at,
        Stage.REVIEW: event.translated_at or event.sent_at,
    }
    return moments.get(event.stage) or event.created_at


def _address(notice: BilingualNotice) -> str:
    return reverse("bilingual:notice", args=[kind_of(notice), notice.pk])


QUESTIONS = Section(
    "questions",
    gettext_lazy("Questions from suppliers"),
    _questions,
    _question_tasks,
)
EVENTS = Section(
    "events",
    gettext_lazy("Prepared, and not public yet"),
    _events,
    _event_tasks,
)
