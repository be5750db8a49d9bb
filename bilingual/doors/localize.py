"""wagtail-localize's own screens, closed: each of them writes into one language.

Its models and its assembly stay in use. Our addresses come first, so that a link from
somewhere else, or a tool, meets an answer that says where to go instead.
"""

import importlib
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

HOOKS_MODULE = "wagtail_localize.wagtail_hooks"
UNHOOKED = (
    "register_admin_urls",
    "register_page_header_buttons",
    "register_page_listing_more_buttons",
    "register_snippet_listing_buttons",
    "register_page_action_menu_item",
    "register_snippet_action_menu_item",
    "register_reports_menu_item",
    "before_edit_page",
    "before_edit_snippet",
)
# What each screen would do to one language, and why it is closed, is in
# docs/decisions/the-pair.md.
CLOSED = (
    ("submit/page/<int:page_id>/", "submit_page_translation"),
    (
        "submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        "submit_snippet_translation",
    ),
    ("update/<int:translation_source_id>/", "update_translations"),
    (
        "translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
        "edit_string_translation",
    ),
    (
        "translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/",
        "edit_override",
    ),
    ("translate/<int:translation_id>/pofile/download/", "download_pofile"),
    ("translate/<int:translation_id>/pofile/upload/", "upload_pofile"),
    ("translate/<int:translation_id>/machine_translate/", "machine_translate"),
    ("translate/<int:translation_id>/preview/", "preview_translation"),
    ("translate/<int:translation_id>/preview/<str:mode>/", "preview_translation"),
    ("translate/<int:translation_id>/disable/", "stop_translation"),
    ("page/<int:page_id>/convert_to_alias/", "convert_to_alias"),
    ("reports/translations/", "translations_report"),
    ("reports/translations/results/", "translations_report_results"),
)


def closed(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Refuse, and lead to the list of translations."""
    reason = _(
        "Both languages are prepared and published together. Open the page in the "
        "list of translations."
    )
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"detail": reason}, status=403)
    if request.method in {"GET", "HEAD"}:
        messages.warning(request, reason)
        return redirect("bilingual:translations")
    return HttpResponse(reason, status=403, content_type="text/plain; charset=utf-8")


def closed_addresses() -> list[URLPattern | URLResolver]:
    """The same addresses and names that wagtail-localize has."""
    patterns = [path(address, closed, name=name) for address, name in CLOSED]
    return [path("localize/", include((patterns, "wagtail_localize")))]


def take_out_hooks() -> None:
    """Unhook its buttons, menus, reports and editor; its closed addresses answer.

    Wagtail has no public way to unregister a hook; a contract test covers this one.
    """
    importlib.import_module(HOOKS_MODULE)
    for name in UNHOOKED:
        registered = hooks._hooks.get(name, [])
        registered[:] = [
            entry for entry in registered if entry[0].__module__ != HOOKS_MODULE
        ]
