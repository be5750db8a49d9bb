"""One pair on one screen: where it stands, what is wrong, what you can do, its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms import Media
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.journal import OTHER_ACTIONS, PREFIX, history_of
from bilingual.languages import LANGUAGES
from bilingual.lifecycle import Move, State
from bilingual.models import PagePair
from bilingual.next_step import next_step_of
from bilingual.pair_actions import actions_of
from bilingual.people import name_of
from bilingual.permissions import may_see
from bilingual.problems import problems_of
from bilingual.standing import Standing, standing_of

LINES_A_PAGE = 25
# Enough of a hash to tell two apart at a glance.
SHORT_HASH = 8
LANGUAGE_NAMES = {"en": gettext_lazy("English"), "fr": gettext_lazy("French")}


class PairScreen(WagtailAdminTemplateMixin, TemplateView):
    """What every screen of a pair has in common: the pair, and who may see it."""

    header_icon = "globe"
    pair: PagePair

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.pair = visible_pair(request, kwargs["pk"])

    @cached_property
    def standing(self) -> Standing:
        """Where the pair stands when the screen is drawn."""
        return standing_of(self.pair)

    def get_page_subtitle(self) -> str:
        return self.pair.source.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items = [*super().get_breadcrumbs_items()]
        try:
            address = reverse("bilingual:translations")
            items.append({"url": address, "label": _("Translations")})
        except NoReverseMatch:
            pass
        items.append(
            {
                "url": reverse("bilingual:pair", args=[self.pair.pk]),
                "label": self.get_page_subtitle(),
            }
        )
        return items

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            pair=self.pair, media=Media(css={"all": ["bilingual/pair.css"]}), **kwargs
        )


def visible_pair(request: HttpRequest, pk: int) -> PagePair:
    """The pair, for those who work on one of its pages; else PermissionDenied."""
    pair = get_object_or_404(PagePair, pk=pk)
    if pair.source is None:
        raise Http404
    if not may_see(request.user, pair):
        raise PermissionDenied
    return pair


class PairView(PairScreen):
    """Everything about one pair."""

    template_name = "bilingual/admin/pair.html"
    page_title = gettext_lazy("English and French")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        standing = self.standing
        lines = Paginator(history_of(self.pair), LINES_A_PAGE)
        page = lines.get_page(self.request.GET.get("p"))
        return super().get_context_data(
            standing=standing,
            titles=titles_of(self.pair),
            next_step=next_step_of(standing, self.request.user),
            problems=problems_of(standing, at=timezone.now()),
            actions=actions_of(standing, self.request.user),
            people=_people(self.pair),
            dates=_dates(standing),
            lines=[_line(entry) for entry in page],
            history=page,
            team_notes=team_notes_of(self.pair),
            **kwargs,
        )


def team_notes_of(pair: PagePair) -> str:
    """What the team notes on the draft, for who decides about it."""
    draft = pair.source.get_latest_revision_as_object()
    notes: str = draft.team_notes(at=pair.go_live_at or timezone.now())
    return notes


@dataclass(frozen=True)
class TitleInLanguage:
    """A title, or that there is none yet, and what visitors read there."""

    language: str
    name: str
    title: str
    is_source: bool
    address: str


def titles_of(pair: PagePair) -> list[TitleInLanguage]:
    """Both titles, English first; the title is empty where the page is not made yet."""
    return [
        TitleInLanguage(
            language=language,
            name=str(LANGUAGE_NAMES[language]),
            title=page.get_admin_display_title() if page is not None else "",
            is_source=language == pair.source_language,
            address=page.url or "" if page is not None and page.live else "",
        )
        for language, page in ((one, pair.page(one)) for one in LANGUAGES)
    ]


def _people(pair: PagePair) -> list[tuple[str, str]]:
    people = [
        (_("Author"), pair.author),
        (_("Translator"), pair.translator),
        (_("Language reviewer"), pair.reviewer),
        (_("Approver"), pair.approver),
    ]
    return [(label, name_of(person)) for label, person in people if person is not None]


def _dates(standing: Standing) -> list[tuple[str, datetime]]:
    pair = standing.pair
    on_its_way = pair.state not in (State.PUBLISHED, State.WITHDRAWN)
    dates = [
        (_("Begun"), pair.created_at),
        (_("Sent for translation"), pair.sent_at),
        (_("Approved on"), pair.approved_at),
        (_("Goes live"), pair.go_live_at),
        (_("Must be public by"), standing.deadline if on_its_way else None),
        (_("Last published"), pair.published_at),
        (_("Withdrawn"), pair.withdrawn_at),
        (_("Expires"), pair.expire_at),
    ]
    return [(label, moment) for label, moment in dates if moment is not None]


@dataclass(frozen=True)
class ShortHash:
    """A hash of one language, shortened for people and whole for who compares."""

    language: str
    short: str
    whole: str


@dataclass(frozen=True)
class HistoryLine:
    """One line of the history, in words."""

    label: str
    who: str
    at: datetime
    comment: str
    hashes: list[ShortHash]


def _line(entry: Any) -> HistoryLine:
    action = entry.action.removeprefix(PREFIX)
    labels = {**{move.value: move.label for move in Move}, **OTHER_ACTIONS}
    details = entry.data
    return HistoryLine(
        label=str(labels.get(action, action)),
        who=_who(entry),
        at=entry.timestamp,
        comment=str(details.get("comment") or ""),
        hashes=[
            ShortHash(
                language=str(LANGUAGE_NAMES[language]),
                short=value[:SHORT_HASH],
                whole=value,
            )
            for language in LANGUAGES
            if (value := str(details.get(f"hash_{language}") or ""))
        ],
    )


def _who(entry: Any) -> str:
    if entry.data.get("by_clock"):
        return _("the clock, as %(name)s decided") % {"name": _name_in(entry)}
    return _name_in(entry)


def _name_in(entry: Any) -> str:
    if entry.user_id is None:
        return _("the clock")
    return name_of(entry.user) or _("an account that was deleted")
