"""Wagtail's screens for one page, made to act on both languages.

Each function is a hook of Wagtail that runs before the screen does anything; a
response from it replaces what the screen would have done.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.pages.utils import type_to_delete_confirmation
from wagtail.models import Page, ReferenceIndex

from bilingual.models import BilingualPage, PagePair
from bilingual.moving import move_pair, move_problem, twin_of
from bilingual.people import Person
from bilingual.publishing import locked_pair, withdraw_pair
from bilingual.removal import delete_pair


def open_translator_screen(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A translation is never edited in the form of its page."""
    if not isinstance(page, BilingualPage) or page.pair is None:
        return None
    if page.pair.source_language == page.language:
        return None
    return redirect("bilingual:desk", page.pair.pk)


def require_parent_in_both_languages(
    request: HttpRequest, parent: Page, page_class: type[Page]
) -> HttpResponse | None:
    """A page below one that has no twin would have no place in the other tree."""
    if parent.depth == 1 or twin_of(parent) is not None:
        return None
    messages.error(
        request,
        _(
            "“%(parent)s” exists in one language only. Send it for translation first; "
            "then you can add pages below it."
        )
        % {"parent": parent.get_admin_display_title()},
    )
    return redirect("wagtailadmin_pages:edit", parent.pk)


def unpublish_both(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Withdraw both languages, where Wagtail would withdraw one and then the other."""
    if not isinstance(page, BilingualPage):
        return None
    if not page.permissions_for_user(request.user).can_unpublish():
        raise PermissionDenied
    with locked_pair(page.translation_key) as pair:
        withdraw_pair(
            pair,
            user=request.user,
            at=timezone.now(),
            include_descendants=bool(request.POST.get("include_descendants")),
        )
    messages.success(
        request,
        _("“%(page)s” is withdrawn in both languages.")
        % {"page": page.get_admin_display_title()},
    )
    return _back(request, page.get_parent())


def delete_both(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Delete both languages once the person has confirmed it."""
    if request.method != "POST" or not isinstance(page, BilingualPage):
        return None
    if not type_to_delete_confirmation(request):
        return None
    pair = PagePair.objects.of(page).first()
    if pair is None:
        return None
    require_deletable(pair, request.user)
    parent = page.get_parent()
    title = page.get_admin_display_title()
    with locked_pair(pair.translation_key) as pair:
        delete_pair(pair, user=request.user)
    messages.success(
        request, _("“%(page)s” is deleted in both languages.") % {"page": title}
    )
    return _back(request, parent)


def require_deletable(pair: PagePair, user: Person) -> None:
    """Raise PermissionDenied where either language is protected or not theirs."""
    for page in pair.pages():
        usage = ReferenceIndex.get_references_to(page).group_by_source_object()
        if usage.is_protected or not page.permissions_for_user(user).can_delete():
            raise PermissionDenied


def move_both(
    request: HttpRequest, page: Page, destination: Page
) -> HttpResponse | None:
    """Move both languages once the person has confirmed it, or say why it can't be."""
    problem = move_problem(page, destination) or _move_permission_problem(
        request.user, page, destination
    )
    if problem:
        messages.error(request, problem)
        return redirect("wagtailadmin_pages:move", page.pk)
    if request.method != "POST":
        return None
    move_pair(page, destination, user=request.user)
    messages.success(
        request,
        _("“%(page)s” is moved in both languages.")
        % {"page": page.get_admin_display_title()},
        buttons=[
            messages.button(
                reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Edit")
            )
        ],
    )
    return redirect("wagtailadmin_explore", destination.pk)


def _move_permission_problem(user: Person, page: Page, destination: Page) -> str:
    pages = [(page, destination), (twin_of(page), twin_of(destination))]
    for one, there in pages:
        if one is None or there is None:
            continue
        if not one.specific.permissions_for_user(user).can_move_to(there.specific):
            return _("You may not move it there in both languages.")
    return ""


def _back(request: HttpRequest, parent: Page) -> HttpResponse:
    following = get_valid_next_url_from_request(request)
    return redirect(following or reverse("wagtailadmin_explore", args=[parent.pk]))


def both_languages_of(pages: list[Page], action: str) -> dict[Page, list[Page]]:
    """The twins that an action takes along, for Wagtail to name on its screens."""
    if action not in {"unpublish", "delete", "move"}:
        return {}
    return {page: [twin.specific for twin in [twin_of(page)] if twin] for page in pages}


def without_single_language_items(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Take wagtail-localize's and Wagtail's one-language acts out of the page's menu."""
    refused = {
        "localize-restart-translation",
        "localize-convert-to-alias",
        "action-publish",
    }
    menu_items[:] = [item for item in menu_items if item.name not in refused]
