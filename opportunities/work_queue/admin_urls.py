"""The address of the work queue."""

from django.urls import URLPattern, URLResolver, include, path

from opportunities.views.work_queue import WorkQueueView

WORK_URLS: list[URLPattern] = [
    path("", WorkQueueView.as_view(), name="work"),
]


def admin_urls() -> list[URLPattern | URLResolver]:
    """The addresses, below those of Wagtail's admin."""
    return [path("work/", include((WORK_URLS, "work_queue")))]
