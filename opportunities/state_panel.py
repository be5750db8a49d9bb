"""Panels of the editor that say something about the posting, as it was last saved."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from opportunities.guardrails.attesting import standing_attestations
from opportunities.guardrails.checklist import (
    Item,
    items_to_check,
    label_of,
    missing_items,
)
from opportunities.guardrails.pricing import Calculation, with_tax
from opportunities.guardrails.related import SplittingWarning
from opportunities.models.attestation import Attestation
from opportunities.posting import Problem

if TYPE_CHECKING:
    from opportunities.models import OpportunityPage

SCRIPTS = (
    "opportunities/checklist.js",
    "opportunities/price_calculator.js",
    "opportunities/text_lengths.js",
)


class LabelledProblem(NamedTuple):
    """A problem under the name that its field has on the screen."""

    label: str
    message: str


def posted_at(page: "OpportunityPage") -> datetime:
    """The instant to judge by: the one chosen for both languages, or now."""
    now = timezone.now()
    chosen = page.pair and page.pair.go_live_at
    return max(chosen, now) if chosen else now


def splitting_of(page: "OpportunityPage") -> SplittingWarning:
    """What resembles the posting, found once for all panels of a form."""
    if page.splitting_warning is None:
        page.splitting_warning = SplittingWarning(page, at=posted_at(page))
    return page.splitting_warning


class PostingStatePanel(Panel):
    """The reference number and the checklist, at the top of the first tab."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one page."""

        template_name = "opportunities/admin/posting_state_panel.html"

        @property
        def media(self) -> Media:
            """What makes the whole form nicer; it works without."""
            scripts: Any = [Script(path, type="module") for path in SCRIPTS]
            return Media(css={"all": ["opportunities/guardrails.css"]}, js=scripts)

        @property
        def reference(self) -> str:
            """The reference number; empty before the page is first saved."""
            return self.instance.reference

        @property
        def address(self) -> str:
            """Where the panel comes from by itself; empty before the first save."""
            if self.instance.pk is None:
                return ""
            return reverse("guardrails:checklist", args=[self.instance.pk])

        @cached_property
        def posted_at(self) -> datetime:
            """The instant to judge by."""
            return posted_at(self.instance)

        @cached_property
        def problems(self) -> list[Item]:
            """What must be done before review, in the order of the form."""
            return missing_items(self.instance, at=self.posted_at)

        @cached_property
        def warnings(self) -> list[Item]:
            """What may stay as it is."""
            splitting = splitting_of(self.instance)
            return items_to_check(self.instance, splitting, at=self.posted_at)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"self": self}


class PriceCalculationPanel(Panel):
    """What the rate and the hours give, with the highest tax and the cap."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one page."""

        template_name = "opportunities/admin/price_calculation_panel.html"

        @cached_property
        def limits(self) -> Any:
            """The limits of the settings."""
            from opportunities.models import PostingLimitsSetting

            return PostingLimitsSetting.load()

        @property
        def kept_administration_hours(self) -> int:
            """Those of the calculation that is kept, else those of the settings."""
            kept: Any = self.calculation or self.limits
            return int(kept.administration_hours)

        @property
        def calculation(self) -> Calculation | None:
            """The calculation, or None while a part of it is missing."""
            return self.instance.price_calculation

        @property
        def with_tax(self) -> Any:
            """What is calculated with the highest tax, in dollars."""
            if self.calculation is None:
                return None
            return with_tax(self.calculation.price, self.limits.highest_tax_rate)

        @property
        def is_above_the_cap(self) -> bool:
            """Whether what is calculated costs more than the cap, with tax."""
            highest = self.limits.as_limits().highest_price
            return self.calculation is not None and self.calculation.price > highest

        @property
        def differs(self) -> bool:
            """Whether the price is another than what is calculated."""
            price = self.instance.price
            if self.calculation is None or price is None:
                return False
            return bool(self.calculation.price != price)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"self": self}


class SplittingPanel(Panel):
    """Opportunities that look like parts of the same work."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one page."""

        template_name = "opportunities/admin/splitting_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return context | {"splitting": splitting_of(self.instance)}


class StandingAttestationsPanel(Panel):
    """Who attests what now, and since when."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one page."""

        template_name = "opportunities/admin/attestations_panel.html"

        @cached_property
        def attestations(self) -> list[Attestation]:
            """What is attested, in the order of the boxes."""
            return list(standing_attestations(self.instance.opportunity).values())

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"self": self}


def labelled(
    page: "OpportunityPage", problems: Iterable[Problem]
) -> list[LabelledProblem]:
    """Problems with the label of the field they are about."""
    return [
        LabelledProblem(label_of(page, problem.field), problem.message)
        for problem in problems
    ]
