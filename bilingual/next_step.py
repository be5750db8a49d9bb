"""What happens next with a pair and who does it, in words for everybody.

Every sentence is written for a person who knows nothing of computers. Nothing here
asks the database: a `Standing` holds what is needed, for one pair or for many.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilingual.formatting import canadian_datetime
from bilingual.languages import ENGLISH, active_language
from bilingual.lifecycle import IN_WORKFLOW, WITH_AUTHOR, State
from bilingual.people import Person, name_of
from bilingual.permissions import may_recall, may_write_source
from bilingual.standing import Standing

# Names of groups and of steps are written in both languages, with this between them.
BETWEEN_LANGUAGES = " / "


@dataclass(frozen=True)
class NextStep:
    """What happens next, who does it, since when they have it, and what you can do.

    `who` is a name or a group, and empty where nobody has to do anything; `since` is
    None then. `for_you` is empty where the reader is not known. `is_yours` tells that
    the reader is the one who is waited for.
    """

    what: str
    who: str
    since: datetime | None
    for_you: str = ""
    is_yours: bool = False


def next_step_of(standing: Standing, user: Person | None = None) -> NextStep:
    """The next step of a pair, as `user` should read it."""
    waits = standing.state in (*IN_WORKFLOW, *WITH_AUTHOR)
    yours, for_you = _for_you(standing, user) if user is not None else (False, "")
    return NextStep(
        what=_WHAT[standing.state](standing),
        who=who_has(standing),
        since=standing.pair.waiting_since if waits else None,
        for_you=for_you,
        is_yours=yours,
    )


def in_your_language(name: str) -> str:
    """The part of a name in both languages that the reader speaks; English is first."""
    parts = name.split(BETWEEN_LANGUAGES)
    if len(parts) != 2:
        return name
    return parts[0] if active_language() == ENGLISH else parts[1]


def who_has(standing: Standing) -> str:
    """The person who has the pair now, or the group of whom one takes it."""
    pair = standing.pair
    if standing.state in WITH_AUTHOR:
        return name_of(pair.assigned_to or pair.author)
    if standing.state not in IN_WORKFLOW:
        return ""
    if pair.assigned_to is not None:
        return name_of(pair.assigned_to)
    return ", ".join(in_your_language(group.name) for group in standing.groups)


# ---- What happens next


def _language_name(language: str) -> str:
    return _("English") if language == ENGLISH else _("French")


def _drafting(standing: Standing) -> str:
    return _("The author finishes the text and sends it for review.")


def _changed(standing: Standing) -> str:
    return _(
        "Visitors still read the version before. The author finishes the new one and "
        "sends it for review."
    )


def _content_review(standing: Standing) -> str:
    return _(
        "Somebody who did not write the text reads it, and accepts it or sends it back."
    )


def _to_translate(standing: Standing) -> str:
    return _("A translator writes every sentence in %(language)s.") % {
        "language": _language_name(standing.pair.target_language)
    }


def _translating(standing: Standing) -> str:
    left = standing.progress.left
    if standing.progress.is_complete:
        return _("Every sentence is translated. The translator sends it for review.")
    if not left:
        return _("The translator checks the sentences that nobody has checked yet.")
    return ngettext(
        "The translator writes the sentence that is left, then sends the translation "
        "for review.",
        "The translator writes the %(count)d sentences that are left, then sends the "
        "translation for review.",
        left,
    ) % {"count": left}


def _language_review(standing: Standing) -> str:
    return _(
        "Somebody who did not translate it compares both languages, and accepts the "
        "translation or sends it back."
    )


def _approval(standing: Standing) -> str:
    return _(
        "An approver reads both languages and approves them. Both go live at the same "
        "moment."
    )


def _scheduled(standing: Standing) -> str:
    if standing.pair.failure:
        return _("An approver solves the problem below. Visitors do not see it yet.")
    if standing.pair.go_live_at is None:
        return _("Both languages go live on their own.")
    return _("Both languages go live on their own on %(moment)s.") % {
        "moment": canadian_datetime(standing.pair.go_live_at)
    }


def _published(standing: Standing) -> str:
    if standing.pair.expire_at is not None:
        return _(
            "Nothing has to be done. Visitors read both languages until %(moment)s."
        ) % {"moment": canadian_datetime(standing.pair.expire_at)}
    return _("Nothing has to be done. Visitors read both languages.")


def _withdrawn(standing: Standing) -> str:
    return _(
        "Visitors no longer read it. To bring it back, its author sends it for review "
        "again."
    )


_WHAT: dict[State, Callable[[Standing], str]] = {
    State.DRAFTING: _drafting,
    State.CHANGED: _changed,
    State.CONTENT_REVIEW: _content_review,
    State.TO_TRANSLATE: _to_translate,
    State.TRANSLATING: _translating,
    State.LANGUAGE_REVIEW: _language_review,
    State.APPROVAL: _approval,
    State.SCHEDULED: _scheduled,
    State.PUBLISHED: _published,
    State.WITHDRAWN: _withdrawn,
}


# ---- What the reader can do


def _for_you(standing: Standing, user: Person) -> tuple[bool, str]:
    """Whether the reader is waited for, and what they can do."""
    if standing.state in (*WITH_AUTHOR, State.PUBLISHED):
        return _for_writer(standing, user)
    if standing.may_take(user):
        return _for_member(standing, user)
    recall = may_recall(user, standing.pair)
    if standing.is_given_to(user):
        return False, _with_recall(_your_own_work(standing), recall)
    if recall:
        return False, _("You can recall it to change it.")
    return False, _("There is nothing for you to do now.")


def _for_writer(standing: Standing, user: Person) -> tuple[bool, str]:
    if not may_write_source(user, standing.pair):
        return False, _("There is nothing for you to do now.")
    pair = standing.pair
    has_it = pair.assigned_to_id or pair.author_id
    if standing.state == State.PUBLISHED:
        return False, _(
            "You can write a new version; visitors read this one meanwhile."
        )
    return has_it == user.pk, _(
        "You can write, and send it for review when it is ready."
    )


def _for_member(standing: Standing, user: Person) -> tuple[bool, str]:
    assigned = standing.pair.assigned_to
    if assigned is not None and assigned.pk != user.pk:
        return False, _("%(name)s has it. You can take the step as well.") % {
            "name": name_of(assigned)
        }
    if standing.pair.is_in_translation:
        if standing.progress.is_complete:
            return True, _("It is your turn: send the translation for review.")
        return True, _("It is your turn: translate the sentences that are left.")
    return True, _("It is your turn: read it and decide.")


def _your_own_work(standing: Standing) -> str:
    if standing.state == State.CONTENT_REVIEW:
        return _("You wrote a part of this text, so somebody else must review it.")
    if standing.state == State.LANGUAGE_REVIEW:
        return _("You translated a part of this, so somebody else must review it.")
    return _(
        "You wrote or translated a part of this, so somebody else must approve it."
    )


def _with_recall(text: str, recall: bool) -> str:
    return f"{text} {_('You can recall it to change it.')}" if recall else text
