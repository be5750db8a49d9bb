"""Error pages in both languages; the one for a server error needs no database."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """400: the browser sent something that can't be understood."""
    return render(request, "400.html", status=400)


def permission_denied(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """403: the visitor may not see this."""
    return render(request, "403.html", status=403)


def page_not_found(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """404: nothing has this address."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: drawn without context processors, so that it needs no database."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    """403 for a form whose protection ran out, with what to do about it."""
    return render(request, "403_csrf.html", status=403)
