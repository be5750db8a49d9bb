"""Who is at which sentence of a translation at this moment.

Two people at one sentence lose nothing either way (`saving` sees to that); to know of
each other saves them the trouble. A visit says nothing of the past: it is forgotten
two minutes after it was last renewed.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.utils.translation import ngettext
from wagtail_localize.models import StringSegment

from bilingual.baking import translation_of
from bilingual.models.desk_visit import DeskVisit
from bilingual.models.pair import PagePair
from bilingual.people import Person, name_of

# A visit that is not renewed counts for so long.
FORGOTTEN_AFTER = timedelta(minutes=2)
# A sentence by its words and its place, as `SentenceRow` has it.
SentenceIds = tuple[int, int]


def visit(pair: PagePair, key: int, *, user: Person, at: datetime) -> bool:
    """Note that the person is at a sentence, and nowhere else on this page.

    False where the page has no such sentence. Visits that are over are deleted.
    """
    translation = translation_of(pair)
    found = translation and (
        StringSegment.objects.filter(source=translation.source_id, pk=key)
        .values_list("string_id", "context_id")
        .first()
    )
    if not translation or not found:
        return False
    visited = DeskVisit(
        translation_key=pair.translation_key,
        user_id=_account(user),
        string_id=found[0],
        context_id=found[1],
        locale_id=translation.target_locale_id,
        seen_at=at,
    )
    DeskVisit.objects.bulk_create(
        [visited],
        update_conflicts=True,
        unique_fields=["translation_key", "user"],
        update_fields=["string", "context", "locale", "seen_at"],
    )
    forget_old_visits(at)
    return True


def forget_old_visits(at: datetime) -> None:
    """Delete the visits that are over."""
    DeskVisit.objects.filter(seen_at__lt=at - FORGOTTEN_AFTER).delete()


def others_at(
    pair: PagePair, *, user: Person, at: datetime
) -> dict[SentenceIds, list[str]]:
    """The names of everybody else on this page, by the sentence they are at."""
    visits = (
        DeskVisit.objects.filter(
            translation_key=pair.translation_key, seen_at__gte=at - FORGOTTEN_AFTER
        )
        .exclude(user_id=_account(user))
        .select_related("user")
        .order_by("user__first_name", "user__last_name", "user__username")
    )
    found: dict[SentenceIds, list[str]] = defaultdict(list)
    for one in visits:
        found[one.string_id, one.context_id].append(name_of(one.user))
    return dict(found)


def others_by_key(pair: PagePair, *, user: Person, at: datetime) -> dict[int, str]:
    """Who else is here, in words, by the key that the sentence has on the screen."""
    found = others_at(pair, user=user, at=at)
    translation = translation_of(pair) if found else None
    if translation is None:
        return {}
    segments = StringSegment.objects.filter(
        source=translation.source_id,
        string_id__in={string for string, _context in found},
    ).order_by("order", "pk")
    said: dict[int, str] = {}
    for segment in segments:
        # A sentence that is there twice is shown once, where it first stands.
        names = found.pop((segment.string_id, segment.context_id), None)
        if names:
            said[segment.pk] = in_words(names)
    return said


def _account(user: Person) -> int:
    """The key of somebody's account. Raises PermissionDenied for who has none."""
    if user.pk is None:
        raise PermissionDenied
    return int(user.pk)


def in_words(names: list[str]) -> str:
    """The line beside a sentence that others are at."""
    return ngettext("%(names)s is here", "%(names)s are here", len(names)) % {
        "names": ", ".join(names)
    }
