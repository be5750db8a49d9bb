"""What happened to an opportunity, what is being prepared, and what may come next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from bilingual.languages import active_language
from bilingual.notices.acting import version_seen
from bilingual.notices.permissions import may_write
from bilingual.notices.steps import NoticeRefusedError, preparing
from bilingual.views.pair import PairScreen
from opportunities.forms.event import EventForm, initial_of
from opportunities.life.moves import (
    BY_THE_PAIR,
    RULES,
    IllegalMoveError,
    Move,
    legal_moves,
)
from opportunities.life.permissions import languages_of, may_prepare
from opportunities.life.public_record import Happening, happening
from opportunities.life.recording import require_recordable
from opportunities.life.states import NotPublic, Status
from opportunities.life.team_status import team_status
from opportunities.models import OpportunityPage
from opportunities.models.event import OpportunityEvent
from opportunities.models.limits import PostingLimitsSetting

STYLES = ["bilingual/notice.css", "opportunities/changes.css"]


@dataclass(frozen=True)
class NextMove:
    """One thing that may be recorded next."""

    move: Move
    leads_to: str


@dataclass(frozen=True)
class Recorded:
    """An event and what visitors read of it, in the language of the admin."""

    event: OpportunityEvent
    told: Happening


class LifeScreen(PairScreen):
    """What the screens of an opportunity's life have in common."""

    header_icon = "history"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = self.pair.source
        if not isinstance(page, OpportunityPage) or page.opportunity is None:
            raise Http404
        self.page, self.opportunity = page, page.opportunity

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["media"] += Media(css={"all": STYLES})
        return context

    @cached_property
    def status(self) -> Status | NotPublic:
        """What visitors are told now, or why they are told nothing."""
        limits = PostingLimitsSetting.load(request_or_site=self.request)
        return team_status(
            self.page,
            self.pair,
            at=timezone.now(),
            closing_soon=limits.closing_soon,
        )


class LifeView(LifeScreen):
    """The history, with what may be recorded next."""

    template_name = "opportunities/admin/life.html"
    page_title = gettext_lazy("What happens to it")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        events = list(
            self.opportunity.events.select_related("published_by", "written_by")
        )
        stage = OpportunityEvent.Stage
        return super().get_context_data(
            opportunity=self.opportunity,
            status=self.status,
            is_public=isinstance(self.status, Status),
            recorded=[
                Recorded(one, happening(one, active_language()))
                for one in events
                if one.stage == stage.PUBLISHED
            ],
            prepared=[
                one
                for one in events
                if one.stage not in {stage.PUBLISHED, stage.DROPPED}
            ],
            moves=self._moves(),
            **kwargs,
        )

    def _moves(self) -> list[NextMove]:
        status = self.status
        if not isinstance(status, Status):
            return []
        if not may_prepare(self.request.user, self.pair):
            return []
        return [NextMove(move, _leads_to(move, status)) for move in legal_moves(status)]


def _leads_to(move: Move, status: Status) -> str:
    decides = RULES[move].decides
    if decides is None:
        return str(status.label)
    if decides:
        return str(Status(decides).label)
    return _("open or closed, as the clock says")


class PrepareEventView(LifeScreen):
    """The facts of an event; its words follow on the screen of the notice."""

    template_name = "opportunities/admin/event_form.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.languages = languages_of(request.user, self.pair)
        if not self.languages:
            raise PermissionDenied
        self.event = self._event(kwargs)
        self.move = Move(self.event.move)
        self.is_new = self.event.pk is None

    def _event(self, kwargs: dict[str, Any]) -> OpportunityEvent:
        if "event" in kwargs:
            event = get_object_or_404(
                self.opportunity.events.filter(stage=OpportunityEvent.Stage.WRITING),
                pk=kwargs["event"],
            )
            if not may_write(self.request.user, event):
                raise PermissionDenied
            return event
        if kwargs["move"] not in Move.values or kwargs["move"] in BY_THE_PAIR:
            raise Http404
        return OpportunityEvent(
            opportunity=self.opportunity,
            move=kwargs["move"],
            source_language=self.languages[0],
        )

    def get_page_title(self) -> str:
        return str(self.move.label)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        initial = initial_of(self.event)
        return self._show(EventForm(self.move, self.languages, initial=initial))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = EventForm(self.move, self.languages, request.POST)
        if not form.is_valid():
            return self._show(form)
        form.fill(self.event)
        if not self._fits(form):
            return self._show(form)
        try:
            self._keep(form, version_seen(request.POST))
        except NoticeRefusedError as error:
            form.add_error(None, str(error))
            return self._show(form)
        messages.success(
            request,
            _("It is prepared. Write what visitors read, and send it on.")
            if form.needs_words
            else _("It is prepared. Send it on, so that a colleague confirms it."),
        )
        return redirect("bilingual:notice", "opportunityevent", self.event.pk)

    def _keep(self, form: EventForm, version: int) -> None:
        """Write it, unless somebody changed it or sent it on since it was opened."""
        user = self.request.user
        if self.is_new:
            self.event.written_by = user
            self.event.save()
            return
        with preparing(self.event, version=version, user=user) as locked:
            form.fill(locked)

    def _fits(self, form: EventForm) -> bool:
        """Whether it could be recorded now; it is asked again when it is."""
        try:
            require_recordable(self.event, self.opportunity, at=timezone.now())
        except IllegalMoveError as error:
            form.add_error(None, str(error))
        except ValidationError as error:
            form.add_error(None, error)
        return not form.errors

    def _show(self, form: EventForm) -> HttpResponse:
        # Whose form was refused keeps the version that was seen, not a newer one.
        posted = self.request.POST
        version = version_seen(posted) if posted else self.event.version
        context = self.get_context_data(form=form, move=self.move, version=version)
        context["media"] += form.media
        return self.render_to_response(context, status=422 if form.errors else 200)
