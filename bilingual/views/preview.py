"""Both drafts as visitors will see them, side by side, and each by itself."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy
from django.views.decorators.clickjacking import xframe_options_sameorigin

from bilingual.languages import LANGUAGES
from bilingual.previewing import Preview, preview_of
from bilingual.views.pair import PairScreen, titles_of, visible_pair

HEAD_ENDS = re.compile(rb"</head>", re.IGNORECASE)
BODY_BEGINS = re.compile(rb"<body[^>]*>", re.IGNORECASE)


class SideBySideView(PairScreen):
    """Two frames, English and French; on a narrow screen one below the other."""

    template_name = "bilingual/admin/side_by_side.html"
    page_title = gettext_lazy("Both languages side by side")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        frames = [
            {
                "title": title,
                "preview": preview_of(self.pair, title.language),
                "address": reverse(
                    "bilingual:preview", args=[self.pair.pk, title.language]
                ),
            }
            for title in titles_of(self.pair)
        ]
        return super().get_context_data(frames=frames, standing=self.standing, **kwargs)


@xframe_options_sameorigin
def preview(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The page in one language as visitors will see it; nothing is saved or cached."""
    pair = visible_pair(request, pk)
    if language not in LANGUAGES:
        raise Http404
    found = preview_of(pair, language)
    if found.page is None:
        response = HttpResponse(
            render_to_string(
                "bilingual/admin/preview_missing.html", {"note": found.note}
            )
        )
    else:
        response = found.page.make_preview_request(
            request, found.page.default_preview_mode
        )
        _put_note(response, found)
    add_never_cache_headers(response)
    return response


def _put_note(response: HttpResponse, found: Preview) -> None:
    """The note as a band above the page, whatever template the page has."""
    if not found.note or response.status_code != 200:
        return
    band = render_to_string("bilingual/admin/preview_band.html", {"note": found.note})
    style = render_to_string("bilingual/admin/preview_style.html")
    content = HEAD_ENDS.sub(lambda end: style.encode() + end[0], response.content, 1)
    content = BODY_BEGINS.sub(lambda start: start[0] + band.encode(), content, 1)
    response.content = content
    if "Content-Length" in response.headers:
        response.headers["Content-Length"] = str(len(content))
