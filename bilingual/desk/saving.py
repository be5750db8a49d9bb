"""What a translator types is saved.

Whatever was typed and can't be kept stays with its sentence, with the reason: nothing
is lost, and nothing that somebody else saved meanwhile is overwritten unseen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, StringTranslation

from bilingual.desk import markup
from bilingual.desk.choices import Choice
from bilingual.desk.segments import (
    TITLE,
    Desk,
    Item,
    Sentence,
    desk_of,
    sign_of,
)
from bilingual.journal import record
from bilingual.lifecycle import Move, State, advance
from bilingual.models.pair import PagePair
from bilingual.people import Person
from bilingual.permissions import may_translate
from bilingual.publishing import locked_pair

MINE, THEIRS = "mine", "theirs"
Typed = Mapping[str, str]


class NotOpenError(PermissionDenied):
    """The translation can't be written now; `desk` is the screen as it stands."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        super().__init__(
            _("Nothing was saved: only its translators write this translation.")
            if desk.pair.is_in_translation
            else _("Nothing was saved: this translation can't be written now.")
        )


@dataclass
class Outcome:
    """What became of a form: the screen after it, and how much was kept."""

    desk: Desk
    saved: int = 0
    refused: list[Item] = field(default_factory=list)


# ---- Saving


def save(pair: PagePair, typed: Typed, *, user: Person, at: datetime) -> Outcome:
    """Keep every text that can be kept; the others come back with what to mend.

    Raises NotOpenError where the person may not write this translation now.
    """
    with locked_pair(pair.translation_key) as locked:
        desk = desk_of(locked)
        if desk.translation is None or not may_translate(user, locked):
            _retype(desk, typed)
            raise NotOpenError(desk)
        outcome = Outcome(desk)
        outcome.saved += _save_sentences(outcome, typed, user=user, at=at)
        outcome.saved += _save_choices(outcome, typed, user=user)
        if outcome.saved:
            begin(locked, user=user, at=at)
    return outcome


def begin(pair: PagePair, *, user: Person, at: datetime) -> None:
    """The first text of a translator makes the translation theirs."""
    if pair.state == State.TO_TRANSLATE or pair.assigned_to_id is None:
        advance(pair, Move.START_TRANSLATION, user=user, at=at)
        record(pair, Move.START_TRANSLATION, user=user)


def _retype(desk: Desk, typed: Typed) -> None:
    """Keep on the screen what was typed and differs from what is stored."""
    for one in desk.sentences:
        text = typed.get(f"text-{one.key}")
        if text is not None and sign_of(text) not in {
            one.seen,
            typed.get(f"seen-{one.key}"),
        }:
            one.typed = text


def _save_sentences(
    outcome: Outcome, typed: Typed, *, user: Person, at: datetime
) -> int:
    changed: dict[int, tuple[Sentence, str]] = {}
    emptied: list[Sentence] = []
    for one in outcome.desk.sentences:
        try:
            stored = _to_store(one, typed)
        except ValidationError as error:
            one.problem = " ".join(error.messages)
            outcome.refused.append(one)
            continue
        if one.is_contested:
            outcome.refused.append(one)
        elif stored:
            changed[one.key] = (one, stored)
        elif stored is not None:
            emptied.append(one)
    _write(outcome.desk, list(changed.values()), user=user, at=at)
    _empty(emptied)
    return len(changed) + len(emptied)


def _to_store(one: Sentence, typed: Typed) -> str | None:
    """The HTML to store; None where nothing changes, and "" for an emptied text.

    Raises ValidationError where the text can't be kept.
    """
    posted = typed.get(f"text-{one.key}")
    if posted is None:
        return None
    text, kept = markup.tidy(posted), one.kept
    seen = typed.get(f"seen-{one.key}", "")
    untouched = sign_of(text) == seen
    confirmed = one.is_machine and f"checked-{one.key}" in typed and one.seen == seen
    if (untouched or sign_of(text) == one.seen) and not _has_error(one):
        return one.stored.data if confirmed and one.stored else None
    one.typed = posted
    if one.seen != seen:
        chosen = _chosen(one, typed)
        if chosen == THEIRS:
            one.typed = None
            return None
        one.is_contested = chosen != MINE
    if not text:
        return "" if kept else None
    stored = _checked(one, text)
    if not one.is_contested:
        one.typed = None
    return stored


def _has_error(one: Sentence) -> bool:
    return one.stored is not None and one.stored.has_error


def _chosen(one: Item, typed: Typed) -> str:
    """Whose words a person chose, having seen both as they are now."""
    if typed.get(f"rival-{one.key}") != one.seen:
        return ""
    return typed.get(f"pick-{one.key}", "")


