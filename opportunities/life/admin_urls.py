"""Addresses of the screens of what happens to an opportunity."""

from django.urls import URLPattern, URLResolver, include, path

from opportunities.views.life import LifeView, PrepareEventView

LIFE_URLS: list[URLPattern] = [
    path("<int:pk>/life/", LifeView.as_view(), name="life"),
    path(
        "<int:pk>/life/new/<slug:move>/", PrepareEventView.as_view(), name="new_event"
    ),
    path(
        "<int:pk>/life/<int:event>/facts/",
        PrepareEventView.as_view(),
        name="event_facts",
    ),
]


def admin_urls() -> list[URLPattern | URLResolver]:
    """The addresses, below those of Wagtail's admin; `pk` is that of the pair."""
    return [path("opportunities/", include((LIFE_URLS, "life")))]
