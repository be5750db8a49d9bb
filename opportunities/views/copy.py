"""Copy an opportunity as a new draft, after showing what the copy will be."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from bilingual.refusals import reason_of
from bilingual.views.pair import PairScreen
from home.models.base import TITLE_MAX_LENGTH
from opportunities.guardrails.copying import copy_opportunity, proposed_dates
from opportunities.guardrails.permissions import may_copy


class CopyForm(forms.Form):
    """What the copy is called; all else is changed in its own form."""

    title = forms.CharField(
        label=gettext_lazy("Title of the new opportunity"),
        max_length=TITLE_MAX_LENGTH,
        help_text=gettext_lazy(
            "In the language that it is written in, at most 100 characters."
        ),
    )


class CopyOpportunityView(PairScreen):
    """A form with one field, and what will and will not be copied."""

    template_name = "opportunities/admin/copy.html"
    page_title = gettext_lazy("Copy as a new opportunity")
    header_icon = "copy"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not may_copy(request.user, self.pair):
            raise PermissionDenied

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show(CopyForm(initial={"title": self.pair.source.title}))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = CopyForm(request.POST)
        if not form.is_valid():
            return self._show(form)
        try:
            copy = copy_opportunity(
                self.pair,
                title=form.cleaned_data["title"],
                user=request.user,
                at=timezone.now(),
            )
        except (PermissionDenied, ValidationError) as error:
            messages.error(request, reason_of(error))
            return self._show(form)
        messages.success(
            request,
            _(
                "“%(title)s” is a new draft, %(reference)s. Look at its dates and its "
                "price, and attest it anew."
            )
            % {"title": copy.title, "reference": copy.reference},
        )
        return redirect("wagtailadmin_pages:edit", copy.pk)

    def _show(self, form: CopyForm) -> HttpResponse:
        dates = proposed_dates(self.pair.source, at=timezone.now())
        return self.render_to_response(self.get_context_data(form=form, dates=dates))
