"""Where pairs stand: their step, who may take it, and how far the translation is.

What the screens say of a pair (`bilingual.next_step`, `bilingual.problems`) is read
from here. The number of queries is the same for one pair and for a thousand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Max
from wagtail.models import Page, Revision, WorkflowState
from wagtail_localize.models import SegmentOverride, StringTranslation

from bilingual.fingerprint import revision_hash, stored_hash
from bilingual.lifecycle import FROZEN, IN_WORKFLOW, State
from bilingual.models.pair import PagePair
from bilingual.models.tasks import PairTask
from bilingual.people import Person
from bilingual.progress import Progress, progress_of

# What was approved is kept in both languages from here on.
APPROVED = (State.APPROVAL, State.SCHEDULED)
PEOPLE = ("author", "translator", "reviewer", "approver", "assigned_to")


@dataclass(frozen=True)
class Standing:
    """All that the screens tell of one pair.

    `members` are the active people whose groups have the step, and `barred` those who
    may not judge it because they wrote or translated; both by key. `hidden_parent` is
    the title of a page above that visitors can't read; `changed` tells that a text is
    not the one that was sent or approved. `deadline` is an instant.
    """

    pair: PagePair
    task: PairTask | None = None
    groups: tuple[Group, ...] = ()
    members: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()
    progress: Progress = field(default_factory=Progress)
    hidden_parent: str = ""
    changed: bool = False
    deadline: datetime | None = None

    @property
    def state(self) -> State:
        """The state of the pair."""
        return State(self.pair.state)

    def has_part(self, user: Person) -> bool:
        """Whether the person wrote or translated what the step judges."""
        return user.pk in self.barred

    def is_given_to(self, user: Person) -> bool:
        """Whether the step is for a group of theirs; a superuser is in all of them."""
        if not user.is_active or self.task is None:
            return False
        return user.is_superuser or user.pk in self.members

    def may_take(self, user: Person) -> bool:
        """Whether the person may take the step that is under way."""
        return self.is_given_to(user) and not self.has_part(user)


def standings_of(pairs: Iterable[PagePair]) -> dict[UUID, Standing]:
    """Where each pair stands, by translation key; reads their pages and people too."""
    wanted = list(pairs)
    read_pages(wanted)
    _read_people(wanted)
    tasks = _tasks(wanted)
    members = _members({group.pk for task in tasks.values() for group in _groups(task)})
    writers, translators = _writers(wanted), _translators(wanted)
    progress = progress_of(wanted)
    drafts = _drafts(wanted)
    hidden = _hidden_parents(wanted)
    deadlines = _deadlines(wanted, drafts)
    standings = {}
    for pair in wanted:
        key = pair.translation_key
        task = tasks.get(key)
        groups = _groups(task)
        standings[key] = Standing(
            pair=pair,
            task=task,
            groups=groups,
            members=frozenset().union(*(members[group.pk] for group in groups)),
            barred=_barred(task, writers[key], translators[key]),
            progress=progress[key],
            hidden_parent=hidden.get(key, ""),
            changed=_is_changed(pair, drafts),
            deadline=deadlines.get(key),
        )
    return standings


def standing_of(pair: PagePair) -> Standing:
    """Where one pair stands."""
    return standings_of([pair])[pair.translation_key]


def read_pages(pairs: Iterable[PagePair]) -> None:
    """Give every pair its pages; one query a page type."""
    by_key: dict[UUID, dict[str, Page]] = {pair.translation_key: {} for pair in pairs}
    pages = Page.objects.filter(translation_key__in=by_key).select_related(
        "locale", for_specific_subqueries=True
    )
    for page in pages.specific():
        by_key[page.translation_key][page.locale.language_code] = page
    for pair in pairs:
        pair.remember_pages(by_key[pair.translation_key])


def _read_people(pairs: list[PagePair]) -> None:
    """Give every pair its people; one query."""
    keys = {getattr(pair, f"{role}_id") for pair in pairs for role in PEOPLE}
    people = get_user_model().objects.in_bulk(keys - {None})
    for pair in pairs:
        for role in PEOPLE:
            setattr(pair, role, people.get(getattr(pair, f"{role}_id")))


# ---- The step that is under way


def _tasks(pairs: list[PagePair]) -> dict[UUID, Any]:
    """The task of each pair that is in the workflow, with its groups."""
    sources = {
        str(pair.source.pk): pair.translation_key
        for pair in pairs
        if pair.state in IN_WORKFLOW and pair.source is not None
    }
    rows = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        object_id__in=sources,
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
    ).exclude(current_task_state=None)
    task = "current_task_state__task"
    tasks_of_pairs: dict[UUID, int] = {}
    by_type: dict[int, set[int]] = defaultdict(set)
    for object_id, key, kind in rows.values_list(
        "object_id", f"{task}_id", f"{task}__content_type_id"
    ):
        tasks_of_pairs[sources[object_id]] = key
        by_type[kind].add(key)
    found: dict[int, Any] = {}
    for kind, keys in by_type.items():
        found |= _tasks_of_type(kind, keys)
    return {key: found[task] for key, task in tasks_of_pairs.items() if task in found}


def _tasks_of_type(kind: int, keys: set[int]) -> dict[int, Any]:
    """Tasks of one type with their groups; none of a type that is not ours."""
    task_type = ContentType.objects.get_for_id(kind).model_class()
    if task_type is None or not issubclass(task_type, PairTask):
        return {}
    tasks = task_type._default_manager.filter(pk__in=keys)
    return {task.pk: task for task in tasks.prefetch_related("groups")}


def _groups(task: Any) -> tuple[Group, ...]:
    return tuple(task.groups.all()) if task is not None else ()


def _members(groups: set[int]) -> dict[int, frozenset[int]]:
    """The active people of each group."""
    members: dict[int, set[int]] = defaultdict(set)
    rows = Group.user_set.through.objects.filter(
        group_id__in=groups, user__is_active=True
    )
    for group, user in rows.values_list("group_id", "user_id"):
        members[group].add(user)
    return {group: frozenset(members[group]) for group in groups}


def _barred(task: Any, writers: set[int], translators: set[int]) -> frozenset[int]:
    """The same people that `steps.may_judge` refuses, whoever they are."""
    barred: set[int] = set()
    if task is not None and task.judges_text:
        barred |= writers
    if task is not None and task.judges_translation:
        barred |= translators
    return frozenset(barred)


def _writers(pairs: list[PagePair]) -> dict[UUID, set[int]]:
    """As `steps.writers_of`, for many."""
    found = {
        pair.translation_key: {pair.author_id} if pair.author_id else set()
        for pair in pairs
    }
    by_source = {str(pair.source.pk): pair for pair in pairs if pair.source is not None}
    rows = (
        Revision.page_revisions.filter(object_id__in=by_source)
        .exclude(user=None)
        .values_list("object_id", "user_id")
        .annotate(latest=Max("created_at"))
    )
    for object_id, user, latest in rows:
        pair = by_source[object_id]
        if pair.published_at is None or latest > pair.published_at:
            found[pair.translation_key].add(user)
    return found


def _translators(pairs: list[PagePair]) -> dict[UUID, set[int]]:
    """As `progress.translators_of`, for many, with the translator that is named."""
    by_key = {pair.translation_key: pair for pair in pairs}
    found = {
        key: {pair.translator_id} if pair.translator_id else set()
        for key, pair in by_key.items()
    }
    segment = "translation_of__segments"
    rows = (
        StringTranslation.objects.filter(
            **{
                f"{segment}__source__object_id__in": by_key,
                f"{segment}__context_id": F("context_id"),
            }
        )
        .exclude(last_translated_by=None)
        .values_list(
            f"{segment}__source__object_id",
            f"{segment}__source__locale__language_code",
            "locale__language_code",
            "last_translated_by_id",
        )
        .annotate(latest=Max("updated_at"))
    )
    for key, source, target, user, latest in rows:
        pair = by_key[key]
        if (source, target) != (pair.source_language, pair.target_language):
            continue
        if pair.published_at is None or latest > pair.published_at:
            found[key].add(user)
    for key, target, user, latest in _choices(by_key):
        pair = by_key[key]
        is_new = pair.published_at is None or latest > pair.published_at
        if target == pair.target_language and is_new:
            found[key].add(user)
    return found


def _choices(keys: Iterable[UUID]) -> Any:
    """Who chose another file or address for a translation, and when last."""
    chosen = SegmentOverride.objects.filter(context__object_id__in=list(keys))
    return (
        chosen.exclude(last_translated_by=None)
        .values_list(
            "context__object_id", "locale__language_code", "last_translated_by_id"
        )
        .annotate(latest=Max("updated_at"))
    )


# ---- The texts


def _drafts(pairs: list[PagePair]) -> dict[int, Revision]:
    """The latest revision of each page whose pair is on its way, by key of the page."""
    keys = [
        page.latest_revision_id
        for pair in pairs
        if pair.state not in (State.PUBLISHED, State.WITHDRAWN)
        for page in pair.pages()
        if page.latest_revision_id
    ]
    revisions = Revision.objects.filter(pk__in=keys)
    return {int(revision.object_id): revision for revision in revisions}


def _is_changed(pair: PagePair, drafts: dict[int, Revision]) -> bool:
    """Whether a text is not the one that was sent, or that was approved."""
    if pair.state not in FROZEN or pair.source is None:
        return False
    expected = {pair.source.pk: pair.source_hash}
    if pair.state in APPROVED:
        expected = {page.pk: pair.approved_hash(page.language) for page in pair.pages()}
    return any(
        page in drafts and _differs(drafts[page], value)
        for page, value in expected.items()
    )


def _differs(revision: Revision, expected: str) -> bool:
    return stored_hash(revision) != expected and revision_hash(revision) != expected


def _hidden_parents(pairs: list[PagePair]) -> dict[UUID, str]:
    """The title of the page above, where visitors can't read it."""
    paths = {
        page.path: pair.translation_key
        for pair in pairs
        if not pair.is_public
        for page in pair.pages()
        if page.depth > 2
    }
    above = {path: path[: -Page.steplen] for path in paths}
    hidden = dict(
        Page.objects.filter(path__in=set(above.values()), live=False).values_list(
            "path", "draft_title"
        )
    )
    return {
        key: hidden[above[path]] for path, key in paths.items() if above[path] in hidden
    }


def _deadlines(
    pairs: list[PagePair], drafts: dict[int, Revision]
) -> dict[UUID, datetime]:
    """By when each pair that is on its way must be public, if its type knows that."""
    found: dict[UUID, datetime] = {}
    rules: dict[type, Any] = {}
    for pair in pairs:
        source = pair.source
        if source is None or source.pk not in drafts:
            continue
        kind = type(source)
        if kind not in rules:
            rules[kind] = kind.deadline_rule()
        instant = rules[kind](_as_written(source, drafts[source.pk]))
        if instant is not None:
            found[pair.translation_key] = instant
    return found


def _as_written(page: Any, revision: Revision) -> Any:
    """The page with the plain values of its draft; no query, unlike Wagtail's way."""
    draft = type(page)()
    for one in page._meta.concrete_fields:
        if one.is_relation or one.name not in revision.content:
            setattr(draft, one.attname, getattr(page, one.attname))
        else:
            setattr(draft, one.attname, one.to_python(revision.content[one.name]))
    return draft
