"""What still misses before a posting can be sent for review, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField

from home.link_words import link_problems
from opportunities.guardrails.related import SplittingWarning
from opportunities.posting_rules import Problem

if TYPE_CHECKING:
    from opportunities.models import OpportunityPage

# Of Django's: the field is empty.
EMPTY = {"blank", "null", "required"}
# In the order of the form.
ORDER = (
    "title",
    "change_kind",
    "amendment_reason",
    "short_description",
    "client_team",
    "background",
    "deliverables",
    "attachments",
    "price",
    "skills",
    "licence",
    "closes_at",
    "selection_date",
    "delivery_at",
    "evaluation_criteria",
    "acceptance_criteria",
    "internal_splitting_reason",
    "attestations",
    "slug",
    "social_image_alt",
)
# What Wagtail fills in by itself misses never, and rules of their own ask for the rest.
OPTIONAL = {
    "change_kind",
    "amendment_reason",
    "attachments",
    "internal_splitting_reason",
    "attestations",
    "slug",
    "social_image_alt",
}
REQUIRED = tuple(name for name in ORDER if name not in OPTIONAL)
OPTIONAL_ROWS = ("attachments",)
BLOCKS_WITH_LINKS = ("background",)


@dataclass(frozen=True)
class Item:
    """One thing to do: the field where it is done, its name on the screen, and what."""

    field: str
    label: str
    message: str


def missing_items(page: OpportunityPage, *, at: datetime) -> list[Item]:
    """What has to be done before review, in the order of the form."""
    problems = [
        *_not_filled_in(page),
        *_refused_by_the_page(page),
        *_links(page),
        *page.posting_problems(at=at),
        *page.amendment_problems(at=at),
        *page.attestation_problems(),
    ]
    order = {name: place for place, name in enumerate(ORDER)}
    problems.sort(key=lambda problem: order.get(problem.field, len(order)))
    return [_item(page, problem) for problem in problems]


def items_to_check(
    page: OpportunityPage, splitting: SplittingWarning, *, at: datetime
) -> list[Item]:
    """What may stay as it is, and is worth another look."""
    problems = list(page.posting_warnings(at=at))
    if splitting.found and not splitting.reason.strip():
        problems.append(
            Problem(
                "internal_splitting_reason",
                _(
                    "Other opportunities look like parts of the same work: say why "
                    "they are not."
                ),
            )
        )
    return [_item(page, problem) for problem in problems]


def _not_filled_in(page: OpportunityPage) -> Iterator[Problem]:
    for name in REQUIRED:
        field = page._meta.get_field(name)
        value = getattr(page, name)
        if isinstance(field, StreamField):
            yield from _rows(field, value)
        elif field.many_to_many:
            if not value.all():
                yield Problem(name, _("Choose at least one."))
        else:
            yield from _value(page, field, value)
    for name in OPTIONAL_ROWS:
        if getattr(page, name):
            yield from _rows(page._meta.get_field(name), getattr(page, name))


def _value(page: OpportunityPage, field: Any, value: Any) -> Iterator[Problem]:
    try:
        field.clean(value, page)
    except ValidationError as error:
        if {one.code for one in error.error_list} & EMPTY:
            yield Problem(field.name, _("Fill this in."))
        else:
            yield from (Problem(field.name, message) for message in error.messages)


def _rows(field: Any, value: Any) -> Iterator[Problem]:
    if not value:
        yield Problem(field.name, _("Add at least one row."))
        return
    try:
        field.stream_block.clean(value)
    except ValidationError as error:
        own = getattr(error, "non_block_errors", None)
        if own:
            yield from (
                Problem(field.name, message)
                for one in own.as_data()
                for message in one.messages
            )
        else:
            yield Problem(field.name, _("A row is not complete."))


def _refused_by_the_page(page: OpportunityPage) -> Iterator[Problem]:
    """What a page of any type may not be, such as one whose image has no words."""
    try:
        page.clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield from (Problem(name, message) for message in messages)


def _links(page: OpportunityPage) -> Iterator[Problem]:
    for name in BLOCKS_WITH_LINKS:
        for message in link_problems(getattr(page, name), page.language):
            yield Problem(name, message)


def _item(page: OpportunityPage, problem: Problem) -> Item:
    return Item(problem.field, label_of(page, problem.field), problem.message)


def label_of(page: OpportunityPage, name: str) -> str:
    """What a field is called on the screen."""
    if name == "attestations":
        return _("Attestations")
    field: Any = page._meta.get_field(name)
    return capfirst(str(field.verbose_name))
