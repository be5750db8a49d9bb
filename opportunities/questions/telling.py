"""E-mails to the team about a question that arrived: a link, never its words.

A question is marked as told once an e-mail went out. The clock tries again with those
that are not, so that a mail server that was down for an hour loses nothing; and every
question waits in the list, told or not.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.users.models import UserProfile

from bilingual.notices.permissions import may_write
from bilingual.people import name_of
from opportunities.models.question import Question
from opportunities.questions.due import due_of

logger = logging.getLogger(__name__)

LETTER = "opportunities/emails/question_arrived.txt"
# The one who sends it needs a moment; afterwards it failed.
TRY_AGAIN_AFTER = timedelta(minutes=5)
# Later than that it is news to nobody who looks at the list.
GIVE_UP_AFTER = timedelta(days=7)


def tell_team_after_commit(key: int) -> None:
    """Tell who can answer it, once it is really stored."""
    transaction.on_commit(lambda: _tell(key), robust=True)


def tell_again(*, at: datetime) -> int:
    """Tell of what nobody could be told of before; how many that were."""
    late = Question.objects.waiting().filter(
        told_at=None,
        arrived_at__lt=at - TRY_AGAIN_AFTER,
        arrived_at__gt=at - GIVE_UP_AFTER,
    )
    return sum(_tell(key) for key in late.values_list("pk", flat=True))


def _tell(key: int) -> bool:
    question = Question.objects.select_related("opportunity").filter(pk=key).first()
    if question is None:
        return False
    people = _who_can_answer(question)
    # Where nobody wants such e-mails, the list is all there is.
    done = not people or _send_to_all(question, people)
    if done:
        Question.objects.filter(pk=key).update(told_at=timezone.now())
    return done


def _send_to_all(question: Question, people: list[Any]) -> bool:
    """Whether somebody was told. A server that fails is not asked again and again."""
    for told, person in enumerate(people):
        if not _send(question, person):
            return told > 0
    return True


def _who_can_answer(question: Question) -> list[Any]:
    people: Iterable[Any] = (
        get_user_model()
        .objects.filter(is_active=True, groups__page_permissions__isnull=False)
        .exclude(email="")
        .order_by("pk")
        .distinct()
    )
    return [one for one in people if _wants(one) and may_write(one, question)]


def _wants(person: Any) -> bool:
    """Whether the account gets e-mails about what waits for it."""
    profile = UserProfile.get_for_user(person)
    return bool(profile.submitted_notifications)


def _send(question: Question, person: Any) -> bool:
    address = reverse("bilingual:notice", args=["question", question.pk])
    account = reverse("wagtailadmin_account")
    base = get_admin_base_url() or ""
    language = UserProfile.get_for_user(person).get_preferred_language()
    with override(language):
        page = question.opportunity.page(language)
        text = render_to_string(
            LETTER,
            {
                "name": name_of(person),
                "reference": question.opportunity.reference,
                "title": page.title if page is not None else "",
                "arrived_at": question.arrived_at,
                "due_at": due_of(question),
                "address": f"{base}{address}",
                "account": f"{base}{account}#tab-notifications",
            },
        )
    subject, _newline, body = text.strip().partition("\n")
    try:
        send_mail(subject.strip(), body.strip(), [person.email])
    except OSError:
        logger.exception("No e-mail about question %s", question.pk)
        return False
    return True
