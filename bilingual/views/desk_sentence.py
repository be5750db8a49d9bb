"""One sentence: a screen of its own, and what the whole screen asks for while typing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from bilingual.desk import filtering, presence
from bilingual.desk.segments import TITLE, Desk, address_of, desk_of
from bilingual.desk.sentence import SLUG, Sentence
from bilingual.formatting import canadian_time
from bilingual.memory.near import near_matches
from bilingual.views.desk_screen import DeskScreen
from bilingual.views.desk_verbs import NEXT, SAVE, Acted, act, sentence_of


class SentenceView(DeskScreen):
    """The screen of one sentence; without JavaScript a page like any other.

    `?as=item` answers a form with the sentence alone, as it stands then, and how far
    the translation is. `?panel=1` answers with suggestions that are slow to find.
    """

    template_name = "bilingual/admin/desk/one_sentence.html"

    key: int

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.key = kwargs["key"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        desk = desk_of(self.pair)
        one = sentence_of(desk, self.key)
        if "panel" in request.GET:
            self.furnish(desk)
            context = self._of_one(one) | {"near": self._near(one)}
            return render(request, "bilingual/admin/desk/panel.html", context)
        return self._show(Acted(desk))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        ending = f"-{self.key}"
        posted = {
            name: value
            for name, value in request.POST.dict().items()
            if name.endswith(ending) or name == "verb"
        }
        acted = act(self.pair, posted, user=request.user, at=timezone.now())
        sentence_of(acted.desk, self.key)
        self.look_again()
        self._visit(self.key)
        if request.GET.get("as") == "item":
            return self._answer(acted)
        self.tell(acted)
        if acted.stays:
            return self._show(acted)
        if acted.verb.word == NEXT:
            return self._go_on(acted.desk)
        return redirect(request.path)

    def _visit(self, key: int) -> None:
        """Others see where this person is. It is forgotten in two minutes.

        Noted where somebody writes, or the browser says so; to look changes nothing.
        """
        presence.visit(self.pair, key, user=self.request.user, at=timezone.now())

    def _of_one(self, one: Sentence) -> dict[str, Any]:
        shown = self.words_and_people(self.desk, filtering.Show.ALL)
        return shown | {"item": one, "is_alone": True}

    def _near(self, one: Sentence) -> list[Any]:
        """What else may help: not what stands beside the sentence, nor its own words."""
        known = {match.row_id for match in one.matches}
        if one.stored is not None:
            known.add(one.stored.pk)
        return [
            match for match in near_matches(self.desk, one) if match.row_id not in known
        ]

    def _show(self, acted: Acted) -> HttpResponse:
        self.furnish(acted.desk)
        one = sentence_of(acted.desk, self.key)
        before, after = _around(acted.desk, one)
        context = self.get_context_data(
            **self._of_one(one),
            near=self._near(one),
            before=before,
            after=after,
            rejected=acted.rejected,
        )
        return self.render_to_response(context, status=acted.status)

    def _go_on(self, desk: Desk) -> HttpResponse:
        """To the next sentence that is not done, or to all of them."""
        self.furnish(desk)
        order = [one.key for one in desk.sentences]
        left = [one.key for one in desk.unfinished() if one.key != self.key]
        here = order.index(self.key)
        later = (one for one in left if order.index(one) > here)
        following = next(later, next(iter(left), None))
        if following is None:
            return redirect(self.desk_address)
        self._visit(following)
        return redirect("bilingual:desk_sentence", self.pair.pk, following)

    def _answer(self, acted: Acted) -> HttpResponse:
        """What the browser puts in the place of the sentence that it sent."""
        self.furnish(acted.desk)
        one = sentence_of(acted.desk, self.key)
        show = filtering.wanted(self.request.GET.get("show"))
        context = self.words_and_people(acted.desk, show) | {
            "items": [one, *_that_follow(acted.desk, one)],
            "outcome": _outcome(acted, one),
            "said": _said(acted, one),
            "is_alone": self.request.GET.get("alone") == "1",
        }
        return render(
            self.request,
            "bilingual/admin/desk/answer.html",
            context,
            status=acted.status,
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": self.desk_address, "label": _("Translate")},
            {"url": "", "label": sentence_of(self.desk, self.key).label},
        ]


def _around(desk: Desk, one: Sentence) -> tuple[Sentence | None, Sentence | None]:
    """The sentences before and after it on the page."""
    place = desk.sentences.index(one)
    before = desk.sentences[place - 1] if place else None
    return before, next(iter(desk.sentences[place + 1 :]), None)


def _that_follow(desk: Desk, one: Sentence) -> list[Sentence]:
    """The end of the address is suggested from the title, as it is now."""
    if one.path != TITLE:
        return []
    found = [other for other in desk.sentences if other.path == SLUG]
    for other in found:
        if other.stored is None:
            other.suggestion = address_of(one.kept, desk.pair.target_language)
    return found


def _outcome(acted: Acted, one: Sentence) -> str:
    if acted.status != 200:
        return "closed"
    if one.is_contested:
        return "contested"
    if one.problem:
        return "refused"
    return "filled" if one.typed is not None else "saved"


def _said(acted: Acted, one: Sentence) -> str:
    """One line on what became of it."""
    if one.is_contested:
        return _("Not saved: somebody else saved this text. Choose one of the two.")
    if one.problem:
        return _("Not saved: %(problem)s") % {"problem": one.problem}
    if acted.verb.word == SAVE and acted.status == 200 and not acted.saved:
        return ""
    if acted.saved:
        return _("Saved at %(time)s") % {"time": canadian_time(timezone.now())}
    return " ".join(line.text for line in acted.lines)
