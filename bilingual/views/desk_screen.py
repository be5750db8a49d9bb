"""What the screens of a translation have in common: the pair, who may see it, words."""

from __future__ import annotations

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from bilingual.desk import commenting, filtering
from bilingual.desk.furnishing import furnish
from bilingual.desk.segments import Desk
from bilingual.languages import ENGLISH, FRENCH, as_language
from bilingual.models import PagePair
from bilingual.permissions import may_see, may_translate
from bilingual.views.desk_verbs import Acted
from bilingual.views.desk_words import script_words, sentence_words

TEXT_IN = {ENGLISH: gettext_lazy("English text"), FRENCH: gettext_lazy("French text")}
LANGUAGE_NAMES = {ENGLISH: gettext_lazy("English"), FRENCH: gettext_lazy("French")}
# Where the screen of one sentence stands, below that of all of them.
ONE_SENTENCE = "sentence/"
# Stricter than the rest of the admin.
STRICT = {"script-src": [SELF], "style-src": [SELF]}


class DeskScreen(WagtailAdminTemplateMixin, View):
    """A screen of one pair, for everybody who works on it; translators write."""

    page_title = gettext_lazy("Translate")
    header_icon = "wagtail-localize-language"

    pair: PagePair
    desk: Desk

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.pair = get_object_or_404(PagePair, pk=kwargs["pk"])
        if not may_see(request.user, self.pair):
            raise PermissionDenied
        response = super().dispatch(request, *args, **kwargs)
        if self.has_inline_scripts():
            return response
        return csp_replace(STRICT)(lambda _request: response)(request)

    def has_inline_scripts(self) -> bool:
        """Whether Wagtail's choosers of files and images are here; we have none."""
        return False

    @property
    def desk_address(self) -> str:
        """The address of the screen with every sentence."""
        return address("desk", self.pair.pk)

    def furnish(self, desk: Desk) -> None:
        """Give the screen what stands beside its sentences."""
        furnish(desk, user=self.request.user, at=timezone.now())
        self.desk = desk

    def look_again(self) -> None:
        """Read the pair anew: a step may have moved it."""
        self.pair = PagePair.objects.get(pk=self.pair.pk)

    def tell(self, acted: Acted) -> None:
        """Say at the top of the next screen what was done."""
        for line in acted.lines:
            getattr(messages, line.level)(self.request, line.text)

    def get_page_subtitle(self) -> str:
        return str(self.pair.source.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [
            {"url": address("translations"), "label": _("Translations")},
            {"url": address("pair", self.pair.pk), "label": self.get_page_subtitle()},
        ]
        return [*self.breadcrumbs_items, *above]

    def words_and_people(self, desk: Desk, show: filtering.Show) -> dict[str, Any]:
        """What the template of a sentence, and of how far all of them are, needs."""
        pair, user = self.pair, self.request.user
        return {
            "pair": pair,
            "desk": desk,
            "reader": user,
            "writes": desk.translation is not None and may_translate(user, pair),
            "settles": commenting.settles_all(user, pair),
            "progress": desk.progress,
            "filters": filtering.filters_of(desk, show),
            "show": show,
            "source_language": escape(pair.source_language),
            "target_language": escape(pair.target_language),
            "source_heading": escape(TEXT_IN[as_language(pair.source_language)]),
            "target_heading": escape(TEXT_IN[pair.target_language]),
            "source_name": str(LANGUAGE_NAMES[as_language(pair.source_language)]),
            "target_name": str(LANGUAGE_NAMES[pair.target_language]),
            "desk_address": self.desk_address,
            "sentence_address": self.desk_address + ONE_SENTENCE,
            "say": sentence_words(),
            "script_words": script_words(),
            "presence_address": address("desk_presence", pair.pk),
        }


def address(name: str, *arguments: Any) -> str:
    """The address of another screen of the pair; empty while there is none."""
    try:
        return reverse(f"bilingual:{name}", args=arguments)
    except NoReverseMatch:
        return ""
