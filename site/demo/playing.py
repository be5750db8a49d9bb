"""Plays what happened to an opportunity, each act at the hour when it took place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

import time_machine
from django.contrib.auth.models import User
from django.utils import timezone

from bilingual.formatting import eastern_day
from bilingual.languages import other_language
from bilingual.lifecycle import State
from bilingual.models.notice import BilingualNotice
from bilingual.notices import steps
from demo.pairs import NewPair, fill, wording_of
from demo.people import Team
from demo.schedule import Moments, at_end_of_day, at_opening
from demo.story import Amended, Asked, Happened, Story
from demo.walking import Walk
from opportunities.amendments.rules import Kind
from opportunities.calendar_rules import is_business_day
from opportunities.life.facts import FACTS_OF
from opportunities.life.moves import Move
from opportunities.models import Opportunity, OpportunityEvent, OpportunityPage
from opportunities.questions.asking import arrive

Notice = TypeVar("Notice", bound=BilingualNotice)

AMOUNTS = ("award_value", "paid_amount")


def before_the_story(story: Story, when: Moments) -> Moments:
    """The moments as they were first posted."""
    amended = story.amended
    if amended is None:
        return when
    first = amended.first_closes
    if isinstance(first, date):
        closes_at = at_end_of_day(first)
    else:
        closes_at = when.closes_at - timedelta(first)
    return replace(when, closes_at=closes_at)


def play(story: Story, new: NewPair, when: Moments, team: Team) -> None:
    """Everything after the posting, which is public already."""
    opportunity = Opportunity.objects.get(translation_key=new.translation_key)
    _date_the_posting(opportunity, when.posted_at)
    if story.amended is not None:
        _amend(story.amended, new, when, team)
    for asked in story.asked:
        _answer(asked, opportunity, new, when, team)
    for happened in story.happened:
        _record(happened, opportunity, new, when, team)


def _date_the_posting(opportunity: Opportunity, posted_at: datetime) -> None:
    opportunity.events.filter(move=Move.POST).update(published_at=posted_at)
    Opportunity.objects.filter(pk=opportunity.pk).update(last_told_at=posted_at)


def _amend(amended: Amended, new: NewPair, when: Moments, team: Team) -> None:
    """The same way through the workflow that every text takes."""
    with _at(_morning(amended.on, when.posted_at)):
        wording = wording_of(new)
        wording.amendment_reason = amended.reason.in_language(wording.language)
        walk = Walk(wording, wording, team)
        draft = walk.pair.source.get_latest_revision_as_object()
        fill(
            draft,
            {
                "closes_at": when.closes_at,
                "change_kind": Kind.AMENDMENT,
                "amendment_reason": amended.reason.in_language(new.source),
            },
        )
        draft.save_revision(user=team.author)
        walk.to(State.PUBLISHED)


def _record(
    happened: Happened,
    opportunity: Opportunity,
    new: NewPair,
    when: Moments,
    team: Team,
) -> None:
    """Written by one person, translated by another, confirmed by a third."""
    with _at(_morning(happened.on, when.closes_at)):
        event = OpportunityEvent.objects.create(
            opportunity=opportunity,
            move=happened.move,
            source_language=new.source,
            reason=happened.reason,
            facts=_facts(happened, opportunity),
        )
        words = happened.words
        if words is not None:
            text = {"words": words.in_language(new.source)}
            event = _step(steps.write, event, team.author, text)
        event = _step(steps.send, event, team.author)
        if words is not None:
            text = {"words": words.in_language(other_language(new.source))}
            event = _step(steps.translate, event, team.translator, text)
            event = _step(steps.finish, event, team.translator)
        _step(steps.publish, event, team.approver)


def _answer(
    asked: Asked,
    opportunity: Opportunity,
    new: NewPair,
    when: Moments,
    team: Team,
) -> None:
    """It arrives; where it is answered, the answer takes the way of every notice."""
    source, target = new.source, other_language(new.source)
    with _at(_morning(asked.after, when.posted_at)):
        page = opportunity.page(source)
        if not isinstance(page, OpportunityPage):
            return
        text = asked.question.in_language(source)
        question = arrive(page, text, at=timezone.now())
        if asked.answer is None:
            return
        words = {"question": asked.question, "answer": asked.answer}
        written = {stem: both.in_language(source) for stem, both in words.items()}
        translated = {stem: both.in_language(target) for stem, both in words.items()}
        question = _step(steps.write, question, team.author, written)
        question = _step(steps.send, question, team.author)
        question = _step(steps.translate, question, team.translator, translated)
        question = _step(steps.finish, question, team.translator)
        _step(steps.publish, question, team.approver)


def _step(
    step: Callable[..., Notice],
    event: Notice,
    user: User | None,
    *texts: dict[str, str],
) -> Notice:
    return step(event, *texts, version=None, user=user, at=timezone.now())


def _facts(happened: Happened, opportunity: Opportunity) -> dict[str, object]:
    """What was recorded, with the day on which it happened and the price as posted."""
    today = str(timezone.localdate())
    price = str(opportunity.pages.values_list("price", flat=True)[0])
    usual = {
        name: price if name in AMOUNTS else today
        for name in FACTS_OF.get(happened.move, ())
        if name in AMOUNTS or name.endswith("_on")
    }
    return {**usual, **happened.facts}


def _morning(on: date | int, counted_from: datetime) -> datetime:
    """A business day; never a later one of what happened a few days ago."""
    if isinstance(on, date):
        return at_opening(on)
    day = eastern_day(counted_from) + timedelta(on)
    while not is_business_day(day):
        day += timedelta(1 if on > 0 else -1)
    return at_opening(day)


@contextmanager
def _at(instant: datetime) -> Iterator[None]:
    """At that instant; now where a weekend would put it off to tomorrow."""
    with time_machine.travel(min(instant, timezone.now()), tick=False):
        yield
