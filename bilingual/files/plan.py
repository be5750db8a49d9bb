"""What a translation file would do to each page; nothing is changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail_localize.models import StringTranslation, TranslationContext

from bilingual.desk import markup
from bilingual.desk.judging import judge
from bilingual.desk.saving import checked
from bilingual.desk.segments import Desk, desk_of
from bilingual.desk.sentence import Sentence, sign_of
from bilingual.files.units import ReadPage, ReadUnit, place_id, place_of, unit_id
from bilingual.languages import as_language
from bilingual.models.pair import PagePair
from bilingual.people import Person
from bilingual.permissions import may_see, may_translate
from bilingual.quality.kinds import Check, Finding


class Fate(models.TextChoices):
    """What the import does with one text of a file."""

    NEW = "new", gettext_lazy("New translation")
    CHANGED = "changed", gettext_lazy("Changed translation")
    CONFIRMED = "confirmed", gettext_lazy("Same translation, now checked")
    CONFLICT = "conflict", gettext_lazy("Changed here after the file was made")
    STALE = "stale", gettext_lazy("Source changed after the file was made")
    REJECTED = "rejected", pgettext_lazy("a text of a file", "Rejected")
    BLANK = "blank", gettext_lazy("Empty in the file")
    UNCHANGED = "unchanged", gettext_lazy("Unchanged")


WRITTEN = frozenset({Fate.NEW, Fate.CHANGED, Fate.CONFIRMED})
# What a person has nothing to read of.
QUIET = frozenset({Fate.BLANK, Fate.UNCHANGED})


@dataclass
class PlannedUnit:
    """One text of a file, its sentence on the page, and what becomes of it.

    `text` is as it would be typed, `stored` as it would be stored. `findings` are
    what the quality checks say of it: it is imported with them, and the desk shows
    them again. `place` is where its text was, if another one is there now.
    """

    unit: ReadUnit
    fate: Fate
    reason: str = ""
    sentence: Sentence | None = None
    text: str = ""
    stored: str = ""
    findings: list[Finding] = field(default_factory=list)
    place: str = ""

    @property
    def label(self) -> str:
        """Its place in words, where the page has it."""
        if self.sentence:
            return self.sentence.label
        return self.place or _("A text that is not on the page")

    @property
    def name_in_file(self) -> str:
        """What finds it in the file, where the page has no such text."""
        return "" if self.sentence else self.unit.id[:120]

    @property
    def is_unconfirmed(self) -> bool:
        """Whether a person must check it at the desk before it counts."""
        return not self.unit.is_confirmed

    @property
    def is_marked_unreviewed(self) -> bool:
        """Whether it would be written, to be checked at the desk."""
        return self.is_unconfirmed and self.fate in WRITTEN | {Fate.CONFLICT}

    @property
    def shown_findings(self) -> list[Finding]:
        """What the checks say, where the reason does not say it already."""
        if self.fate == Fate.REJECTED:
            return []
        return [one for one in self.findings if one.check != Check.MACHINE]

    @property
    def new_shown(self) -> SafeString:
        """The text of the file with its formatting, or as it stands there."""
        if self.stored:
            return markup.shown(self.stored)
        return conditional_escape(self.unit.text)

    @property
    def blocking(self) -> list[Finding]:
        """What will keep the page at the desk."""
        return [
            one
            for one in self.findings
            if one.is_blocking and one.check != Check.MACHINE
        ]


@dataclass
class PagePlan:
    """One page of a file; `problem` says why nothing of it can be imported."""

    page: ReadPage
    pair: PagePair | None = None
    desk: Desk | None = None
    problem: str = ""
    units: list[PlannedUnit] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The page as the admin names it; the file's name for a page unknown."""
        if self.pair is None or self.pair.source is None:
            return self.page.file
        return str(self.pair.source.get_admin_display_title())

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many texts have each fate, by its value."""
        if self.problem:
            return {Fate.REJECTED.value: len(self.page.units)}
        counted = Counter(one.fate.value for one in self.units)
        return {fate.value: counted[fate.value] for fate in Fate if counted[fate.value]}

    @property
    def is_of_older_source(self) -> bool:
        """Whether the page's text changed after the file was made."""
        return any(one.fate == Fate.STALE for one in self.units)

    def with_fate(self, fates: Iterable[Fate]) -> list[PlannedUnit]:
        """The texts with one of these fates."""
        wanted = set(fates)
        return [one for one in self.units if one.fate in wanted]


def plans_of(pages: Iterable[ReadPage], user: Person) -> Iterator[PagePlan]:
    """What the person's file would do now, page by page."""
    for page, is_again in told_apart(pages):
        yield (
            refused_again(page)
            if is_again
            else plan_of(page, pair_of(page, user), user)
        )


def told_apart(pages: Iterable[ReadPage]) -> Iterator[tuple[ReadPage, bool]]:
    """Every page, and whether it was there before."""
    known: set[str] = set()
    for page in pages:
        yield page, page.key in known
        known.add(page.key)


def refused_again(page: ReadPage) -> PagePlan:
    """The plan for a page that is in the upload a second time."""
    return PagePlan(
        page, problem=_("This page is in the upload twice: upload it alone.")
    )


def pair_of(page: ReadPage, user: Person) -> PagePair | None:
    """The pair that a file names, if the person may know of it."""
    try:
        key = UUID(page.key)
    except ValueError:
        return None
    pair = PagePair.objects.filter(translation_key=key).first()
    return pair if pair is not None and may_see(user, pair) else None


