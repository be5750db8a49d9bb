"""Addresses of the screens of questions; each is answered on the screen of its notice."""

from django.urls import URLPattern, URLResolver, include, path

from opportunities.views.questions_list import QuestionsView
from opportunities.views.questions_promote import PromoteView

QUESTION_URLS: list[URLPattern] = [
    path("", QuestionsView.as_view(), name="list"),
    path("results/", QuestionsView.as_view(results_only=True), name="list_results"),
    path("<int:pk>/promote/", PromoteView.as_view(), name="promote"),
]


def admin_urls() -> list[URLPattern | URLResolver]:
    """The addresses, below those of Wagtail's admin."""
    return [path("questions/", include((QUESTION_URLS, "questions")))]
