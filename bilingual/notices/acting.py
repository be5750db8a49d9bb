"""What a person may do with a notice now, and what becomes of a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilingual.models.notice import BilingualNotice
from bilingual.notices import permissions, steps
from bilingual.people import Person

SAVE, SEND, FINISH, PUBLISH = "save", "send", "finish", "publish"
TO_WRITER, TO_TRANSLATOR, DROP = "to-writer", "to-translator", "drop"


@dataclass(frozen=True)
class Button:
    """One thing to press; the first one of a list is what comes next."""

    verb: str
    label: Any
    is_serious: bool = False


_WRITING = (
    Button(SEND, gettext_lazy("Save and send to the translators")),
    Button(SAVE, gettext_lazy("Save")),
)
_TRANSLATING = (
    Button(FINISH, gettext_lazy("Save, the translation is finished")),
    Button(SAVE, gettext_lazy("Save")),
)
_REVIEW = (
    Button(PUBLISH, gettext_lazy("Publish in both languages now"), is_serious=True),
    Button(TO_TRANSLATOR, gettext_lazy("Send back to the translator")),
    Button(TO_WRITER, gettext_lazy("Send back to the writer")),
)
_DROP = Button(DROP, gettext_lazy("Do not use it"), is_serious=True)


def language_to_type(notice: BilingualNotice, user: Person) -> str:
    """The language in which the person may type now; empty where in none."""
    if permissions.may_write(user, notice):
        return notice.source_language
    if permissions.may_translate(user, notice):
        return notice.target_language
    return ""


def buttons_for(notice: BilingualNotice, user: Person) -> list[Button]:
    """What the person may do with the notice now."""
    found: list[Button] = []
    if permissions.may_write(user, notice):
        found += _WRITING if notice.says_something or notice.texts else _WRITING[:1]
    if permissions.may_translate(user, notice):
        found += _TRANSLATING
    if permissions.may_publish(user, notice):
        found += [
            one for one in _REVIEW if one.verb != TO_TRANSLATOR or notice.says_something
        ]
    if permissions.may_drop(user, notice) and not notice.drop_reasons():
        found.append(_DROP)
    return found


@dataclass(frozen=True)
class Drop:
    """Putting a notice aside for one of its reasons: codes with their words."""

    reasons: list[tuple[str, Any]]
    verb: str = DROP


def drop_for(notice: BilingualNotice, user: Person) -> Drop | None:
    """What is asked of who puts it aside; None where nothing is, or nobody may."""
    reasons = notice.drop_reasons()
    if not reasons or not permissions.may_drop(user, notice):
        return None
    return Drop(reasons)


def act(
    notice: BilingualNotice, posted: Mapping[str, str], *, user: Person, at: datetime
) -> str:
    """Do what a form asks for, and say what was done.

    What was typed is kept even where the step after it is refused. Raises what the
    step raises, and NoticeRefusedError for a button that nobody offered.
    """
    verb = posted.get("verb", "")
    version = version_seen(posted)
    done = _DONE.get(verb)
    if done is None:
        raise steps.NoticeRefusedError(_("This is not yours to do now."))
    may = _MAY_GO_ON.get(verb)
    if may is not None and not may(user, notice):
        raise steps.NoticeRefusedError(_("This is not yours to do now."))
    if verb in {SAVE, SEND, FINISH}:
        notice = _save(notice, posted, version, user, at)
        version = notice.version
    step = _STEPS.get(verb)
    if step is not None:
        step(notice, posted, version, user, at)
    return str(done)


def version_seen(posted: Mapping[str, str]) -> int:
    """The version that somebody had before them; one that none is where it is no number."""
    text = posted.get("version", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else -1


def _save(
    notice: BilingualNotice,
    posted: Mapping[str, str],
    version: int | None,
    user: Person,
    at: datetime,
) -> BilingualNotice:
    language = language_to_type(notice, user)
    texts = {
        text.stem: posted[f"{text.stem}-{language}"]
        for text in notice.texts
        if f"{text.stem}-{language}" in posted
    }
    keep = steps.write if language == notice.source_language else steps.translate
    return keep(notice, texts, version=version, user=user, at=at)


Step = Callable[[BilingualNotice, Mapping[str, str], int | None, Person, datetime], Any]


def _send_back(stage: str) -> Step:
    def step(notice: Any, posted: Any, version: Any, user: Any, at: Any) -> Any:
        return steps.send_back(
            notice,
            stage,
            comment=posted.get("comment", ""),
            version=version,
            user=user,
            at=at,
        )

    return step


_STEPS: Mapping[str, Step] = {
    SEND: lambda notice, _posted, version, user, at: steps.send(
        notice, version=version, user=user, at=at
    ),
    FINISH: lambda notice, posted, version, user, at: steps.finish(
        notice,
        version=version,
        user=user,
        at=at,
        let_stand=posted.get("let_stand", ""),
    ),
    PUBLISH: lambda notice, _posted, version, user, at: steps.publish(
        notice, version=version, user=user, at=at
    ),
    DROP: lambda notice, posted, version, user, at: steps.drop(
        notice,
        version=version,
        user=user,
        at=at,
        reason=posted.get(steps.DROP_REASON, ""),
    ),
    TO_WRITER: _send_back(BilingualNotice.Stage.WRITING),
    TO_TRANSLATOR: _send_back(BilingualNotice.Stage.TRANSLATION),
}
# Asked before anything is kept: a button that was not offered does not save either.
_MAY_GO_ON: Mapping[str, Callable[[Person, BilingualNotice], bool]] = {
    SEND: permissions.may_write,
    FINISH: permissions.may_translate,
}
_DONE: Mapping[str, Any] = {
    SAVE: gettext_lazy("Saved."),
    SEND: gettext_lazy("Sent to the translators."),
    FINISH: gettext_lazy("The translation waits to be confirmed."),
    PUBLISH: gettext_lazy("It is public in both languages."),
    DROP: gettext_lazy("It will not be used."),
    TO_WRITER: gettext_lazy("Sent back to the writer."),
    TO_TRANSLATOR: gettext_lazy("Sent back to the translator."),
}
