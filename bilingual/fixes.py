"""Correct a typing error in one language of a public page, and nothing else.

The words of one language change alone only here: no number, date, price, address or
link may differ afterwards, somebody else reads it, and the reason is kept.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowPage

from bilingual import fix_letters
from bilingual.corrected_sentences import carry_on
from bilingual.desk.markup import plain_text, tidy, to_store
from bilingual.facts import fact_differences
from bilingual.facts.words import numbers_in_words
from bilingual.fingerprint import content_hash, live_hash
from bilingual.guards import both_languages
from bilingual.journal import record
from bilingual.languages import Language
from bilingual.lifecycle import State
from bilingual.models import LanguageFix, PagePair
from bilingual.models.tasks import ContentReviewTask, LanguageReviewTask, PairTask
from bilingual.people import Person
from bilingual.permissions import is_in_task, may_see
from bilingual.sentences import Place, Sentence, sentences_of, with_sentences
from bilingual.worklist import visible_pairs


class FixRefusedError(ValueError):
    """It is no mere typing error, or not the moment; `problems` says why, by place.

    The key "" is for what concerns no single sentence, "reason" for the reason.
    """

    def __init__(self, problems: dict[str, str]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems.values()))


# ---- Who may


def may_propose(user: Person, pair: PagePair, language: Language) -> bool:
    """Those who work on the page in that language, while it is public and at rest."""
    if pair.state != State.PUBLISHED or not user.is_active:
        return False
    tester = pair.page(language).permissions_for_user(user)
    return bool(user.is_superuser or tester.permissions)


def may_review(user: Person, fix: LanguageFix) -> bool:
    """Those who review that language, except the person who proposed it."""
    if fix.state != LanguageFix.State.PROPOSED or user.pk == fix.proposed_by_id:
        return False
    if not may_see(user, fix.pair):
        return False
    return is_in_task(user, reviewing_task(fix.pair, fix.language))


def reviewing_task(pair: PagePair, language: str) -> Any:
    """The step of the pair's workflow that reads texts in that language."""
    workflow = pair.source.get_workflow()
    wanted = _step_that_reads(is_source=language == pair.source_language)
    tasks = workflow.tasks.specific() if workflow else []
    return next((task for task in tasks if isinstance(task, wanted)), None)


def _step_that_reads(*, is_source: bool) -> type[PairTask]:
    return ContentReviewTask if is_source else LanguageReviewTask


def fixes_to_review(user: Person) -> QuerySet[LanguageFix]:
    """What the person can decide: `may_review`, asked of all proposals at once."""
    proposed = LanguageFix.objects.filter(
        state=LanguageFix.State.PROPOSED,
        pair__in=visible_pairs(user).values("pk"),
    ).exclude(Q(proposed_by=user.pk, proposed_by__isnull=False))
    of_source = Q(language=F("pair__source_language"))
    readable = Q(of_source, _reviewed_by(user, is_source=True)) | Q(
        ~of_source, _reviewed_by(user, is_source=False)
    )
    return proposed.filter(readable).select_related("pair", "proposed_by")


def _reviewed_by(user: Person, *, is_source: bool) -> Q:
    """Fixes of pages in whose workflow the person reads texts or translations."""
    steps = _step_that_reads(is_source=is_source).objects.all()
    if not user.is_superuser:
        steps = steps.filter(groups__user=user.pk)
    reads = set(steps.values_list("workflow_tasks__workflow", flat=True))
    roots = WorkflowPage.objects.filter(workflow__active=True)
    paths = dict(roots.values_list("page__path", "workflow_id"))
    places = Q(pk__in=[])
    for path, workflow in paths.items():
        if workflow in reads:
            places |= Q(_below([path]), ~_below(_inside(path, paths)))
    sources = Page.objects.filter(
        places,
        translation_key=OuterRef("pair__translation_key"),
        locale__language_code=OuterRef("pair__source_language"),
    )
    return Q(Exists(sources))


def _inside(path: str, paths: Iterable[str]) -> list[str]:
    return [one for one in paths if one != path and one.startswith(path)]


def _below(paths: Iterable[str]) -> Q:
    places = Q(pk__in=[])
    for path in paths:
        places |= Q(path__startswith=path)
    return places


