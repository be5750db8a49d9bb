"""Make links to a draft for a client, and make the earlier ones invalid."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page, PageLogEntry

from bilingual.people import name_of
from bilingual.views.pair import PairScreen
from opportunities.guardrails.journal import end_of_link
from opportunities.guardrails.permissions import may_share
from opportunities.guardrails.preview_links import (
    END_LINKS,
    MAKE_LINK,
    end_links,
    last_second,
    make_link,
)
from opportunities.models import OpportunityPage, PostingLimitsSetting
from opportunities.views.shared_draft import address_of

LINES_SHOWN = 20


@dataclass(frozen=True)
class Line:
    """One thing that somebody did with the links of a draft, and what comes of it now."""

    who: str
    at: datetime
    # The last second of a link that was made; None where earlier ones were ended.
    ends_at: datetime | None
    was_ended: bool = False
    has_passed: bool = False

    @property
    def works(self) -> bool:
        """Whether it is a link that shows the draft now."""
        return self.ends_at is not None and not (self.was_ended or self.has_passed)


class DraftLinksView(PairScreen):
    """The link is shown once, when it is made: nothing of it is kept but who made it."""

    template_name = "opportunities/admin/draft_links.html"
    page_title = gettext_lazy("Share the draft with a client")
    header_icon = "link"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        is_posting = isinstance(self.pair.source, OpportunityPage)
        if not is_posting or not may_share(request.user, self.pair):
            raise PermissionDenied

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("verb") == "end":
            end_links(self.pair, user=request.user)
            messages.success(request, _("Earlier links no longer show the draft."))
            return redirect("guardrails:draft_links", self.pair.pk)
        token, ends_at = make_link(
            self.pair, user=request.user, at=timezone.now(), days=self.days
        )
        address = address_of(token, self.pair.source_language)
        link = request.build_absolute_uri(address)
        response = self.render_to_response(
            self.get_context_data(link=link, ends_at=ends_at)
        )
        add_never_cache_headers(response)
        return response

    @property
    def days(self) -> int:
        """For how many days a link is valid."""
        return int(PostingLimitsSetting.load().preview_link_days)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        at = timezone.now()
        lines = _lines(self.pair.source, at=at)
        context: dict[str, Any] = super().get_context_data(
            days=self.days,
            would_end_at=last_second(at, days=self.days),
            lines=lines,
            # Of a link that is not shown nobody knows whether it works.
            some_work=len(lines) == LINES_SHOWN or any(line.works for line in lines),
            **{"link": "", "ends_at": None, **kwargs},
        )
        context["media"] += Media(css={"all": ["opportunities/guardrails.css"]})
        return context


def _lines(page: Page, *, at: datetime) -> list[Line]:
    """Who made links, and who made them invalid, newest first; one query."""
    entries = (
        PageLogEntry.objects.filter(page=page.pk, action__in=(MAKE_LINK, END_LINKS))
        .select_related("user")
        .order_by("-timestamp", "-pk")[:LINES_SHOWN]
    )
    lines, was_ended = [], False
    for entry in entries:
        ends_at = end_of_link(entry.data)
        lines.append(
            Line(
                who=name_of(entry.user) or _("an account that was deleted"),
                at=entry.timestamp,
                ends_at=ends_at,
                was_ended=was_ended and ends_at is not None,
                has_passed=ends_at is not None and at > ends_at,
            )
        )
        was_ended = was_ended or entry.action == END_LINKS
    return lines
