"""Copies an opportunity as a new draft: its words, fresh dates, nothing that happened.

Only the page that was written is copied. Its translation comes back by itself: every
sentence that stays as it was is an exact match of the memory, which the translator
accepts or not.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log

from bilingual.models import PagePair
from bilingual.people import Person
from home.models.base import TITLE_MAX_LENGTH
from opportunities.guardrails.fresh_dates import FreshDates, fresh_dates
from opportunities.models import OpportunityPage, PostingLimitsSetting

COPY = "opportunities.copy"
# What was decided about the page that is copied, and not about its copy.
OF_A_NEW_PAGE = {
    "locked": False,
    "locked_by": None,
    "locked_at": None,
    "go_live_at": None,
    "expire_at": None,
    "expired": False,
}


def proposed_dates(page: OpportunityPage, *, at: datetime) -> FreshDates:
    """The dates that a copy made now would have."""
    return fresh_dates(
        at=at,
        limits=PostingLimitsSetting.load().as_limits(),
        selection_before=page.selection_date,
        delivery_before=page.delivery_at,
    )


@transaction.atomic
def copy_opportunity(
    pair: PagePair, *, title: str, user: Person, at: datetime
) -> OpportunityPage:
    """A new draft in the language that the pair is written in, with its own number.

    What visitors read is copied, or the draft of what they never read. Not copied:
    dates, attestations, events, links, the reason why it splits no contract.
    """
    source: OpportunityPage = pair.source
    dates = proposed_dates(source, at=at)
    parent = source.get_parent()
    title = title[:TITLE_MAX_LENGTH]
    slug = find_available_slug(parent, slugify(title.replace("’", " ")) or source.slug)
    copy: Any = source.copy(
        to=parent,
        update_attrs={
            "title": title,
            "draft_title": title,
            "slug": slug,
            "closes_at": dates.closes_at,
            "selection_date": dates.selection_date,
            "delivery_at": dates.delivery_at,
            **OF_A_NEW_PAGE,
        },
        copy_revisions=False,
        keep_live=False,
        user=user,
        log_action=None,
    )
    copied_from = {"copied_from": source.reference}
    log(instance=copy, action=COPY, user=user, data=copied_from)
    return OpportunityPage.objects.get(pk=copy.pk)