# ---- What may change


def changed_sentences(page: Page, typed: dict[str, str]) -> dict[Place, str]:
    """The sentences that were typed differently, by place; unknown keys are refused.

    Raises FixRefusedError where marks or facts of a sentence changed.
    """
    problems: dict[str, str] = {}
    changed: dict[Place, str] = {}
    known = {sentence.key: sentence for sentence in sentences_of(page)}
    for key, text in typed.items():
        sentence = known.get(key)
        if sentence is None:
            problems[""] = _("The page changed meanwhile. Open this screen again.")
        elif tidy(text) != sentence.typed:
            try:
                changed[sentence.place] = _corrected(sentence, text, page.language)
            except ValidationError as error:
                problems[key] = " ".join(error.messages)
    if problems:
        raise FixRefusedError(problems)
    return changed


def _corrected(sentence: Sentence, typed: str, language: Language) -> str:
    """What was typed, as it is stored; raises ValidationError with what to mend."""
    if not tidy(typed):
        raise ValidationError(_("A sentence can be corrected, not removed."))
    holder = sentence.holder
    words = to_store(tidy(typed), sentence.words, is_rich=holder.is_rich)
    if holder.max_length and len(plain_text(words)) > holder.max_length:
        raise ValidationError(
            _("Shorten this text to %(limit)d characters or less.")
            % {"limit": holder.max_length}
        )
    values = _facts_changed(sentence.words, words, language)
    if values:
        raise ValidationError(
            _(
                "A fact would change (%(values)s). That needs both languages: change "
                "the page and send it for translation."
            )
            % {"values": ", ".join(values)}
        )
    return words


def _facts_changed(before: str, after: str, language: Language) -> list[str]:
    differences = fact_differences(before, language, after, language)
    values = [one.value for one in differences] or _spoken_numbers_changed(
        strip_tags(before), strip_tags(after), language
    )
    return list(dict.fromkeys(values))


def _spoken_numbers_changed(before: str, after: str, language: Language) -> list[str]:
    """Three months can't become four; but "tow months" can become two."""
    had, has = numbers_in_words(before, language), numbers_in_words(after, language)
    # "Un" and "une" are articles as well.
    gone, new = (had - has) - Counter([1] * 99), (has - had) - Counter([1] * 99)
    return [str(value) for value in (*gone, *new)] if gone and new else []


# ---- Proposing


@transaction.atomic
def propose(
    pair: PagePair,
    language: Language,
    typed: dict[str, str],
    *,
    reason: str,
    user: Person,
    at: datetime,
) -> LanguageFix:
    """Keep the correction for somebody else to read; visitors see nothing of it yet.

    `typed` holds the words of sentences by key, as they were typed. Raises
    FixRefusedError, or PermissionDenied where the person has no part in that language.
    """
    pair = PagePair.objects.locked(pair.translation_key)
    _require_rest(pair)
    if not may_propose(user, pair, language):
        raise PermissionDenied
    page = pair.page(language)
    changed = _require_changes(page, typed, reason)
    before = {sentence.place: sentence.words for sentence in sentences_of(page)}
    fix = LanguageFix.objects.create(
        pair=pair,
        language=language,
        reason=tidy(reason),
        changes=[
            {
                "path": path,
                "number": number,
                "before": before[path, number],
                "after": words,
            }
            for (path, number), words in changed.items()
        ],
        base_hash=live_hash(page),
        proposed_by_id=user.pk,
        proposed_at=at,
    )
    record(pair, "language_fix_proposed", user=user, comment=fix.reason, fix=fix.pk)
    fix_letters.tell_reviewers(fix, reviewing_task(pair, language))
    return fix


def _require_rest(pair: PagePair) -> None:
    if pair.state != State.PUBLISHED:
        raise FixRefusedError(
            {"": _("A new version is on its way: correct the error there.")}
        )
    if pair.fixes.filter(state=LanguageFix.State.PROPOSED).exists():
        raise FixRefusedError({"": _("Another correction of this page waits first.")})


