"""Put a page elsewhere among its siblings, in both languages or in none."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.admin.views.pages.ordering import SetPagePositionView
from wagtail.models import Page


class PairPositionView(SetPagePositionView):
    """Wagtail's own view in one transaction; the twin follows by `bilingual.moving`."""

    def post(
        self, request: HttpRequest, page_to_move_id: int, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        page = get_object_or_404(Page, pk=page_to_move_id)
        parent = page.get_parent().specific
        if not parent.permissions_for_user(request.user).can_reorder_children():
            raise PermissionDenied
        with transaction.atomic():
            response: HttpResponse = super().post(
                request, page_to_move_id, *args, **kwargs
            )
        return response
