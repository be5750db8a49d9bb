"""The e-mails about a language fix, each in the language of the person who gets it."""

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.users.models import UserProfile

from bilingual.models import LanguageFix
from bilingual.people import name_of

logger = logging.getLogger(__name__)


def tell_reviewers(fix: LanguageFix, task: Any) -> None:
    """Somebody proposed it: whoever may judge it is told, once it is really stored."""
    if task is None:
        return
    readers = get_user_model().objects.filter(groups__in=task.groups.all())
    _on_commit(
        "fix_proposed", fix, readers.exclude(pk=fix.proposed_by_id or 0).distinct()
    )


def tell_proposer(fix: LanguageFix) -> None:
    """It was decided: the person who proposed it is told."""
    _on_commit(
        "fix_decided", fix, get_user_model().objects.filter(pk=fix.proposed_by_id or 0)
    )


def _on_commit(name: str, fix: LanguageFix, people: Iterable[Any]) -> None:
    transaction.on_commit(partial(_send, name, fix, people))


def _send(name: str, fix: LanguageFix, people: Iterable[Any]) -> None:
    path = reverse("bilingual:fix_review", args=[fix.pk])
    facts = {
        "fix": fix,
        "page_title": fix.pair.page(fix.language).get_admin_display_title(),
        "proposed_by": name_of(fix.proposed_by),
        "reviewed_by": name_of(fix.reviewed_by),
        "is_published": fix.state == LanguageFix.State.PUBLISHED,
        "address": f"{get_admin_base_url() or ''}{path}",
    }
    for person in people:
        profile = UserProfile.get_for_user(person)
        if not person.is_active or not person.email or not _wants(profile, fix):
            continue
        with override(profile.get_preferred_language()):
            text = render_to_string(f"bilingual/emails/{name}.txt", facts)
        subject, _, body = text.partition("\n")
        try:
            send_mail(subject.strip(), body.strip(), [person.email])
        except OSError:
            # The fix is stored all the same, and waits on the dashboard.
            logger.exception("No e-mail about the language fix %s was sent", fix.pk)


def _wants(profile: UserProfile, fix: LanguageFix) -> bool:
    """The choice that the person made for Wagtail's own e-mails of the same sort."""
    return bool(
        {
            LanguageFix.State.PROPOSED: profile.submitted_notifications,
            LanguageFix.State.PUBLISHED: profile.approved_notifications,
            LanguageFix.State.REFUSED: profile.rejected_notifications,
        }[LanguageFix.State(fix.state)]
    )
