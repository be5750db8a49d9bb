"""E-mails about a pair: what waits, what came back, what is approved.

Each goes out in the language of the person who gets it, if their account wants such
e-mails, and only once what it tells of is really stored. They take the place of
Wagtail's own for pages; other content keeps those.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin import signal_handlers as wagtail_letters
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)
from wagtail.users.models import UserProfile

from bilingual.desk.markup import plain_text
from bilingual.languages import LANGUAGES
from bilingual.lifecycle import IN_TRANSLATION, State
from bilingual.models.pair import PagePair
from bilingual.people import Person, name_of

logger = logging.getLogger(__name__)

# What people switch on and off in their account, by the letter.
WISHES = {
    "step_waits": "submitted_notifications",
    "text_sent_back": "rejected_notifications",
    "translation_sent_back": "rejected_notifications",
    "recalled": "rejected_notifications",
    "approved": "approved_notifications",
    "commented": "updated_comments_notifications",
}


# ---- What the steps tell


def text_sent_back(pair: PagePair, *, user: Person | None, comment: str) -> None:
    """The author has to change the text."""
    _tell(
        "text_sent_back",
        pair,
        [pair.author_id],
        user=user,
        comment=comment,
        address=_address("wagtailadmin_pages:edit", pair.source.pk),
    )


def translation_sent_back(pair: PagePair, *, user: Person | None, comment: str) -> None:
    """The translator has to change the translation; without one, any of the group."""
    _on_commit(lambda: _tell_translators(pair.pk, user, comment))


def recalled(pair: PagePair, *, user: Person | None, comment: str) -> None:
    """Who had the pair, and its author, learn that it is the author's again.

    To be told before the pair moves: afterwards nobody knows who had it.
    """
    concerned = {pair.author_id, pair.assigned_to_id}
    if pair.state in IN_TRANSLATION:
        concerned.add(pair.translator_id)
    if pair.state == State.SCHEDULED:
        concerned.add(pair.approver_id)
    _tell(
        "recalled",
        pair,
        concerned,
        user=user,
        comment=comment,
        address=_address("bilingual:pair", pair.pk),
    )


def commented(
    pair: PagePair, key: int, *, user: Person | None, comment: str, sentence: str
) -> None:
    """The author, and who translates, learn what was said about a sentence.

    `key` is that of the sentence at the translator's screen, `sentence` its HTML.
    """
    _tell(
        "commented",
        pair,
        {pair.author_id, pair.assigned_to_id},
        user=user,
        comment=comment,
        sentence=plain_text(sentence),
        address=f"{_address('bilingual:desk', pair.pk)}#sentence-{key}",
    )


# ---- What Wagtail tells


def connect() -> None:
    """Put ours in the place of Wagtail's; once, when the application starts."""
    for signal, sender, receiver, name in (
        (task_submitted, TaskState, _on_step, "group_approval_task_submitted"),
        (workflow_submitted, WorkflowState, _on_submitted, "workflow_state_submitted"),
        (workflow_rejected, WorkflowState, _on_rejected, "workflow_state_rejected"),
        (workflow_approved, WorkflowState, _on_approved, "workflow_state_approved"),
    ):
        # Wagtail connects under the same name, before or after us: only one can be.
        uid = f"{name}_email_notification"
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(receiver, sender=sender, dispatch_uid=uid)


def _pair_of(content: Any) -> PagePair | None:
    return getattr(getattr(content, "specific", content), "pair", None)


def _on_step(instance: TaskState, user: Person | None = None, **kwargs: Any) -> None:
    pair = _pair_of(instance.workflow_state.content_object)
    if pair is None:
        wagtail_letters.task_submission_email_notifier(instance, user=user, **kwargs)
        return
    _on_commit(lambda: _tell_group(pair.pk, instance, user))


def _on_submitted(instance: WorkflowState, **kwargs: Any) -> None:
    """The first step of a pair tells the people who can take it."""
    if _pair_of(instance.content_object) is None:
        wagtail_letters.workflow_submission_email_notifier(instance, **kwargs)


def _on_rejected(instance: WorkflowState, **kwargs: Any) -> None:
    """Sending a pair back ends its workflow otherwise; see `text_sent_back`."""
    if _pair_of(instance.content_object) is None:
        wagtail_letters.workflow_rejection_email_notifier(instance, **kwargs)


def _on_approved(
    instance: WorkflowState, user: Person | None = None, **kwargs: Any
) -> None:
    pair = _pair_of(instance.content_object)
    if pair is None:
        wagtail_letters.workflow_approval_email_notifier(instance, user=user, **kwargs)
        return
    now = PagePair.objects.get(pk=pair.pk)
    step = instance.current_task_state
    _tell(
        "approved",
        now,
        {now.author_id, now.translator_id},
        user=user,
        comment=step.comment if step else "",
        address=_address("bilingual:pair", now.pk),
    )


