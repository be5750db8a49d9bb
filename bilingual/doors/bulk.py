"""Bulk actions on pages, made to act on both languages of each."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from bilingual.doors.pages import require_deletable
from bilingual.models import BilingualPage, PagePair
from bilingual.moving import move_pair, move_problem
from bilingual.publishing import locked_pair, withdraw_pair
from bilingual.removal import delete_pair


def act_on_both(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Do it with both languages of every page, or with none of them.

    Runs once the person has confirmed. Wagtail has left out the pages that the person
    may not touch in this language; the other language is asked here.
    """
    pages = [page.specific for page in objects if isinstance(page, Page)]
    if action_type not in _ACTIONS or not pages:
        return None
    try:
        with transaction.atomic():
            done = _ACTIONS[action_type](request, pages, action)
    except PermissionDenied as error:
        messages.error(
            request,
            str(error)
            or _("Nothing was changed: you may not do this in both languages."),
        )
    else:
        messages.success(
            request,
            ngettext(
                "Done for %(count)d page in both languages.",
                "Done for %(count)d pages in both languages.",
                done,
            )
            % {"count": done},
        )
    return redirect(action.next_url)


def _refuse_publishing(request: HttpRequest, pages: list[Page], action: Any) -> int:
    raise PermissionDenied(
        _("Both languages go live at the end of their workflow, never from a list.")
    )


def _withdraw(request: HttpRequest, pages: list[Page], action: Any) -> int:
    done = 0
    below = bool(action.cleaned_form.cleaned_data.get("include_descendants"))
    for key in _keys(pages):
        with locked_pair(key) as pair:
            if not pair.is_public:
                continue
            for page in pair.pages():
                if not page.permissions_for_user(request.user).can_unpublish():
                    raise PermissionDenied
            withdraw_pair(
                pair,
                user=request.user,
                at=timezone.now(),
                include_descendants=below,
            )
            done += 1
    return done


def _delete(request: HttpRequest, pages: list[Page], action: Any) -> int:
    done = 0
    for key in _keys(pages):
        pair = PagePair.objects.filter(translation_key=key).first()
        if pair is None:
            # It went with a page above it.
            continue
        require_deletable(pair, request.user)
        with locked_pair(key) as locked:
            delete_pair(locked, user=request.user)
        done += 1
    return done


def _move(request: HttpRequest, pages: list[Page], action: Any) -> int:
    destination = action.cleaned_form.cleaned_data["chooser"]
    moved: set[Any] = set()
    for page in pages:
        if page.translation_key in moved:
            continue
        problem = move_problem(page, destination)
        if problem:
            raise PermissionDenied(problem)
        for one in _both(page):
            if not one.permissions_for_user(request.user).can_move():
                raise PermissionDenied
        move_pair(Page.objects.get(pk=page.pk), destination, user=request.user)
        moved.add(page.translation_key)
    return len(moved)


def _both(page: Page) -> list[Page]:
    twin = page.twin() if isinstance(page, BilingualPage) else None
    return [page, twin] if twin else [page]


def _keys(pages: list[Page]) -> list[Any]:
    """Each pair once, in the order of the list; both its pages may be chosen."""
    return list(dict.fromkeys(page.translation_key for page in pages))


_ACTIONS = {
    "publish": _refuse_publishing,
    "unpublish": _withdraw,
    "delete": _delete,
    "move": _move,
}
