"""Addresses of the screens that copy an opportunity and share its draft."""

from django.urls import URLPattern, URLResolver, include, path

from opportunities.views.checklist import checklist
from opportunities.views.copy import CopyOpportunityView
from opportunities.views.draft_links import DraftLinksView

GUARDRAIL_URLS: list[URLPattern] = [
    path("pages/<int:pk>/checklist/", checklist, name="checklist"),
    path("<int:pk>/copy/", CopyOpportunityView.as_view(), name="copy"),
    path("<int:pk>/share/", DraftLinksView.as_view(), name="draft_links"),
]


def admin_urls() -> list[URLPattern | URLResolver]:
    """The addresses, below those of Wagtail's admin; `pk` is that of the pair or of the page."""
    return [path("opportunities/", include((GUARDRAIL_URLS, "guardrails")))]
