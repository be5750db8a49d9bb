"""The translator's screen: the text on the left, its translation on the right."""

from __future__ import annotations

from typing import Any

from django.forms import Media
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.widgets.chooser import BaseChooser

from bilingual.desk import filtering, machine, sending
from bilingual.desk.segments import Desk, desk_of
from bilingual.journal import history_of
from bilingual.lifecycle import IN_TRANSLATION, Move
from bilingual.models import PagePair
from bilingual.next_step import next_step_of
from bilingual.standing import standing_of
from bilingual.steps import StepRefusedError
from bilingual.views.desk_drawing import drawn
from bilingual.views.desk_screen import DeskScreen, address
from bilingual.views.desk_verbs import MACHINE, SEND, Acted, act

# A longer list helps nobody to begin.
MOST_BLOCKERS = 20


class DeskView(DeskScreen):
    """Shows a translation to everybody who works on the pair; translators write."""

    template_name = "bilingual/admin/desk.html"

    @property
    def show(self) -> filtering.Show:
        """Which sentences are asked for."""
        return filtering.wanted(self.request.GET.get("show"))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self._show(Acted(desk_of(self.pair)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        acted = act(
            self.pair, request.POST.dict(), user=request.user, at=timezone.now()
        )
        self.tell(acted)
        self.look_again()
        if acted.stays:
            return self._show(acted)
        ask = {SEND: self._send, MACHINE: self._fill}.get(acted.verb.word)
        return ask() if ask else self._again(acted)

    def has_inline_scripts(self) -> bool:
        desk = getattr(self, "desk", None)
        return desk is not None and any(
            isinstance(one.field.widget, BaseChooser) for one in desk.choices
        )

    def _send(self) -> HttpResponseBase:
        desk = desk_of(self.pair)
        try:
            blockers = sending.send_for_review(desk, user=self.request.user)
        except StepRefusedError as error:
            blockers = [sending.Blocker(str(error))]
        if blockers:
            messages.error(self.request, _("The translation is not sent for review."))
            return self._show(Acted(desk), blockers=blockers)
        messages.success(
            self.request, _("The translation is sent for review. Thank you.")
        )
        self._tell_open_comments(desk)
        return redirect(address("pair", self.pair.pk) or self.request.path)

    def _tell_open_comments(self, desk: Desk) -> None:
        """They block nothing: the reviewer may be the one who can answer."""
        self.furnish(desk)
        count = sum(len(one.open_comments) for one in desk.sentences)
        if count:
            messages.info(
                self.request,
                ngettext(
                    "%(count)d comment is still open. The reviewer sees it too.",
                    "%(count)d comments are still open. The reviewer sees them too.",
                    count,
                )
                % {"count": count},
            )

    def _fill(self) -> HttpResponseBase:
        try:
            filled = machine.fill(self.pair, user=self.request.user, at=timezone.now())
        except machine.MachineFailedError as error:
            messages.error(self.request, str(error))
            return redirect(self.request.get_full_path())
        messages.warning(
            self.request,
            ngettext(
                "A machine translated %(count)d text. Read and correct it: it counts "
                "only when you have checked it.",
                "A machine translated %(count)d texts. Read and correct them: each "
                "counts only when you have checked it.",
                filled,
            )
            % {"count": filled}
            if filled
            else _("There was nothing that the machine could translate."),
        )
        return redirect(self.request.get_full_path())

    def _again(self, acted: Acted) -> HttpResponse:
        """Opened anew where the person was."""
        place = f"#sentence-{acted.verb.key}" if acted.verb.key else ""
        return redirect(self.request.get_full_path() + place)

    def _show(
        self, acted: Acted, *, blockers: list[sending.Blocker] | None = None
    ) -> HttpResponse:
        self.furnish(acted.desk)
        # A link to what blocks leads nowhere while a filter hides it.
        show = filtering.Show.ALL if blockers else self.show
        shown = self.words_and_people(acted.desk, show)
        shown["started_at"] = acted.verb.key if acted.stays else 0
        context = self.get_context_data(
            **shown,
            sections=drawn(filtering.sections_of(acted.desk, show), shown),
            blockers=(blockers or [])[:MOST_BLOCKERS],
            more_blockers=max(0, len(blockers or []) - MOST_BLOCKERS),
            refused=acted.refused,
            rejected=acted.rejected,
        )
        return self.render_to_response(context, status=acted.status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": _("Translate")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pair = self.pair
        return super().get_context_data(
            following=next(self.desk.unfinished(), None),
            next_step=next_step_of(standing_of(pair), self.request.user),
            sent_back=_sent_back(pair),
            machine=machine.machine_for(self.desk) if kwargs["writes"] else None,
            media=self._media() if kwargs["writes"] else Media(),
            pair_address=address("pair", pair.pk),
            side_by_side_address=address("side_by_side", pair.pk),
            help_address=address("help_translators"),
            **kwargs,
        )

    def _media(self) -> Media:
        """What the choosers of files and images need in a browser."""
        media = Media()
        for one in self.desk.choices:
            media += one.media
        return media


def _sent_back(pair: PagePair) -> Any:
    """The line of the history that says why a translation came back, or None."""
    if pair.state not in IN_TRANSLATION:
        return None
    last = history_of(pair).exclude(action__endswith=Move.START_TRANSLATION).first()
    if last is None or not last.action.endswith(Move.REJECT_TRANSLATION):
        return None
    return last
