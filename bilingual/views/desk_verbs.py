"""What a form of the translator's screen asks for, and what comes of it.

Whatever button is pressed, every text that came with the form is saved as well: a
person who settles a comment loses nothing that stands elsewhere on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.desk import commenting, markup, saving, waiving
from bilingual.desk.judging import judge
from bilingual.desk.segments import Desk, Item, desk_of
from bilingual.desk.sentence import Sentence
from bilingual.languages import as_language
from bilingual.memory.accepting import match_by_row
from bilingual.memory.kinds import Match
from bilingual.models import PagePair, TranslatedWords
from bilingual.people import Person
from bilingual.quality.mending import mended

SAVE, SEND, MACHINE, NEXT = "save", "send", "machine", "next"
KEEP, ADAPT, MEND, USE = "keep", "adapt", "mend", "use"
WAIVE, UNWAIVE = "waive", "unwaive"
COMMENT, SETTLE, REOPEN = "comment", "settle", "reopen"

Level = Literal["success", "info", "error"]
Posted = Mapping[str, str]


@dataclass(frozen=True)
class Verb:
    """What a button says: `use:12:34` is the word, the sentence, and a row."""

    word: str
    key: int = 0
    row: int = 0

    @classmethod
    def of(cls, posted: Posted) -> Verb:
        """The button that was pressed; whatever nobody offered is plain saving."""
        word, *rest = posted.get("verb", "").split(":")
        return cls(word, *[number_in(one) for one in [*rest, "", ""][:2]])


@dataclass(frozen=True)
class Line:
    """One thing to say to the person."""

    level: Level
    text: str


@dataclass
class Acted:
    """What became of a form.

    `rejected` is a comment that could not be kept, as it was typed. The screen `stays`
    where words stand on it that are stored nowhere; else it is opened anew.
    """

    desk: Desk
    verb: Verb = Verb(SAVE)
    lines: list[Line] = field(default_factory=list)
    refused: list[Item] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    saved: int = 0
    status: int = 200
    stays: bool = False

    def say(self, level: Level, text: str) -> None:
        """Add a line."""
        self.lines.append(Line(level, text))

    def sentence(self) -> Sentence:
        """The sentence that the button belongs to. Raises Http404 without one."""
        return sentence_of(self.desk, self.verb.key)


def act(pair: PagePair, posted: Posted, *, user: Person, at: datetime) -> Acted:
    """Do what the form asks for, and save the texts that came with it.

    Raises PermissionDenied for what the person may not do. Where they may not write the
    translation now, `status` says so, and what they typed stays on the screen.
    """
    verb = Verb.of(posted)
    acted = Acted(Desk(pair), verb)
    _talk(acted, posted, user=user, at=at)
    if verb.word in {COMMENT, SETTLE, REOPEN} and not _has_texts(posted):
        acted.desk = desk_of(pair)
        acted.stays = bool(acted.rejected)
        return acted
    try:
        outcome = saving.save(pair, _typed(pair, verb, posted), user=user, at=at)
    except saving.NotOpenError as error:
        acted.desk, acted.stays = error.desk, True
        acted.status = 403 if error.desk.pair.is_in_translation else 409
        acted.say("error", str(error))
        return acted
    acted.desk, acted.saved = outcome.desk, outcome.saved
    acted.refused = outcome.refused
    _tell_saved(acted)
    _judge(acted, posted, user=user, at=at)
    _fill_in(acted)
    acted.stays = acted.stays or bool(acted.refused or acted.rejected)
    return acted


def number_in(text: str) -> int:
    """The number that a form sent; 0 for anything else."""
    # Longer ones fit in no key of a database.
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


def sentence_of(desk: Desk, key: int) -> Sentence:
    """The sentence of a page by its key. Raises Http404 where there is none."""
    found = next((one for one in desk.sentences if one.key == key), None)
    if found is None:
        raise Http404
    return found


def _has_texts(posted: Posted) -> bool:
    return any(name.startswith(("text-", "choice-")) for name in posted)


# ---- Comments


def _talk(acted: Acted, posted: Posted, *, user: Person, at: datetime) -> None:
    """Every comment that was typed is kept, whatever button was pressed."""
    pair, verb = acted.desk.pair, acted.verb
    try:
        for name, text in posted.items():
            start, _dash, key = name.partition("-")
            if start == COMMENT and text.strip():
                _comment(acted, number_in(key), text, user=user, at=at)
        if verb.word == COMMENT and not posted.get(f"comment-{verb.key}", "").strip():
            acted.say("error", _("Write a comment first."))
        if verb.word == SETTLE:
            commenting.settle(pair, verb.key, verb.row, user=user, at=at)
        if verb.word == REOPEN:
            commenting.reopen(pair, verb.key, verb.row, user=user)
    except commenting.NoSuchSentenceError as error:
        raise Http404 from error


def _comment(acted: Acted, key: int, text: str, *, user: Person, at: datetime) -> None:
    try:
        commenting.comment(acted.desk.pair, key, text, user=user, at=at)
    except ValidationError as error:
        acted.rejected.append(text)
        acted.say("error", " ".join(error.messages))
    else:
        acted.say("success", _("Your comment is added."))


# ---- Texts


def _typed(pair: PagePair, verb: Verb, posted: Posted) -> dict[str, str]:
    """The texts to save, as the button changes them."""
    typed = dict(posted)
    if verb.word not in {MEND, USE, ADAPT}:
        return typed
    desk = desk_of(pair)
    one = sentence_of(desk, verb.key)
    name = f"text-{one.key}"
    if verb.word == MEND:
        typed[name] = _mended(one, posted.get(name, one.kept))
        typed.setdefault(f"seen-{one.key}", one.seen)
        return typed
    match, words = _offered(desk, one, verb) if verb.word == USE else (None, "")
    if match is not None and match.is_exact:
        typed[name] = words
        typed[f"origin-{one.key}"] = TranslatedWords.Origin.MEMORY
        typed.setdefault(f"seen-{one.key}", one.seen)
    else:
        # It only comes into the field: nobody has adapted it yet.
        typed.pop(name, None)
    return typed


def _mended(one: Sentence, text: str) -> str:
    """The text with its typography mended; as it is where it can't be read."""
    try:
        stored = markup.to_store(markup.tidy(text), one.source, is_rich=one.is_rich)
    except ValidationError:
        return text
    return markup.as_typed(
        mended(stored, as_language(one.language)), is_rich=one.is_rich
    )


