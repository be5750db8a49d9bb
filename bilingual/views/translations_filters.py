"""What the list of translations can be narrowed to."""

from __future__ import annotations

from typing import Any

import django_filters
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleContentTypeFilter, WagtailFilterSet
from wagtail.models import get_page_content_types

from bilingual import worklist
from bilingual.languages import ENGLISH, FRENCH
from bilingual.lifecycle import State
from bilingual.models import PagePair
from bilingual.models.pair import PagePairQuerySet
from bilingual.pair_rows import rows_with_problems
from bilingual.people import Person

YES, NO = "yes", "no"
ME, SOMEBODY, NOBODY = "me", "somebody", "nobody"
YES_OR_NO = [(YES, _("Yes")), (NO, _("No"))]

# What the panels of the dashboard hold, by the name that links give it.
QUEUES = {
    "write": worklist.to_write,
    "translate": worklist.to_translate,
    "review": worklist.to_review,
    "approve": worklist.to_approve,
    "sent": worklist.with_others,
}


class PageTypeFilter(MultipleContentTypeFilter):
    """Types of pages, of which a pair only carries the key."""

    def get_filter_predicate(self, v: Any) -> dict[str, Any]:
        return {self.field_name: v.pk}


def _choice(label: Any, choices: Any, **options: Any) -> Any:
    return django_filters.ChoiceFilter(
        label=label,
        choices=choices,
        empty_label=_("Any"),
        widget=RadioSelect,
        **options,
    )


class PairFilterSet(WagtailFilterSet):
    """Filters of the list; those of one person ask for `request.user`."""

    waiting = _choice(
        _("Waiting for you"),
        [
            ("write", _("To write")),
            ("translate", _("To translate")),
            ("review", _("To review")),
            ("approve", _("To approve")),
            ("sent", _("Yours, with others")),
            ("attention", _("Needs attention")),
        ],
        method="in_queue",
    )
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=State.choices, widget=CheckboxSelectMultiple
    )
    assigned = _choice(
        _("Assigned to"),
        [(ME, _("You")), (SOMEBODY, _("Anybody")), (NOBODY, _("Nobody"))],
        method="assigned_to_whom",
    )
    problems = _choice(_("Problems"), YES_OR_NO, method="with_problems")
    source_language = _choice(
        _("Written in"), [(ENGLISH, _("English")), (FRENCH, _("French"))]
    )
    page_type = PageTypeFilter(
        label=_("Page type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=CheckboxSelectMultiple,
    )
    public = _choice(_("Read by visitors"), YES_OR_NO, method="is_public")

    class Meta:
        model = PagePair
        fields: list[str] = []

    def in_queue(
        self, pairs: PagePairQuerySet, name: str, value: str
    ) -> PagePairQuerySet:
        """What waits for the person, as their dashboard tells."""
        user = self.request.user
        if value in QUEUES:
            return pairs.filter(pk__in=QUEUES[value](user).values("pk"))
        return pairs.filter(pk__in=_with_problems(worklist.concerned(user), user))

    def assigned_to_whom(
        self, pairs: PagePairQuerySet, name: str, value: str
    ) -> PagePairQuerySet:
        """Given to the person, to anybody, or to nobody yet."""
        if value == ME:
            return pairs.filter(assigned_to=self.request.user.pk)
        return pairs.filter(assigned_to__isnull=value == NOBODY)

    def is_public(
        self, pairs: PagePairQuerySet, name: str, value: str
    ) -> PagePairQuerySet:
        """Whether visitors can read it."""
        return pairs.filter(is_public=value == YES)

    def with_problems(
        self, pairs: PagePairQuerySet, name: str, value: str
    ) -> PagePairQuerySet:
        """Whether something needs attention, which no single query can tell."""
        user = self.request.user
        found = _with_problems(worklist.visible_pairs(user), user)
        return (
            pairs.filter(pk__in=found) if value == YES else pairs.exclude(pk__in=found)
        )


def _with_problems(pairs: PagePairQuerySet, user: Person) -> list[int]:
    rows = rows_with_problems(pairs, user, at=timezone.now())
    return [row.pair.pk for row in rows]
