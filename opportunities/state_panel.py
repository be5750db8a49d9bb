"""A panel of the editor: the reference number and what still breaks a rule."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from wagtail.admin.panels import Panel

from opportunities.posting import Problem

if TYPE_CHECKING:
    from opportunities.models import OpportunityPage


class LabelledProblem(NamedTuple):
    """A problem under the name that its field has on the screen."""

    label: str
    message: str


class PostingStatePanel(Panel):
    """Shown at the top of the first tab, as the page was last saved."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one page."""

        template_name = "opportunities/admin/posting_state_panel.html"

        @property
        def reference(self) -> str:
            """The reference number; empty before the page is first saved."""
            return self.instance.reference

        @cached_property
        def posted_at(self) -> datetime:
            """The instant to judge by: the one chosen for both languages, or now."""
            now = timezone.now()
            chosen = self.instance.pair and self.instance.pair.go_live_at
            return max(chosen, now) if chosen else now

        @cached_property
        def problems(self) -> list[LabelledProblem]:
            """Broken rules, in the order of the form."""
            found = self.instance.posting_problems(at=self.posted_at)
            return labelled(self.instance, found)

        @cached_property
        def warnings(self) -> list[LabelledProblem]:
            """What may stay as it is."""
            found = self.instance.posting_warnings(at=self.posted_at)
            return labelled(self.instance, found)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"self": self}


def labelled(
    page: "OpportunityPage", problems: Iterable[Problem]
) -> list[LabelledProblem]:
    """Problems with the label of the field they are about."""
    return [
        LabelledProblem(
            capfirst(str(page._meta.get_field(problem.field).verbose_name)),
            problem.message,
        )
        for problem in problems
    ]
