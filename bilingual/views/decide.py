"""Decisions: the step under way, recalling, and choosing another moment to go live.

Whatever refuses a decision becomes a message, and nothing that was typed is lost.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form, Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from bilingual.fingerprint import stored_hash
from bilingual.forms import ApprovalForm, RecallForm
from bilingual.models import (
    ContentReviewTask,
    LanguageReviewTask,
    PagePair,
    PairApprovalTask,
    TranslationTask,
)
from bilingual.next_step import NextStep, next_step_of
from bilingual.pair_actions import decisions_of
from bilingual.permissions import may_recall
from bilingual.publishing import (
    NotPublishableError,
    locked_pair,
    publish_pair,
    recall_pair,
    schedule_pair,
)
from bilingual.refusals import reason_of
from bilingual.steps import StepRefusedError, may_reschedule
from bilingual.views.pair import PairScreen, team_notes_of, titles_of

REFUSED = (PermissionDenied, ValidationError)
# Of each text; more than enough to tell that it is another.
DIGITS_SEEN = 16


class ActScreen(PairScreen):
    """A form about a pair: shown, checked, done, and told.

    Subclasses say who may (`is_allowed`) and what is done (`act`), for which the pair is
    locked. What was on the screen is sent along as `seen`: who decides about something
    that changed meanwhile is told so, and looks again.
    """

    template_name = "bilingual/admin/pair_act.html"

    @abstractmethod
    def is_allowed(self) -> bool:
        """Whether the person may do this now."""

    @abstractmethod
    def act(self, pair: PagePair, values: dict[str, Any]) -> None:
        """Do it; what this raises is shown to the person."""

    @abstractmethod
    def get_form_class(self) -> type[Form]:
        """The form that asks what has to be known."""

    @abstractmethod
    def get_explanation(self) -> str:
        """What follows when it is done."""

    @abstractmethod
    def get_button(self) -> str:
        """The words on the button that does it."""

    def takes_back(self) -> bool:
        """Whether the pair goes back; the button warns then."""
        return False

    def get_initial(self) -> dict[str, Any]:
        """What the form holds before anything is typed."""
        return {}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.is_allowed():
            return self._too_late()
        return self._show(self.get_form_class()(initial=self.get_initial()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.is_allowed():
            return self._too_late()
        form = self.get_form_class()(request.POST)
        if not form.is_valid():
            return self._show(form)
        try:
            with locked_pair(self.pair.translation_key) as pair:
                self._require_unchanged(pair)
                self.act(pair, form.cleaned_data)
        except REFUSED as error:
            messages.error(request, reason_of(error))
            self._look_again()
            return self._show(form) if self.is_allowed() else self._back()
        self._tell_done()
        return self._back()

    def _require_unchanged(self, pair: PagePair) -> None:
        if self.request.POST.get("seen") != seen(pair):
            raise StepRefusedError(
                _(
                    "The text changed, or somebody decided about it, after you opened "
                    "this screen. Look at it again before you decide."
                )
            )

    def _too_late(self) -> HttpResponse:
        messages.warning(
            self.request,
            _(
                "This can't be decided by you now. Somebody may have decided before "
                "you: see below what comes next."
            ),
        )
        return self._back()

    def _back(self) -> HttpResponse:
        return redirect("bilingual:pair", self.pair.pk)

    def _tell_done(self) -> None:
        self._look_again()
        following: NextStep = next_step_of(self.standing)
        messages.success(
            self.request,
            _("Done. “%(page)s”: %(state)s. %(next)s")
            % {
                "page": self.pair.source.get_admin_display_title(),
                "state": self.standing.state.label,
                "next": following.what,
            },
        )

    def _look_again(self) -> None:
        self.pair = PagePair.objects.get(pk=self.pair.pk)
        self.__dict__.pop("standing", None)
        self.__dict__.pop("decision", None)

    def _show(self, form: Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(
            titles=titles_of(self.pair),
            state=self.standing.state.label,
            seen=seen(self.pair),
            explanation=self.get_explanation(),
            button=self.get_button(),
            takes_back=self.takes_back(),
            team_notes=team_notes_of(self.pair),
            hidden_fields={},
            **kwargs,
        )
        media: Media = context["media"] + context["form"].media
        return context | {"media": media}


def seen(pair: PagePair) -> str:
    """What a person has before them who decides: the step, and both texts."""
    task_state = pair.source.current_workflow_task_state
    parts = [str(pair.state), str(task_state.pk if task_state else "")]
    for page in pair.pages():
        revision = page.get_latest_revision()
        parts.append(stored_hash(revision)[:DIGITS_SEEN] if revision else "")
    return "-".join(parts)


class DecideView(ActScreen):
    """One of the decisions of the step that is under way."""

    @property
    def action(self) -> str:
        """The name of the decision, as the task knows it."""
        sent = self.request.POST if self.request.method == "POST" else self.request.GET
        return str(sent.get("action", ""))

    @cached_property
    def decision(self) -> str:
        """The decision in words; empty where the person can't make it now."""
        names = {
            name: label
            for name, label, _asks in decisions_of(self.standing, self.request.user)
        }
        return names.get(self.action, "")

    def is_allowed(self) -> bool:
        return bool(self.decision)

    def get_page_title(self) -> str:
        return self.decision

    def get_form_class(self) -> type[Form]:
        task: Any = self.standing.task
        form: type[Form] = task.get_form_for_action(self.action)
        return form

    def get_explanation(self) -> str:
        return explained(self.standing.task, self.action)

    def get_button(self) -> str:
        return self.decision

    def takes_back(self) -> bool:
        return self.action != "approve"

    def act(self, pair: PagePair, values: dict[str, Any]) -> None:
        task_state = pair.source.current_workflow_task_state.specific
        task = task_state.task.specific
        task.on_action(task_state, self.request.user, self.action, **values)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"hidden_fields": {"action": self.action}}


