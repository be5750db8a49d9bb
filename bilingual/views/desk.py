"""The translator's screen: the text on the left, its translation on the right."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.desk import machine, saving, sending
from bilingual.desk.segments import Desk, desk_of
from bilingual.journal import history_of
from bilingual.languages import ENGLISH, FRENCH, as_language
from bilingual.lifecycle import IN_TRANSLATION, Move
from bilingual.models import PagePair
from bilingual.next_step import next_step_of
from bilingual.permissions import may_see, may_translate
from bilingual.standing import standing_of
from bilingual.steps import StepRefusedError

SAVE, SEND, MACHINE = "save", "send", "machine"
# A longer list helps nobody to begin.
MOST_BLOCKERS = 20
TEXT_IN = {ENGLISH: gettext_lazy("English text"), FRENCH: gettext_lazy("French text")}
LANGUAGE_NAMES = {ENGLISH: gettext_lazy("English"), FRENCH: gettext_lazy("French")}


class DeskView(WagtailAdminTemplateMixin, View):
    """Shows a translation to everybody who works on the pair; translators write."""

    template_name = "bilingual/admin/desk.html"
    page_title = gettext_lazy("Translate")
    header_icon = "wagtail-localize-language"

    pair: PagePair
    desk: Desk
    writes: bool

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.pair = get_object_or_404(PagePair, pk=kwargs["pk"])
        if not may_see(request.user, self.pair):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self._show(desk_of(self.pair))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            outcome = saving.save(
                self.pair, request.POST, user=request.user, at=timezone.now()
            )
        except saving.NotOpenError as error:
            messages.error(request, str(error))
            self._look_again()
            status = 403 if self.pair.is_in_translation else 409
            return self._show(error.desk, status=status)
        self.pair = outcome.desk.pair
        self._tell_saved(outcome)
        if outcome.refused:
            return self._show(outcome.desk)
        act = {SEND: self._send, MACHINE: self._fill}.get(request.POST.get("verb", ""))
        return act() if act else self._again()

    def _tell_saved(self, outcome: saving.Outcome) -> None:
        if outcome.saved:
            messages.success(
                self.request,
                ngettext(
                    "%(count)d text is saved.",
                    "%(count)d texts are saved.",
                    outcome.saved,
                )
                % {"count": outcome.saved},
            )
        if outcome.refused:
            messages.error(
                self.request,
                ngettext(
                    "%(count)d text is not saved. It stands below as you typed it.",
                    "%(count)d texts are not saved. They stand below as you typed "
                    "them.",
                    len(outcome.refused),
                )
                % {"count": len(outcome.refused)},
            )
        elif not outcome.saved and self.request.POST.get("verb") == SAVE:
            messages.info(self.request, _("There was nothing new to save."))

    def _send(self) -> HttpResponseBase:
        self._look_again()
        desk = desk_of(self.pair)
        try:
            blockers = sending.send_for_review(desk, user=self.request.user)
        except StepRefusedError as error:
            blockers = [sending.Blocker(str(error))]
        if blockers:
            messages.error(self.request, _("The translation is not sent for review."))
            return self._show(desk, blockers=blockers)
        messages.success(
            self.request, _("The translation is sent for review. Thank you.")
        )
        return redirect(address("pair", self.pair.pk) or self.request.path)

    def _fill(self) -> HttpResponseBase:
        try:
            filled = machine.fill(self.pair, user=self.request.user, at=timezone.now())
        except machine.MachineFailedError as error:
            messages.error(self.request, str(error))
            return self._again()
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
        return self._again()

    def _again(self) -> HttpResponse:
        return redirect(self.request.path)

    def _look_again(self) -> None:
        """Read the pair anew: a step may have moved it."""
        self.pair = PagePair.objects.get(pk=self.pair.pk)

    def _show(
        self,
        desk: Desk,
        *,
        blockers: list[sending.Blocker] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        self.desk = desk
        self.writes = desk.translation is not None and may_translate(
            self.request.user, self.pair
        )
        context = self.get_context_data(
            blockers=(blockers or [])[:MOST_BLOCKERS],
            more_blockers=max(0, len(blockers or []) - MOST_BLOCKERS),
        )
        return self.render_to_response(context, status=status)

    def get_page_subtitle(self) -> str:
        return str(self.pair.source.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [
            {"url": address("translations"), "label": _("Translations")},
            {"url": address("pair", self.pair.pk), "label": self.get_page_subtitle()},
            {"url": "", "label": _("Translate")},
        ]
        return [*self.breadcrumbs_items, *above]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pair = self.pair
        return super().get_context_data(
            pair=pair,
            desk=self.desk,
            writes=self.writes,
            progress=self.desk.progress,
            refused=[
                item
                for section in self.desk.sections
                for item in section.items
                if item.problem or item.is_contested
            ],
            following=next(self.desk.unfinished(), None),
            next_step=next_step_of(standing_of(pair), self.request.user),
            sent_back=_sent_back(pair),
            machine=machine.machine_for(self.desk) if self.writes else None,
            source_heading=TEXT_IN[as_language(pair.source_language)],
            target_heading=TEXT_IN[pair.target_language],
            target_name=LANGUAGE_NAMES[pair.target_language],
            media=self._media(),
            pair_address=address("pair", pair.pk),
            side_by_side_address=address("side_by_side", pair.pk),
            help_address=address("help_translators"),
            **kwargs,
        )

    def _media(self) -> Media:
        media = Media()
        if self.writes:
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


def address(name: str, *arguments: Any) -> str:
    """The address of another screen of the pair; empty while there is none."""
    try:
        return reverse(f"bilingual:{name}", args=arguments)
    except NoReverseMatch:
        return ""