def _checked(one: Sentence, text: str) -> str:
    """The text as it is stored. Raises ValidationError with what to mend."""
    place = one.place
    if place.is_one_line and "\n" in text:
        raise ValidationError(_("Write this text on one line."))
    if place.max_length and len(text) > place.max_length:
        raise ValidationError(
            ngettext(
                "Shorten this text to %(limit)d characters: there is one too many.",
                "Shorten this text to %(limit)d characters: there are %(over)d too "
                "many.",
                len(text) - place.max_length,
            )
            % {"limit": place.max_length, "over": len(text) - place.max_length}
        )
    if one.is_slug and slugify(text) != text:
        raise ValidationError(
            _(
                "Write lower-case letters without accents, digits and hyphens, for "
                "example “%(example)s”."
            )
            % {"example": slugify(text) or "mon-titre"}
        )
    return markup.to_store(text, one.source, is_rich=one.is_rich)


def _write(
    desk: Desk, changed: list[tuple[Sentence, str]], *, user: Person, at: datetime
) -> None:
    """Store texts as a person's; two queries, however many there are."""
    new: list[Sentence] = []
    known: list[Sentence] = []
    for one, data in changed:
        (known if one.stored else new).append(one)
        one.stored = one.stored or _row(desk, one)
        one.stored.data = data
        one.stored.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
        one.stored.tool_name = one.stored.field_error = ""
        one.stored.has_error = False
        one.stored.last_translated_by = user
        one.stored.updated_at = at
    StringTranslation.objects.bulk_create(one.stored for one in new)
    StringTranslation.objects.bulk_update(
        [one.stored for one in known],
        [
            "data",
            "translation_type",
            "tool_name",
            "field_error",
            "has_error",
            "last_translated_by",
            "updated_at",
        ],
        batch_size=100,
    )
    name_target(desk, [one for one, _data in changed])


def _row(desk: Desk, one: Sentence) -> StringTranslation:
    return StringTranslation(
        translation_of_id=one.string_id,
        context_id=one.context_id,
        locale_id=desk.translation.target_locale_id,
    )


def name_target(desk: Desk, changed: list[Sentence]) -> None:
    """Give the page's draft its translated title, by which the admin lists it.

    wagtail-localize does it when a single text is saved; nobody but editors sees it.
    """
    for one in changed:
        if one.path == TITLE and desk.pair.target is not None:
            Page.objects.filter(pk=desk.pair.target.pk).update(draft_title=one.kept)


def _empty(emptied: list[Sentence]) -> None:
    StringTranslation.objects.filter(pk__in=[one.stored.pk for one in emptied]).delete()
    for one in emptied:
        one.stored = None
        one.typed = None


# ---- Files, images and addresses


def _save_choices(outcome: Outcome, typed: Typed, *, user: Person) -> int:
    saved = 0
    for one in outcome.desk.choices:
        try:
            changes, own = _own_value(one, typed)
        except ValidationError as error:
            one.problem = " ".join(error.messages)
            outcome.refused.append(one)
            continue
        if one.is_contested:
            outcome.refused.append(one)
        elif changes:
            _replace(outcome.desk, one, own, user=user)
            saved += 1
    return saved


def _own_value(one: Choice, typed: Typed) -> tuple[bool, Any]:
    """Whether the choice changes, and to what; None for the same in both languages."""
    if one.name not in typed:
        return False, None
    posted = str(typed[one.name]).strip()
    if f"same-{one.key}" in typed or posted in {"", str(one.same)}:
        own = None
    elif posted == str(one.value):
        return False, None
    else:
        one.typed = posted
        value = one.field.clean(posted)
        own = getattr(value, "pk", value)
    if own == one.own:
        return False, None
    if typed.get(f"seen-{one.name}") != one.seen:
        one.is_contested = True
        one.problem = _(
            "Somebody else changed this meanwhile. Look at it, and choose again."
        )
    one.typed = None
    return True, own


def _replace(desk: Desk, one: Choice, own: Any, *, user: Person) -> None:
    locale = desk.translation.target_locale
    known = SegmentOverride.objects.filter(locale=locale, context_id=one.context_id)
    if own is None:
        known.delete()
        one.override = None
        return
    one.override = one.override or SegmentOverride(
        locale=locale, context_id=one.context_id
    )
    one.override.data_json = json.dumps(own)
    one.override.has_error = False
    one.override.field_error = ""
    one.override.last_translated_by = user
    one.override.save()