def plan_of(page: ReadPage, pair: PagePair | None, user: Person) -> PagePlan:
    """What the file would do to this page now."""
    problem = _problem_of(page, pair, user)
    if pair is None or problem:
        return PagePlan(page, pair, problem=problem)
    desk = desk_of(pair)
    units = list(_Planner(page, desk).plan())
    _judge(units, desk)
    return PagePlan(page, pair, desk, units=units)


def _problem_of(page: ReadPage, pair: PagePair | None, user: Person) -> str:
    if pair is None:
        return _("This file is not of a page of this site that you work on.")
    if not _is_of_languages(page, pair):
        return _("This file translates between other languages than this page.")
    if may_translate(user, pair):
        return ""
    if pair.is_in_translation:
        return _("Only the translators of this page can import its translation.")
    return _("This page is not open for translation now.")


def _is_of_languages(page: ReadPage, pair: PagePair) -> bool:
    named = [page.source_language, page.target_language]
    return [_base(one) for one in named] == [pair.source_language, pair.target_language]


def _base(code: str) -> str:
    """`fr` for fr-CA and fr_CA; anything else stays what it is."""
    base = code.replace("_", "-").split("-")[0].strip().lower()
    return as_language(base) if base in {"en", "fr"} else base


class _Planner:
    """Gives every text of one page its fate."""

    def __init__(self, page: ReadPage, desk: Desk) -> None:
        self.page = page
        self.sentences = {unit_id(one.path, one.source): one for one in desk.sentences}
        self.places = {place_id(one.path): one.place.label for one in desk.sentences}
        contexts = TranslationContext.objects.filter(
            object_id=desk.pair.translation_key
        )
        self.earlier_places = {
            place_id(path) for path in contexts.values_list("path", flat=True)
        }
        self.texts: dict[str, set[str]] = {}
        for unit in page.units:
            self.texts.setdefault(unit.id, set()).add(unit.text)

    def plan(self) -> Iterator[PlannedUnit]:
        done: set[str] = set()
        for unit in self.page.units:
            if unit.id in done:
                continue
            done.add(unit.id)
            yield self._planned(unit)

    def _planned(self, unit: ReadUnit) -> PlannedUnit:
        sentence = self.sentences.get(unit.id)
        if sentence is None:
            return self._without_a_sentence(unit)
        problem = unit.problem
        if len(self.texts[unit.id]) > 1:
            problem = _("It is in the file more than once, with different texts.")
        elif not unit.is_about(sentence.source, is_rich=sentence.is_rich):
            problem = _("The source beside it in the file is not the one of this text.")
        if problem:
            return PlannedUnit(unit, Fate.REJECTED, problem, sentence)
        return _with_a_sentence(unit, sentence)

    def _without_a_sentence(self, unit: ReadUnit) -> PlannedUnit:
        place = place_of(unit.id)
        if place in self.places:
            reason = _("The text as it is now stays open.")
            return PlannedUnit(unit, Fate.STALE, reason, place=self.places[place])
        if place in self.earlier_places:
            reason = _("It is not on the page any more.")
            return PlannedUnit(unit, Fate.STALE, reason)
        reason = (
            _("This page has no such text.")
            if unit.id
            else _("The file does not say which text of the page it is.")
        )
        return PlannedUnit(unit, Fate.REJECTED, reason)


def _with_a_sentence(unit: ReadUnit, sentence: Sentence) -> PlannedUnit:
    text = unit.typed(is_rich=sentence.is_rich)
    planned = PlannedUnit(unit, Fate.UNCHANGED, "", sentence, text)
    has_error = sentence.stored is not None and sentence.stored.has_error
    if not text:
        planned.fate = Fate.BLANK
    elif sign_of(text) == sentence.seen and not has_error:
        planned.stored = sentence.stored.data
        if sentence.is_machine and unit.is_confirmed and unit.seen == sentence.seen:
            planned.fate = Fate.CONFIRMED
    else:
        try:
            planned.stored = checked(sentence, text)
        except ValidationError as error:
            planned.fate, planned.reason = Fate.REJECTED, " ".join(error.messages)
            return planned
        planned.fate = _fate_of_new_text(unit, sentence)
    return planned


def _fate_of_new_text(unit: ReadUnit, sentence: Sentence) -> Fate:
    if sentence.stored is None:
        return Fate.NEW
    return Fate.CHANGED if unit.seen == sentence.seen else Fate.CONFLICT


# ---- Quality


def _judge(units: list[PlannedUnit], desk: Desk) -> None:
    """Ask the quality checks about every text that would be written."""
    wanted = [one for one in units if one.fate in WRITTEN | {Fate.CONFLICT}]
    proposed = [_proposed(one) for one in wanted]
    if not wanted:
        return
    judge(replace(desk, sentences=proposed))
    for planned, sentence in zip(wanted, proposed, strict=True):
        planned.findings = sentence.findings
        broken = [one for one in planned.blocking if not one.may_be_waived]
        if broken:
            planned.fate = Fate.REJECTED
            planned.reason = " ".join(one.message for one in broken)


def _proposed(planned: PlannedUnit) -> Sentence:
    """The sentence as it would be with the text of the file."""
    assert planned.sentence is not None  # noqa: S101 - said to mypy
    kind = (
        StringTranslation.TRANSLATION_TYPE_MACHINE
        if planned.is_unconfirmed
        else StringTranslation.TRANSLATION_TYPE_MANUAL
    )
    stored = StringTranslation(data=planned.stored, translation_type=kind)
    return replace(planned.sentence, stored=stored)
