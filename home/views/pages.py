"""Serve a page: our quick way to find it, then Wagtail's way to answer."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views as wagtail_views
from wagtail.url_routing import RouteResult

from bilingual.languages import as_language
from home.routing import find_page


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """The page at an address. What we do not find, Wagtail looks for itself."""
    page = find_page(as_language(get_language()), path)
    if page is not None:
        # Where Wagtail keeps the result of its own search during a request.
        request._wagtail_route_for_request = RouteResult(page)  # type: ignore[attr-defined]
    return wagtail_views.serve(request, path)
