"""The checklist of a draft by itself, for a form that has saved itself."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from opportunities.models import OpportunityPage
from opportunities.state_panel import PostingStatePanel


@require_safe
def checklist(request: HttpRequest, pk: int) -> HttpResponse:
    """What still misses in the latest draft, for those who may edit the page."""
    page = get_object_or_404(OpportunityPage, pk=pk)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    panel = PostingStatePanel().bind_to_model(OpportunityPage)
    draft = page.get_latest_revision_as_object()
    response = HttpResponse(panel.get_bound_panel(instance=draft).render_html())
    add_never_cache_headers(response)
    return response
