"""One sentence at the translator's screen: its source, its translation, its state."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail_localize.models import StringTranslation

from bilingual.desk import markup
from bilingual.desk.differences import marked_difference
from bilingual.desk.places import Place
from bilingual.languages import as_language
from bilingual.models.comment import SentenceComment
from bilingual.models.waiver import QualityWaiver
from bilingual.people import name_of
from bilingual.quality.kinds import Finding
from bilingual.quality.mending import mended

if TYPE_CHECKING:
    from bilingual.memory.kinds import Match
    from bilingual.terms.matching import FoundTerm

SLUG = "slug"


class SentenceState(models.TextChoices):
    """How far the translation of one sentence is."""

    TO_DO = "to_do", gettext_lazy("To do")
    CHANGED = "changed", gettext_lazy("Changed since it was translated")
    MACHINE = "machine", gettext_lazy("Not checked yet")
    REFUSED = "refused", gettext_lazy("Must be mended")
    DONE = "done", gettext_lazy("Done")


@dataclass
class Earlier:
    """The source as it was when it was last translated, and that translation.

    All three texts are stored HTML; `new` is the source as it is now.
    """

    old: str
    new: str
    kept: str
    is_rich: bool

    @property
    def source(self) -> SafeString:
        """The old source with its formatting."""
        return markup.shown(self.old)

    @property
    def translation(self) -> SafeString:
        """The old translation with its formatting."""
        return markup.shown(self.kept)

    @property
    def as_typed(self) -> str:
        """The old translation, to be adapted in the field."""
        return markup.as_typed(self.kept, is_rich=self.is_rich)

    @cached_property
    def _marked(self) -> tuple[SafeString, SafeString]:
        return marked_difference(self.old, self.new)

    @property
    def source_marked(self) -> SafeString:
        """The old source, with what is gone marked."""
        return self._marked[0]

    @property
    def new_source_marked(self) -> SafeString:
        """The source as it is now, with what is new marked."""
        return self._marked[1]


@dataclass
class Sentence:
    """One text of the page with its translation.

    `typed` is what a person typed that could not be kept, with its `problem`; it
    `is_contested` where somebody else saved other words meanwhile.
    """

    key: int
    order: int
    path: str
    string_id: int
    context_id: int
    source: str
    place: Place
    addresses: dict[str, str]
    label: str = ""
    times: int = 1
    stored: Any = None
    earlier: Earlier | None = None
    suggestion: str = ""
    typed: str | None = None
    problem: str = ""
    is_contested: bool = False
    # Where what was `typed` began; a value of `TranslatedWords.Origin`.
    origin: str = ""
    language: str = ""
    # Given by `bilingual.desk.judging`.
    findings: list[Finding] = field(default_factory=list)
    waivers: list[QualityWaiver] = field(default_factory=list)
    # Given by `bilingual.desk.furnishing`, for the screen alone.
    comments: list[SentenceComment] = field(default_factory=list)
    visitors: list[str] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    terms: list[FoundTerm] = field(default_factory=list)

    template = "bilingual/admin/desk/sentence.html"

    @property
    def anchor(self) -> str:
        """Where it is on the screen."""
        return f"sentence-{self.key}"

    @property
    def is_slug(self) -> bool:
        """Whether it is the end of the page's address."""
        return self.path == SLUG

    @property
    def is_rich(self) -> bool:
        """Whether it may have formatting and links."""
        return self.place.is_rich

    @property
    def is_kept(self) -> bool:
        """Whether a translation is stored that the page can be made of."""
        return self.stored is not None and not self.stored.has_error

    @property
    def kept(self) -> str:
        """The stored translation as it is typed; empty while there is none."""
        if self.stored is None:
            return ""
        return markup.as_typed(self.stored.data, is_rich=self.is_rich)

    @property
    def seen(self) -> str:
        """A sign of what is stored, to tell whether it changed meanwhile."""
        return sign_of(self.kept)

    @property
    def text(self) -> str:
        """What the field holds when the screen opens."""
        if self.typed is not None:
            return self.typed
        return self.kept or self.suggestion

    @property
    def state(self) -> SentenceState:
        """How far it is."""
        if self.problem or self.is_contested:
            return SentenceState.REFUSED
        if self.stored is None:
            return SentenceState.CHANGED if self.earlier else SentenceState.TO_DO
        if self.stored.has_error:
            return SentenceState.REFUSED
        if self.is_machine:
            return SentenceState.MACHINE
        if self.blocking:
            return SentenceState.REFUSED
        return SentenceState.DONE

    @property
    def blocking(self) -> list[Finding]:
        """What keeps the translation from going on."""
        return [one for one in self.findings if one.is_blocking]

    @property
    def warnings(self) -> list[Finding]:
        """What a person should look at."""
        return [one for one in self.findings if not one.is_blocking]

    @property
    def has_warnings(self) -> bool:
        """Whether a person should look at it again."""
        return any(not one.is_blocking for one in self.findings)

    @property
    def open_comments(self) -> list[SentenceComment]:
        """The comments that nobody has settled."""
        return [one for one in self.comments if one.settled_at is None]

    @cached_property
    def words(self) -> int:
        """How many words its source has."""
        return len(strip_tags(self.source).split())

    @property
    def mendable(self) -> bool:
        """Whether a click would mend its typography."""
        return bool(self.warnings) and self.mended != self.stored.data

    @property
    def mended(self) -> str:
        """The stored translation with its typography mended."""
        return mended(self.stored.data, as_language(self.language))

    @property
    def is_machine(self) -> bool:
        """Whether a machine wrote it, or a file brought it, and no person has read it."""
        machine = StringTranslation.TRANSLATION_TYPE_MACHINE
        return self.stored is not None and self.stored.translation_type == machine

    @property
    def rival(self) -> str:
        """Who saved what is stored."""
        return name_of(self.stored.last_translated_by if self.stored else None)

    @property
    def source_shown(self) -> SafeString:
        """The source with its formatting."""
        return markup.shown(self.source)

    @property
    def kept_shown(self) -> SafeString:
        """The stored translation with its formatting."""
        return markup.shown(self.stored.data if self.stored else "")

    @property
    def marks(self) -> list[str]:
        """The marks of the source that the translation must keep."""
        return markup.marks_of(self.source) if self.is_rich else []

    @property
    def rows(self) -> int:
        """The height of its field, in lines."""
        return min(12, max(2, 1 + len(self.source) // 45, self.text.count("\n") + 1))


@lru_cache(maxsize=4096)
def sign_of(text: str) -> str:
    """A short sign of a text as it is typed; equal for equal texts."""
    return hashlib.sha256(markup.tidy(text).encode()).hexdigest()[:16]
