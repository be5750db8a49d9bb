"""Who writes, translates and confirms a notice: those who do so with its pages.

Who may add pages of a tree writes notices in its language; who may change pages of the
other tree translates them; who may publish in both confirms them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilingual.languages import LANGUAGES
from bilingual.people import Person

if TYPE_CHECKING:
    from bilingual.models.notice import BilingualNotice

_WRITING = frozenset({"add", "publish"})
_TRANSLATING = frozenset({"add", "change", "publish"})
_PUBLISHING = frozenset({"publish"})


def may_see(user: Person, notice: BilingualNotice) -> bool:
    """Whether the person works on the page of a notice in either language."""
    return any(_has(user, notice, language, _TRANSLATING) for language in LANGUAGES)


def may_write(user: Person, notice: BilingualNotice) -> bool:
    """Whether the person may write it in its own language, now."""
    stages = {notice.Stage.WRITING}
    return notice.stage in stages and _has(
        user, notice, notice.source_language, _WRITING
    )


def may_translate(user: Person, notice: BilingualNotice) -> bool:
    """Whether the person may write its translation, now."""
    return notice.stage == notice.Stage.TRANSLATION and _has(
        user, notice, notice.target_language, _TRANSLATING
    )


def may_publish(user: Person, notice: BilingualNotice) -> bool:
    """Whether the person may confirm it, now. Nobody confirms their own translation."""
    if notice.stage != notice.Stage.REVIEW:
        return False
    if user.pk is None or user.pk in _whose_work_it_is(notice):
        return False
    return all(_has(user, notice, language, _PUBLISHING) for language in LANGUAGES)


def may_drop(user: Person, notice: BilingualNotice) -> bool:
    """Whether the person may put it aside, as long as visitors have not read it."""
    if notice.stage in {notice.Stage.PUBLISHED, notice.Stage.DROPPED}:
        return False
    return _has(user, notice, notice.source_language, _WRITING)


def _whose_work_it_is(notice: BilingualNotice) -> set[int | None]:
    """Who translated it, and where nothing was translated, who wrote it."""
    if notice.says_something:
        return {notice.translated_by_id}
    return {notice.written_by_id}


def _has(
    user: Person, notice: BilingualNotice, language: str, wanted: frozenset[str]
) -> bool:
    page = notice.page(language)
    if page is None or not user.is_active:
        return False
    if user.is_superuser:
        return True
    return bool(wanted & set(page.permissions_for_user(user).permissions))
