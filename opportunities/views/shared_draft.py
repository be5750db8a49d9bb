"""A draft for somebody who has a link to it and no account: read, in either language."""

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import override
from django.views.decorators.http import require_safe

from bilingual.languages import NAMES, active_language, other_language
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.previewing import Preview, preview_of
from home.chrome import Alternate, LanguageLink, SiteChrome
from opportunities.guardrails.preview_links import (
    LinkEndedError,
    LinkInvalidError,
    PreviewLink,
    read_link,
)

# Nobody keeps it, lists it, or tells another site where its reader came from.
PRIVATE = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}
GONE, UNKNOWN = 410, 404


def address_of(token: str, language: str) -> str:
    """Where a link leads in a language, without the name of the site."""
    with override(language):
        return reverse("shared_draft", args=[token])


class DraftChrome(SiteChrome):
    """What surrounds a draft: nothing that tells others of its address."""

    def __init__(self, request: HttpRequest, page: Any, token: str) -> None:
        super().__init__(request, page)
        self.token = token

    @cached_property
    def language_toggle(self) -> LanguageLink:
        """The same draft in the other language."""
        code = other_language(active_language())
        return LanguageLink(code, NAMES[code], address_of(self.token, code))

    @cached_property
    def alternates(self) -> list[Alternate]:
        """None: a draft has no public address."""
        return []

    @cached_property
    def canonical_url(self) -> str:
        """None."""
        return ""

    @cached_property
    def problem_report_url(self) -> str:
        """None: the report would name the link."""
        return ""


def _private(view: Any) -> Any:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        for name, value in PRIVATE.items():
            response.headers[name] = value
        return response

    return answer


@_private
@require_safe
def shared_draft(request: HttpRequest, token: str) -> HttpResponse:
    """The latest draft behind a link; nothing is saved, no cookie is set."""
    try:
        link = read_link(token, at=timezone.now())
    except LinkEndedError:
        return _refused(request, token, has_ended=True)
    except LinkInvalidError:
        return _refused(request, token, has_ended=False)
    key = link.opportunity.translation_key
    pair = PagePair.objects.filter(translation_key=key).first()
    if pair is None or pair.source is None:
        return _refused(request, token, has_ended=False)
    found = preview_of(pair, active_language())
    context = _context(request, token, link, found)
    if found.page is not None and pair.state == State.PUBLISHED:
        context["public_address"] = found.page.url
    if found.page is None:
        return _answer(request, "opportunities/shared_draft_missing.html", context)
    page_context = found.page.get_context(request)
    return _answer(request, "opportunities/shared_draft.html", page_context | context)


def _context(
    request: HttpRequest, token: str, link: PreviewLink, found: Preview
) -> dict[str, Any]:
    chrome = DraftChrome(request, found.page, token)
    return {
        # What only visitors can do, such as asking, is left out of a draft.
        "is_shared_draft": True,
        "chrome": chrome,
        "other_language": chrome.language_toggle,
        "ends_at": link.ends_at,
        "note": found.note,
        # Where visitors read the same words, once they do.
        "public_address": "",
    }


def _refused(request: HttpRequest, token: str, *, has_ended: bool) -> HttpResponse:
    context = {"chrome": DraftChrome(request, None, token), "has_ended": has_ended}
    status = GONE if has_ended else UNKNOWN
    return _answer(request, "opportunities/shared_draft_refused.html", context, status)


def _answer(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    return HttpResponse(render_to_string(template, context, request), status=status)
