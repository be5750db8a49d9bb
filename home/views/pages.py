"""Serve a page: our quick way to find it, then Wagtail's way to answer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from wagtail import views as wagtail_views

from bilingual.languages import as_language
from home.routing import find_route


# Asked here and not before: which view answers is known only once the page is found.
@csrf_exempt
def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """What is at an address. What we do not find, Wagtail looks for itself."""
    route = find_route(as_language(get_language()), path)
    if route is not None:
        # Where Wagtail keeps the result of its own search during a request.
        request._wagtail_route_for_request = route  # type: ignore[attr-defined]
    if route is not None and any(_protects_itself(view) for view in route.args):
        return wagtail_views.serve(request, path)
    return _serve(request, path)


@csrf_protect
def _serve(request: HttpRequest, path: str) -> HttpResponse:
    return wagtail_views.serve(request, path)


def _protects_itself(view: Any) -> bool:
    """Whether a view below a page is marked as every view of Django's can be."""
    return bool(getattr(view, "csrf_exempt", False))
