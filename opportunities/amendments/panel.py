"""What the editor says of a new version, where suppliers have read an earlier one."""

from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from wagtail.admin.panels import MultiFieldPanel

from opportunities.amendments.changes import Change
from opportunities.amendments.naming import NamedChange, named

STYLE = "opportunities/changes.css"


class AmendmentPanel(MultiFieldPanel):
    """The kind of change and its reason, below what differs so far."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        """The panel for one page."""

        template_name = "opportunities/admin/amendment_panel.html"

        @property
        def media(self) -> Media:
            """With the style of the table of changes."""
            return super().media + Media(css={"all": [STYLE]})

        def is_shown(self) -> bool:
            """Only once suppliers have read it: before, there is nothing to amend."""
            return bool(super().is_shown() and self.instance.was_posted)

        @cached_property
        def changes(self) -> list[NamedChange]:
            """What differs from what suppliers read."""
            found: list[Change] = self.instance.changes()
            return [named(change, self.instance.language) for change in found]

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"changes": self.changes}
