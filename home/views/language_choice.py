"""The page at `/`: English or French, chosen by the visitor and never guessed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Both languages side by side, with a link to each landing page."""
    return render(request, "home/language_choice.html")
