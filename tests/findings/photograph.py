"""Everything that the database holds, to show that an act changed nothing of it."""

from typing import Any

from django.apps import apps
from wagtail.models import Page

from bilingual.fingerprint import live_hash

# What signing in and looking at a screen leave behind.
PASSING = {
    "sessions.Session",
    "auth.User",
    "contenttypes.ContentType",
    "wagtailadmin.EditingSession",
    "wagtailcore.PageSubscription",
    "wagtailusers.UserProfile",
}


def photograph() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table that matters, by model."""
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in PASSING and not model._meta.swapped
    }


def what_visitors_read() -> dict[int, str]:
    """The hash of each public page, by key."""
    return {
        page.pk: live_hash(page) for page in Page.objects.live().filter(depth__gt=1)
    }
