"""Accounts: full access is given by those who have it, and a role by somebody else.

Wagtail lets everybody who may change accounts tick the box for full access, or set a
new password for somebody who has it.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages


def keep_full_access(
    request: HttpRequest, user: User | None = None
) -> HttpResponse | None:
    """Refuse to give full access, to touch an account that has it, or one's own role.

    A hook of Wagtail: runs before the form of an account does anything.
    """
    me = request.user
    if getattr(me, "is_superuser", False):
        return None
    if "is_superuser" in request.POST or (user and user.is_superuser):
        return _refused(
            request, _("Only somebody with full access can give or change full access.")
        )
    if user is not None and user == me and _changes_roles(request, user):
        return _refused(request, _("Nobody chooses their own role. Ask a colleague."))
    return None


def keep_full_access_in_lists(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """The same for what is done with many accounts at once."""
    me = request.user
    users = [one for one in objects if isinstance(one, User)]
    if getattr(me, "is_superuser", False):
        return None
    if any(user.is_superuser or user == me for user in users):
        return _refused(
            request,
            _("Your own account and those with full access can't be changed here."),
        )
    return None


def _changes_roles(request: HttpRequest, user: User) -> bool:
    if request.method != "POST":
        return False
    chosen = set(request.POST.getlist("groups"))
    return chosen != {str(key) for key in user.groups.values_list("pk", flat=True)}


def _refused(request: HttpRequest, reason: str) -> HttpResponse:
    messages.error(request, reason)
    return redirect("wagtailusers_users:index")
