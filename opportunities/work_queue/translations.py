"""Opportunities that have been on their way to visitors for too long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilingual import worklist
from bilingual.formatting import canadian_date, canadian_datetime, eastern_day
from bilingual.languages import active_language
from bilingual.lifecycle import IN_TRANSLATION, State
from bilingual.models import PagePair
from bilingual.pair_rows import PairRow, rows_of
from bilingual.people import Person
from opportunities.models.page import OpportunityPage
from opportunities.work_queue.kinds import Section, Task
from opportunities.work_queue.time_words import Timing, until_instant, waiting_since

# The problems of `bilingual.problems` that are a matter of time.
LATE = frozenset({"deadline_passed", "deadline_near", "waiting_long"})
TO_DO = {
    State.TO_TRANSLATE: gettext_lazy("Translate the page"),
    State.TRANSLATING: gettext_lazy("Translate the page"),
    State.LANGUAGE_REVIEW: gettext_lazy("Review the translation"),
    State.APPROVAL: gettext_lazy("Read both languages and decide"),
}


def _late(user: Person, at: datetime) -> list[PairRow]:
    """What the person can take further, the nearest day first.

    No query can tell: the day by which a draft must be public stands in the draft.
    """
    mine = Q(pk__in=worklist.to_translate(user).values("pk"))
    mine |= Q(pk__in=worklist.to_review(user).values("pk"))
    mine |= Q(pk__in=worklist.to_approve(user).values("pk"))
    opportunities = OpportunityPage.objects.values("translation_key")
    pairs = PagePair.objects.filter(
        mine, state__in=TO_DO, translation_key__in=opportunities
    ).order_by("waiting_since", "pk")
    late = [
        row
        for row in rows_of(pairs, user, at=at)
        if any(problem.code in LATE for problem in row.problems)
    ]
    return sorted(late, key=_urgency)


def _urgency(row: PairRow) -> tuple[bool, datetime]:
    deadline = row.standing.deadline
    return deadline is None, deadline or row.pair.waiting_since


def _tasks(rows: Sequence[PairRow], at: datetime) -> list[Task]:
    return [_task(row, at) for row in rows]


def _task(row: PairRow, at: datetime) -> Task:
    pair = row.pair
    language: str = active_language()
    if not row.title(language):
        language = pair.source_language
    due, timing = _when(row, at)
    screen = "desk" if pair.state in IN_TRANSLATION else "pair"
    return Task(
        reference=pair.source.reference,
        title=row.title(language),
        language=language,
        to_do=str(TO_DO[State(pair.state)]),
        address=reverse(f"bilingual:{screen}", args=[pair.pk]),
        due=due,
        timing=timing,
    )


def _when(row: PairRow, at: datetime) -> tuple[str, Timing]:
    deadline, since = row.standing.deadline, row.pair.waiting_since
    if deadline is not None:
        words = _("Must be public by %(moment)s") % {
            "moment": canadian_datetime(deadline)
        }
        return words, until_instant(deadline, at=at)
    day = eastern_day(since)
    words = _("In this state since %(day)s") % {"day": canadian_date(day)}
    return words, waiting_since(day, today=eastern_day(at))


TRANSLATIONS = Section("translations", gettext_lazy("Translations late"), _late, _tasks)
