"""Opportunities on pages that are not the list."""

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils import timezone
from django.utils.safestring import SafeString

from bilingual.languages import Language
from opportunities.cards import drawn_cards
from opportunities.life.next_closing import holds_until_next_closing
from opportunities.list_index.queryset import CLOSING_FIRST
from opportunities.models import ListEntry, OpportunityListPage
from opportunities.models.limits import PostingLimitsSetting
from page_cache.remembering import remembered, site_setting

register = template.Library()


@register.simple_tag(takes_context=True)
def next_to_close(context: Context, number: int) -> list[SafeString]:
    """The open opportunities that close next, in the language of the page."""
    language = context["page"].language
    request = context.get("request")
    return remembered(
        f"next to close {language} {number}",
        lambda: _next_to_close(language, number, request),
    )


def _next_to_close(
    language: Language, number: int, request: HttpRequest | None
) -> list[SafeString]:
    at = timezone.now()
    limits = site_setting(PostingLimitsSetting, request)
    holds_until_next_closing(at=at, closing_soon=limits.closing_soon)
    entries = (
        ListEntry.objects.readable_in(language).open(at=at).order_by(*CLOSING_FIRST)
    )
    page_ids = list(entries.values_list("page_id", flat=True)[:number])
    return drawn_cards(page_ids, at=at, closing_soon=limits.closing_soon)


@register.simple_tag(takes_context=True)
def opportunity_list_url(context: Context) -> str:
    """The address of the list in the language of the page; empty without a list."""
    language = context["page"].language
    return remembered(f"list {language}", lambda: _list_url(language))


def _list_url(language: Language) -> str:
    pages = OpportunityListPage.objects.live().filter(locale__language_code=language)
    page = pages.select_related("locale").first()
    return (page.url or "") if page else ""
