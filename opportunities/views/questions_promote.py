"""Put a published question into the draft of the frequently asked questions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.languages import as_language
from bilingual.models import PagePair
from opportunities.models.question import Question
from opportunities.questions.promoting import (
    LONGEST_QUESTION,
    Group,
    groups_of,
    may_promote,
    pairs_to_write,
    promote,
    why_not,
)


class PromoteForm(forms.Form):
    """Where it goes, and how it is asked there."""

    group = forms.ChoiceField(
        label=gettext_lazy("Group"),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("It is put at the end of this group."),
    )
    words = forms.CharField(
        label=pgettext_lazy("of a supplier", "Question"),
        max_length=LONGEST_QUESTION,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "On one line, as any supplier would ask it. If you change it, it is "
            "translated anew; the answer can be changed in the page."
        ),
    )

    def __init__(self, groups: list[Group], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["group"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - said to mypy
        choice.choices = [
            (group.key, group.heading) for group in groups if not group.is_full
        ]


class PromoteView(WagtailAdminTemplateMixin, TemplateView):
    """One form; it makes a draft, and nothing public."""

    template_name = "opportunities/admin/question_promote.html"
    page_title = gettext_lazy("Put it into the frequently asked questions")
    header_icon = "help"
    question: Question
    pair: PagePair

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.question = get_object_or_404(
            Question.objects.select_related("opportunity"), pk=kwargs["pk"]
        )
        if not may_promote(request.user, self.question):
            raise PermissionDenied
        self.pair = pairs_to_write(request.user)[0]

    def get_page_subtitle(self) -> str:
        return str(self.question)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        address = reverse("bilingual:notice", args=["question", self.question.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("questions:list"), "label": _("Questions from suppliers")},
            {"url": address, "label": str(self.question)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        words = self.question.text("question", self.pair.source_language)
        initial = {"words": " ".join(words.split())}
        return self._show(PromoteForm(groups_of(self.pair), initial=initial))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = PromoteForm(groups_of(self.pair), request.POST)
        if not form.is_valid():
            return self._show(form)
        try:
            page = promote(
                self.question,
                self.pair,
                group=form.cleaned_data["group"],
                words=" ".join(form.cleaned_data["words"].split()),
                user=request.user,
                at=timezone.now(),
            )
        except ValidationError as error:
            form.add_error("words", error)
            return self._show(form)
        except PermissionDenied as error:
            form.add_error(None, str(error))
            return self._show(form)
        messages.success(
            request,
            _(
                "It stands at the end of the group, in the draft. Look at it, and send "
                "the page for review: its translation is offered to the translator."
            ),
        )
        return redirect("wagtailadmin_pages:edit", page.pk)

    def _show(self, form: PromoteForm) -> HttpResponse:
        language = as_language(self.pair.source_language)
        context = self.get_context_data(
            form=form,
            question=self.question,
            language=language,
            answer=self.question.text("answer", language),
            why_not=why_not(self.pair) or self._why_not_again(),
            back=reverse("bilingual:notice", args=["question", self.question.pk]),
            media=Media(css={"all": ["bilingual/pair.css"]}) + form.media,
        )
        return self.render_to_response(context, status=422 if form.errors else 200)

    def _why_not_again(self) -> str:
        if self.question.promoted_at is None:
            return ""
        return _("It was put there already.")
