"""The screens of a language fix: propose one, and judge that of somebody else."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from bilingual.desk.markup import shown
from bilingual.fix_differences import Piece, differing_pieces
from bilingual.fixes import (
    FixRefusedError,
    is_of_today,
    may_propose,
    may_review,
    propose,
    publish,
    refuse,
)
from bilingual.languages import LANGUAGES, Language
from bilingual.lifecycle import State
from bilingual.models import LanguageFix, PagePair
from bilingual.people import name_of
from bilingual.permissions import may_see
from bilingual.sentences import Sentence, sentences_of


@dataclass(frozen=True)
class TypedSentence:
    """A sentence of the page with what is typed in its field, and what is wrong."""

    number: int
    sentence: Sentence
    text: str
    problem: str

    @property
    def anchor(self) -> str:
        """The field on the screen, for the list of problems above it."""
        return f"sentence-{self.number}"

    @property
    def shown(self) -> str:
        """The words as visitors read them now, with their formatting."""
        return shown(self.sentence.words)

    @property
    def rows(self) -> int:
        """How high its field is."""
        return min(12, len(self.text) // 60 + self.text.count("\n") + 1)


def _heading(text: str, pair: PagePair, language: str) -> dict[str, str]:
    """What the top of both screens and the tab of the browser say."""
    title = pair.page(language).get_admin_display_title()
    return {
        "page_title": text,
        "page_subtitle": title,
        "header_title": f"{text}: {title}",
        "header_icon": "edit",
    }


# ---- Proposing


@require_http_methods(["GET", "POST"])
def fix(request: HttpRequest, pk: int, language: Language) -> HttpResponse:
    """Every sentence of a live page; those that are changed become a proposal."""
    pair = get_object_or_404(PagePair, pk=pk)
    if not may_see(request.user, pair):
        raise PermissionDenied
    refused = _why_not_now(request, pair, language)
    if refused:
        return refused
    problems: dict[str, str] = {}
    if request.method == "POST":
        try:
            made = propose(
                pair,
                language,
                _typed(request),
                reason=request.POST.get("reason", ""),
                user=request.user,
                at=timezone.now(),
            )
        except FixRefusedError as error:
            problems = error.problems
        except IntegrityError:
            problems = {"": _("Another correction of this page waits first.")}
        else:
            messages.success(
                request,
                _(
                    "The correction is proposed. Somebody else reads it before visitors."
                ),
            )
            return redirect("bilingual:fix_review", made.pk)
    return _form(request, pair, language, problems)


def _why_not_now(
    request: HttpRequest, pair: PagePair, language: Language
) -> HttpResponse | None:
    """Send the person where the next step is, with what was wrong in words."""
    if language not in LANGUAGES or pair.page(language) is None:
        raise PermissionDenied
    if request.method == "GET":
        waiting = pair.fixes.filter(state=LanguageFix.State.PROPOSED).first()
        if waiting is not None:
            messages.warning(request, _("Another correction of this page waits first."))
            return redirect("bilingual:fix_review", waiting.pk)
        if pair.state != State.PUBLISHED:
            messages.warning(
                request,
                _("A new version is on its way: correct the error there.")
                if pair.is_public
                else _("Visitors can't read this page: correct the text itself."),
            )
            return redirect("bilingual:pair", pair.pk)
    if pair.state == State.PUBLISHED and not may_propose(request.user, pair, language):
        raise PermissionDenied
    return None


def _typed(request: HttpRequest) -> dict[str, str]:
    """What was typed, by the key of each sentence."""
    prefix = "sentence:"
    return {
        name.removeprefix(prefix): str(value)
        for name, value in request.POST.items()
        if name.startswith(prefix)
    }


def _form(
    request: HttpRequest, pair: PagePair, language: Language, problems: dict[str, str]
) -> HttpResponse:
    page = pair.page(language)
    typed = _typed(request)
    sentences = [
        TypedSentence(
            number,
            sentence,
            typed.get(sentence.key, sentence.typed),
            problems.get(sentence.key, ""),
        )
        for number, sentence in enumerate(sentences_of(page), start=1)
    ]
    return TemplateResponse(
        request,
        "bilingual/admin/fix.html",
        {
            **_heading(_("Correct a typing error"), pair, language),
            "pair": pair,
            "page": page,
            "language": language,
            "sentences": sentences,
            "reason": request.POST.get("reason", ""),
            "reason_problem": problems.get("reason", ""),
            "reason_field": LanguageFix._meta.get_field("reason"),
            "general_problem": problems.get("", ""),
            "has_problems": bool(problems),
        },
        status=422 if problems else 200,
    )


# ---- Judging


class DecisionForm(forms.Form):
    """What the person who reads a proposal decides."""

    PUBLISH, REFUSE = "publish", "refuse"

    decision = forms.ChoiceField(choices=[(PUBLISH, PUBLISH), (REFUSE, REFUSE)])
    comment = forms.CharField(
        required=False,
        max_length=2000,
        label=gettext_lazy("Comment"),
        help_text=gettext_lazy(
            "For the person who proposed it. Needed if you refuse the correction."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("decision") == self.REFUSE and not cleaned.get("comment"):
            self.add_error("comment", _("Say why you refuse it."))
        return cleaned


@dataclass(frozen=True)
class Change:
    """One sentence before and after, in pieces that are equal or differ."""

    label: str
    before: list[Piece]
    after: list[Piece]


@require_http_methods(["GET", "POST"])
def fix_review(request: HttpRequest, pk: int) -> HttpResponse:
    """What a fix would change; whoever may judge it publishes or refuses it here."""
    fix = get_object_or_404(
        LanguageFix.objects.select_related("pair", "proposed_by", "reviewed_by"), pk=pk
    )
    if not may_see(request.user, fix.pair):
        raise PermissionDenied
    form = DecisionForm(request.POST or None)
    problem = ""
    if request.method == "POST":
        if not may_review(request.user, fix) and _is_open(fix):
            raise PermissionDenied
        if form.is_valid():
            try:
                return _decide(request, fix, **form.cleaned_data)
            except FixRefusedError as error:
                problem = str(error)
    return _review(request, fix, form, problem)


def _is_open(fix: LanguageFix) -> bool:
    return fix.state == LanguageFix.State.PROPOSED


def _decide(
    request: HttpRequest, fix: LanguageFix, *, decision: str, comment: str
) -> HttpResponse:
    decide = publish if decision == DecisionForm.PUBLISH else refuse
    decide(fix, user=request.user, comment=comment, at=timezone.now())
    messages.success(
        request,
        _("The correction is published.")
        if decide is publish
        else _("The correction is refused. Visitors read what they read before."),
    )
    return redirect("bilingual:fix_review", fix.pk)


def _review(
    request: HttpRequest, fix: LanguageFix, form: DecisionForm, problem: str
) -> HttpResponse:
    fix.refresh_from_db()
    pair = fix.pair
    page = pair.page(fix.language)
    comment = form["comment"]
    return TemplateResponse(
        request,
        "bilingual/admin/fix_review.html",
        {
            **_heading(_("Language fix"), pair, fix.language),
            "fix": fix,
            "pair": pair,
            "page": page,
            "changes": changes_of(fix),
            "proposed_by": name_of(fix.proposed_by),
            "reviewed_by": name_of(fix.reviewed_by),
            "is_open": _is_open(fix),
            "is_own": _is_open(fix) and request.user.pk == fix.proposed_by_id,
            "may_review": may_review(request.user, fix),
            "is_of_today": is_of_today(fix, pair),
            "comment": comment,
            "comment_problem": " ".join(str(one) for one in comment.errors),
            "problem": problem,
        },
        status=422 if problem or form.errors else 200,
    )


def changes_of(fix: LanguageFix) -> list[Change]:
    """The changed sentences with the words that differ."""
    page = fix.pair.page(fix.language)
    labels = {sentence.place: sentence.holder for sentence in sentences_of(page)}
    found = []
    for one in fix.changes:
        holder = labels.get((one["path"], one["number"]))
        before, after = differing_pieces(one["before"], one["after"])
        found.append(Change(holder.label if holder else "", before, after))
    return found
