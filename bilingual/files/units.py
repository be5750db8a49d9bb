"""What a translation file holds, whatever its format: one unit a sentence."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.desk import markup
from bilingual.desk.segments import Desk
from bilingual.desk.sentence import Sentence, SentenceState
from bilingual.languages import Language, as_language
from bilingual.lifecycle import State

# The states in which a person other than the translator has accepted the translation.
ACCEPTED = frozenset({State.APPROVAL, State.SCHEDULED, State.PUBLISHED})
# What XML allows in the name of a unit, and so what we write in every format.
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]")


class UnitState(Enum):
    """How far a unit is, as the formats can tell it."""

    TO_DO = "to do"
    NEEDS_REVIEW = "needs review"
    TRANSLATED = "translated"
    ACCEPTED = "accepted"


@dataclass(frozen=True)
class Unit:
    """One sentence of a page on its way out.

    `source` and `target` are stored HTML; `seen` is the sign of the translation when
    the file was made, by which the import tells whether it changed meanwhile.
    """

    id: str
    source: str
    target: str
    state: UnitState
    is_rich: bool
    label: str
    seen: str
    source_hash: str
    max_length: int | None = None
    addresses: dict[str, str] = field(default_factory=dict)
    earlier_source: str = ""
    earlier_target: str = ""
    left_out: str = ""

    @property
    def notes(self) -> list[str]:
        """What a translator has to know, in sentences."""
        notes = [self.label]
        if self.max_length:
            notes.append(
                ngettext(
                    "At most %(limit)d character.",
                    "At most %(limit)d characters.",
                    self.max_length,
                )
                % {"limit": self.max_length}
            )
        notes += [
            _("Link %(number)s: %(address)s") % {"number": number, "address": address}
            for number, address in self.addresses.items()
        ]
        if self.earlier_source:
            notes.append(
                _("Before it changed, it said: %(text)s")
                % {"text": self.earlier_source}
            )
            notes.append(
                _("Its translation was: %(text)s") % {"text": self.earlier_target}
            )
        if self.left_out:
            notes.append(
                _("A translation is stored that can't be used: %(text)s")
                % {"text": self.left_out}
            )
        return [" ".join(note.split()) for note in notes]


@dataclass(frozen=True)
class ExchangeFile:
    """One page on its way out; `key` is the translation key of its pair."""

    key: str
    title: str
    slug: str
    source_language: Language
    target_language: Language
    units: list[Unit]

    @property
    def page_id(self) -> str:
        """How the files name the page."""
        return f"{PAGE_PREFIX}{self.key}"

    @property
    def source_hash(self) -> str:
        """A sign of all the sentences of the page, in their order."""
        return hash_of_page(unit.id for unit in self.units)


PAGE_PREFIX = "pair-"


@dataclass(frozen=True)
class ReadUnit:
    """One unit as it came back.

    `text` is what was typed (PO) or a little HTML (XLIFF: `is_html`); `problem` says
    why it can't be read, if so.
    """

    id: str
    source: str
    text: str
    is_confirmed: bool
    seen: str = ""
    is_html: bool = False
    problem: str = ""

    def typed(self, *, is_rich: bool) -> str:
        """The translation as a person would type it."""
        text = (
            markup.as_typed(self.text, is_rich=is_rich) if self.is_html else self.text
        )
        return markup.tidy(text)

    def is_about(self, source: str, *, is_rich: bool) -> bool:
        """Whether it translates that source; tools change spaces, not letters."""
        mine = self.source
        if self.is_html:
            mine = markup.as_typed(mine, is_rich=is_rich)
        theirs = markup.as_typed(source, is_rich=is_rich)
        return not mine.strip() or _letters(mine) == _letters(theirs)


@dataclass(frozen=True)
class ReadPage:
    """One page as it came back, from one file; nothing in it is believed yet."""

    file: str
    tool: str
    page_id: str
    source_language: str
    target_language: str
    source_hash: str
    units: list[ReadUnit]

    @property
    def key(self) -> str:
        """The translation key that it names; anything at all."""
        return self.page_id.removeprefix(PAGE_PREFIX)


class UnreadableError(ValidationError):
    """A file that can't be read; the message says what to do."""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


# ---- Names and signs


def unit_id(path: str, source: str) -> str:
    """The same for the same words at the same place, now and in a year."""
    return f"{place_id(path)}:{_hash(path, source)}"


def place_of(unit: str) -> str:
    """The part of a unit's name that is its place, as `place_id` writes it."""
    return unit.rpartition(":")[0]


def place_id(path: str) -> str:
    """A path as the names of units begin with it."""
    return _NOT_IN_A_NAME.sub("_", path)


def hash_of_page(ids: Iterable[str]) -> str:
    """A sign of all sentences of a page, in their order."""
    return _hash(*ids)


def _hash(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


# ---- From the desk


def exchange_file_of(desk: Desk) -> ExchangeFile:
    """The sentences of a page in the order of the screen."""
    pair = desk.pair
    page = pair.source
    return ExchangeFile(
        key=str(pair.translation_key),
        title=page.get_admin_display_title(),
        slug=page.slug,
        source_language=as_language(pair.source_language),
        target_language=pair.target_language,
        units=[
            _unit(item, is_accepted=pair.state in ACCEPTED)
            for section in desk.sections
            for item in section.items
            if isinstance(item, Sentence)
        ],
    )


def _unit(one: Sentence, *, is_accepted: bool) -> Unit:
    target = one.stored.data if one.stored else ""
    left_out = "" if _is_usable(one) else markup.plain_text(target)
    earlier = one.earlier
    return Unit(
        id=unit_id(one.path, one.source),
        source=one.source,
        target="" if left_out else target,
        state=_state(one, is_accepted=is_accepted, is_left_out=bool(left_out)),
        is_rich=one.is_rich,
        label=one.label,
        seen=one.seen,
        source_hash=_hash(one.source),
        max_length=one.place.max_length,
        addresses=one.addresses,
        earlier_source=markup.as_typed(earlier.old, is_rich=one.is_rich)
        if earlier
        else "",
        earlier_target=earlier.as_typed if earlier else "",
        left_out=left_out,
    )


def _is_usable(one: Sentence) -> bool:
    """Whether the stored text has the marks of its source, as every tool needs it."""
    try:
        markup.to_store(one.kept, one.source, is_rich=one.is_rich)
    except ValidationError:
        return one.stored is None
    return True


def _state(one: Sentence, *, is_accepted: bool, is_left_out: bool) -> UnitState:
    if one.stored is None or is_left_out:
        return UnitState.TO_DO
    if one.state != SentenceState.DONE:
        return UnitState.NEEDS_REVIEW
    return UnitState.ACCEPTED if is_accepted else UnitState.TRANSLATED