def explained(task: Any, action: str) -> str:
    """What follows when that decision is made in that step."""
    accepted = {
        ContentReviewTask: _(
            "The text goes to the translators. From then on nobody changes it, unless "
            "it is recalled."
        ),
        TranslationTask: _("Somebody who did not translate reads both languages."),
        LanguageReviewTask: _("The approvers get both languages."),
        PairApprovalTask: _(
            "Both languages go live at the same moment: now, or when you choose below."
        ),
    }
    if action == "approve":
        return accepted.get(type(task), "")
    if isinstance(task, LanguageReviewTask) or action == "reject_translation":
        return _("The translator changes what you write below; the text stays.")
    return _(
        "The author changes what you write below and sends the text again. Every "
        "translated sentence is kept."
    )


class RecallView(ActScreen):
    """Take the text back, from wherever it is, to change it."""

    page_title = gettext_lazy("Recall")

    def is_allowed(self) -> bool:
        return may_recall(self.request.user, self.pair)

    def get_form_class(self) -> type[Form]:
        return RecallForm

    def get_explanation(self) -> str:
        return _(
            "The author can change the text again. What was decided about it so far "
            "is decided anew; every translated sentence is kept. Visitors notice "
            "nothing."
        )

    def get_button(self) -> str:
        return _("Recall")

    def takes_back(self) -> bool:
        return True

    def act(self, pair: PagePair, values: dict[str, Any]) -> None:
        recall_pair(
            pair,
            user=self.request.user,
            at=timezone.now(),
            comment=values["comment"],
        )


class ScheduleView(ActScreen):
    """Another moment for a pair that is approved and scheduled."""

    page_title = gettext_lazy("Choose another moment")

    def is_allowed(self) -> bool:
        return may_reschedule(self.request.user, self.pair)

    def get_form_class(self) -> type[Form]:
        return ApprovalForm

    def get_explanation(self) -> str:
        return _(
            "Both languages stay approved as they are, and go live at the moment you "
            "choose."
        )

    def get_button(self) -> str:
        return _("Choose this moment")

    def get_initial(self) -> dict[str, Any]:
        return {
            "go_live_at": self.pair.go_live_at,
            "expire_at": self.pair.next_expire_at,
        }

    def act(self, pair: PagePair, values: dict[str, Any]) -> None:
        if not may_reschedule(self.request.user, pair):
            raise NotPublishableError(_("Somebody decided about it before you."))
        pair.go_live_at = values["go_live_at"]
        pair.next_expire_at = values["expire_at"]
        pair.failure = ""
        make = schedule_pair if pair.go_live_at else publish_pair
        make(
            pair,
            user=self.request.user,
            at=timezone.now(),
            comment=values["comment"],
        )
