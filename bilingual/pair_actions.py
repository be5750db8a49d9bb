"""What one person may do with a pair now, as links in the order of what is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from bilingual.fixes import may_propose
from bilingual.languages import ENGLISH, LANGUAGES
from bilingual.lifecycle import WITH_AUTHOR, State
from bilingual.models.tasks import Action, TranslationTask
from bilingual.people import Person
from bilingual.permissions import may_recall, may_translate
from bilingual.standing import Standing
from bilingual.steps import may_reschedule


@dataclass(frozen=True)
class PairAction:
    """A link to the screen where something is done; `is_main` is what is waited for."""

    name: str
    label: str
    address: str
    icon: str
    is_main: bool = False


def decisions_of(standing: Standing, user: Person) -> list[Action]:
    """What the person may decide in the step that is under way, as its task tells."""
    if standing.task is None:
        return []
    decisions: list[Action] = standing.task.get_actions(standing.pair.source, user)
    return decisions


def actions_of(standing: Standing, user: Person) -> list[PairAction]:
    """Everything the person may do with the pair now, the main thing first."""
    found = [
        *_work(standing, user),
        *_decide(standing, user),
        *_look(standing),
        *_change_course(standing, user),
    ]
    return sorted(found, key=lambda action: not action.is_main)


def _work(standing: Standing, user: Person) -> Iterator[PairAction]:
    """Writing the text, or its translation."""
    pair = standing.pair
    if _may_write(standing, user):
        yield PairAction(
            "edit",
            _("Write a new version") if pair.is_public else _("Write the text"),
            reverse("wagtailadmin_pages:edit", args=[pair.source.pk]),
            "edit",
            is_main=pair.state in WITH_AUTHOR,
        )
    if may_translate(user, pair):
        yield PairAction(
            "translate",
            _("Translate"),
            reverse("bilingual:desk", args=[pair.pk]),
            "edit",
            is_main=True,
        )


def _may_write(standing: Standing, user: Person) -> bool:
    pair = standing.pair
    if pair.state == State.CONTENT_REVIEW:
        if not standing.is_given_to(user):
            return False
    elif pair.state not in (*WITH_AUTHOR, State.PUBLISHED):
        return False
    return bool(pair.source.permissions_for_user(user).can_edit())


def _decide(standing: Standing, user: Person) -> Iterator[PairAction]:
    address = reverse("bilingual:decide", args=[standing.pair.pk])
    in_translation = isinstance(standing.task, TranslationTask)
    for name, label, _asks in decisions_of(standing, user):
        accepts = name == "approve"
        yield PairAction(
            name,
            label,
            f"{address}?{urlencode({'action': name})}",
            "check" if accepts else "arrow-left",
            is_main=accepts and not in_translation,
        )


def _look(standing: Standing) -> Iterator[PairAction]:
    pair = standing.pair
    yield PairAction(
        "side_by_side",
        _("Compare both languages"),
        reverse("bilingual:side_by_side", args=[pair.pk]),
        "view",
    )
    if pair.sent_at is not None and not pair.is_in_translation:
        yield PairAction(
            "sentences",
            _("Read it sentence by sentence"),
            reverse("bilingual:desk", args=[pair.pk]),
            "list-ul",
        )


def _change_course(standing: Standing, user: Person) -> Iterator[PairAction]:
    pair = standing.pair
    if may_reschedule(user, pair):
        yield PairAction(
            "schedule",
            _("Choose another moment"),
            reverse("bilingual:schedule", args=[pair.pk]),
            "calendar-alt",
        )
    if may_recall(user, pair):
        yield PairAction(
            "recall",
            _("Recall"),
            reverse("bilingual:recall", args=[pair.pk]),
            "rotate",
        )
    yield from _correct(standing, user)
    if pair.is_public and pair.source.permissions_for_user(user).can_unpublish():
        following = urlencode({"next": reverse("bilingual:pair", args=[pair.pk])})
        address = reverse("wagtailadmin_pages:unpublish", args=[pair.source.pk])
        yield PairAction(
            "withdraw",
            _("Withdraw both languages"),
            f"{address}?{following}",
            "download",
        )


def _correct(standing: Standing, user: Person) -> Iterator[PairAction]:
    labels = {
        language: _("Correct a typing error in English")
        if language == ENGLISH
        else _("Correct a typing error in French")
        for language in LANGUAGES
    }
    for language, label in labels.items():
        if may_propose(user, standing.pair, language):
            yield PairAction(
                f"fix_{language}",
                label,
                reverse("bilingual:fix", args=[standing.pair.pk, language]),
                "pilcrow",
            )
