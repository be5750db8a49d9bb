"""Which sentences the screen shows: all, or those that somebody looks for."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.desk.segments import Desk, Item, Section
from bilingual.desk.sentence import Sentence, SentenceState


class Show(models.TextChoices):
    """What can be asked for; the value stands in the address."""

    ALL = "all", _("All")
    TO_DO = "to_do", _("To do")
    CHANGED = "changed", _("Changed")
    WARNINGS = "warnings", _("With warnings")
    COMMENTS = "comments", _("With open comments")


@dataclass(frozen=True)
class Filter:
    """One link above the sentences, with how many it shows."""

    show: Show
    count: int
    is_chosen: bool


def wanted(asked: str | None) -> Show:
    """What an address asks for; everything where it asks for something unknown."""
    return Show(asked) if asked in Show.values else Show.ALL


def filters_of(desk: Desk, chosen: Show) -> list[Filter]:
    """Every filter, with the number of texts that it shows."""
    items = _items_of(desk)
    return [
        Filter(show, sum(shows(show, one) for one in items), show == chosen)
        for show in Show
    ]


def sections_of(desk: Desk, show: Show) -> list[Section]:
    """The screen with what was asked for, and what was not saved in any case."""
    if show == Show.ALL:
        return desk.sections
    found = [
        Section(
            section.heading,
            [one for one in section.items if shows(show, one) or is_unsaved(one)],
        )
        for section in desk.sections
    ]
    return [section for section in found if section.items]


def shows(show: Show, item: Item) -> bool:
    """Whether a filter shows a text."""
    if show == Show.ALL:
        return True
    if not isinstance(item, Sentence):
        return show == Show.TO_DO and is_unsaved(item)
    if show == Show.TO_DO:
        return item.state != SentenceState.DONE
    if show == Show.CHANGED:
        return item.state == SentenceState.CHANGED
    if show == Show.WARNINGS:
        return item.has_warnings
    return bool(item.open_comments)


def is_unsaved(item: Item) -> bool:
    """Whether words stand there that exist nowhere else."""
    return bool(item.problem or item.is_contested or item.typed is not None)


def _items_of(desk: Desk) -> list[Item]:
    return [item for section in desk.sections for item in section.items]
