"""What a translator types is saved.

Whatever was typed and can't be kept stays with its sentence, with the reason: nothing
is lost, and nothing that somebody else saved meanwhile is overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.desk import markup
from bilingual.desk.choosing import save_choices
from bilingual.desk.counting import count_words, known_origin
from bilingual.desk.judging import judge
from bilingual.desk.segments import Desk, Item, desk_of
from bilingual.desk.sentence import Sentence, sign_of
from bilingual.desk.storing import take_out, write
from bilingual.journal import record
from bilingual.lifecycle import Move, State, advance
from bilingual.models.pair import PagePair
from bilingual.models.translated_words import TranslatedWords
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


def save(
    pair: PagePair,
    typed: Typed,
    *,
    user: Person,
    at: datetime,
    unconfirmed: Mapping[int, str] | None = None,
) -> Outcome:
    """Keep every text that can be kept; the others come back with what to mend.

    `unconfirmed` names the tool of each text that a person has still to check, by the
    key of its sentence.
    Raises NotOpenError where the person may not write this translation now.
    """
    with locked_pair(pair.translation_key) as locked:
        desk = desk_of(locked)
        if desk.translation is None or not may_translate(user, locked):
            _retype(desk, typed)
            raise NotOpenError(desk)
        outcome = Outcome(desk)
        outcome.saved += _save_sentences(
            outcome, typed, user=user, at=at, unconfirmed=unconfirmed or {}
        )
        chosen, refused = save_choices(desk, typed, user=user)
        outcome.saved += chosen
        outcome.refused += refused
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


def save_texts(
    pair: PagePair,
    texts: Mapping[int, str],
    seen: Mapping[int, str],
    *,
    origin: TranslatedWords.Origin,
    user: Person,
    at: datetime,
    unconfirmed: Mapping[int, str] | None = None,
) -> Outcome:
    """Keep texts, as they are typed, by the key of their sentence; other ones stay.

    `seen` has for each the sign of the translation that the writer had before them:
    where something else is stored by now, the text comes back as contested. Raises
    NotOpenError as `save` does.
    """
    typed = {f"text-{key}": text for key, text in texts.items()}
    typed |= {f"seen-{key}": sign for key, sign in seen.items()}
    typed |= {f"origin-{key}": str(origin) for key in texts}
    return save(pair, typed, user=user, at=at, unconfirmed=unconfirmed)


def _save_sentences(
    outcome: Outcome,
    typed: Typed,
    *,
    user: Person,
    at: datetime,
    unconfirmed: Mapping[int, str],
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
    desk = outcome.desk
    count_words(
        desk,
        [one for one, _text in changed.values() if one.key not in unconfirmed],
        origins={key: typed.get(f"origin-{key}", "") for key in changed},
        at=at,
    )
    write(desk, list(changed.values()), user=user, at=at, unconfirmed=unconfirmed)
    take_out(emptied)
    if changed or emptied:
        judge(desk)
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
    one.typed, one.origin = posted, known_origin(typed.get(f"origin-{one.key}", ""))
    if one.seen != seen:
        chosen = _chosen(one, typed)
        if chosen == THEIRS:
            one.typed = None
            return None
        one.is_contested = chosen != MINE
    if not text:
        return "" if kept else None
    stored = checked(one, text)
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


def checked(one: Sentence, text: str) -> str:
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