def _offered(desk: Desk, one: Sentence, verb: Verb) -> tuple[Match, str]:
    """What the memory offers, and its words. Raises Http404 for what it does not."""
    found = match_by_row(desk, one, verb.row)
    if found is None:
        raise Http404
    return found


def _fill_in(acted: Acted) -> None:
    """Put words to start from into the field, not saved."""
    if acted.verb.word not in {ADAPT, USE}:
        return
    one = acted.sentence()
    if acted.verb.word == ADAPT:
        if one.earlier is None:
            acted.say("info", _("There is no earlier translation of this text."))
            return
        one.typed = one.earlier.as_typed
    else:
        match, words = _offered(acted.desk, one, acted.verb)
        if match.is_exact:
            return
        one.typed = words
    one.origin = TranslatedWords.Origin.NEAR
    acted.stays = True
    acted.say("info", _("The earlier words stand in the field. Adapt and save them."))


def _tell_saved(acted: Acted) -> None:
    saved, refused = acted.saved, len(acted.refused)
    if saved:
        acted.say(
            "success",
            ngettext("%(count)d text is saved.", "%(count)d texts are saved.", saved)
            % {"count": saved},
        )
    if refused:
        acted.say(
            "error",
            ngettext(
                "%(count)d text is not saved. It stands below as you typed it.",
                "%(count)d texts are not saved. They stand below as you typed them.",
                refused,
            )
            % {"count": refused},
        )
    elif not saved and not acted.lines and acted.verb.word == SAVE:
        acted.say("info", _("There was nothing new to save."))


# ---- Findings


def _judge(acted: Acted, posted: Posted, *, user: Person, at: datetime) -> None:
    """Let a finding stand, or take that back."""
    verb, pair = acted.verb, acted.desk.pair
    if verb.word == UNWAIVE:
        try:
            waiving.unwaive(pair, verb.key, verb.row, user=user, at=at)
        except ValidationError as error:
            acted.say("error", " ".join(error.messages))
        else:
            acted.say("success", _("The check asks again."))
    reasoned = _reasoned(verb, posted)
    for key, number in reasoned:
        about = posted.get(f"waive-check-{number}-{key}", "")
        check, _bar, detail = about.partition("|")
        reason = posted.get(f"waive-reason-{number}-{key}", "")
        try:
            waiving.waive(pair, key, check, detail, reason, user=user, at=at)
        except ValidationError as error:
            acted.say("error", " ".join(error.messages))
        else:
            acted.say("success", _("It stands as it is, with your reason."))
    if reasoned or verb.word == UNWAIVE:
        judge(acted.desk)


def _reasoned(verb: Verb, posted: Posted) -> list[tuple[int, int]]:
    """The findings that a reason was typed for, and the one whose button was pressed.

    Each is the key of its sentence and its number there.
    """
    found = {(verb.key, verb.row)} if verb.word == WAIVE else set()
    for name, reason in posted.items():
        if name.startswith("waive-reason-") and reason.strip():
            number, _dash, key = name.removeprefix("waive-reason-").partition("-")
            found.add((number_in(key), number_in(number)))
    return sorted(found)
