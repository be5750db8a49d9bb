"""The page with which a supplier asks, and the one that says what comes next.

They lie below the page of the opportunity, and need no account, cookie or script.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from bilingual.languages import NAMES, Language, other_language
from home.chrome import Alternate, LanguageLink, SiteChrome
from home.models.base import Crumb
from opportunities.forms.question import AskForm
from opportunities.life.states import NEVER_SOON
from opportunities.models.limits import PostingLimitsSetting
from opportunities.models.page import OpportunityPage
from opportunities.models.question import LONGEST_ASKED
from opportunities.questions.allowance import AN_HOUR, take_one
from opportunities.questions.asking import arrive
from opportunities.questions.names import ASK_NAMES, SENT_NAMES
from opportunities.questions.proof import TRAP
from opportunities.questions.senders import address_of_sender, comes_from_elsewhere
from opportunities.questions.shown import ShownQuestions, address_below, sent_address

FORM = "opportunities/question_form.html"
CLOSED = "opportunities/question_closed.html"
SENT = "opportunities/question_sent.html"
SEE_OTHER, CONFLICT, TO_MEND, TOO_MANY = 303, 409, 422, 429


class QuestionChrome(SiteChrome):
    """What surrounds the form: its toggle leads to the same form."""

    def __init__(
        self, request: HttpRequest, page: OpportunityPage, names: dict[Language, str]
    ) -> None:
        super().__init__(request, page)
        self.names = names

    @cached_property
    def language_toggle(self) -> LanguageLink:
        """The same form in the other language."""
        twin = self._twin
        if self.page is None or twin is None or not self._is_exact_twin:
            return super().language_toggle
        code = other_language(self.page.language)
        return LanguageLink(code, NAMES[code], f"{twin.url}{self.names[code]}/")

    @cached_property
    def alternates(self) -> list[Alternate]:
        """None: nobody looks for a form."""
        return []

    @cached_property
    def canonical_url(self) -> str:
        """None."""
        return ""


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, page: OpportunityPage) -> HttpResponse:
    """The form. 422: to mend; 409: too late; 429: too many from one place."""
    questions = _questions_of(request, page)
    if request.method == "POST":
        if comes_from_elsewhere(request):
            raise PermissionDenied
        form = AskForm(page.reference, request.POST)
        return _take(request, page, questions, form)
    if not questions.is_open:
        return _show(request, page, CLOSED, {"questions": questions, "typed": ""})
    return _show_form(request, page, questions, AskForm(page.reference))


@require_safe
def sent(request: HttpRequest, page: OpportunityPage) -> HttpResponse:
    """What comes next, for who has asked."""
    questions = _questions_of(request, page)
    return _show(request, page, SENT, {"questions": questions}, names=SENT_NAMES)


def _take(
    request: HttpRequest,
    page: OpportunityPage,
    questions: ShownQuestions,
    form: AskForm,
) -> HttpResponse:
    is_valid = form.is_valid()
    if not questions.is_open:
        typed = form.cleaned_data.get("question", "")
        context = {"questions": questions, "typed": typed}
        return _show(request, page, CLOSED, context, status=CONFLICT)
    if not is_valid:
        return _show_form(request, page, questions, form, status=TO_MEND)
    if not take_one(address_of_sender(request), at=questions.at):
        response = _show_form(request, page, questions, form, status=TOO_MANY)
        response.headers["Retry-After"] = str(int(AN_HOUR.total_seconds()))
        return response
    arrive(page, form.cleaned_data["question"], at=questions.at)
    return HttpResponseRedirect(sent_address(page), status=SEE_OTHER)


def _questions_of(request: HttpRequest, page: OpportunityPage) -> ShownQuestions:
    at = timezone.now()
    return ShownQuestions(
        page,
        page.status(at=at, closing_soon=NEVER_SOON),
        limits=PostingLimitsSetting.load(request_or_site=request),
        at=at,
    )


def _show_form(
    request: HttpRequest,
    page: OpportunityPage,
    questions: ShownQuestions,
    form: AskForm,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "questions": questions,
        "form": form,
        "trap": TRAP,
        "limit": LONGEST_ASKED,
        "is_too_many": status == TOO_MANY,
    }
    return _show(request, page, FORM, context, status=status)


def _show(
    request: HttpRequest,
    page: OpportunityPage,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
    names: dict[Language, str] = ASK_NAMES,
) -> HttpResponse:
    page.breadcrumbs = [*page.breadcrumbs, Crumb(page.title, page.url or "")]
    common = {
        "page": page,
        "self": page,
        "chrome": QuestionChrome(request, page, names),
        "ask_address": address_below(page, ASK_NAMES),
    }
    text = render_to_string(template, common | context, request)
    response = HttpResponse(text, status=status)
    if request.method == "POST":
        # What somebody typed is in it.
        response.headers["Cache-Control"] = "no-store"
    return response