def _require_changes(
    page: Page, typed: dict[str, str], reason: str
) -> dict[Place, str]:
    """What is to change; every problem is told at once."""
    problems: dict[str, str] = {}
    changed: dict[Place, str] = {}
    limit = LanguageFix._meta.get_field("reason").max_length
    if not tidy(reason) or "\x00" in reason:
        problems["reason"] = _("Say what is wrong, in a few words.")
    elif limit and len(tidy(reason)) > limit:
        problems["reason"] = _("Shorten this text to %(limit)d characters or less.") % {
            "limit": limit
        }
    try:
        changed = changed_sentences(page, typed)
        if not changed:
            problems[""] = _("No sentence was changed.")
        _require_valid(page, changed)
    except FixRefusedError as error:
        problems |= error.problems
    if problems:
        raise FixRefusedError(problems)
    return changed


def _require_valid(page: Page, changed: dict[Place, str]) -> None:
    """The rules of the page's own fields, told beside the first changed sentence."""
    try:
        with_sentences(page, changed).full_clean()
    except ValidationError as error:
        problems = {}
        for field, messages in error.message_dict.items():
            keys = [f"{path}#{n}" for path, n in changed if path.split(".")[0] == field]
            problems[keys[0] if keys else ""] = " ".join(messages)
        raise FixRefusedError(problems) from error


# ---- Deciding


@transaction.atomic
def refuse(fix: LanguageFix, *, user: Person, comment: str, at: datetime) -> None:
    """Somebody else read it and does not agree."""
    pair = _take(fix.pair.translation_key, fix, user)
    _close(fix, LanguageFix.State.REFUSED, user=user, comment=comment, at=at)
    record(pair, "language_fix_refused", user=user, comment=comment, fix=fix.pk)


@transaction.atomic
def publish(fix: LanguageFix, *, user: Person, at: datetime, comment: str = "") -> None:
    """Put the corrected sentences live in their language; the facts stay equal.

    Raises FixRefusedError where the page is no longer the one that was corrected, and
    PermissionDenied where it is not theirs to decide.
    """
    pair = _take(fix.pair.translation_key, fix, user)
    if not is_of_today(fix, pair):
        raise FixRefusedError(
            {"": _("The page changed since this was proposed. Propose it again.")}
        )
    page = pair.page(fix.language)
    changed = {(one["path"], one["number"]): one["after"] for one in fix.changes}
    with both_languages([pair.translation_key]):
        fixed = with_sentences(page, changed)
        # In the name of who wrote the words: the judge of a fix wrote nothing.
        revision = fixed.save_revision(user=fix.proposed_by)
        revision.publish(user=user, skip_permission_checks=True)
        pair.forget_pages()
        public = content_hash(pair.page(fix.language))
        pair.set_hashes("published", {fix.language: public})
        pair.set_hashes("approved", {fix.language: public})
        carry_on(pair, fix)
        # Visitors have a new version: who wrote it may judge the next one.
        pair.published_at = max(at, revision.created_at)
        pair.save()
    _close(fix, LanguageFix.State.PUBLISHED, user=user, comment=comment, at=at)
    record(pair, "language_fix_published", user=user, comment=fix.reason, fix=fix.pk)


def is_of_today(fix: LanguageFix, pair: PagePair) -> bool:
    """Whether visitors still read what was corrected, and no new version is coming."""
    if pair.state != State.PUBLISHED:
        return False
    return live_hash(pair.page(fix.language)) == fix.base_hash


def _take(key: UUID, fix: LanguageFix, user: Person) -> PagePair:
    """The pair, locked; raises where it is decided already, or not theirs to decide."""
    pair = PagePair.objects.locked(key)
    fix.refresh_from_db()
    if fix.state != LanguageFix.State.PROPOSED:
        raise FixRefusedError({"": _("Somebody has decided this already.")})
    if not may_review(user, fix):
        raise PermissionDenied(_("Somebody else reads a correction, not its author."))
    return pair


def _close(
    fix: LanguageFix, state: str, *, user: Person, comment: str, at: datetime
) -> None:
    fix.state, fix.comment = state, comment
    fix.reviewed_by_id, fix.reviewed_at = user.pk, at
    fix.save()
    fix_letters.tell_proposer(fix)
