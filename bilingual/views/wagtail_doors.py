"""Wagtail's own screens of a page, where they say what the pair says.

Wagtail answers every refusal with one sentence about permissions. Here the reason is
shown, and the person stays where they were.
"""

import json
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.workflow import WorkflowActionView

from bilingual.models import BilingualPage
from bilingual.next_step import next_step_of
from bilingual.pair_actions import actions_of
from bilingual.permissions import may_see
from bilingual.problems import problems_of
from bilingual.refusals import OURS, reason_of
from bilingual.standing import standing_of

DETAILS = "workflow-action-extra-data"


class PairCreateView(CreateView):
    """The form of a new page, which is kept if it can't be sent on yet."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().dispatch(request, *args, **kwargs)
        except (*OURS, ValidationError) as error:
            page = getattr(self, "page", None)
            messages.error(request, reason_of(error))
            if page is None or page.pk is None:
                return redirect("wagtailadmin_home")
            return redirect("wagtailadmin_pages:edit", page.pk)


class PairEditView(EditView):
    """The form of a page, with where its pair stands above it."""

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> Any:
        try:
            return super().dispatch(request, page_id, **kwargs)
        except (*OURS, ValidationError) as error:
            if self.expects_json_response:
                return self.json_error_response("blocked", reason_of(error))
            messages.error(request, reason_of(error))
            return redirect("wagtailadmin_pages:edit", page_id)

    def perform_workflow_action(self) -> HttpResponseBase:
        """Only with what the form of the decision accepts; Wagtail takes anything."""
        task = self.page.current_workflow_task
        form_class = task.get_form_for_action(self.workflow_action)
        form = form_class(_details_in(self.request.POST))
        if not form.is_valid():
            # The text is kept; nothing is decided.
            messages.error(self.request, _first_error(form))
            return self.save_action()
        post = self.request.POST.copy()
        post[DETAILS] = json.dumps(form.cleaned_data, cls=DjangoJSONEncoder)
        self.request.POST = post
        return super().perform_workflow_action()

    def get_template_names(self) -> list[str]:
        names: list[str] = super().get_template_names()
        if names == ["wagtailadmin/pages/edit.html"]:
            return ["bilingual/admin/edit_page.html"]
        return names

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        page, user = self.page, self.request.user
        pair = page.pair if isinstance(page, BilingualPage) else None
        if pair is not None and may_see(user, pair):
            standing = standing_of(pair)
            context |= {
                "standing": standing,
                "pair_next_step": next_step_of(standing, user),
                "pair_actions": [
                    action
                    for action in actions_of(standing, user)
                    if action.name != "edit"
                ],
                "pair_problems": problems_of(standing, at=timezone.now()),
                "pair_title_in_other_language": _title_of(
                    pair.page(page.twin_language())
                ),
            }
        return context


def _details_in(post: QueryDict) -> dict[str, Any]:
    """What a dialogue of Wagtail's collected, as its script sends it along."""
    try:
        details = json.loads(post.get(DETAILS) or "{}")
    except ValueError:
        return {}
    return details if isinstance(details, dict) else {}


def _first_error(form: BaseForm) -> str:
    """The first thing that is wrong, with the name of its field."""
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        return _("%(label)s: %(problem)s") % {"label": label, "problem": errors[0]}
    return ""


def _title_of(page: Any) -> str:
    return page.get_admin_display_title() if page is not None else ""


class PairWorkflowActionView(WorkflowActionView):
    """A decision in Wagtail's own dialogue."""

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not isinstance(self.object.specific_deferred, BilingualPage):
            return super().dispatch(request, *args, **kwargs)
        try:
            return super().dispatch(request, *args, **kwargs)
        except (PermissionDenied, ValidationError) as error:
            messages.error(request, reason_of(error))
            return self._back()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = self.form_class(request.POST)
        if not form.is_valid() and not self._is_dialogue:
            # Wagtail would say nothing at all.
            messages.error(request, _first_error(form))
            return self._back()
        return super().post(request, *args, **kwargs)

    @property
    def _is_dialogue(self) -> bool:
        return self.request.headers.get("x-requested-with") == "XMLHttpRequest"

    def _back(self) -> HttpResponseBase:
        address = reverse("wagtailadmin_home")
        pair = self.object.specific_deferred.pair
        if pair is not None and may_see(self.request.user, pair):
            address = reverse("bilingual:pair", args=[pair.pk])
        if self._is_dialogue:
            return self.render_modal_json(
                self.request, {"step": "success", "redirect": address}
            )
        return redirect(address)
