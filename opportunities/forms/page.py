"""The editor's form of an opportunity."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.forms import SitePageForm
from opportunities.lifecycle import whole_minute

DEADLINES = ("closes_at", "delivery_at")
DATES = ("closes_at", "selection_date", "delivery_at")
# Further away is a slip of the keyboard, and beyond what calendars can count with.
FIRST_YEAR, LAST_YEAR = 2000, 2100


class OpportunityPageForm(SitePageForm):
    """Puts every broken rule of posting beside its field.

    A draft may be incomplete or contradict itself; what is submitted may not. Wagtail
    tells the two apart by deferring validation for drafts.
    """

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._count_whole_minutes(cleaned)
        self._require_years_within_reach(cleaned)
        if self.is_deferred_validation:
            return cleaned
        for problem in self._page_as_typed(cleaned).posting_problems(at=timezone.now()):
            if problem.field in self.fields and problem.field not in self.errors:
                self.add_error(problem.field, problem.message)
        return cleaned

    def _count_whole_minutes(self, cleaned: dict[str, Any]) -> None:
        """The form shows minutes; people read the last one as theirs to the end."""
        for name in DEADLINES:
            if cleaned.get(name) is not None:
                cleaned[name] = whole_minute(cleaned[name])

    def _require_years_within_reach(self, cleaned: dict[str, Any]) -> None:
        for name in DATES:
            value = cleaned.get(name)
            if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
                message = _("Write a year between %(first)d and %(last)d.")
                years = {"first": FIRST_YEAR, "last": LAST_YEAR}
                self.add_error(name, message % years)

    def _page_as_typed(self, cleaned: dict[str, Any]) -> Any:
        """The page with what was typed; `_post_clean` fills the instance later."""
        for name in ("price", *DATES):
            if name in self.fields:
                setattr(self.instance, name, cleaned.get(name))
        return self.instance
