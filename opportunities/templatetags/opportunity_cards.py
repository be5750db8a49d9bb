"""Opportunities on pages that are not the list."""

from django import template
from django.template import Context
from django.utils import timezone

from opportunities.listing import Card
from opportunities.models import OpportunityListPage, OpportunityPage
from opportunities.models.limits import PostingLimitsSetting

register = template.Library()


@register.simple_tag(takes_context=True)
def next_to_close(context: Context, number: int) -> list[Card]:
    """The open opportunities that close next, in the language of the page."""
    at = timezone.now()
    limits = PostingLimitsSetting.load(request_or_site=context.get("request"))
    pages = (
        OpportunityPage.objects.live()
        .in_language(context["page"].language)
        .open(at=at)
        .order_by("closes_at", "pk")
        .for_cards()[:number]
    )
    return [
        Card(
            page,
            page.status(at=at, closing_soon=limits.closing_soon),
            page.time_left(at=at),
        )
        for page in pages
    ]


@register.simple_tag(takes_context=True)
def opportunity_list_url(context: Context) -> str:
    """The address of the list in the language of the page; empty without a list."""
    language = context["page"].language
    page = (
        OpportunityListPage.objects.live()
        .filter(locale__language_code=language)
        .select_related("locale")
        .first()
    )
    return (page.url or "") if page else ""