# ---- Who gets them


def _tell_group(pair_key: int, step: TaskState, user: Person | None) -> None:
    """Everybody who may take the step; where nobody may, those who can help."""
    from bilingual.standing import standing_of

    pair = PagePair.objects.filter(pk=pair_key).first()
    if pair is None or pair.state == State.TRANSLATING:
        # A translation that came back is told of with its comment.
        return
    standing = standing_of(pair)
    if standing.task is None or standing.task.pk != step.task_id:
        return
    before = step.workflow_state.task_states.filter(
        status=TaskState.STATUS_APPROVED, finished_at__isnull=False
    ).order_by("-finished_at")
    sent = before.first()
    _deliver(
        "step_waits",
        _who_can_take(standing),
        user,
        {
            **_facts(pair),
            "deadline": standing.deadline,
            "words": standing.progress.words_left,
            "comment": sent.comment if sent else "",
            "address": _address(
                "bilingual:desk" if pair.is_in_translation else "bilingual:pair",
                pair.pk,
            ),
        },
    )


def _who_can_take(standing: Any) -> list[Any]:
    people = get_user_model().objects.filter(is_active=True)
    members = people.filter(pk__in=standing.members - standing.barred)
    able = [one for one in members if _can_take(standing, one)]
    return able or list(
        people.filter(is_superuser=True).exclude(pk__in=standing.barred)
    )


def _can_take(standing: Any, person: Any) -> bool:
    """In translation the work comes before any decision; else somebody decides."""
    if standing.pair.is_in_translation:
        return True
    return bool(standing.task.get_actions(standing.pair.source, person))


def _tell_translators(pair_key: int, user: Person | None, comment: str) -> None:
    from bilingual.standing import standing_of

    pair = PagePair.objects.get(pk=pair_key)
    translator = pair.assigned_to
    found = [translator] if translator is not None and translator.is_active else []
    _deliver(
        "translation_sent_back",
        found or _who_can_take(standing_of(pair)),
        user,
        {
            **_facts(pair),
            "comment": comment,
            "address": _address("bilingual:desk", pair.pk),
        },
    )


def _tell(
    letter: str,
    pair: PagePair,
    keys: Iterable[int | None],
    *,
    user: Person | None,
    **facts: Any,
) -> None:
    """Tell these people, by key, of the pair as it is stored in the end."""
    wanted = {key for key in keys if key is not None}

    def send() -> None:
        people = get_user_model().objects.filter(pk__in=wanted)
        stored = PagePair.objects.filter(pk=pair.pk).first()
        if stored is not None:
            _deliver(letter, people, user, {**_facts(stored), **facts})

    _on_commit(send)


# ---- How they are sent


def _on_commit(send: Callable[[], None]) -> None:
    """What fails here is logged: the step is stored, and waits on the dashboards."""
    transaction.on_commit(send, robust=True)


def _address(name: str, key: int) -> str:
    return f"{get_admin_base_url() or ''}{reverse(name, args=[key])}"


def _facts(pair: PagePair) -> dict[str, Any]:
    """What every letter tells: the pair, and its titles, the written one first."""
    titles = {
        language: page.get_admin_display_title() if page is not None else ""
        for language, page in ((one, pair.page(one)) for one in LANGUAGES)
    }
    return {"pair": pair, "state": State(pair.state), "titles": titles}


def _deliver(
    letter: str, people: Iterable[Any], user: Person | None, facts: dict[str, Any]
) -> None:
    """Send it to each in their language, but not to the person who did it."""
    account = reverse("wagtailadmin_account")
    context = {
        **facts,
        "title": facts["titles"][facts["pair"].source_language],
        "account": f"{get_admin_base_url() or ''}{account}#tab-notifications",
    }
    for person in people:
        profile = UserProfile.get_for_user(person)
        wants = person.is_active and person.email and getattr(profile, WISHES[letter])
        if not wants or (user is not None and person.pk == user.pk):
            continue
        with override(profile.get_preferred_language()):
            names = {"name": name_of(person), "sender": name_of(user) or _("Somebody")}
            text = render_to_string(f"bilingual/emails/{letter}.txt", context | names)
        subject, _newline, body = text.strip().partition("\n")
        try:
            send_mail(subject.strip(), body.strip(), [person.email])
        except OSError:
            logger.exception("No e-mail “%s” about pair %s", letter, facts["pair"].pk)
